"""Hours without their half of the day: 9 to 5, which is 9 to 17 elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from pipeline import facts
from pipeline.model import Locale

_KINDS = frozenset({"digits", "word"})
_FOUR = 4
_HALF = 12
"""Hours of half a day."""


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
    found = [item for item in facts.numbers(text, locale) if item.kind in _KINDS]
    theirs = [item.value for item in facts.numbers(other, other_locale) if item.kind in _KINDS]
    hours = [item.value for item in found]
    if len(hours) != len(theirs) or hours[:2] != theirs[:2] or len(hours) != _FOUR:
        return
    apart = {one - two for one, two in zip(hours[2:], theirs[2:], strict=True)}
    if max(hours[:2]) <= _HALF and apart in ({_HALF}, {-_HALF}) and hours[0] < hours[1]:
        yield from ((item.start, item.end) for item in found[2:])


def _pairs(text: str, locale: Locale) -> Iterator[tuple[facts.Number, facts.Number]]:
    """The numbers of a text, each with the next one."""
    return pairwise(item for item in facts.numbers(text, locale) if item.kind in _KINDS)
