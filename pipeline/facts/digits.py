"""Numbers in digits: with marks, scale words, fractions, times of day, years and decades."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction

from pipeline.facts.marks import LONGEST, NUMBER, RANGE, read
from pipeline.facts.number_words import GAP
from pipeline.facts.phrases import Found
from pipeline.facts.text import has_digits
from pipeline.facts.values import Number
from pipeline.model import Locale

_VULGAR = re.compile(r"[\u00bc-\u00be\u2150-\u215e]")
_SLASH = re.compile(r"[/\u2044]")
_RANGE = re.compile(r"\d[-\u2013\u2014/]\d")
_MINUTES = re.compile(r"\d(?::|\s?[ap]\.?\s?m)", re.IGNORECASE)
_TENS = re.compile(r"0'?s")
_SCALE = Fraction(100)
_OVER = frozenset("\u591a\u4f59\u9918\u51e0\u5e7e")
"""Over, and some: 200多万."""
_NAME_BEFORE = re.compile(r"[A-Za-z\u00c0-\u024f\u0370-\u04ff]$|[^\W\d_]-$")
_TIME_LIKE = re.compile(r"([01]?\d|2[0-4])[.,]([0-5]\d)")


def digits(text: str, locale: Locale, named: Sequence[Found[Fraction]]) -> Iterator[Number]:
    """The numbers in digits of a folded text: first the shapes that have a meaning of their own, then all others.

    `named`: its number words, some of which may be scales: `4 million`.
    """
    if not has_digits(text) and (text.isascii() or not _VULGAR.search(text)):
        return
    inside: set[int] = set()
    for shape, make, hint in SHAPES:
        for match in shape.finditer(text) if hint.search(text) else ():
            if match.start() not in inside:
                inside.update(range(*match.span()))
                yield from make(match)
    scales = {item.start: item for item in named if item.value >= _SCALE}
    for match in NUMBER.finditer(text):
        if match.start() not in inside:
            yield from _number(text, match, scales, locale)


def _number(text: str, match: re.Match[str], scales: dict[int, Found[Fraction]], locale: Locale) -> Iterator[Number]:
    """One number with its scale word, or what its marks part: 12, 3 and 2020 in `12.03.2020`."""
    start, end = match.span()
    readings = read(match[0], locale)
    kind = "name" if _NAME_BEFORE.search(text, max(0, start - 2), start) else "digits"
    scale = _scale_behind(text, end, scales) if len(readings) == 1 and kind == "digits" else None
    if scale:
        value, others = readings[0]
        scaled = tuple(other * scale.value for other in others)
        yield Number(value * scale.value, text[start : scale.end], kind, scaled, (value,), start, scale.end)
        return
    shared = _scale_of_range(text, end, scales)
    for value, others in readings:
        written = match[0] if len(readings) == 1 and len(match[0]) <= LONGEST else str(value)
        parts = (value * shared,) if shared else _time_parts(match[0])
        yield Number(value, written, kind, others, parts, start, end)


def _scale_behind(text: str, end: int, scales: dict[int, Found[Fraction]]) -> Found[Fraction] | None:
    """`million` behind `4`, with a space or none; in Chinese with a sign for more."""
    end += text[end : end + 1] in _OVER
    gap = GAP.match(text, end)
    return scales.get(end) or (scales.get(gap.end()) if gap else None)


def _scale_of_range(text: str, end: int, scales: dict[int, Found[Fraction]]) -> Fraction | None:
    """The scale word behind the second number of a range, which the first one shares: 14 to 22 million."""
    joined = RANGE.match(text, end)
    second = NUMBER.match(text, joined.end()) if joined else None
    scale = _scale_behind(text, second.end(), scales) if second else None
    return scale.value if scale else None


def _time_parts(written: str) -> tuple[Fraction, ...]:
    """Hours and minutes, where `10.30` may be a time of day."""
    match = _TIME_LIKE.fullmatch(written)
    return (Fraction(int(match[1])), Fraction(int(match[2]))) if match else ()


def _fraction(match: re.Match[str]) -> Iterator[Number]:
    parts = (Fraction(int(match[1])), Fraction(int(match[2])))
    value = parts[0] / parts[1] if parts[1] else parts[0]
    yield Number(value, match[0], parts=parts, start=match.start(), end=match.end())


def _vulgar(match: re.Match[str]) -> Iterator[Number]:
    value = Fraction(unicodedata.numeric(match["sign"])).limit_denominator(10)
    yield Number(value + int(match["whole"] or 0), match[0], start=match.start(), end=match.end())


def _time(match: re.Match[str]) -> Iterator[Number]:
    """10:30 is 10 and 30, 10:00 is 10; 8 p.m. may be 20 elsewhere."""
    # In other languages `am` is a word: 5 am Nachmittag.
    start, end = match.start(), match.end("minute") if match["minute"] else match.end("hour")
    hour = int(match["hour"])
    parts = (Fraction(hour % 12 + 12 * (match["half"] in {"p", "P"})),) if match["half"] else ()
    yield Number(Fraction(hour), match["hour"], parts=parts, start=start, end=end)
    if int(match["minute"] or 0):
        yield Number(Fraction(int(match["minute"])), match["minute"], start=start, end=end)


def _years(match: re.Match[str]) -> Iterator[Number]:
    """2010-11 is 2010 and 2011."""
    first, last = int(match[1]), int(match[2])
    yield Number(Fraction(first), match[1], start=match.start(1), end=match.end(1))
    century = first // 100 * 100
    yield Number(Fraction(century + last), match[2], parts=(Fraction(last),), start=match.start(2), end=match.end(2))


def _decade(match: re.Match[str]) -> Iterator[Number]:
    """1930s is 1930, or the thirties of the 20th century."""
    year, (start, end) = int(match[0]), match.span()
    yield Number(Fraction(year), match[0], parts=(Fraction(year % 100),), start=start, end=end)
    yield Number(Fraction(year // 100 + 1), match[0], "century", start=start, end=end)


def _always(match: re.Match[str]) -> Iterator[Number]:
    """24/7, in Turkish 7/24, is all day long, which other words say too."""
    yield Number(Fraction(24), match[0], "held", parts=(Fraction(7),), start=match.start(), end=match.end())


Maker = Callable[[re.Match[str]], Iterator[Number]]

SHAPES: tuple[tuple[re.Pattern[str], Maker, re.Pattern[str]], ...] = (
    (re.compile(r"(?<![\d/.,])(?:24/7|7/24)(?![\d/])"), _always, _SLASH),
    (
        re.compile(r"(?<![\d/.,])(?<!\d[ \u00a0\u202f])(\d{1,3})[/\u2044](\d{1,3})(?![\d/]|[ .,\u00a0\u202f]\d{3})"),
        _fraction,
        _SLASH,
    ),
    (re.compile(r"(?:(?<!\d)(?P<whole>\d{1,3})\s?)?(?P<sign>[\u00bc-\u00be\u2150-\u215e])"), _vulgar, _VULGAR),
    (
        re.compile(
            r"(?<![\d:.,])(?P<hour>\d{1,2})(?::(?P<minute>\d\d)(?![\d:])"
            r"|(?=\s?[ap]\.?\s?m\b))(?:\s?(?P<half>[ap])\.?\s?m\b)?",
            re.IGNORECASE,
        ),
        _time,
        _MINUTES,
    ),
    (re.compile(r"(?<!\d)((?:1[5-9]|20)\d\d)[-\u2013\u2014/](\d\d)(?![\d-])"), _years, _RANGE),
    (re.compile(r"(?<!\d)(?:1[5-9]|20)\d0(?='?s\b)"), _decade, _TENS),
)
"""Digits of a certain shape, the numbers that they are, and what stands in every text that has it and is found fast."""
