"""A text brought into the form in which facts are looked for, and its words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

_LETTER = r"[^\W\d_]|[\u0300-\u036f\u0591-\u05c7\u0900-\u0963\u0970-\u0e7f\u0e80-\u109f\u1780-\u17d3]"
LETTER = f"(?:{_LETTER})"
"""One letter or vowel sign; Python's own classes do not count the vowel signs of Indic scripts."""

NOT_AFTER_LETTER = r"(?<![^\W\d_\u0964\u0965])(?<![\u0300-\u036f\u0591-\u05c7\u0900-\u0963\u0970-\u0dff])"
AFTER_LETTER = r"(?<=[^\W\d_\u0964\u0965]|[\u0300-\u036f\u0591-\u05c7\u0900-\u0963\u0970-\u0dff])"
NOT_BEFORE_LETTER = f"(?!{_LETTER})"

JOINED = r"[^\W_\u3040-\u30ff\u3400-\u9fff]"
"""A letter or a digit beside which a numeral is a part of a longer word; Chinese characters stand beside it."""

_PLAIN_WORD = re.compile(r"([^\W\d_]+(?:'(?=[^\W\d_]))?)")
_WORD = re.compile(rf"((?:(?![\u0966-\u096f])(?:{_LETTER}))+(?:'(?=[^\W\d_]))?)")
_SIGNS = re.compile(r"[\u0300-\u036f\u0591-\u05c7\u0900-\u109f\u1780-\u17d3]")
_DIGIT = re.compile(r"\d")
_ARABIC_SIGNS = re.compile("[\u0610-\u061a\u0640\u064b-\u065f\u0670]")
_SAME = str.maketrans(
    {
        "\u2019": "'",
        "\u02bc": "'",
        "\u2212": "-",
        "\u2010": "-",
        "\u2011": "-",
        "\u00ad": None,
        "\u200b": None,
        "\u0130": "i",
        "\u093c": None,
        "\u0901": "\u0902",
        "\u200d": None,
    }
)

_ZEROS = (0x0660, 0x06F0, 0x0966, 0x09E6, 0x0E50, 0x0F20, 0x1040, 0x17E0, 0xFF10)
ASCII_DIGITS = {zero + digit: str(digit) for zero in _ZEROS for digit in range(10)}
"""The digits of other scripts, and those that mean the same."""

KEPT = 32
"""Texts of which a fact is kept: those of the entry that is checked, and of a few before it.

A text that comes again comes much later, as a rule; what is kept until then makes more work for the garbage collector.
"""


class Words(NamedTuple):
    """The words of a folded text in lower case, and where each of them starts and ends."""

    texts: tuple[str, ...]
    starts: Sequence[int]
    ends: Sequence[int]
    distinct: frozenset[str]


@lru_cache(maxsize=KEPT)
def folded(text: str) -> str:
    """One form for what means the same: NFC, one apostrophe, one hyphen, no soft hyphens, no Arabic vowel signs.

    Neither are there Hindi dots and moons, which writers leave out or interchange.
    """
    if text.isascii():
        return text
    text = unicodedata.normalize("NFC", text).translate(_SAME)
    return _ARABIC_SIGNS.sub("", text)


@lru_cache(maxsize=KEPT)
def has_digits(text: str) -> bool:
    """Whether a text has a digit of any script: without one, most of what is looked for cannot stand there."""
    return _DIGIT.search(text) is not None


@lru_cache(maxsize=KEPT)
def words(text: str) -> Words:
    """The words of a folded text; an elided one keeps its apostrophe: `n'`, `est`."""
    pattern = _WORD if not text.isascii() and _SIGNS.search(text) else _PLAIN_WORD
    lower = text.lower()
    # What stands before a word, the word, what stands before the next one ... and last what stands behind them all.
    parts = pattern.split(lower if len(lower) == len(text) else text)
    borders = list(accumulate(map(len, parts)))
    texts = tuple(parts[1::2] if len(lower) == len(text) else map(str.lower, parts[1::2]))
    return Words(texts, borders[:-1:2], borders[1::2], frozenset(texts))
