"""Comparisons beside numbers: at least and at most, more and less, and what a negation makes of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pipeline import facts
from pipeline.checks.message import Message
from pipeline.checks.polarity.bound_places import Bounds, by_number
from pipeline.checks.polarity.bound_sides import DENIED, bare, comparisons, denied, reaches, sides
from pipeline.checks.polarity.deadlines import is_deadline
from pipeline.checks.polarity.excusable import is_barred, is_spaced
from pipeline.checks.polarity.limits import seldom
from pipeline.checks.polarity.reworded import says_only_if
from pipeline.checks.polarity.surpassed import surpassed
from pipeline.checks.reading import read, texts
from pipeline.model import Locale, Pair

_OPPOSITES = (("at_least", "at_most"), ("more", "less"), ("at_least", "less"), ("more", "at_most"))
_KINDS = frozenset(kind for kinds in _OPPOSITES for kind in kinds)
_PAIR = 2
_RIGHT, _CLAUSE = 20, re.compile(r"[,;:،；，]")
"""The same where nothing else is compared, and the marks that part clauses."""
_RANGE = 12
"""Characters from the first bound of a range to the second."""


def comparison(pair: Pair) -> Iterator[Message]:
    """At least against at most, more against less, beside a number: only where each side has but the opposite.

    Where a negation stands beside both, the comparisons are taken as they are: not more than against not less than.
    Almost a number is no more than it.
    """
    if not facts.comparisons(read(pair.source), pair.source_locale):
        return
    before, after = bare(pair)
    if not (before and after):
        yield from _passed(pair)
        return
    turned = sides(pair)
    if (turned[0] == before) != (turned[1] == after):
        before, after = turned
    told = _opposed(before, after) or (_each_opposed(pair) if len(before) + len(after) > _PAIR else None)
    told = told or _opposed(*_strictly(pair))
    told = told or (_opposed(*bare(pair)) if _denies_else(pair) or says_only_if(pair) else None)
    if told and not _is_excused(pair, *told):
        yield Message(f"the source has “{told[0]}”, the translation has “{told[1]}”")
    elif not told and (said := surpassed(pair)):
        yield Message(f"the source has “{said[0]}”, the translation has “{said[1]}”", severity="warning")


def _is_excused(pair: Pair, before: facts.Mention, after: facts.Mention) -> bool:
    """Whether two opposite bounds say the same, or the negation beside one of them does."""
    if {before.kind, after.kind} == facts.BOUNDS and is_deadline(pair):
        return True
    return _is_passed(pair, before, after) or is_barred(pair) or is_spaced(pair, before, after) or seldom(pair)


def _passed(pair: Pair) -> Iterator[Message]:
    """A limit without a number that a negation says, and a translation that goes beyond it: take more than it says."""
    before, after = comparisons(pair)
    if {item.kind for item in after} != {"more"} or {item.kind for item in before} != {"at_most"}:
        return
    source, target = texts(pair)
    denied = [item for item in before if any(facts.negations(word, pair.source_locale) for word in item.text.split())]
    stance = facts.stance(*target)
    if denied and not (facts.numbers(*source) or stance.negations or stance.implied or stance.denying):
        yield Message(f"the source has “{denied[0]}”, the translation has “{after[0]}”")


def _opposed(before: Bounds, after: Bounds) -> tuple[facts.Mention, facts.Mention] | None:
    """A bound of the source and one of the translation, where each side has but the opposite."""
    for one, other in (*_OPPOSITES, *((b, a) for a, b in _OPPOSITES)):
        if one in before and other in after and not _side(one) & after.keys() and not _side(other) & before.keys():
            return before[one], after[other]
    return None


def _strictly(pair: Pair) -> tuple[Bounds, Bounds]:
    """A bound that one side has in a word, and a comparison of the other as a negation right before it turns it.

    No lower than, nie wyższa niż: where nothing else is compared.
    """
    before, after = bare(pair)
    if not len(before) == len(after) == 1:
        return {}, {}
    if after.keys() & facts.BOUNDS:
        return _turned(before, read(pair.source), pair.source_locale), after
    return before, _turned(after, read(pair.target), pair.locale) if before.keys() & facts.BOUNDS else {}


def _denies_else(pair: Pair) -> bool:
    """Whether each side denies once, and the bound of the source needs no negation: 65 and over pay nothing."""
    before, after = bare(pair)
    if len(after) != 1 or len(before) != 1:
        return False
    if not before.keys() & facts.BOUNDS and not (after.keys() & facts.BOUNDS and _denies_behind(pair)):
        return False
    return all(len(facts.negations(*side) or ()) == 1 for side in texts(pair))


def _denies_behind(pair: Pair) -> bool:
    """Whether the source has its negations behind its bound, and so turns no bound: under six must not take it."""
    text, locale = read(pair.source), pair.source_locale
    starts = [item.start for item in bare(pair)[0].values()]
    return not facts.stance(text, locale).is_behind and all(
        word.start > max(starts) for word in facts.negations(text, locale) or ()
    )


def _turned(bounds: Bounds, text: str, locale: Locale) -> Bounds:
    """The only comparison of a side as a negation beside it turns it, in the same clause; or nothing.

    It stands right before it, and behind it where the language has its negations there.
    """
    item = next(iter(bounds.values()))
    is_behind = facts.stance(text, locale).is_behind
    for word in facts.negations(text, locale) or () if item.kind in DENIED else ():
        start, end = (item.end, word.start) if is_behind else (word.end, item.start)
        if 0 <= end - start <= _RIGHT and not _CLAUSE.search(text, start, end):
            return {DENIED[item.kind]: item}
    return {}


def _each_opposed(pair: Pair) -> tuple[facts.Mention, facts.Mention] | None:
    """The same where there are several, of those beside the same number: at least 2 and at most 5, and turned."""
    source, target = comparisons(pair)
    here = by_number(source, _KINDS, read(pair.source), pair.source_locale)
    there = by_number(target, _KINDS, read(pair.target), pair.locale)
    shared = sorted(here.keys() & there.keys())
    for value in shared:
        before = denied(here[value], pair.source, pair.source_locale)
        after = denied(there[value], pair.target, pair.locale)
        told = _opposed(before, after)
        if told and (len(shared) >= _PAIR or not _begins_range(told[1], target)):
            return told
    return None


def _begins_range(item: facts.Mention, found: Sequence[facts.Mention]) -> bool:
    """Whether a bound is the first of two: from 1 to 2."""
    return any(0 < other.start - item.end <= _RANGE for other in found)


def _is_passed(pair: Pair, before: facts.Mention, after: facts.Mention) -> bool:
    """Whether `not gone within three days` became `for longer than three days`."""
    is_longer = (before.kind, after.kind) == ("at_most", "more")
    words = facts.negations(read(pair.source), pair.source_locale) or () if is_longer else ()
    return any(word.end <= before.start and reaches(word, before, read(pair.source)) for word in words)


def _side(kind: str) -> frozenset[str]:
    return frozenset({"at_least", "more"}) if kind in {"at_least", "more"} else frozenset({"at_most", "less"})
