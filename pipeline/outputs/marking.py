"""The words of a text that a report marks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from unicodedata import category

_VARIANTS = {"'": "['’ʼ＇]", "-": "[-‐‑]"}
"""Words come with their apostrophes and hyphens in the plain shape; the text has them as they were written."""


def marked(text: str, words: Iterable[str], *, spaced: bool = True) -> tuple[tuple[str, bool], ...]:
    """The text in parts, each with whether it is one of the words; the parts add up to the text (law 1).

    Only whole words are marked; in a language that is not `spaced`, which parts no words, wherever they stand, but for
    those in Latin letters.
    """
    wanted = sorted(set(words) - {""}, key=lambda word: (-len(word), word))
    if not wanted:
        return ((text, False),) if text else ()
    return tuple(_parts(text, re.compile("|".join(map(_pattern, wanted))), spaced=spaced))


def _parts(text: str, pattern: re.Pattern[str], *, spaced: bool) -> Iterator[tuple[str, bool]]:
    done = 0
    for found in pattern.finditer(text):
        if not (_ends(text, found.start(), spaced=spaced) and _ends(text, found.end(), spaced=spaced)):
            continue
        if found.start() > done:
            yield text[done : found.start()], False
        yield found[0], True
        done = found.end()
    if done < len(text):
        yield text[done:], False


def _pattern(word: str) -> str:
    return "".join(_VARIANTS.get(char) or re.escape(char) for char in word)


def _ends(text: str, place: int, *, spaced: bool) -> bool:
    """Whether a word may start or end at a place, where no letters, marks and digits meet; `re` knows no marks."""
    sides = text[max(place - 1, 0) : place + 1]
    if not 0 < place < len(text) or not (spaced or sides.isascii()):
        return True
    return not all(category(char)[0] in "LMN" for char in sides)
