"""How often something is done: the rates of source and translation, by value."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from pipeline import facts
from pipeline.checks.message import Message, short
from pipeline.checks.numbers.equal import excused
from pipeline.checks.numbers.numbers import sides
from pipeline.checks.reading import CLOSED, read
from pipeline.model import Pair

_MOST = 50
"""Rates of one entry; what has more is no text."""
_WEEKS = 4 * 168
"""Hours of four weeks."""
_OR = 5
"""Characters between a rate and the number that stands for another one."""


def frequency(pair: Pair) -> Iterator[Message]:
    """Daily against weekly, twice a day against every two days: where each side says what the other does not."""
    source = facts.rates(read(pair.source), pair.source_locale)
    target = facts.rates(read(pair.target), pair.locale) if source else ()
    if not source or not target or max(len(source), len(target)) > _MOST:
        return
    here, there = _values(pair)
    source = tuple(item for item in source if not _is_range(item, pair))
    before = [item for item in source if not any(_same(item, other, here, there) for other in target)]
    after = [item for item in target if not any(_same(other, item, here, there) for other in source)]
    same = excused(pair) if before and after else None
    if same and not all(item.start in same.source for item in before):
        yield Message(f"the source has “{short(str(before[0]))}”, the translation has “{short(str(after[0]))}”")


def _is_range(often: facts.Often, pair: Pair) -> bool:
    """Whether another number follows, so that it is one of two rates: every hour or two."""
    text = read(pair.source)
    after = facts.numbers(text, pair.source_locale) if often.times is None else ()
    after = tuple(item for item in after if item.kind == "word" and 0 < item.start - often.end <= _OR)
    return any(CLOSED.match(text, item.end) for item in after)


def _values(pair: Pair) -> tuple[frozenset[object], frozenset[object]]:
    source, target = sides(pair)
    return frozenset(number.value for number in source), frozenset(number.value for number in target)


def _are_months(one: tuple[str, Fraction], other: tuple[str, Fraction]) -> bool:
    """Whether of two lengths of time one is in months and the other four times as many weeks: 12 weeks, 3 months."""
    (measure, value), (_, months) = sorted((one, other), reverse=True)
    return {one[0], other[0]} == {"time", "month"} and measure == "time" and value == months * _WEEKS


def _same(one: facts.Often, other: facts.Often, here: frozenset[object], there: frozenset[object]) -> bool:
    """Whether two rates are one; a count that one side has may be a bare number on the other."""
    if one.interval == other.interval or _are_months(one.interval, other.interval):
        return True
    if (one.measure, one.length) != (other.measure, other.length):
        return False
    return (one.times is None and other.times in here) or (other.times is None and one.times in there)
