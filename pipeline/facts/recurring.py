"""What recurs: every, and an amount of time in between (`8 hours`, `second day`, `week`)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction

from pipeline.facts.lexicon import Lexicon
from pipeline.facts.measures import SPANS
from pipeline.facts.numbers import numbers
from pipeline.facts.phrase_lists import Amount, Rate
from pipeline.facts.phrases import Found
from pipeline.facts.text import has_digits
from pipeline.facts.units import unit_at
from pipeline.facts.values import Number
from pipeline.model import Locale

MOST = 100
"""Counts of one text; what has more is a table."""
_LINK = re.compile(r"\s\w{1,2}\s")
"""What stands between the same number twice."""
_BEHIND_MOST = 12
_WORDS = re.compile(r"(?<!\w)\w+")


def recurring(text: str, locale: Locale, known: Lexicon) -> Iterator[Found[Rate]]:
    """Every, an amount of time in between (`8 hours`, `second day`, `week`)."""
    before, behind = known.every.find(text), known.every_behind.find(text)
    starts: dict[int, list[Number]] = {}
    for number in numbers(text, locale) if before or behind or has_digits(text) else ():
        starts.setdefault(number.start, []).append(number)
    yield from _each(text, starts, known)
    for item in before:
        place = _behind(text, item.end)
        if length := _length(text, place, starts.get(place, ()), known):
            (value, unit), end = length
            yield Found(Rate(None, Amount(value * item.value, unit)), item.start, end)
    for item in behind:
        for start, some in list(starts.items())[:MOST]:
            length = _length(text, start, some, known) if 0 <= item.start - start <= 2 * _BEHIND_MOST else None
            if length and 0 <= item.start - length[1] <= 1:
                yield Found(Rate(None, length[0]), start, item.end)


def _each(text: str, starts: Mapping[int, Sequence[Number]], known: Lexicon) -> Iterator[Found[Rate]]:
    """The same number twice, with a short word between and a length of time behind: de 8 em 8 horas."""
    for start, some in starts.items() if 1 < len(starts) < MOST else ():
        for number in some:
            link = _LINK.match(text, number.end)
            again = starts.get(link.end(), ()) if link else ()
            same = [item for item in again if item.value == number.value]
            if length := _length(text, same[0].start, same, known) if same else None:
                yield Found(Rate(None, length[0]), start, length[1])


def _behind(text: str, place: int) -> int:
    return place + 1 if text[place : place + 1].isspace() else place


def _length(text: str, place: int, some: Sequence[Number], known: Lexicon) -> tuple[Amount, int] | None:
    """The amount of time at a place: with a number, an ordinal, or none."""
    for number in sorted(some, key=lambda number: -number.end):
        after = re.match(r"(?:\.|st|nd|rd|th|º|ª|-?\w{1,2}(?=\s))?[\s-]?", text[number.end : number.end + 5])
        for end in (_behind(text, number.end), number.end + (after.end() if after else 0)):
            unit, behind = _time_at(text, end, known)
            if unit == "week" and number.kind == "ordinal" and _is_of_month(text, behind, known):
                return Amount(Fraction(1), "month"), behind
            if unit:
                return Amount(number.value, unit), behind
    if not some:
        unit, behind = _time_at(text, place, known)
        if unit:
            return Amount(Fraction(1), unit), behind
        for item in known.amounts.find(text[place : place + 40]):
            if item.start == 0 and item.value.unit in SPANS:
                return item.value, place + item.end
    return None


def _is_of_month(text: str, end: int, known: Lexicon) -> bool:
    """Whether a day of the week is counted in its month: the first Monday of the month."""
    return any(
        unit_at(text, word.start(), known)[0] == "month" for word in _WORDS.finditer(text, end, end + _BEHIND_MOST)
    )


def _time_at(text: str, place: int, known: Lexicon) -> tuple[str, int]:
    """The unit of time whose name starts at a place, and where it ends; a day of the week comes once a week."""
    unit, end = unit_at(text, place, known)
    if unit in SPANS:
        return unit or "", end
    day = next((item for item in known.weekdays.find(text) if item.start == place), None)
    return ("week", day.end) if day else ("", place)
