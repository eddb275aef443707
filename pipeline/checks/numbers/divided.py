"""A daily dose and its parts: 1000 mg a day in two doses, 500 mg twice a day."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from pipeline import facts
from pipeline.model import Locale


def divided(text: str, locale: Locale, other: str, other_locale: Locale) -> Iterator[tuple[int, int]]:
    """The places of a dose that the other text divides by how often it is taken, or multiplies with it."""
    mine, theirs = _times(text, locale), _times(other, other_locale)
    if bool(mine) == bool(theirs):
        return
    times = mine or theirs
    whole, part = ((other, other_locale), (text, locale)) if mine else ((text, locale), (other, other_locale))
    times &= {number.value for number in facts.numbers(*whole)}
    wholes, parts = facts.units(*whole) or (), facts.units(*part) or ()
    for total in wholes if times else ():
        for dose in parts:
            if dose.unit == total.unit and dose.value and total.value / dose.value in times:
                item = dose if mine else total
                yield item.start, item.end


def _times(text: str, locale: Locale) -> frozenset[Fraction]:
    """How many times, where a text says it with its length of time: twice a day."""
    return frozenset(often.times for often in facts.rates(text, locale) or () if often.times and often.times > 1)
