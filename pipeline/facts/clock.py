"""Times of day by value: `2:30 p.m.`, `14.30 Uhr`, `half past two`, `midi`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import zip_longest

from pipeline.facts.clock_reader import Reader
from pipeline.facts.clock_values import BEFORE, HALF, HOUR_SIGNS, Time, minutes_of
from pipeline.facts.lexicon import lexicon
from pipeline.facts.marks import RANGE
from pipeline.facts.numbers import numbers
from pipeline.facts.phrases import Found
from pipeline.facts.text import ASCII_DIGITS, KEPT, folded, has_digits
from pipeline.facts.turns import turns
from pipeline.facts.values import Number
from pipeline.model import Locale

_MARKED = re.compile(rf"\d(?:[:.]|\s?(?:{HOUR_SIGNS})\s?)\d")
"""What is a time without a word that says so: what is looked for first, because it is found fast."""
_NEAR = 12
"""Characters before a time, where the words for its own half of the day may stand."""


def parts_of_day(text: str, locale: Locale) -> int:
    """How many times of day a plain text names beside those in numbers: in the morning, at noon, with dinner."""
    return len({match[0].lower() for match in turns(text, locale, "part_of_day")})


@lru_cache(maxsize=KEPT)
def times(text: str, locale: Locale) -> tuple[Time, ...] | None:
    """The times of day in a plain text, by place; None where the language has no data for them.

    A number is a time if it has minutes, a word for hours, a half of the day, or a phrase such as `half past`. A point
    parts minutes where decimals have a comma, and no unit stands behind.
    """
    known, text = lexicon(locale.language), folded(text)
    if not known.clock and not known.clock_offsets:
        return None
    if not text.isascii() and has_digits(text):
        text = text.translate(ASCII_DIGITS)
    words = known.clock.find(text)
    others = known.clock_offsets.find(text) or _MARKED.search(text)
    if not words and not others:
        return ()
    counted = numbers(text, locale)
    if not (counted or has_digits(text) or any(minutes_of(item.value) is not None for item in words)):
        return ()
    if not others and all(item.value in BEFORE for item in words) and not _follow(words, counted):
        return ()
    read = Reader(text, known, words, locale)
    offset = list(read.offsets(counted)) if known.clock_offsets else []
    taken = {place for item in offset for place in range(item.start, item.end)}
    rest = (*read.named(counted), *read.digits(), *read.words(counted))
    found = {item.start: item for item in rest if item.start not in taken and item.end - 1 not in taken}
    return tuple(_halved(sorted((*offset, *found.values()), key=lambda item: item.start), read))


def _follow(words: Sequence[Found[str]], counted: Sequence[Number]) -> bool:
    """Whether a number stands right behind one of some words: at 8."""
    ends = {item.end for item in words}
    return any(number.start in ends or number.start - 1 in ends for number in counted)


def _halved(found: Sequence[Time], read: Reader) -> Iterator[Time]:
    """A late half of the day behind a second hour, which the first one may share: von 2 bis halb 5 am Nachmittag."""
    late = {item.end for item in read.halves if item.value != "am"}
    for one, other in zip_longest(found, found[1:]):
        is_early = other is not None and other.end in late and max(one.minutes) < HALF <= min(other.minutes)
        own = other and any(one.start - _NEAR <= item.start < other.start for item in read.halves)
        if other and is_early and not own and RANGE.fullmatch(read.text, one.end, other.start):
            yield replace(one, minutes=one.minutes | {minute + HALF for minute in one.minutes})
        else:
            yield one
