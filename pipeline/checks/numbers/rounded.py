"""Numbers that an easier edition rounds: nearly 500,000, about half, about 1 in 8, about 2 weeks."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from pipeline import facts
from pipeline.checks.reading import read
from pipeline.model import Pair

_BESIDE = 12
"""Characters between a number and the word that says it is not exact."""
_LOOSE = frozenset({"%", "second", "minute", "hour", "day", "week", "month", "year", "km", "m", "mile"})
"""Units of which an easier edition may have a rounder number, where it is no bound: the rest is measured, or a dose."""
_MANY = 1_000
"""From here on what is counted is rounded; what is less may be tablets, or units of a medicine."""
_MOST_OFF = Fraction(1, 5)
"""The part by which a rounded number may be another one."""
_LEAST_STEP = Fraction(1, 10**6)
_SHARE_OFF = Fraction(1, 25)
"""The part of the whole by which a rounded share may be another one: 48 %, half."""
_RANGE = 8
"""Characters between the two ends of a range."""


def rounded(pair: Pair, missing: Sequence[facts.Number]) -> Iterator[facts.Number]:
    """Numbers of the source that an easier edition rounds and says so, and those that it has for them."""
    said = (facts.comparisons(read(pair.target), pair.locale) or ()) if missing else ()
    if not said:
        return
    for pairs in (_figures(pair, missing, said), _shares(pair, missing, said), _ranges(pair, missing, said)):
        for numbers in pairs:
            yield from numbers


def _beside(start: int, said: Sequence[facts.Mention]) -> set[str]:
    """The kinds of the comparisons that stand shortly before a place."""
    return {item.kind for item in said if 0 <= start - item.end <= _BESIDE}


def _figures(
    pair: Pair, missing: Sequence[facts.Number], said: Sequence[facts.Mention]
) -> Iterator[tuple[facts.Number, ...]]:
    """498,000 and nearly 500,000."""
    here = {item.value for item in facts.numbers(read(pair.source), pair.source_locale) if item.kind == "digits"}
    new = [item for item in facts.numbers(read(pair.target), pair.locale) if item.value not in here]
    for before in _free(pair, missing):
        for after in new:
            kinds = _beside(after.start, said)
            if kinds and _is_rounded(before.value, after.value, kinds):
                yield before, after
                break


def _shares(
    pair: Pair, missing: Sequence[facts.Number], said: Sequence[facts.Mention]
) -> Iterator[tuple[facts.Number, ...]]:
    """48 % and about half, 12 % and about 1 in 8."""
    exact = {
        item.start: item.value / 100
        for item in facts.units(read(pair.source), pair.source_locale) or ()
        if item.unit == "%"
    }
    found = facts.numbers(read(pair.target), pair.locale) if exact else ()
    parts: list[tuple[Fraction, tuple[facts.Number, ...]]]
    parts = [(item.value, (item,)) for item in found if item.value.denominator > 1]
    parts += [
        (one.value / two.value, (one, two))
        for one, two in pairwise(found)
        if 0 < one.value < two.value and two.start - one.end <= _RANGE
    ]
    for before in missing:
        for share, numbers in parts if before.start in exact else ():
            if _is_near(exact[before.start], share, _beside(numbers[0].start, said)):
                yield before, *numbers
                break


def _ranges(
    pair: Pair, missing: Sequence[facts.Number], said: Sequence[facts.Mention]
) -> Iterator[tuple[facts.Number, ...]]:
    """10 to 14 days and about 2 weeks."""
    about = [item for item in said if item.kind == "about"]
    target = read(pair.target) if about else ""
    theirs = [*(facts.units(target, pair.locale) or ()), *facts.amounts(target, pair.locale)] if about else []
    values = [facts.base(item.value, item.unit) for item in theirs if _beside(item.start, about)]
    numbers = facts.numbers(read(pair.source), pair.source_locale) if values else ()
    ends = {item.start: item for item in facts.units(read(pair.source), pair.source_locale) or ()} if values else {}
    for one, two in pairwise(numbers):
        unit = ends[two.start].unit if two.start in ends and two.start - one.end <= _RANGE else ""
        if unit not in _LOOSE or not one.value < two.value:
            continue
        low, high = facts.base(one.value, unit), facts.base(two.value, unit)
        if any(low[0] == value[0] and low[1] <= value[1] <= high[1] for value in values):
            yield tuple(item for item in missing if item.start in {one.start, two.start})


def _free(pair: Pair, missing: Sequence[facts.Number]) -> Iterator[facts.Number]:
    """The numbers of a source that may be rounded: no bounds (above 38.5, 18 or more), and nothing that is measured."""
    text, locale = read(pair.source), pair.source_locale
    exact = [item for item in facts.comparisons(text, locale) or () if item.kind != "about"]
    measured = {item.start: item for item in facts.units(text, locale) or ()}
    for one in missing:
        unit = measured.get(one.start)
        end = unit.end if unit else one.end
        is_bound = any(0 <= one.start - item.end <= _BESIDE or 0 <= item.start - end <= _BESIDE for item in exact)
        if not is_bound and (unit.unit in _LOOSE if unit else one.value >= _MANY):
            yield one


def _is_rounded(exact: Fraction, value: Fraction, kinds: Collection[str]) -> bool:
    """Whether a number is another to fewer figures: the nearest (about), the last below (more), the next (less)."""
    step, off = _step(value), value - exact
    if _step(exact) >= step or abs(off) > abs(exact) * _MOST_OFF:
        return False
    near = "about" in kinds and abs(off) <= step / 2
    return near or ("more" in kinds and -step < off <= 0) or ("less" in kinds and 0 <= off < step)


def _is_near(exact: Fraction, share: Fraction, kinds: Collection[str]) -> bool:
    """Whether a share is rounded to another one, as the word before it says."""
    off = share - exact
    if abs(off) > min(_SHARE_OFF, exact * _MOST_OFF):
        return False
    return "about" in kinds or ("more" in kinds and off <= 0) or ("less" in kinds and off >= 0)


def _step(value: Fraction) -> Fraction:
    """The place of the last figure of a number that is no zero: 10,000 for 30,000, a tenth for 0.3."""
    step = Fraction(1)
    while value and step < value and value % (step * 10) == 0:
        step *= 10
    while value % step and step > _LEAST_STEP:
        step /= 10
    return step
