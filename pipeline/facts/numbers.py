"""The numbers of a text by value: digits of all scripts, number words, scales, fractions, months, names with digits."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from pipeline.facts.lexicon import lexicon
from pipeline.facts.marks import NUMBER, Reading, read
from pipeline.facts.phrases import Found
from pipeline.facts.text import folded
from pipeline.facts.values import Number
from pipeline.model import Locale

_NAME_BEFORE = re.compile(r"[A-Za-z\u00c0-\u024f\u0370-\u04ff]|[^\W\d_]-")
_FRACTION = re.compile(r"(?<![\d/.,])(\d{1,3})[/\u2044](\d{1,3})(?![\d/])")
_VULGAR = re.compile("[\u00bc-\u00be\u2150-\u215e]")
_YEARS = re.compile(r"(?<!\d)((?:1[5-9]|20)\d\d) ?[-\u2013\u2014/] ?(\d\d)(?!\d)")
_SCALE = Fraction(100)
_GAP = re.compile(r"[\s\u00a0\u202f-]{0,2}")


def numbers(text: str, locale: Locale) -> tuple[Number, ...]:
    """The numbers of a plain text, by place; compare them by value.

    Number words and scale words are found where the language has them; digits are found in every language.
    """
    text = folded(text)
    found = [*_digits(text, locale), *_words(text, locale), *_months(text, locale)]
    return tuple(sorted(found, key=lambda number: (number.start, number.end)))


def _digits(text: str, locale: Locale) -> Iterator[Number]:
    fractions = {match.start(): match for match in _FRACTION.finditer(text)}
    years = {match.start(2): match for match in _YEARS.finditer(text)}
    scales = {found.start: found for found in lexicon(locale.language).numbers.find(text) if found.value >= _SCALE}
    inside = 0
    for match in NUMBER.finditer(text):
        if match.start() < inside:
            continue
        if fraction := fractions.get(match.start()):
            inside = fraction.end()
            yield _fraction(fraction)
            continue
        yield from _number(text, match, scales, locale, years.get(match.start()))
    for match in _VULGAR.finditer(text):
        value = Fraction(unicodedata.numeric(match[0])).limit_denominator(10)
        yield Number(value, match[0], start=match.start(), end=match.end())


def _number(
    text: str, match: re.Match[str], scales: dict[int, Found[Fraction]], locale: Locale, years: re.Match[str] | None
) -> Iterator[Number]:
    start, end = match.span()
    kind = "name" if _is_name(text, start) else "digits"
    readings = read(match[0], locale)
    scale = _scale_behind(text, end, scales) if len(readings) == 1 and kind == "digits" else None
    if scale:
        plain = readings[0]
        scaled = (*(other * scale.value for other in plain.others), plain.value)
        yield Number(plain.value * scale.value, text[start : scale.end], "digits", scaled, (), start, scale.end)
    elif years:
        value = Fraction(int(years[1]) // 100 * 100 + int(years[2]))
        yield Number(value, match[0], kind, (Fraction(int(years[2])),), (), start, end)
    else:
        yield from (
            Number(value, _text(value, match[0], readings), kind, others, (), start, end) for value, others in readings
        )


def _is_name(text: str, start: int) -> bool:
    """Whether digits belong to a name: CTLA-4, R0; a Chinese sign or an Arabic article before them says nothing."""
    return bool(
        _NAME_BEFORE.fullmatch(text, max(0, start - 1), start) or _NAME_BEFORE.fullmatch(text, max(0, start - 2), start)
    )


def _text(value: Fraction, written: str, readings: tuple[Reading, ...]) -> str:
    return written if len(readings) == 1 else str(value)


def _fraction(match: re.Match[str]) -> Number:
    parts = (Fraction(int(match[1])), Fraction(int(match[2])))
    value = parts[0] / parts[1] if parts[1] else parts[0]
    return Number(value, match[0], parts=parts, start=match.start(), end=match.end())


def _scale_behind(text: str, end: int, scales: dict[int, Found[Fraction]]) -> Found[Fraction] | None:
    """`million` behind `4`, with a space or none."""
    gap = _GAP.match(text, end)
    return scales.get(end) or (scales.get(gap.end()) if gap else None)


def _words(text: str, locale: Locale) -> Iterator[Number]:
    """Number words; those that stand side by side also as one: two hundred, 三十五."""
    found = list(lexicon(locale.language).numbers.find(text))
    for item in found:
        yield Number(item.value, text[item.start : item.end], "word", start=item.start, end=item.end)
    for group in _groups(text, found):
        value = _combined([item.value for item in group])
        yield Number(value, text[group[0].start : group[-1].end], "word", start=group[0].start, end=group[-1].end)


def _groups(text: str, found: list[Found[Fraction]]) -> Iterator[list[Found[Fraction]]]:
    group = found[:1]
    for before, item in pairwise(found):
        if _GAP.fullmatch(text, before.end, item.start):
            group.append(item)
            continue
        if len(group) > 1:
            yield group
        group = [item]
    if len(group) > 1:
        yield group


def _combined(values: list[Fraction]) -> Fraction:
    """Two, hundred, five: 205; ten, thousand: 10000."""
    total = current = Fraction(0)
    for value in values:
        if value >= 1000:
            total, current = total + (current or 1) * value, Fraction(0)
        elif value >= 10 and 0 < current < value and (value % 100 == 0 or value == 10):
            current *= value
        else:
            current += value
    return total + current


def _months(text: str, locale: Locale) -> Iterator[Number]:
    for item in lexicon(locale.language).months.find(text):
        yield Number(Fraction(item.value), text[item.start : item.end], "month", start=item.start, end=item.end)
