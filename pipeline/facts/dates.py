"""Dates of a text by value: `3 March 2020`, `3. März 2020`, `2020年3月3日`, `2020-03-03`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from pipeline.facts.lexicon import Lexicon, lexicon
from pipeline.facts.number_words import VERBS
from pipeline.facts.phrases import Found
from pipeline.facts.text import folded, has_digits
from pipeline.facts.values import Date, Mention
from pipeline.languages import language
from pipeline.model import Locale

_JOINED = re.compile(r"\d[./-]\d")
"""What is looked for first, because it is found fast."""
_WRITTEN = re.compile(r"\d[./-]\d|月")
_ISO = re.compile(r"(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)")
_HAN = re.compile(r"(?:(?P<year>\d{4})\s?年\s?)?(?P<month>\d{1,2})\s?月(?:\s?(?P<day>\d{1,2})\s?[日号])?")
_DAY_BEFORE = re.compile(r"(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|\.|º|ª)?(?:\s(?:de|of|del))?\s$")
_DAY_BEHIND = re.compile(r"\s(\d{1,2})(?:st|nd|rd|th)?(?!\d)")
_NUMERIC = re.compile(r"(?<![\d.,/-])(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d\d)(?![\d/-]|[.,]\d)")
_FULL = 4
_WORD_BEFORE = re.compile(r"(?:(?<!\S)[a-z]+|^(?:In|By))\s$")
"""A word in small letters, or one that begins the text and is no subject of a verb."""
_TIMES_BEHIND = re.compile("[\u81f3\u5230\u6216]?[\u4e00\u4e8c\u4e24\u5169\u4e09\\d]?[\u6b21\u56de]")
"""Chinese for once and twice: what stands before it is no day of the week."""
_BOTH = re.compile(r"\s?[/(]\s?")
"""What parts two names of one month."""
_YEAR_BEHIND = re.compile(r"\)?,?\s(?:de\s|del\s)?(\d{4})(?!\d)")


def dates(text: str, locale: Locale) -> tuple[Date, ...] | None:
    """The dates of a plain text that name a month, and ISO dates; None where the language's months are not known.

    All-digit dates such as 03/04/2020 are not read: their order differs from country to country.
    """
    text = folded(text)
    if not language(locale.language).spaced:
        return (*_iso(text), *_han(text))
    return (*_iso(text), *_named(text, locale)) if lexicon(locale.language).months else None


def days(text: str, locale: Locale) -> tuple[tuple[Date, ...], ...]:
    """The dates of a plain text by place, each with all that it can mean: 03/04/2026 is two in English.

    A month that stands without a day is one too; all-digit dates are read where the months of the language are known.
    """
    text, known = folded(text), lexicon(locale.language)
    if not known.months.find(text) and not (has_digits(text) and _WRITTEN.search(text)):
        return ()
    named = dates(text, locale)
    if named is None:
        return ()
    written = "\n".join(item.text for item in named)
    alone = (Date(None, item.value, None, text[item.start : item.end]) for item in _alone(text, known, locale))
    found = [(item,) for item in (*named, *(item for item in alone if item.text not in written))]
    return (*found, *_digits(text, locale.language))


def _alone(text: str, known: Lexicon, locale: Locale) -> Iterator[Found[int]]:
    """The names of months that are no other words: written in full; not `May` and `March` at the start."""
    for item in known.months.find(text):
        name = text[item.start : item.end]
        is_full = len(name) >= _FULL or name[-1] == "月" or name.lower() in _short(locale.language)
        if is_full and (name.lower() not in VERBS or _is_name(text, item)):
            yield item


def _is_name(text: str, item: Found[int]) -> bool:
    """Whether a name that is a verb too is the month: with a capital, and a short one behind a word: in May."""
    if not item.start or not text[item.start].isupper():
        return False
    return item.end - item.start >= _FULL or _WORD_BEFORE.search(text, 0, item.start) is not None


@cache
def _short(code: str) -> frozenset[str]:
    """The full names of months that have two or three letters: Mai, मई."""
    facts = language(code).facts
    names = {folded(names[0]).lower() for names in facts.months} if facts else set()
    return frozenset(name for name in names if len(name) < _FULL)


def _digits(text: str, language_: str) -> Iterator[tuple[Date, ...]]:
    for match in _NUMERIC.finditer(text) if _JOINED.search(text) else ():
        first, second, year = int(match[1]), int(match[3]), int(match[4])
        year += 2000 if year < 100 else 0
        both = [(first, second), (second, first)] if language_ == "en" and match[2] == "/" else [(first, second)]
        read = tuple(Date(year, month, day, match[0]) for day, month in both if month <= 12 and day <= 31)
        if read:
            yield read


def weekdays(text: str, locale: Locale) -> tuple[Mention, ...] | None:
    """The days of the week that a plain text names, with 0 to 6 as their kind; None where they are not known."""
    text, known = folded(text), lexicon(locale.language)
    if not known.weekdays:
        return None
    found = [item for item in known.weekdays.find(text) if not _TIMES_BEHIND.match(text, item.end)]
    return tuple(Mention(str(item.value), text[item.start : item.end], item.start, item.end) for item in found)


def _iso(text: str) -> Iterator[Date]:
    for match in _ISO.finditer(text) if _JOINED.search(text) else ():
        if int(match[2]) in range(1, 13) and int(match[3]) in range(1, 32):
            yield Date(int(match[1]), int(match[2]), int(match[3]), match[0])


def _han(text: str) -> Iterator[Date]:
    for match in _HAN.finditer(text) if "月" in text else ():
        year, day = match["year"], match["day"]
        if int(match["month"]) in range(1, 13) and (year or day):
            yield Date(int(year) if year else None, int(match["month"]), int(day) if day else None, match[0])


def _months(text: str, locale: Locale) -> Iterator[Found[int]]:
    """The names of months; two of the same month side by side are one: the Syriac and the Latin one in Arabic."""
    last: Found[int] | None = None
    for item in lexicon(locale.language).months.find(text):
        if last and last.value == item.value and _BOTH.fullmatch(text, last.end, item.start):
            last = Found(item.value, last.start, item.end)
            continue
        if last:
            yield last
        last = item
    if last:
        yield last


def _named(text: str, locale: Locale) -> Iterator[Date]:
    """A month's name with a day on either side and a year behind; the name alone is no date."""
    for month in _months(text, locale):
        before = _DAY_BEFORE.search(text, max(0, month.start - 12), month.start)
        behind = None if before else _DAY_BEHIND.match(text, month.end)
        year = _YEAR_BEHIND.match(text, behind.end() if behind else month.end)
        day = before or behind
        if (day and int(day[1]) in range(1, 32)) or (year and not day):
            start = before.start() if before else month.start
            end = max(month.end, year.end() if year else 0, behind.end() if behind else 0)
            yield Date(int(year[1]) if year else None, month.value, int(day[1]) if day else None, text[start:end])
