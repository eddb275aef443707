"""The marks that stand inside words, from Unicode's categories; for letters and digits `str` and `re` know enough."""

from __future__ import annotations

import unicodedata
from functools import cache

_JOINERS = "\u200c\u200d"
"""ZWNJ and ZWJ stand inside words of Arabic and Indic scripts."""
_SCANNED = (*range(0x300, 0x3400), *range(0xA000, 0xAC00), *range(0xFB00, 0x1F000))
"""All marks are here; what is left out is Chinese characters, Korean syllables and private use."""


@cache
def marks() -> str:
    """What may go on inside a word beside letters and digits: marks (Mn, Mc), ZWJ, ZWNJ; for a character class."""
    return "".join(_marks()) + _JOINERS


@cache
def vowel_signs() -> frozenset[str]:
    """The marks that count as letters: vowel signs of Indic scripts; not Arabic harakat, not a virama."""
    return frozenset(mark for mark in _marks() if "VOWEL SIGN" in unicodedata.name(mark, ""))


@cache
def _marks() -> tuple[str, ...]:
    return tuple(mark for mark in map(chr, _SCANNED) if unicodedata.category(mark) in {"Mn", "Mc"})
