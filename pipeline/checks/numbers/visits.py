"""Things counted in a length of time: two visits a year, one every six months."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from fractions import Fraction

from pipeline import facts
from pipeline.model import Locale

_NEAR = 40
"""Characters between a count and its length of time."""
_PART = re.compile(r"[^.,;:!?()\d]+")
"""What may stand between them."""
_WORKDAYS, _WEEK = frozenset({"0", "4"}), 5
"""Monday and Friday, and how many days they begin and end."""
_DAYS, _HOURS = Fraction(7), Fraction(24)
"""Of a week and of a day."""

Interval = tuple[str, Fraction]

_PERIODS = frozenset(facts.base(Fraction(1), unit) for unit in ("day", "week", "month", "year"))
"""Lengths of time in which things are counted."""


def visits(text: str, locale: Locale, other: str, other_locale: Locale) -> Iterator[tuple[int, int]]:
    """The places of counts and rates that the other text says as a rate, or as a count: four visits a year."""
    mine, theirs = facts.rates(text, locale) or (), facts.rates(other, other_locale) or ()
    if mine and theirs:
        intervals = {often.interval for often in theirs}
        for interval, (number, often) in counted(text, locale).items():
            if interval in intervals:
                yield number.start, number.end
                yield often.start, often.end
        known = counted(other, other_locale)
        yield from ((often.start, often.end) for often in mine if often.interval in known)
    yield from _workdays(text, locale, other, other_locale)
    yield from _always(text, locale, other, other_locale)


def counted(text: str, locale: Locale) -> Mapping[Interval, tuple[facts.Number, facts.Often]]:
    """The time from one to the next where a text counts things in a length of time, with the count and the length."""
    found: dict[Interval, tuple[facts.Number, facts.Often]] = {}
    # Two years are no count, unless they stand right before: seven days a week.
    measured = {item.start: item.end for item in facts.units(text, locale) or ()}
    for often in facts.rates(text, locale) or ():
        is_plain = often.times is None and (often.measure, often.length) in _PERIODS
        for number in facts.numbers(text, locale) if is_plain else ():
            is_count = number.kind in facts.PLAIN and number.value > 1
            is_count = is_count and measured.get(number.start, often.start) >= often.start - 1
            near = is_count and 0 < often.start - number.end < _NEAR
            if near and _PART.fullmatch(text, number.end, often.start):
                found[often.measure, often.length / number.value] = number, often
    return found


def _workdays(text: str, locale: Locale, other: str, other_locale: Locale) -> Iterator[tuple[int, int]]:
    """Five days, where the other text names the first and the last of them: from Monday to Friday."""
    fives = [item for item in facts.units(text, locale) or () if item.unit == "day" and item.value == _WEEK]
    if fives and {item.kind for item in facts.weekdays(other, other_locale) or ()} == _WORKDAYS:
        yield from ((item.start, item.end) for item in fives)


def _always(text: str, locale: Locale, other: str, other_locale: Locale) -> Iterator[tuple[int, int]]:
    """Seven days beside 24 hours, where the other text has but the hours, or words for them: 7 gün 24 saat."""
    found = facts.units(text, locale) or ()
    weeks = [item for item in found if item.unit == "day" and item.value == _DAYS]
    if weeks and any(item.unit == "hour" and item.value == _HOURS for item in found):
        is_held = any(number.kind == "held" and number.value == _HOURS for number in facts.numbers(other, other_locale))
        if is_held or facts.base(_HOURS, "hour") in facts.measures(other, other_locale):
            yield from ((item.start, item.end) for item in weeks)
