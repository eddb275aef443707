"""How much and how often that have changed places: one tablet three times a day, three tablets once a day."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from pipeline import facts
from pipeline.checks.message import Message
from pipeline.checks.numbers.duals import counted
from pipeline.checks.reading import texts
from pipeline.model import Locale, Pair

_BOTH = 2


def crossed(pair: Pair) -> Iterator[Message]:
    """One count of a medicine and one rate on both sides, each with the number that the source has at the other."""
    here, there = texts(pair)
    often = _times(*here)
    much = counted(*here) if often else None
    if often and much and much != often and counted(*there) == often and _times(*there) == much:
        yield Message(f"the source has {facts.shown(much)} beside what it counts, the translation {facts.shown(often)}")


def crossed_spans(pair: Pair) -> Iterator[Message]:
    """Six cycles of three weeks that became three of six: two numbers, of which the other one measures time."""
    here, there = texts(pair)
    spans = [_span(*side) for side in (here, there)]
    before, after = spans
    if not before or not after or before.unit != after.unit or before.value == after.value:
        return
    mine, theirs = ([item.value for item in facts.outermost(facts.numbers(*side))] for side in (here, there))
    if len(mine) == len(theirs) == _BOTH and set(mine) == set(theirs) == {before.value, after.value}:
        yield Message(f"the source has {before}, the translation has {after}")


def _span(text: str, locale: Locale) -> facts.Quantity | None:
    """The only amount of a text, where it is a length of time."""
    found = facts.units(text, locale) or ()
    is_span = len(found) == 1 and found[0].unit in facts.TIMES and found[0].value.denominator == 1
    return found[0] if is_span else None


def _times(text: str, locale: Locale) -> Fraction | None:
    """How many times a text says by its only rate, which may have its number inside or before it: 1 раз в день."""
    found = facts.rates(text, locale) or ()
    if len(found) != 1 or found[0].times:
        return found[0].times if len(found) == 1 else None
    inside = {
        number.value
        for number in facts.numbers(text, locale)
        if number.kind in facts.PLAIN and found[0].start - 1 <= number.end and number.start < found[0].end
    }
    return inside.pop() if len(inside) == 1 else None
