"""What counts as a word: a piece of text between spaces -> the words in it (COUNTS.md states the rules)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from functools import cache

from pipeline.readability.characters import letters, word_characters

Splitter = Callable[[str], Iterator[str]]

NOT_WORDS = re.compile(
    r"""
      [a-z][a-z0-9+.-]{1,20}://[^\s<>"]+            # an address
    | www\.[^\s<>"]+
    | [\w.+%-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64})+  # an e-mail address
    | \{[a-z]+[0-9]*\}                              # a placeholder: {url1}
    | (?:[\w-]{1,64}\.){1,8}(?:com|org|net|edu|gov|info|html?|pdf|docx?|md|py|json|ya?ml|csv)\b(?:/[^\s<>"]*)?
    """,
    re.VERBOSE | re.IGNORECASE,
)
CODE = re.compile(r"(`+)[^`\n]+\1(?!`)")
_ASCII_WORD = re.compile(
    r"[A-Za-z]{1,2}(?:\.[A-Za-z]{1,2})+(?![A-Za-z0-9])|[A-Za-z0-9]+(?:['-][A-Za-z0-9]+)*",
)
_LETTER = re.compile("[A-Za-z]")
_SIGNS = frozenset(".:@{")
"""One of these is in all that is no word."""
_UNHEARD = dict.fromkeys(map(ord, "\u00ad\u2060\ufeff\u200b"))
_APOSTROPHES = dict.fromkeys(map(ord, "’‘ʼ＇"), "'") | dict.fromkeys(map(ord, "‐‑"), "-")
_CLEANED = _UNHEARD | _APOSTROPHES


def words(chunk: str) -> list[str]:
    """The words in a piece of text without spaces, with apostrophes and hyphens in their plain shape.

    A word holds a letter; letters, marks, digits, apostrophes and single hyphens inside it keep it one.
    """
    if chunk.isascii():
        if not _LETTER.search(chunk):
            return []
        if not _SIGNS.isdisjoint(chunk):
            chunk = NOT_WORDS.sub(" ", chunk)
        return [word for word in _ASCII_WORD.findall(chunk) if _LETTER.search(word)]
    chunk = unicodedata.normalize("NFC", NOT_WORDS.sub(" ", chunk).translate(_CLEANED))
    return [word for word in _word().findall(chunk) if any(map(str.isalpha, word))]


@cache
def _word() -> re.Pattern[str]:
    letter, inside = letters(), word_characters()
    return re.compile(
        rf"[{letter}]{{1,2}}(?:\.[{letter}]{{1,2}})+(?![{inside}])"
        rf"|(?!_)[{letter}\d][{inside}]*(?:['·-][{letter}\d][{inside}]*)*"
    )
