"""How much and how often that have changed places: one tablet three times a day, three tablets once a day."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from pipeline import facts
from pipeline.checks.message import Message
from pipeline.checks.numbers.duals import counted
from pipeline.checks.reading import CLOSED, texts
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
    before = _span(*here)
    after = _span(*there) if before else None
    if not before or not after or before.unit != after.unit or before.value == after.value:
        return
    counts = _other(*here, before), _other(*there, after)
    if all(counts) and counts == (after.value, before.value):
        yield Message(f"the source has {before}, the translation has {after}")


def _other(text: str, locale: Locale, span: facts.Quantity) -> Fraction | None:
    """The only number of a text beside a length of time, where it counts something: 5 days out of 7 count nothing."""
    found = facts.outermost(facts.numbers(text, locale))
    rest = [item for item in found if item.start != span.start]
    is_share = any(part.value < whole.value for part, whole in facts.shares(text, locale))
    is_one = len(found) == _BOTH and len(rest) == 1 and not is_share
    return rest[0].value if is_one and not CLOSED.match(text, rest[0].end) else None


def _span(text: str, locale: Locale) -> facts.Quantity | None:
    """The only amount of a text, where it is a length of time."""
    found = facts.units(text, locale) or ()
    is_span = len(found) == 1 and found[0].unit in facts.TIMES and found[0].value.denominator == 1
    return found[0] if is_span else None


def _times(text: str, locale: Locale) -> Fraction | None:
    """How many times a text says by its only rate, which may have its number inside or before it: 1 раз в день."""
    found = facts.rates(text, locale) or ()
    if len(found) != 1:
        return None
    if found[0].times:
        return found[0].times
    inside = {
        number.value
        for number in facts.numbers(text, locale)
        if number.kind in facts.PLAIN and found[0].start - 1 <= number.end and number.start < found[0].end
    }
    return inside.pop() if len(inside) == 1 else None
