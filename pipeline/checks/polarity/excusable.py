"""What only looks like a turn: the preposition of a verb, a set term, what easier words say anew."""

from __future__ import annotations

import re
from collections.abc import Iterable

from pipeline import facts
from pipeline.checks.anew import is_anew
from pipeline.checks.reading import read, texts, told
from pipeline.facts.text import folded, words
from pipeline.model import Pair

_BARRED = frozenset({"eligible", "allowed", "advisable", "suitable", "accept"})
"""Notions by whose opposite somebody is barred."""
_STEM = 5
"""Letters of a beginning that tells a word."""
_INTERVALS = ("at_most", "at_least"), ("at_least", "at_most")
"""At least so long between two is at most one in that time."""


def begins_alike(word: str, text: str) -> bool:
    """Whether a text has a word with the same beginning as another one."""
    return any(other.startswith(word[:_STEM].lower()) for other in words(folded(text)).distinct)


def is_apart(pair: Pair, before: facts.Mention, after: facts.Mention) -> bool:
    """Whether a word of the source or of the translation is a part of a verb at the end of its clause: liegt vor."""
    return any(
        match.start() == word.start
        for side, word in zip(texts(pair), (before, after), strict=True)
        for match in facts.turns(*side, "apart")
    )


def is_barred(pair: Pair) -> bool:
    """Whether one side says who is barred, by what a word means, and the other who is not: under 12 are ineligible."""
    one, other = (facts.stance(*side) for side in texts(pair))
    return not (one.negations or other.negations) and bool(_BARRED & (one.denying ^ other.denying))


def is_spaced(pair: Pair, before: facts.Mention, after: facts.Mention) -> bool:
    """Whether `no more than one every six hours` became `at least six hours between two`, or the reverse.

    And `not two within six hours`.
    """
    here, there = texts(pair)
    if (before.kind, after.kind) not in _INTERVALS:
        return False
    most, least = ((here, before), there) if before.kind == "at_most" else ((there, after), here)
    is_often = any(item.start > most[1].end for item in facts.rates(*most[0]) or ())
    is_often = is_often or any(item.end <= most[1].start for item in facts.negations(*most[0]) or ())
    return is_often and facts.has_turn(*least, "between")


def says_otherwise(pair: Pair, words: Iterable[facts.Mention]) -> bool:
    """Whether an easier edition has no stem of words of its source that deny by a prefix or an ending."""
    if not is_anew(pair):
        return False
    found = [next(facts.turns(word.text, pair.source_locale, "prefixed"), None) for word in words]
    text = read(pair.target).lower()
    return bool(found) and all(
        match and not re.search(rf"\b{re.escape(match[match.lastindex or 0].lower())}", text) for match in found
    )


def is_lacking(pair: Pair) -> bool:
    """Whether an easier edition says what a medical word of its source holds: not enough potassium."""
    return is_anew(pair) and facts.has_turn(read(pair.source), pair.source_locale, "lacking")


def without_terms(pair: Pair, target: facts.Stance) -> facts.Stance:
    """What a translation denies but for set terms, where its source has one too: undesirable effects, heart failure."""
    if not target.implied or not facts.has_turn(read(pair.source), pair.source_locale, "set_term"):
        return target
    text = told(pair.target, pair.source, pair.locale)
    places = {place for match in facts.turns(text, pair.locale, "set_term") for place in range(*match.span())}
    return target.without(places)


def without_still(pair: Pair, source: facts.Stance, target: facts.Stance) -> facts.Stance:
    """What a translation denies but for a word for still, where its source denies by `no longer` alone."""
    if not target.implied or len(source.negations) != 1:
        return target
    (word,) = source.negations
    ended = facts.turns(read(pair.source), pair.source_locale, "no_more")
    if not any(match.start() <= word.start < match.end() for match in ended):
        return target
    text = told(pair.target, pair.source, pair.locale)
    return target.without(
        {place for match in facts.turns(text, pair.locale, "still") for place in range(*match.span())}
    )


def says_same(pair: Pair, target: facts.Stance) -> bool:
    """Whether `no dose adjustment is needed` became `they take the same dose`, and `has not grown`, `the same size`.

    What is kept as usual is not changed either, where the translation has no word for a change.
    """
    if not facts.has_turn(read(pair.source), pair.source_locale, "change"):
        return False
    own = facts.stance(read(pair.source), pair.source_locale).poles
    is_usual = any(True in target.poles.get(name, ()) and name not in own for name in ("common", "continue"))
    is_kept = is_usual and not facts.has_turn(read(pair.target), pair.locale, "change")
    return is_kept or True in target.poles.get("same", ())


def says_most(pair: Pair) -> bool:
    """Whether `hardly anyone stays` became `nearly all go`."""
    is_hardly = facts.has_turn(read(pair.source), pair.source_locale, "hardly")
    return is_hardly and facts.has_turn(read(pair.target), pair.locale, "most")
