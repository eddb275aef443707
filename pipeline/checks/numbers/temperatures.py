"""Temperatures below zero that became warm, and warm ones that became cold."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from fractions import Fraction

from pipeline import facts
from pipeline.checks.message import Message
from pipeline.checks.reading import texts
from pipeline.model import Locale, Pair

_DEGREES = frozenset({"°C", "°F"})


def below_zero(pair: Pair) -> Iterator[Message]:
    """A temperature that is below zero on one side only."""
    here, there = texts(pair)
    both = _degrees(*here)
    both &= _degrees(*there) if both else both
    if not both:
        return
    below = facts.below_zero(*here) ^ facts.below_zero(*there)
    counts = [Counter(number.value for number in facts.numbers(*side)) for side in (here, there)] if below else []
    for value in sorted(both & below):
        if counts[0][value] == counts[1][value] == 1:
            cold, mild = ("source", "translation") if value in facts.below_zero(*here) else ("translation", "source")
            yield Message(f"the {cold} has {facts.shown(value)} degrees below zero, the {mild} above it")


def _degrees(text: str, locale: Locale) -> frozenset[Fraction]:
    return frozenset(item.value for item in facts.units(text, locale) or () if item.unit in _DEGREES)
