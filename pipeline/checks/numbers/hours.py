"""Times of day that two texts say in different ways: 9 to 5, which is 9 to 17 elsewhere, twelve for noon."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from pipeline import facts
from pipeline.model import Locale

_FOUR = 4
_HALF = 12
"""Hours of half a day."""
_NOON, _TWELVE, _DAY = 12, frozenset({0, 12 * 60}), Fraction(24)
"""The hour of noon and of midnight, and what it is in minutes: twelve for noon; the hours of a day."""
_HOURS = re.compile(r"(?<![\d.,:/-])(1[0-2]|[1-9])\s?[-\u2013]\s?(1[0-2]|[1-9])(?![\d.,:/-]\d|\d)")
"""Two hours and what stands between them."""


def office_hours(text: str, locale: Locale, other: str, other_locale: Locale) -> Iterator[tuple[int, int]]:
    """The places of the last hour of a row, of which one text has the hour of the afternoon: 8 to 5, 8 bis 17.

    The last number is the smaller one in one text, and the next after the same first one in the other.
    """
    mine = [*_pairs(text, locale)]
    theirs = {(one.value, two.value) for one, two in _pairs(other, other_locale)} if mine else set()
    for one, two in mine if theirs else ():
        is_short = two.value < one.value <= _HALF and (one.value, two.value + _HALF) in theirs
        is_long = two.value - _HALF < one.value <= _HALF < two.value and (one.value, two.value - _HALF) in theirs
        if is_short or is_long:
            yield two.start, two.end
    yield from _second_row(text, locale, other, other_locale)


def _second_row(text: str, locale: Locale, other: str, other_locale: Locale) -> Iterator[tuple[int, int]]:
    """The hours behind those of the morning, where both texts have the same: 8 to 12 and 2 to 5, 8-12 und 14-17."""
    found = [item for item in facts.numbers(text, locale) if item.kind in facts.PLAIN]
    theirs = [item.value for item in facts.numbers(other, other_locale) if item.kind in facts.PLAIN]
    hours = [item.value for item in found]
    if len(hours) != len(theirs) or hours[:2] != theirs[:2] or len(hours) != _FOUR:
        return
    apart = {one - two for one, two in zip(hours[2:], theirs[2:], strict=True)}
    if max(hours[:2]) <= _HALF and apart in ({_HALF}, {-_HALF}) and hours[0] < hours[1]:
        yield from ((item.start, item.end) for item in found[2:])


def _pairs(text: str, locale: Locale) -> Iterator[tuple[facts.Number, facts.Number]]:
    """The numbers of a text, each with the next one."""
    return pairwise(item for item in facts.numbers(text, locale) if item.kind in facts.PLAIN)


def times(text: str, locale: Locale, other: str, other_locale: Locale) -> Iterator[tuple[int, int]]:
    """The times of day that the other text has, and hours of a range that it has as times: Mon-Fri 9-5, 9.00-17.00."""
    here, there = facts.times(text, locale) or (), facts.times(other, other_locale) or ()
    if not here and not there:
        return
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
        if number.kind in facts.PLAIN and number.start not in measured:
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
