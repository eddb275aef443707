"""Blood pressure that some languages give in other units: 120 over 80, 12 por 8."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from pipeline import facts
from pipeline.model import Locale

_TEN = 10
"""Millimetres of mercury to the centimetre."""


def pressures(text: str, locale: Locale, other: str, other_locale: Locale) -> Iterator[tuple[int, int]]:
    """The places of the two numbers of a blood pressure that the other text has ten times as small, or as large."""
    for match in facts.turns(other, other_locale, "pressure"):
        pair = tuple(Fraction(number) * _TEN for number in match.groups())
        for one, two in pairwise(facts.numbers(text, locale)):
            if (one.value, two.value) == pair:
                yield one.start, two.end
        yield from ((item.start, item.end) for item in facts.numbers(text, locale) if item.parts == pair)
    for match in facts.turns(text, locale, "pressure"):
        large = tuple(Fraction(number) * _TEN for number in match.groups())
        found = facts.numbers(other, other_locale)
        if large in {(one.value, two.value) for one, two in pairwise(found)} | {item.parts for item in found}:
            yield match.span()
