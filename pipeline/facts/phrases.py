"""Words and phrases of a language and what they stand for, found in a text, the longest first."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Generic, NamedTuple, TypeVar

from pipeline.facts.index import Index
from pipeline.facts.text import folded, words

T = TypeVar("T")

GAP = 2
"""Characters between two words of a phrase."""


class Found(NamedTuple, Generic[T]):
    """What stands at a place of a folded text."""

    value: T
    start: int
    end: int


class _Start(NamedTuple):
    """How phrases begin with a word."""

    word: str
    lengths: tuple[int, ...]
    """How many words they have, the most first."""
    seconds: frozenset[str]
    """Their second words."""
    alone: tuple[int, ...]
    """1 where the word is a phrase itself."""


class Phrases(Generic[T]):
    """A phrase book: `find` gives what stands in a text, from left to right, without overlaps.

    Where words are parted by spaces whole words are compared, in lower case; `prefixes` are short words that a
    language writes together with the next one (Arabic and, in, for). Elsewhere (Chinese) the signs are compared.
    """

    def __init__(
        self,
        entries: Iterable[tuple[str, T]],
        *,
        spaced: bool,
        prefixes: tuple[str, ...] = (),
        index: Index | None = None,
    ) -> None:
        self._values: dict[tuple[str, ...], T] = {}
        for phrase, value in entries:
            key = _key(phrase) if spaced else (folded(phrase).lower(),)
            # Digits are no words: of `15 days` only the word would be compared.
            if key and key[0] and not (spaced and any(map(str.isdigit, phrase))):
                self._values.setdefault(key, value)
        self._firsts = _firsts(self._values, prefixes)
        texts = sorted((key[0] for key in self._values), key=len, reverse=True)
        self._pattern = None if spaced else re.compile("|".join(map(re.escape, texts)) or r"(?!)", re.IGNORECASE)
        self._index = index or Index()
        if self._values and spaced:
            self._index.add(self)

    def __bool__(self) -> bool:
        return bool(self._values)

    def find(self, text: str) -> Sequence[Found[T]]:
        """All phrases in a folded text."""
        if self._pattern is None:
            places = self._index.beginnings(text).get(self)
            return self._find_words(text, places) if places else ()
        matches = self._pattern.finditer(text)
        return [Found(self._values[(match[0].lower(),)], *match.span()) for match in matches]

    def begins(self, word: str) -> bool:
        """Whether a phrase may begin with a word, in lower case."""
        return word in self._firsts

    def goes_on(self, word: str) -> frozenset[str] | None:
        """The words of which one stands behind a word that begins a phrase; None where it may stand alone."""
        start = self._firsts[word]
        return None if start.alone else start.seconds

    def _find_words(self, text: str, beginning: Sequence[int]) -> Sequence[Found[T]]:
        (texts, starts, ends, _), firsts, behind = words(text), self._firsts, 0
        phrases: list[Found[T]] = []
        count = len(texts)
        for at in beginning:
            start = firsts[texts[at]]
            goes_on = at + 1 < count and texts[at + 1] in start.seconds
            for size in (start.lengths if goes_on else start.alone) if at >= behind else ():
                value = self._values.get((start.word, *texts[at + 1 : at + size])) if at + size <= count else None
                if value is not None and (size == 1 or _is_joined(starts, ends, at, size)):
                    behind = at + size
                    phrases.append(Found(value, starts[at], ends[behind - 1]))
                    break
        return phrases


def _is_joined(starts: Sequence[int], ends: Sequence[int], at: int, size: int) -> bool:
    """Whether there is but a mark and a space between words, and no number."""
    return all(starts[behind] - ends[behind - 1] <= GAP for behind in range(at + 1, at + size))


def _firsts(values: Iterable[tuple[str, ...]], prefixes: tuple[str, ...]) -> dict[str, _Start]:
    """A word, with or without a prefix -> how phrases begin with it."""
    keys: dict[str, list[tuple[str, ...]]] = {}
    for key in values:
        keys.setdefault(key[0], []).append(key)
    known = {first: _start(first, some) for first, some in keys.items()}
    return {prefix + first: start for first, start in known.items() for prefix in prefixes} | known


def _start(word: str, keys: Sequence[tuple[str, ...]]) -> _Start:
    lengths = tuple(sorted({len(key) for key in keys}, reverse=True))
    return _Start(word, lengths, frozenset(key[1] for key in keys if key[1:]), lengths[-1:] if lengths[-1] == 1 else ())


def _key(phrase: str) -> tuple[str, ...]:
    """The words of a phrase; one that ends in an apostrophe keeps it, as it stands before its vowel."""
    key = words(folded(phrase)).texts
    return (*key[:-1], f"{key[-1]}'") if key and folded(phrase).endswith("'") else key
