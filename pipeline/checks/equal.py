"""Numbers that the other side says in another way: an equal amount, a time of day, a share, a telephone number."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from pipeline import facts
from pipeline.checks.divided import divided
from pipeline.checks.few import below, neighbours
from pipeline.checks.hours import office_hours
from pipeline.checks.pressures import pressures
from pipeline.checks.reading import read
from pipeline.checks.visits import visits
from pipeline.facts.text import KEPT
from pipeline.model import Locale, Pair

_SCHEME = re.compile(r"(?<![\w.,/-])\d-\d-\d(?:-\d)?(?![\w/-])")
"""Doses in the morning, at noon, in the evening (and at night): 1-0-1, of which 0 is not said in words."""
_TIMES = frozenset({"minute", "hour", "day", "week", "month", "year"})
_WEEKS_OF_MONTHS = frozenset({"week", "month"})
_BESIDE = 4
"""Numbers between which the two of a share may stand."""


_NOON, _TWELVE = 12, frozenset({0, 12 * 60})
"""The hour of noon and of midnight, and what it is in minutes: twelve for noon."""
_DAY = Fraction(24)
"""Hours."""
_TWO, _TENS = 2, frozenset(range(20, 100, 10))
_HOURS = re.compile(r"(?<![\d.,:/-])(1[0-2]|[1-9])\s?[-\u2013]\s?(1[0-2]|[1-9])(?![\d.,:/-]\d|\d)")
"""Two hours and what stands between them."""


class Places(NamedTuple):
    """Where numbers of source and translation start that the other side says in another way."""

    source: frozenset[int]
    target: frozenset[int]


def excused(pair: Pair) -> Places:
    """The places of numbers that are not missed on the other side."""
    return _excused(read(pair.source), pair.source_locale, read(pair.target), pair.locale)


@lru_cache(maxsize=KEPT)
def _excused(source: str, source_locale: Locale, target: str, locale: Locale) -> Places:
    here, there = (source, source_locale), (target, locale)
    return Places(frozenset(_same(*here, *there)), frozenset(_same(*there, *here)))


def _same(text: str, locale: Locale, other: str, other_locale: Locale) -> Iterator[int]:
    """The places in a text that are in an amount, a time, a share or a telephone number that the other text has."""
    for start, end in _spans(text, locale, other, other_locale):
        yield from range(start, end)


def _spans(text: str, locale: Locale, other: str, other_locale: Locale) -> Iterator[tuple[int, int]]:
    equal: frozenset[tuple[str, object]] = facts.measures(other, other_locale) | _intervals(other, other_locale)
    singles = _singles(other, other_locale)
    equal |= {facts.base(item.value, item.unit) for item in singles}
    theirs = (*(facts.units(other, other_locale) or ()), *facts.amounts(other, other_locale), *singles)
    mine = (*(facts.units(text, locale) or ()), *facts.amounts(text, locale), *facts.sums(text, locale))
    for item in mine:
        measure = facts.base(item.value, item.unit)
        is_equal = measure in equal or facts.customary(measure) in equal
        if is_equal or any(facts.is_converted(item, one) or _are_months(item, one) for one in theirs):
            yield item.start, item.end
    intervals = frozenset(item.interval for item in facts.rates(other, other_locale) or ())
    parts = _doses(other, other_locale)
    for often in facts.rates(text, locale) or ():
        if often.interval in intervals or (often.measure, often.length, often.times) in parts:
            yield often.start, often.end
    for scheme in _SCHEME.finditer(text) if not _SCHEME.search(other) else ():
        yield from ((at, at + 1) for at in range(*scheme.span()) if text[at] == "0")
    yield from _times(text, locale, other, other_locale)
    yield from office_hours(text, locale, other, other_locale)
    phones = facts.phones(text)
    digits = facts.digits_of(other) if phones else ""
    for row in phones:
        if row.key.lstrip("0") in digits:
            yield row.start, row.end
    yield from _shares(text, locale, other, other_locale)
    yield from neighbours(text, locale, other, other_locale)
    yield from _decades(text, locale, other, other_locale)
    yield from _between(text, locale)
    yield from below(text, locale, other, other_locale)
    yield from visits(text, locale, other, other_locale)
    yield from pressures(text, locale, other, other_locale)
    yield from divided(text, locale, other, other_locale)


def _doses(text: str, locale: Locale) -> frozenset[tuple[str, Fraction, Fraction]]:
    """How many times a day a text names one by one: in the morning, at noon and in the evening, each with its dose."""
    parts = facts.parts_of_day(text, locale)
    counted = Counter(item.value for item in facts.numbers(text, locale) if item.kind == "digits") if parts > 1 else {}
    times = {parts, *counted.values()} - {1} if parts > 1 else set()
    return frozenset(("time", _DAY, Fraction(count)) for count in times)


def _between(text: str, locale: Locale) -> Iterator[tuple[int, int]]:
    """The two of `between two tablets`, which no other language needs."""
    for match in facts.turns(text, locale, "between"):
        for number in facts.numbers(text, locale):
            if number.value == _TWO and match.start() <= number.start < match.end():
                yield number.start, number.end


def _decades(text: str, locale: Locale, other: str, other_locale: Locale) -> Iterator[tuple[int, int]]:
    """The end of ten years that the other text has in one word: 60 to 69, in their sixties."""
    tens = {item.value for item in facts.numbers(other, other_locale) if item.kind == "held" and item.value in _TENS}
    for number in facts.numbers(text, locale) if tens else ():
        if number.value - 9 in tens or number.value - 10 in tens:
            yield number.start, number.end


def _are_months(one: facts.Quantity, other: facts.Quantity) -> bool:
    """Whether of two lengths of time one is in months and the other in four times as many weeks, or weeks as long."""
    if {one.unit, other.unit} != _WEEKS_OF_MONTHS:
        return False
    weeks, months = (one.value, other.value) if one.unit == "week" else (other.value, one.value)
    return weeks in {4 * months, round(months * 52 / 12)}


def _singles(text: str, locale: Locale) -> tuple[facts.Quantity, ...]:
    """Lengths of time that a text names, and counts none of: a month for thirty days."""
    counted = {item.unit for item in facts.units(text, locale) or ()}
    named = (facts.named_units(text, locale) & _TIMES) - counted
    return tuple(facts.Quantity(Fraction(1), unit) for unit in sorted(named))


def _times(text: str, locale: Locale, other: str, other_locale: Locale) -> Iterator[tuple[int, int]]:
    """The times of day that the other text has, and hours of a range that it has as times: Mon-Fri 9-5, 9.00-17.00."""
    here, there = facts.times(text, locale) or (), facts.times(other, other_locale) or ()
    mine = frozenset(minute for item in here for minute in item.minutes)
    theirs = frozenset(minute for item in there for minute in item.minutes)
    theirs |= frozenset(minute for _, minutes in _bare_hours(other, mine) for minute in minutes)
    for time in here:
        if time.minutes & theirs or any(_may_be_hour(item, time.minutes) for item in _bare(other, other_locale)):
            yield time.start, time.end
    for number in _bare(text, locale) if theirs else ():
        if _may_be_hour(number, theirs):
            yield number.start, number.end
    yield from (span for span, _ in _bare_hours(text, theirs))


def _bare(text: str, locale: Locale) -> Iterator[facts.Number]:
    """The numbers of a text that measure nothing; twelve hours may be noon."""
    found = facts.units(text, locale) or ()
    measured = {item.start for item in found if item.unit != "hour" or item.value != _NOON}
    for number in facts.numbers(text, locale):
        if number.kind in {"digits", "word"} and number.start not in measured:
            yield number


def _may_be_hour(number: facts.Number, minutes: frozenset[int]) -> bool:
    """Whether a bare number is noon or midnight (12, 24) elsewhere, or an hour of its afternoon: at 5, bis 17 Uhr."""
    if number.value == _NOON:
        return not minutes.isdisjoint(_TWELVE)
    if number.value == _DAY:
        return 0 in minutes
    if number.kind != "digits" or number.value <= 0:
        return False
    return int((number.value + (_NOON if number.value < _NOON else 0)) * 60) in minutes


def _bare_hours(text: str, minutes: frozenset[int]) -> Iterator[tuple[tuple[int, int], frozenset[int]]]:
    """The places of two hours that say no half of the day, and are times elsewhere, and what they can mean."""
    for match in _HOURS.finditer(text) if minutes else ():
        hours = [frozenset({int(hour) % 12 * 60, int(hour) % 12 * 60 + 720}) for hour in match.groups()]
        if all(hour & minutes for hour in hours):
            yield match.span(), hours[0] | hours[1]


def _intervals(text: str, locale: Locale) -> frozenset[tuple[str, object]]:
    """The lengths of time in which something recurs: 24 hours for daily."""
    return frozenset((item.measure, item.length) for item in facts.rates(text, locale) or ())


def _shares(text: str, locale: Locale, other: str, other_locale: Locale) -> Iterator[tuple[int, int]]:
    """The numbers of `one in five` where the other text has 20 %, a fifth, two in ten or every fifth."""
    theirs = [*(facts.units(other, other_locale) or ()), *facts.amounts(other, other_locale)]
    theirs = [item for item in theirs if item.unit == "%"]
    values = {item.value / 100 for item in theirs}
    named = facts.numbers(other, other_locale)
    values |= {item.value for item in named if item.value.denominator > 1}
    values |= {part.value / whole.value for part, whole in facts.shares(other, other_locale) if whole.value}
    places = {1 / item.value for item in named if item.kind == "ordinal" and item.value > 1}
    for item in (facts.units(text, locale) or ()) if places else ():
        if item.unit == "%" and item.value / 100 in places:
            yield item.start, item.end
    values |= places
    found = [item for item in facts.numbers(text, locale) if item.kind in {"digits", "word"}] if values else []
    for at, one in enumerate(found):
        for two in found[max(0, at - _BESIDE) : at + _BESIDE + 1]:
            if 0 < one.value < two.value and one.value / two.value in values:
                yield one.start, one.end
                yield two.start, two.end
