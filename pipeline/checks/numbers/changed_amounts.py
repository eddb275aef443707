"""Amounts in words that became other ones: a fortnight and a week, a quarter of an hour and half an hour."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from pipeline import facts
from pipeline.checks.message import Message
from pipeline.checks.reading import Text, texts
from pipeline.model import Pair

_MONTH = Fraction(365 * 24, 12)
"""Hours of a month."""


_ROUND = Fraction(15, 100)
"""The part by which months and weeks may differ: six weeks, a month and a half."""


def changed_amount(pair: Pair) -> Iterator[Message]:
    """A fortnight that has become a week: words for an amount, and another amount of the same measure."""
    here, there = texts(pair)
    if halved := [*_halved(here, there)]:
        yield from halved
        return
    if not (facts.amounts(*here) or facts.amounts(*there)):
        return
    if percents := [*_percents(here, there)]:
        yield from percents
        return
    for one, other, is_source in ((here, there, True), (there, here, False)):
        # What recurs each day is no amount of seven days that another one could stand for.
        recurring = {often.start: often.interval for often in facts.rates(*one) or ()}
        based = [(item, facts.base(item.value, item.unit)) for item in facts.amounts(*one)]
        based = [(item, measure) for item, measure in based if recurring.get(item.start, measure) == measure]
        mine = [item for item, measure in based if measure not in facts.measures(*other)]
        theirs = _outermost(other) if mine else []
        measure = _measure(mine[0])[0] if mine else ""
        known = facts.measures(*one) | {facts.base(Fraction(1), unit) for unit in facts.named_units(*one)}
        new = [item for item in theirs if facts.base(item.value, item.unit) not in known]
        new = [item for item in new if _measure(item)[0] == measure]
        if len(mine) == len(new) == 1 and not _is_near(mine[0], new[0]):
            before, after = (mine[0], new[0]) if is_source else (new[0], mine[0])
            yield Message(f"the source has {before}, the translation has {after}")
            return


def _halved(here: Text, there: Text) -> Iterator[Message]:
    """Half a length of time for the only one that the source names, without a number: an hour, half an hour."""
    found = _outermost(there)
    if len(found) != 1 or found[0].unit not in facts.SPANS or facts.rates(*there):
        return
    named = facts.named_units(*here) & facts.SPANS
    whole = {facts.base(Fraction(1), unit): unit for unit in named} if len(named) == 1 else {}
    measure, value = facts.base(found[0].value, found[0].unit)
    unit = whole.get((measure, value * 2))
    if unit and not (_outermost(here) or facts.numbers(*here) or any(one.times for one in facts.rates(*here) or ())):
        yield Message(f"the source has one {unit}, the translation has {found[0]}")


def _percents(here: Text, there: Text) -> Iterator[Message]:
    """A part of one per cent that became that part of the whole: half a percent of cases, half of the cases."""
    for item in facts.amounts(*here):
        if item.unit != "%" or item.value >= 1 or facts.base(item.value, "%") in facts.measures(*there):
            continue
        shares = [number for number in facts.numbers(*there) if number.value == item.value]
        if shares and not any(one.unit == "%" for one in facts.units(*there) or ()):
            yield Message(f"the source has {item}, the translation has {shares[0]}")
            return


def _outermost(side: Text) -> list[facts.Quantity]:
    """The amounts of a text, without those that lie in a longer one: three weeks in three weeks and a half."""
    whole = list(facts.amounts(*side))
    inside = {place for item in whole for place in range(item.start, item.end)}
    return [*(item for item in facts.units(*side) or () if item.start not in inside), *whole]


def _measure(item: facts.Quantity) -> tuple[str, Fraction]:
    """An amount in hours where it is a length of time, a month and a year too; in its own base otherwise."""
    measure, value = facts.base(item.value, item.unit)
    return ("time", value * _MONTH) if measure == "month" else (measure, value)


def _is_near(one: facts.Quantity, other: facts.Quantity) -> bool:
    """Whether two lengths of time may stand for each other, one in months: eight weeks and two months."""
    first, second = _measure(one)[1], _measure(other)[1]
    is_mixed = facts.base(one.value, one.unit)[0] != facts.base(other.value, other.unit)[0]
    return is_mixed and abs(first - second) <= max(first, second) * _ROUND
