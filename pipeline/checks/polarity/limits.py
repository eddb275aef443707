"""Bounds that say a negation, or are said by one: not more than four, four at the most."""

from __future__ import annotations

from pipeline import facts
from pipeline.checks.polarity.bound_places import by_number
from pipeline.checks.polarity.bound_sides import DENIED, NEAR, bare, comparisons, denied, sides
from pipeline.checks.reading import STOP, read, texts
from pipeline.model import Locale, Pair

_KINDS = frozenset({"at_least", "at_most", "more", "less"})
_OTHER = {"more": "less", "less": "more"}
_PAIR, _BEFORE = 2, 12
"""Things, and the signs between rarely and a comparison."""


def is_bound(pair: Pair) -> bool:
    """Whether one side says `not more than` where the other says `at most`, or `not above` where it says `below`."""
    before, after = sides(pair)
    if _is_shared(pair):
        return False
    return any(
        {turned, kind} <= one.keys() and turned not in other and (kind in other or _OTHER[turned] in other)
        for turned, kind in DENIED.items()
        for one, other in ((before, after), (after, before))
    )


def _is_shared(pair: Pair) -> bool:
    """Whether the only number of both sides has the same bound on both, so that no negation says it: over 70."""
    before, after = bare(pair)
    if not (before.keys() & after.keys()):
        return False
    return all(len({item.value for item in facts.numbers(*side) if item.kind == "digits"}) == 1 for side in texts(pair))


def tells_bound(pair: Pair) -> bool:
    """Whether both sides have a bound beside a number, at least or at most: `comparison` compares them."""
    return all(facts.BOUNDS & side.keys() for side in bare(pair))


def says_limit(pair: Pair) -> bool:
    """Whether `not more than four` became a word for the most away from its number: la dosis máxima es de cuatro."""
    source, target = bare(pair)
    wanted = denied(source, pair.source, pair.source_locale).keys() - source.keys()
    said = {item.kind for item in facts.comparisons(read(pair.target), pair.locale) or ()} if wanted else set()
    return bool(wanted & said) and not target.keys() & source.keys()


def says_longer(pair: Pair) -> bool:
    """Whether `if it has not gone after two days` became `if it lasts longer than two days`."""
    source, target = bare(pair)
    if "more" not in target or source or not facts.has_turn(read(pair.source), pair.source_locale, "condition"):
        return False
    poles = facts.stance(read(pair.source), pair.source_locale).poles
    return any(True in poles.get(name, ()) for name in ("before", "within"))


def seldom(pair: Pair) -> bool:
    """Whether `rarely longer than` became `usually no longer than`, or the reverse."""
    before, after = bare(pair)
    sides = zip((before, after), (after, before), texts(pair), strict=True)
    return any(
        turned in other and kind in one and _is_seldom(one[kind], *text)
        for one, other, text in sides
        for kind, turned in DENIED.items()
    )


def _is_seldom(item: facts.Mention, text: str, locale: Locale) -> bool:
    """Whether a word for rarely stands right before a comparison."""
    rare = facts.stance(text, locale).poles.get("common", {}).get(False)
    ends = [rare.end] if rare else []
    ends += [match.end() for match in facts.turns(text, locale, "hardly")]
    return any(0 <= item.start - end <= _BEFORE and not STOP.search(text, end, item.start) for end in ends)


def names_limit(pair: Pair) -> bool:
    """Whether a word for the most away from its number became `not more than` beside it: the maximum dose of it is."""
    source, target = bare(pair)
    wanted = {item.kind for item in comparisons(pair)[0]} & facts.BOUNDS if target else set()
    if not wanted or source.keys() & target.keys():
        return False
    turned = denied(target, pair.target, pair.locale).keys() - target.keys()
    words = facts.negations(read(pair.target), pair.locale) or ()
    # Where words of two parts deny, the bound may hold the second one: ne prenez pas plus de.
    held = {kind for kind, item in target.items() if any(item.start < word.end <= item.end for word in words)}
    return bool(wanted & (turned | held))


def denies_limit(pair: Pair) -> bool:
    """Whether the source has a limit, and the translation a negation beside a number: below 38, must not reach 38.

    Where the translation has the same bound, its negation says another thing: suitable, not suitable for under 2.
    """
    source, target = bare(pair)
    is_kept = source.keys() <= target.keys() and len(facts.numbers(read(pair.source), pair.source_locale)) <= _PAIR
    words = facts.negations(read(pair.target), pair.locale) or () if source and not is_kept else ()
    places = _limits(pair) if words else []
    return any(0 <= place - word.end <= NEAR for word in words for place in places)


def _limits(pair: Pair) -> list[int]:
    """Where the numbers of a translation stand that the source has beside a bound; all where it has none there.

    One is a limit where a unit stands behind it: another one is none.
    """
    here, there = texts(pair)
    limits = by_number(comparisons(pair)[0], _KINDS, *here)
    measured = {item.start for item in facts.units(*there) or ()}
    found = (item for item in facts.numbers(*there) if item.value != 1 or item.start in measured)
    return [item.start for item in found if not limits or item.value in limits]
