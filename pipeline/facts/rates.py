"""How often something is done: `twice a day`, `every 8 hours`, `every other week`, as counts in a length of time."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from functools import lru_cache

from pipeline.facts.lexicon import Lexicon, lexicon
from pipeline.facts.measures import SPANS, base, customary
from pipeline.facts.numbers import numbers
from pipeline.facts.phrase_lists import COUNTS, Amount, Rate
from pipeline.facts.phrases import Found
from pipeline.facts.recurring import MOST, recurring
from pipeline.facts.text import KEPT, folded
from pipeline.facts.turns import turns
from pipeline.facts.units import unit_at
from pipeline.facts.values import PLAIN
from pipeline.model import Locale

_ADVERBS = 4, 12
"""The least and the most of `multiples` that may count how often: четырежды."""
_APART = re.compile(r"[^.,;:!?\uff0c\u3001\u3002\uff1b\uff1a\u060c\u061b\u0964]{0,12}")
"""What may stand between how many times and in what length of time."""
_NOUN = re.compile(r"\s[^\W\d_]{3,}")
"""What is counted behind a phrase that says how often: six weekly infusions."""


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
    listed = [item for item in listed if item.end not in lasting]
    again = list(recurring(text, locale, known))
    if not listed and not again:
        return ()
    # Of `hafta içi her gün` the last two words alone would recur daily.
    again = [item for item in again if not any(_lies_in(item, one) for one in listed)]
    taken = {place for item in again for place in range(item.start, item.end)}
    listed = [item for item in listed if item.start not in taken and item.end - 1 not in taken]
    found = [*again, *(item for item in listed if not _is_counted(text, locale, item.start, known))]
    counts = list(_counts(text, locale, known))[:MOST] if found else []
    apart = {place for match in turns(text, locale, "between") for place in range(*match.span())} if counts else set()
    counts = [item for item in counts if item.start not in apart]
    return tuple(_often(text, item, counts) for item in sorted(found, key=lambda item: item.start))


def _lies_in(one: Found[Rate], other: Found[Rate]) -> bool:
    """Whether what recurs is a part of a phrase for how often, or the same words."""
    return other.start <= one.start and one.end <= other.end


def _listed(text: str, item: Found[Rate], locale: Locale) -> Found[Rate]:
    """A phrase that says how often, with a number that it shares or counts by: 8-hourly; six weekly infusions."""
    times, length = item.value
    for number in numbers(text, locale):
        if number.end == item.start - 1 and text[number.end] == "-" and number.kind in PLAIN:
            return Found(Rate(times, Amount(length.value * number.value, length.unit)), number.start, item.end)
        is_part = number.start == item.start and number.end < item.end and number.value == length.value
        if is_part and text[number.end] == " " and _NOUN.match(text, item.end):
            return Found(Rate(times, Amount(Fraction(1), length.unit)), number.end + 1, item.end)
    return item


def _often(text: str, found: Found[Rate], counts: Sequence[Found[Fraction]]) -> Often:
    (times, length), start, end = found
    measure, value = customary(base(length.value, length.unit))
    for count in counts if times is None else ():
        apart = (count.end, start) if count.end <= start else (end, count.start)
        if _APART.fullmatch(text, *apart) and apart[0] <= apart[1]:
            times, start, end = count.value, min(start, count.start), max(end, count.end)
            break
    return Often(measure, value, times, text[start:end], start, end)


def _is_counted(text: str, locale: Locale, start: int, known: Lexicon) -> bool:
    """Whether a number stands right before words that begin with a unit of time: `in 3 weeks` is not `in a week`."""
    ends = {number.end for number in numbers(text, locale)} if unit_at(text, start, known)[0] in SPANS else set()
    return start - 1 in ends


def _counts(text: str, locale: Locale, known: Lexicon) -> Iterator[Found[Fraction]]:
    """Once, twice, 3 times."""
    for item in known.frequencies.find(text):
        if item.value in COUNTS:
            yield Found(Fraction(COUNTS[item.value]), item.start, item.end)
    ends = {number.end: number for number in numbers(text, locale) if number.kind in PLAIN}
    for adverb in known.multiples.find(text):
        if _ADVERBS[0] <= adverb.value <= _ADVERBS[1]:
            yield Found(adverb.value, adverb.start, adverb.end)
    for word in known.times.find(text):
        number = ends.get(word.start) or ends.get(word.start - 1)
        if number:
            yield Found(number.value, number.start, word.end)
