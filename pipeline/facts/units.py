"""Numbers with their units, as one thing: `5 mg`, `5 Milligramm`, `5-10 %`, `%5` in Turkish."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from pipeline.facts.lexicon import Lexicon, lexicon
from pipeline.facts.marks import RANGE
from pipeline.facts.numbers import numbers
from pipeline.facts.patterns import unit_key
from pipeline.facts.text import AFTER_LETTER, KEPT, folded, words
from pipeline.facts.values import PLAIN, Number, Quantity
from pipeline.languages import language
from pipeline.model import Locale

_PERCENT = 16
"""Characters before a number in which a word for per cent is looked for."""
_GAP = re.compile(r"[\s\u00a0\u202f\u2009]?-?")
_MEASURED = PLAIN | {"fraction"}
_SHORT = 2
"""Letters of an abbreviation that may be another word."""
_SLASH = re.compile(rf"{AFTER_LETTER}/(?=[^\W\d_])")
_PER = frozenset({"kg", "g", "l", "dl", "ml", "m\u00b2"})
_GENERAL = {
    "%": "%",
    "\u066a": "%",
    "\uff05": "%",
    "\u2030": "\u2030",
    "\u00b0C": "\u00b0C",
    "\u2103": "\u00b0C",
    "\u00b0F": "\u00b0F",
    "\u2109": "\u00b0F",
}
"""Signs that are units in every language."""


@lru_cache(maxsize=KEPT)
def units(text: str, locale: Locale) -> tuple[Quantity, ...] | None:
    """The numbers of a plain text that have a unit, by place; None where the language has no units in its data."""
    known = lexicon(locale.language)
    if known.unit_pattern is None:
        return None
    text = folded(text)
    found = [item for item in numbers(text, locale) if item.kind in _MEASURED]
    if not found:
        return ()
    return tuple(reversed([*_quantities(text, found, known)]))


def per(text: str, locale: Locale) -> frozenset[str]:
    """The units of mass, volume and area that amounts are given for: kg in `5 mg/kg` and `5 mg per kilogram`."""
    known, text = lexicon(locale.language), folded(text)
    ends = [item.end for item in known.per.find(text)] + [match.end() for match in _SLASH.finditer(text)]
    found = (unit_at(text, end + (text[end : end + 1].isspace()), known)[0] for end in ends)
    before = (text[: item.start].split() for item in known.per_behind.find(text))
    named = (known.units.get(unit_key(words_[-1])) for words_ in before if words_)
    return frozenset(unit for unit in (*found, *named) if unit in _PER)


def named_units(text: str, locale: Locale) -> frozenset[str]:
    """The units that a plain text names in whole words, with or without a number: day in `for a few days`."""
    known = lexicon(locale.language)
    found = known.units.keys() & words(folded(text)).distinct
    return frozenset([known.units[word] for word in found if len(word) > _SHORT])


def has_unit(text: str, locale: Locale, unit: str) -> bool:
    """Whether a plain text names a unit, also within a word (hourly, Tagesdosis) or by its sign behind a slash."""
    known, text = lexicon(locale.language), folded(text).lower()
    if any(unit_at(text, match.end(), known)[0] == unit for match in _SLASH.finditer(text)):
        return True
    least = _SHORT if language(locale.language).spaced else 0
    return any(form in text for form, name in known.units.items() if name == unit and len(form) > least)


def unit_at(text: str, place: int, known: Lexicon) -> tuple[str | None, int]:
    """The canonical unit whose name starts at a place of a folded text, and where it ends."""
    match = known.unit_pattern.match(text, place) if known.unit_pattern else None
    return (known.units.get(unit_key(match[0])), match.end()) if match else (None, place)


def _quantities(text: str, found: list[Number], known: Lexicon) -> Iterator[Quantity]:
    """From the last to the first: a number before a range mark has the unit of the number behind it."""
    later: Number | None = None
    unit: str | None = None
    for number in reversed(found):
        own, end = _unit(text, number, known)
        if own is None and later is not None and unit and RANGE.fullmatch(text, number.end, later.start):
            own, end = unit, number.end
        if own:
            written = text[number.start : end]
            yield Quantity(
                number.value, own, written, number.readings, number.start, end, is_word=number.kind != "digits"
            )
        later, unit = number, own


def _unit(text: str, number: Number, known: Lexicon) -> tuple[str | None, int]:
    """The unit of a number and where the two end: behind it, or for per cent also before it."""
    gap = _GAP.match(text, number.end)
    for place in {gap.end() if gap else number.end, number.end}:
        for size in (2, 1):
            if text[place : place + size] in _GENERAL:
                return _GENERAL[text[place : place + size]], place + size
        match = known.unit_pattern.match(text, place) if known.unit_pattern else None
        if match and not _is_plural(text, number, match) and not known.percent.match(text, number.start):
            return known.units.get(unit_key(match[0])), match.end()
    return (
        ("%", number.end)
        if known.percent_before.search(text[max(0, number.start - _PERCENT) : number.start])
        else (None, 0)
    )


def _is_plural(text: str, number: Number, unit: re.Match[str]) -> bool:
    """Whether an s is no second but an ending: 1930s, the 20s."""
    return unit[0] == "s" and unit.start() == number.end
