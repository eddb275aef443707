"""What counts as a word: a piece of text between spaces -> the words in it (COUNTS.md states the rules)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache

from pipeline.readability.characters import marks

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
CODE = re.compile(r"(?<!`)(`{1,3})(?!`)[^`\n]+\1(?!`)")
COMMAS = re.compile(r",(?!\d)|[\u060c\u3001\uff0c]")
"""Commas of all scripts, but for those inside numbers."""
_ASCII_WORD = re.compile(
    r"[A-Za-z]{1,2}(?:\.[A-Za-z]{1,2})+(?![A-Za-z0-9])|[A-Za-z0-9]+(?:['-][A-Za-z0-9]+)*",
)
_LONGEST_ARTICLE = 12
_SIGNS = frozenset(".:@{")
"""One of these is in all that is no word."""
_UNHEARD = dict.fromkeys(map(ord, "\u00ad\u2060\ufeff\u200b"))
_APOSTROPHES = dict.fromkeys(map(ord, "’‘ʼ＇"), "'") | dict.fromkeys(map(ord, "‐‑"), "-")
_CLEANED = _UNHEARD | _APOSTROPHES | {ord("_"): " "}


def words(chunk: str, elision: Sequence[str] = ()) -> list[str]:
    """The words in a piece of text without spaces, with apostrophes and hyphens in their plain shape.

    A word holds a letter; letters, marks, digits, apostrophes and single hyphens inside it keep it one. `elision` are
    the articles of the language that are words of their own (`l'`, longest first); these keep their apostrophe.
    """
    if not any(map(str.isalpha, chunk)):
        return []
    if not _SIGNS.isdisjoint(chunk):
        chunk = NOT_WORDS.sub(" ", chunk)
    if chunk.isascii():
        found = _ASCII_WORD.findall(chunk)
    else:
        found = _word().findall(unicodedata.normalize("NFC", chunk.translate(_CLEANED)))
    held = (word for word in found if any(map(str.isalpha, word)))
    return [part for word in held for part in _parts(word, elision)] if elision else list(held)


def _parts(word: str, elision: Sequence[str]) -> Iterator[str]:
    """ "l'eau" is "l'" and "eau"."""
    start = 0
    while prefix := _elided(word, start, elision):
        yield word[start : start + len(prefix)]
        start += len(prefix)
    yield word[start:]


def _elided(word: str, start: int, elision: Sequence[str]) -> str:
    """The elided article that stands at a place of a word and has something behind it, or nothing."""
    head = word[start : start + _LONGEST_ARTICLE].lower()
    return next((prefix for prefix in elision if head.startswith(prefix) and start + len(prefix) < len(word)), "")


@cache
def _word() -> re.Pattern[str]:
    """As `_ASCII_WORD`, for all scripts; underscores are gone (`_CLEANED`)."""
    inside = rf"[\w{marks()}]"
    return re.compile(rf"[^\W\d]{{1,2}}(?:\.[^\W\d]{{1,2}})+(?!{inside})|\w{inside}*(?:['\u00b7-]\w{inside}*)*")
