"""Words and phrases of a language and what they stand for, found in a text, the longest first."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Generic, NamedTuple, TypeVar

from pipeline.facts.text import folded, words

T = TypeVar("T")


class Found(NamedTuple, Generic[T]):
    """What stands at a place of a folded text."""

    value: T
    start: int
    end: int


class Phrases(Generic[T]):
    """A phrase book: `find` gives what stands in a text, from left to right, without overlaps.

    Where words are parted by spaces whole words are compared, in lower case; `prefixes` are short words that a
    language writes together with the next one (Arabic and, in, for). Elsewhere (Chinese) the signs are compared.
    """

    def __init__(self, entries: Iterable[tuple[str, T]], *, spaced: bool, prefixes: tuple[str, ...] = ()) -> None:
        self._values: dict[tuple[str, ...], T] = {}
        self._longest: dict[str, int] = defaultdict(int)
        self._prefixes = prefixes
        for phrase, value in entries:
            key = _key(phrase) if spaced else (folded(phrase).lower(),)
            if key and key[0]:
                self._values.setdefault(key, value)
                self._longest[key[0]] = max(self._longest[key[0]], len(key))
        texts = sorted((key[0] for key in self._values), key=len, reverse=True)
        self._pattern = None if spaced else re.compile("|".join(map(re.escape, texts)) or r"(?!)", re.IGNORECASE)

    def __bool__(self) -> bool:
        return bool(self._values)

    def find(self, text: str) -> Iterator[Found[T]]:
        """All phrases in a folded text."""
        if self._pattern:
            for match in self._pattern.finditer(text):
                yield Found(self._values[(match[0].lower(),)], *match.span())
        elif self._values:
            yield from self._find_words(text)

    def _find_words(self, text: str) -> Iterator[Found[T]]:
        at, row = 0, words(text)
        while at < len(row):
            first = self._first(row[at].text)
            for size in range(min(self._longest.get(first, 0), len(row) - at), 0, -1):
                key = (first, *(word.text for word in row[at + 1 : at + size]))
                if key in self._values:
                    yield Found(self._values[key], row[at].start, row[at + size - 1].end)
                    at += size - 1
                    break
            at += 1

    def _first(self, word: str) -> str:
        """The word, or the word behind a prefix where only that is known."""
        if word not in self._longest:
            for prefix in self._prefixes:
                if word.startswith(prefix) and word[len(prefix) :] in self._longest:
                    return word[len(prefix) :]
        return word


def _key(phrase: str) -> tuple[str, ...]:
    """The words of a phrase; one that ends in an apostrophe keeps it, as it stands before its vowel."""
    key = tuple(word.text for word in words(folded(phrase)))
    return (*key[:-1], f"{key[-1]}'") if key and folded(phrase).endswith("'") else key
