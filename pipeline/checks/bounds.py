"""Comparisons beside numbers: at least and at most, more and less, and what a negation makes of them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from pipeline import facts
from pipeline.checks.bound_places import Bounds, bounds_of, by_number
from pipeline.checks.excusable import is_barred, is_deadline, is_spaced
from pipeline.checks.message import Message
from pipeline.checks.once import once
from pipeline.checks.reading import STOP, read
from pipeline.model import Locale, Pair

Finder = Callable[[str, Locale], tuple[facts.Mention, ...] | None]

_OPPOSITES = (("at_least", "at_most"), ("more", "less"), ("at_least", "less"), ("more", "at_most"))
_KINDS = frozenset(kind for kinds in _OPPOSITES for kind in kinds)
_PAIR = 2
_DENIED = {"more": "at_most", "less": "at_least"}
"""A comparison, and what it is under a negation."""
_OTHER = {"more": "less", "less": "more"}

_NEAR = 40
"""Characters between a negation and the comparison that it turns."""
_RIGHT, _CLAUSE = 20, re.compile(r"[,;:،；，]")
"""The same where nothing else is compared, and the marks that part clauses."""
_RANGE = 12
"""Characters from the first bound of a range to the second."""
_SAID = frozenset({"at_least", "at_most"})
"""The bounds that need no negation."""


def comparison(pair: Pair) -> Iterator[Message]:
    """At least against at most, more against less, beside a number: only where each side has but the opposite.

    Where a negation stands beside both, the comparisons are taken as they are: not more than against not less than.
    """
    if not facts.comparisons(read(pair.source), pair.source_locale):
        return
    before, after = _bare(pair)
    if not (before and after):
        return
    turned = _sides(pair)
    if (turned[0] == before) != (turned[1] == after):
        before, after = turned
    told = _opposed(before, after) or (_each_opposed(pair) if len(before) + len(after) > _PAIR else None)
    told = told or _opposed(*_strictly(pair)) or (_opposed(*_bare(pair)) if _denies_else(pair) else None)
    if (
        told
        and not ({item.kind for item in told} == {"at_least", "at_most"} and is_deadline(pair))
        and not _is_passed(pair, *told)
        and not is_barred(pair)
        and not is_spaced(pair, *told)
    ):
        yield Message(f"the source has “{told[0]}”, the translation has “{told[1]}”")


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
    before, after = _bare(pair)
    if not len(before) == len(after) == 1:
        return {}, {}
    if after.keys() & _SAID:
        return _turned(before, read(pair.source), pair.source_locale), after
    return before, _turned(after, read(pair.target), pair.locale) if before.keys() & _SAID else {}


def _denies_else(pair: Pair) -> bool:
    """Whether each side denies once, and the bound of the source needs no negation: 65 and over pay nothing."""
    before, after = _bare(pair)
    if len(after) != 1 or len(before) != 1 or not before.keys() & _SAID:
        return False
    sides = ((read(pair.source), pair.source_locale), (read(pair.target), pair.locale))
    return all(len(facts.negations(*side) or ()) == 1 for side in sides)


def _turned(bounds: Bounds, text: str, locale: Locale) -> Bounds:
    """The only comparison of a side as a negation right before it turns it, in the same clause; or nothing."""
    item = next(iter(bounds.values()))
    for word in facts.negations(text, locale) or () if item.kind in _DENIED else ():
        if 0 <= item.start - word.end <= _RIGHT and not _CLAUSE.search(text, word.end, item.start):
            return {_DENIED[item.kind]: item}
    return {}


def _each_opposed(pair: Pair) -> tuple[facts.Mention, facts.Mention] | None:
    """The same where there are several, of those beside the same number: at least 2 and at most 5, and turned."""
    source, target = _both(facts.comparisons, pair)
    here = by_number(source, _KINDS, read(pair.source), pair.source_locale)
    there = by_number(target, _KINDS, read(pair.target), pair.locale)
    shared = sorted(here.keys() & there.keys())
    for value in shared:
        before = _denied(here[value], pair.source, pair.source_locale)
        after = _denied(there[value], pair.target, pair.locale)
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
    denied = facts.negations(read(pair.source), pair.source_locale) or () if is_longer else ()
    return any(word.end <= before.start and _reaches(word, before, read(pair.source)) for word in denied)


def is_bound(pair: Pair) -> bool:
    """Whether one side says `not more than` where the other says `at most`, or `not above` where it says `below`."""
    before, after = _sides(pair)
    if _is_shared(pair):
        return False
    return any(
        {turned, kind} <= one.keys() and turned not in other and (kind in other or _OTHER[turned] in other)
        for turned, kind in _DENIED.items()
        for one, other in ((before, after), (after, before))
    )


def _is_shared(pair: Pair) -> bool:
    """Whether the only number of both sides has the same bound on both, so that no negation says it: over 70."""
    before, after = _bare(pair)
    if not (before.keys() & after.keys()):
        return False
    return all(
        len({item.value for item in facts.numbers(read(text), locale) if item.kind == "digits"}) == 1
        for text, locale in ((pair.source, pair.source_locale), (pair.target, pair.locale))
    )


def tells_bound(pair: Pair) -> bool:
    """Whether both sides have a bound beside a number, at least or at most: `comparison` compares them."""
    return all({"at_least", "at_most"} & side.keys() for side in _bare(pair))


def says_limit(pair: Pair) -> bool:
    """Whether `not more than four` became a word for the most away from its number: la dosis máxima es de cuatro."""
    source, target = _bare(pair)
    wanted = _denied(source, pair.source, pair.source_locale).keys() - source.keys()
    said = {item.kind for item in facts.comparisons(read(pair.target), pair.locale) or ()} if wanted else set()
    return bool(wanted & said) and not target.keys() & source.keys()


def says_longer(pair: Pair) -> bool:
    """Whether `if it has not gone after two days` became `if it lasts longer than two days`."""
    source, target = _bare(pair)
    if "more" not in target or source or not facts.has_turn(read(pair.source), pair.source_locale, "condition"):
        return False
    poles = facts.stance(read(pair.source), pair.source_locale).poles
    return any(True in poles.get(name, ()) for name in ("before", "within"))


def denies_limit(pair: Pair) -> bool:
    """Whether the source has a limit, and the translation a negation beside a number: below 38, must not reach 38."""
    source, _ = _bare(pair)
    denied = facts.negations(read(pair.target), pair.locale) or () if source else ()
    places = [item.start for item in facts.numbers(read(pair.target), pair.locale)] if denied else []
    return any(0 <= place - word.end <= _NEAR for word in denied for place in places)


def _side(kind: str) -> frozenset[str]:
    return frozenset({"at_least", "more"}) if kind in {"at_least", "more"} else frozenset({"at_most", "less"})


def _sides(pair: Pair) -> tuple[Bounds, Bounds]:
    source, target = _bare(pair)
    return _denied(source, pair.source, pair.source_locale), _denied(target, pair.target, pair.locale)


@once
def _bare(pair: Pair) -> tuple[Bounds, Bounds]:
    """The bounds of both sides as they are, whatever a negation makes of them."""
    source, target = _both(facts.comparisons, pair)
    return bounds_of(source, read(pair.source), pair.source_locale), bounds_of(target, read(pair.target), pair.locale)


def _denied(bounds: Bounds, text: str, locale: Locale) -> Bounds:
    """The bounds of a side with those that a negation makes of them: not more than, at most."""
    more = [bounds[kind] for kind in _DENIED if kind in bounds]
    denied = facts.negations(read(text), locale) or () if more else ()
    added = {_DENIED[item.kind]: item for item in more if any(_reaches(word, item, read(text)) for word in denied)}
    return added | bounds


def _reaches(word: facts.Mention, item: facts.Mention, text: str) -> bool:
    """Whether a negation stands near a comparison, in the same sentence."""
    start, end = (word.end, item.start) if word.end <= item.start else (item.end, word.start)
    return 0 <= end - start <= _NEAR and not STOP.search(text, start, end)


def _both(find: Finder, pair: Pair) -> tuple[Sequence[facts.Mention], Sequence[facts.Mention]]:
    """What is found on both sides; nothing where one of the languages has no data."""
    source, target = find(read(pair.source), pair.source_locale), find(read(pair.target), pair.locale)
    return ((), ()) if source is None or target is None else (source, target)
