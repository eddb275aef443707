"""Numbers with their units, as one thing: `5 mg`, `5 Milligramm`, `5-10 %`, `%5` in Turkish."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.facts.lexicon import Lexicon, lexicon, unit_key
from pipeline.facts.numbers import numbers
from pipeline.facts.text import folded
from pipeline.facts.values import Number, Quantity
from pipeline.model import Locale

_GAP = re.compile(r"[\s\u00a0\u202f\u2009]?-?")
_RANGE = re.compile(
    r"[\s\u00a0\u202f]{0,2}(?:[-\u2013\u2014~\uff5e\u81f3\u5230]|to|or|and|a|o|y|à|ou|et|bis|oder|und|से|या|إلى|أو)[\s\u00a0\u202f]{0,2}"
)
_PERCENT_BEFORE = re.compile(r"[%\u066a\uff05][\s\u00a0\u202f]?")
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


def units(text: str, locale: Locale) -> tuple[Quantity, ...] | None:
    """The numbers of a plain text that have a unit; None where the language has no units in its data."""
    lexicon_ = lexicon(locale.language)
    if lexicon_.unit_pattern is None:
        return None
    return tuple(_quantities(folded(text), numbers(text, locale), lexicon_))


def _quantities(text: str, found: tuple[Number, ...], known: Lexicon) -> Iterator[Quantity]:
    """A number before a range mark has the unit of the number behind it."""
    later: Number | None = None
    unit: str | None = None
    for number in reversed([number for number in found if number.kind in {"digits", "word"}]):
        own, end = _unit(text, number, known)
        if own is None and later is not None and unit and _RANGE.fullmatch(text, number.end, later.start):
            own, end = unit, number.end
        if own:
            yield Quantity(number.value, own, text[number.start : end], number.readings)
        later, unit = number, own


def _unit(text: str, number: Number, known: Lexicon) -> tuple[str | None, int]:
    """The unit behind a number and where it ends; a per cent sign also before it."""
    gap = _GAP.match(text, number.end)
    start = gap.end() if gap else number.end
    for place in (start, number.end):
        for size in (2, 1):
            if text[place : place + size] in _GENERAL:
                return _GENERAL[text[place : place + size]], place + size
        match = known.unit_pattern.match(text, place) if known.unit_pattern else None
        if match:
            return known.units.get(unit_key(match[0])), match.end()
    before = text[max(0, number.start - 2) : number.start]
    return ("%", number.end) if _PERCENT_BEFORE.search(before) and before.strip()[-1:] in _GENERAL else (None, 0)
