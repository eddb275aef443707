"""The words of a text that deny: negations, words that deny by what they mean, and phrases that only look like it."""

from __future__ import annotations

from pipeline.facts.lexicon import Lexicon, lexicon
from pipeline.facts.text import folded
from pipeline.facts.turns import has_turn
from pipeline.facts.values import Mention
from pipeline.model import Locale


def negations_of(text: str, known: Lexicon) -> tuple[Mention, ...]:
    """The words of a folded text that deny, by place."""
    found = known.negations.find(text)
    matches = list(known.negation_pattern.finditer(text)) if known.negation_pattern else []
    if not found and not matches:
        return ()
    inside = {place for item in found for place in range(item.start, item.end)}
    excepted = known.negation_exceptions.finditer(text) if known.negation_exceptions else ()
    none = {place for match in excepted for place in range(*match.span())}
    inside |= none
    places = {item.start: item.end for item in found if item.value and item.start not in none}
    places.update(match.span() for match in matches if match.start() not in inside)
    return tuple(Mention("negation", text[start : places[start]], start, places[start]) for start in sorted(places))


def is_excepted(text: str, locale: Locale) -> bool:
    """Whether a plain text has a phrase that denies nothing and holds a word that does elsewhere: not only."""
    known, text = lexicon(locale.language), folded(text)
    spans = [(item.start, item.end) for item in known.negations.find(text) if not item.value]
    spans += [match.span() for match in (known.negation_exceptions.finditer(text) if known.negation_exceptions else ())]
    words = (word for start, end in spans for word in text[start:end].split())
    return any(item.value for word in words for item in known.negations.find(word))


def says_only(text: str, locale: Locale) -> bool:
    """Whether a plain text has a word that stands for `not ... unless`: only."""
    known, plain = lexicon(locale.language), folded(text)
    found = known.only.find(plain)
    denied = negations_of(plain, known) if found else ()
    # A negation beside the word makes another thing of it: non occorre, it need not be.
    beside = {place for item in denied for place in (item.end, item.end + 1, item.start, item.start - 1)}
    return any(item.start not in beside and item.end not in beside for item in found) or has_turn(text, locale, "only")


def implied_of(text: str, known: Lexicon) -> tuple[Mention, ...]:
    """The words of a folded text that deny by what they mean (unknown, lack, unable), by place."""
    places = {item.start: item.end for item in known.implied.find(text)}
    if known.implied_pattern:
        places.update(match.span() for match in known.implied_pattern.finditer(text))
    if not places:
        return ()
    return tuple(Mention("implied", text[start : places[start]], start, places[start]) for start in sorted(places))
