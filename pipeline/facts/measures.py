"""Amounts that are equal in different units or words: 0.5 g and 500 mg, a fortnight and 14 days, half and 50 %."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction
from functools import lru_cache
from itertools import pairwise
from math import floor

from pipeline.facts.lexicon import lexicon
from pipeline.facts.numbers import numbers
from pipeline.facts.shares import possible_shares
from pipeline.facts.text import KEPT, folded
from pipeline.facts.turns import turns
from pipeline.facts.units import unit_at, units
from pipeline.facts.values import PLAIN, Quantity
from pipeline.model import Locale

Measure = tuple[str, Fraction]
"""What is measured, and how much of it in one unit for all."""

BASES: Mapping[str, tuple[str, Fraction]] = {
    "ng": ("mass", Fraction(1)),
    "mcg": ("mass", Fraction(10**3)),
    "mg": ("mass", Fraction(10**6)),
    "g": ("mass", Fraction(10**9)),
    "kg": ("mass", Fraction(10**12)),
    "ml": ("volume", Fraction(1)),
    "cl": ("volume", Fraction(10)),
    "dl": ("volume", Fraction(100)),
    "l": ("volume", Fraction(1000)),
    "nm": ("length", Fraction(1)),
    "mm": ("length", Fraction(10**6)),
    "cm": ("length", Fraction(10**7)),
    "m": ("length", Fraction(10**9)),
    "km": ("length", Fraction(10**12)),
    "inch": ("length", Fraction(25_400_000)),
    "foot": ("length", Fraction(304_800_000)),
    "mile": ("length", Fraction(1_609_344 * 10**6)),
    "oz": ("mass", Fraction(28_350 * 10**6)),
    "fl oz": ("volume", Fraction(2957, 100)),
    "lb": ("mass", Fraction(453_592 * 10**6)),
    "second": ("time", Fraction(1, 3600)),
    "minute": ("time", Fraction(1, 60)),
    "hour": ("time", Fraction(1)),
    "day": ("time", Fraction(24)),
    "week": ("time", Fraction(168)),
    "month": ("month", Fraction(1)),
    "year": ("month", Fraction(12)),
    "%": ("share", Fraction(1, 100)),
    "\u2030": ("share", Fraction(1, 1000)),
}
"""A unit, what it measures, and how much of the smallest that is."""


CUSTOMARY: Mapping[Fraction, Fraction] = {Fraction(15 * 24): Fraction(14 * 24), Fraction(8 * 24): Fraction(7 * 24)}
"""Hours that stand for two weeks and for one."""


IMPERIAL = frozenset({"inch", "foot", "mile", "oz", "fl oz", "lb"})
"""Units that are converted to metric ones, in round numbers."""

_ROUND = Fraction(1, 10)
"""The part by which a converted amount may be another one."""

_PARTS = PLAIN | {"fraction", "ordinal"}
"""Kinds of numbers that say shares."""
_MOST_OF = 1_000_000
"""The largest whole of a share."""

TIMES = frozenset(unit for unit, (measure, _) in BASES.items() if measure in {"time", "month"})
"""The units of time."""
SPANS = TIMES - {"second"}
"""Those whose names are no ordinals."""


_NO_ONES = TIMES | IMPERIAL | {"%", "\u2030"}
"""Units of which an article is no one for sure."""


def is_converted(one: Quantity, other: Quantity) -> bool:
    """Whether of two quantities one is the other in metric units, about: 10 inches, 25 cm."""
    if (one.unit in IMPERIAL) == (other.unit in IMPERIAL):
        return False
    (measure, value), (other_measure, other_value) = base(one.value, one.unit), base(other.value, other.unit)
    return measure == other_measure and abs(value - other_value) <= _ROUND * max(value, other_value)


_MONTH, _MONTHS = Fraction(30 * 24), 12
_YEAR = frozenset({Fraction(365 * 24), Fraction(52 * 168)})
"""Hours of thirty days, of 365 days and of 52 weeks."""


def base(value: Fraction, unit: str) -> Measure:
    """An amount in one unit for all that measure the same; degrees Celsius to one decimal."""
    if unit == "\u00b0F":
        return "\u00b0C", Fraction(round((value - 32) * 5 / 9, 1)).limit_denominator(10)
    measure, factor = BASES.get(unit, (unit, Fraction(1)))
    return measure, value * factor


@lru_cache(maxsize=KEPT)
def amounts(text: str, locale: Locale) -> tuple[Quantity, ...]:
    """The amounts of a plain text that its words hold without a number and a unit side by side, by place."""
    known, text = lexicon(locale.language), folded(text)
    listed = (*known.amounts.find(text), *((item.value[0], *item[1:]) for item in known.joined.find(text)))
    return tuple(
        Quantity(amount.value, amount.unit, text[start:end], start=start, end=end) for amount, start, end in listed
    )


@lru_cache(maxsize=KEPT)
def measures(text: str, locale: Locale) -> frozenset[Measure]:
    """All amounts of a plain text, whatever the unit: those with units, in words, and shares."""
    found = (*(units(text, locale) or ()), *amounts(text, locale), *sums(text, locale), *ones(text, locale))
    based = [base(item.value, item.unit) for item in found]
    return frozenset((*based, *map(customary, based), *_shares(text, locale)))


@lru_cache(maxsize=KEPT)
def ones(text: str, locale: Locale) -> tuple[Quantity, ...]:
    """The amounts of a plain text that an article counts, no lengths of time, no feet, and no half a litre."""
    plain = folded(text)
    found = [item for item in _ones(plain, locale) if item.unit in BASES and item.unit not in _NO_ONES]
    if not found:
        return ()
    taken = {place for item in amounts(text, locale) for place in range(item.start, item.end)}
    taken |= {item.end + 1 for item in numbers(text, locale)}
    return tuple(item for item in found if item.start not in taken)


@lru_cache(maxsize=KEPT)
def sums(text: str, locale: Locale) -> tuple[Quantity, ...]:
    """Two lengths of time side by side as one, in the smaller unit: 1 hour and 30 minutes, un año y seis meses."""
    found = units(text, locale) or ()
    if not found or not any(item.unit in _SMALLER for item in found):
        return ()
    plain = folded(text)
    whole = sorted({item.start: item for item in (*_ones(plain, locale), *found)}.values(), key=lambda item: item.start)
    return tuple(
        Quantity(
            one.value * (BASES[one.unit][1] / BASES[rest.unit][1]) + rest.value,
            rest.unit,
            plain[one.start : rest.end],
            start=one.start,
            end=rest.end,
        )
        for one, rest in pairwise(whole)
        if _SMALLER.get(rest.unit) == one.unit and _is_added(plain, one, rest, locale)
    )


_SMALLER: Mapping[str, str] = {"second": "minute", "minute": "hour", "hour": "day", "day": "week", "month": "year"}
"""A unit of time, and the next longer one."""


def _ones(plain: str, locale: Locale) -> Iterator[Quantity]:
    """A length of time of one, without a number: an hour."""
    known = lexicon(locale.language)
    for match in turns(plain, locale, "one"):
        unit, end = unit_at(plain, match.start(1), known)
        if unit:
            yield Quantity(Fraction(1), unit, plain[match.start() : end], start=match.start(), end=end)


def _is_added(plain: str, one: Quantity, rest: Quantity, locale: Locale) -> bool:
    """Whether what stands between two amounts adds them: nothing, a comma, a word for and."""
    bare = plain[one.end : rest.start].strip(", \u00a0\u202f")
    return not bare or any(match[0].strip() == bare for match in turns(plain[one.end : rest.end], locale, "and"))


def customary(measure: Measure, *, in_weeks: bool = True) -> Measure:
    """Two weeks for fifteen days, and one for eight, as several languages count them; a month for thirty days.

    `in_weeks` says whether the other text counts weeks: fourteen days are no fifteen.
    """
    kind, value = measure
    if kind != "time":
        return measure
    months = value / _MONTH
    if value in _YEAR or (months.denominator == 1 and 0 < months <= _MONTHS):
        return "month", Fraction(round(months))
    return kind, CUSTOMARY.get(value, value) if in_weeks else value


def _shares(text: str, locale: Locale) -> Iterator[Measure]:
    """Half, two thirds, which are 67 % too, and one in five: the share of each number of the next one or two."""
    whole = [item for item in numbers(text, locale) if item.kind in _PARTS]
    yield from (("share", item.value) for item in whole if item.value.denominator > 1)
    thirds = [item.value * 100 for item in whole if item.kind == "fraction" and item.value < 1]
    yield from (("share", Fraction(round_(value), 100)) for value in thirds for round_ in (floor, round))
    for one, other in possible_shares(whole):
        if other.value <= _MOST_OF:
            yield "share", one.value / other.value
