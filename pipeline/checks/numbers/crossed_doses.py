"""How much and how often that have changed places: one tablet three times a day, three tablets once a day."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from pipeline import facts
from pipeline.checks.message import Message
from pipeline.checks.numbers.duals import counted
from pipeline.checks.reading import texts
from pipeline.model import Locale, Pair


def crossed(pair: Pair) -> Iterator[Message]:
    """One count of a medicine and one rate on both sides, each with the number that the source has at the other."""
    here, there = texts(pair)
    often = _times(*here)
    much = counted(*here) if often else None
    if often and much and much != often and counted(*there) == often and _times(*there) == much:
        yield Message(f"the source has {facts.shown(much)} beside what it counts, the translation {facts.shown(often)}")


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
