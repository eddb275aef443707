"""How often something is done: `twice a day`, `every 8 hours`, `every other week`, as counts in a length of time."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from functools import lru_cache

from pipeline.facts.lexicon import Lexicon, lexicon
from pipeline.facts.measures import base, customary
from pipeline.facts.numbers import numbers
from pipeline.facts.phrase_lists import Amount, Rate
from pipeline.facts.phrases import Found
from pipeline.facts.text import KEPT, folded, has_digits
from pipeline.facts.turns import turns
from pipeline.facts.units import unit_at
from pipeline.facts.values import Number
from pipeline.model import Locale

_COUNTS = {"once": 1, "twice": 2, "thrice": 3}
_ADVERBS = 4, 12
"""The least and the most of `multiples` that may count how often: четырежды."""
_TIMES = frozenset({"minute", "hour", "day", "week", "month", "year"})
_APART = re.compile(r"[^.,;:!?\uff0c\u3001\u3002\uff1b\uff1a\u060c\u061b\u0964]{0,12}")
"""What may stand between how many times and in what length of time."""


@dataclass(frozen=True, slots=True)
class Often:
    """How often something is done."""

    measure: str
    """`time` or `month`, as in `measures.base`: a month has no fixed number of days."""
    length: Fraction
    """Of the time in which it is done, in the measure's unit."""
    times: Fraction | None = None
    """How many times; None where the text says no number, or says it elsewhere."""
    text: str = field(default="", compare=False)
    start: int = field(default=0, compare=False)
    end: int = field(default=0, compare=False)

    def __str__(self) -> str:
        return self.text

    @property
    def interval(self) -> tuple[str, Fraction]:
        """The time from one to the next."""
        return self.measure, self.length / (self.times or 1)


@lru_cache(maxsize=KEPT)
def rates(text: str, locale: Locale) -> tuple[Often, ...] | None:
    """How often things are done in a plain text, by place; None where the language has no data for it."""
    known, text = lexicon(locale.language), folded(text)
    if not known.rates:
        return None
    listed = [_listed(text, item, locale) for item in known.rates.find(text)]
    lasting = {match.end() for match in turns(text, locale, "lasting")} if listed else set()
    listed = [item for item in listed if item[3] not in lasting]
    recurring = list(_recurring(text, locale, known))
    if not listed and not recurring:
        return ()
    whole = {item[2]: item[3] for item in listed}
    recurring = [item for item in recurring if whole.get(item[2], 0) < item[3]]
    taken = {place for *_, start, end in recurring for place in range(start, end)}
    listed = [item for item in listed if item[2] not in taken and item[3] - 1 not in taken]
    found = [*recurring, *(item for item in listed if not _is_counted(text, locale, item[2], known))]
    counts = list(_counts(text, locale, known))[:_MOST] if found else []
    apart = {place for match in turns(text, locale, "between") for place in range(*match.span())} if counts else set()
    counts = [item for item in counts if item.start not in apart]
    return tuple(_often(text, item, counts) for item in sorted(found, key=lambda item: item[2]))


def _listed(text: str, item: Found[Rate], locale: Locale) -> tuple[Fraction | None, Amount, int, int]:
    """A phrase that says how often, with a number that it shares or counts by: 8-hourly; six weekly infusions."""
    times, length = item.value
    for number in numbers(text, locale):
        if number.end == item.start - 1 and text[number.end] == "-" and number.kind in {"digits", "word"}:
            return times, Amount(length.value * number.value, length.unit), number.start, item.end
        is_part = number.start == item.start and number.end < item.end and number.value == length.value
        if is_part and text[number.end] == " " and _NOUN.match(text, item.end):
            return times, Amount(Fraction(1), length.unit), number.end + 1, item.end
    return times, length, item.start, item.end


_NOUN = re.compile(r"\s[^\W\d_]{3,}")


def _often(text: str, found: tuple[Fraction | None, Amount, int, int], counts: Sequence[Found[Fraction]]) -> Often:
    times, length, start, end = found
    measure, value = customary(base(length.value, length.unit))
    for count in counts if times is None else ():
        apart = (count.end, start) if count.end <= start else (end, count.start)
        if _APART.fullmatch(text, *apart) and apart[0] <= apart[1]:
            times, start, end = count.value, min(start, count.start), max(end, count.end)
            break
    return Often(measure, value, times, text[start:end], start, end)


def _is_counted(text: str, locale: Locale, start: int, known: Lexicon) -> bool:
    """Whether a number stands right before words that begin with a unit of time: `in 3 weeks` is not `in a week`."""
    ends = {number.end for number in numbers(text, locale)} if unit_at(text, start, known)[0] in _TIMES else set()
    return start - 1 in ends


def _counts(text: str, locale: Locale, known: Lexicon) -> Iterator[Found[Fraction]]:
    """Once, twice, 3 times."""
    for item in known.frequencies.find(text):
        if item.value in _COUNTS:
            yield Found(Fraction(_COUNTS[item.value]), item.start, item.end)
    ends = {number.end: number for number in numbers(text, locale) if number.kind in {"digits", "word"}}
    for adverb in known.multiples.find(text):
        if _ADVERBS[0] <= adverb.value <= _ADVERBS[1]:
            yield Found(adverb.value, adverb.start, adverb.end)
    for word in known.times.find(text):
        number = ends.get(word.start) or ends.get(word.start - 1)
        if number:
            yield Found(number.value, number.start, word.end)


def _recurring(text: str, locale: Locale, known: Lexicon) -> Iterator[tuple[Fraction | None, Amount, int, int]]:
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
            yield None, Amount(value * item.value, unit), item.start, end
    for item in behind:
        for start, some in list(starts.items())[:_MOST]:
            length = _length(text, start, some, known) if 0 <= item.start - start <= 2 * _BEHIND_MOST else None
            if length and 0 <= item.start - length[1] <= 1:
                yield None, length[0], start, item.end


def _each(
    text: str, starts: Mapping[int, Sequence[Number]], known: Lexicon
) -> Iterator[tuple[Fraction | None, Amount, int, int]]:
    """The same number twice, with a short word between and a length of time behind: de 8 em 8 horas."""
    for start, some in starts.items() if 1 < len(starts) < _MOST else ():
        for number in some:
            link = _LINK.match(text, number.end)
            again = starts.get(link.end(), ()) if link else ()
            same = [item for item in again if item.value == number.value]
            if length := _length(text, same[0].start, same, known) if same else None:
                yield None, length[0], start, length[1]


_LINK = re.compile(r"\s\w{1,2}\s")
_BEHIND_MOST = 12
_MOST = 100
"""Counts of one text; what has more is a table."""


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
            if item.start == 0 and item.value.unit in _TIMES:
                return item.value, place + item.end
    return None


def _is_of_month(text: str, end: int, known: Lexicon) -> bool:
    """Whether a day of the week is counted in its month: the first Monday of the month."""
    return any(
        unit_at(text, word.start(), known)[0] == "month" for word in _WORDS.finditer(text, end, end + _BEHIND_MOST)
    )


_WORDS = re.compile(r"(?<!\w)\w+")


def _time_at(text: str, place: int, known: Lexicon) -> tuple[str, int]:
    """The unit of time whose name starts at a place, and where it ends; a day of the week comes once a week."""
    unit, end = unit_at(text, place, known)
    if unit in _TIMES:
        return unit or "", end
    day = next((item for item in known.weekdays.find(text) if item.start == place), None)
    return ("week", day.end) if day else ("", place)
