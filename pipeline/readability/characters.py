"""Which characters make words: classes for regular expressions, built once from Unicode's categories."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from functools import cache
from itertools import groupby
from operator import itemgetter

_JOINERS = "\u200c\u200d"
"""ZWNJ and ZWJ stand inside words of Arabic and Indic scripts."""
_IDEOGRAPHS = "\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\U00020000-\U0003347f"
"""Chinese characters and Korean syllables: all of them are letters, so nobody need look at each."""
_SCANNED = "".join(
    map(chr, (*range(0x3400), *range(0x4DC0, 0x4E00), *range(0xA000, 0xAC00), *range(0xD7A4, 0xD800))),
) + "".join(map(chr, range(0xF900, 0x1F000)))
_LETTERS = frozenset({"Lu", "Ll", "Lt", "Lm", "Lo"})


@cache
def letters() -> str:
    """What a word may start with: the letters, as the inside of a character class."""
    return _class(_LETTERS) + _IDEOGRAPHS


@cache
def word_characters() -> str:
    """What may go on inside a word: letters, marks (Mn, Mc), digits (Nd), raised digits (No), ZWJ and ZWNJ."""
    return _class(_LETTERS | {"Mn", "Mc", "Nd", "No"}) + _IDEOGRAPHS + _JOINERS


@cache
def counted_letters() -> str:
    """What counts as one letter: letters, and vowel signs of Indic scripts; not Arabic harakat, not a virama."""
    marks = "".join(_runs()["Mn"] + _runs()["Mc"])
    return letters() + "".join(filter(_vowel_sign, marks))


def _vowel_sign(mark: str) -> bool:
    name = unicodedata.name(mark, "")
    return "VOWEL SIGN" in name or "CHARACTER SARA" in name


def _class(categories: frozenset[str]) -> str:
    """All characters of some categories, as ranges; letters, marks and digits need no escape."""
    return "".join(f"{run[0]}-{run[-1]}" for category in categories for run in _runs()[category])


@cache
def _runs() -> Mapping[str, list[str]]:
    """The runs of neighbours in each category."""
    found: dict[str, list[str]] = {}
    for category, group in groupby(zip(map(unicodedata.category, _SCANNED), _SCANNED, strict=True), itemgetter(0)):
        found.setdefault(category, []).append("".join(map(itemgetter(1), group)))
    return found
