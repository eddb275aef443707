"""Which words of a text begin a phrase in which book of a language: each word is looked up once for all books."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Protocol

from pipeline.facts.text import KEPT, words

MOST_WORDS = 50_000
"""Words that are kept; a language has more, a project seldom."""


class Book(Protocol):
    """A book of phrases of one or more words."""

    def begins(self, word: str) -> bool:
        """Whether a phrase may begin with a word, in lower case."""

    def goes_on(self, word: str) -> frozenset[str] | None:
        """The words of which one stands behind a word that begins a phrase; None where that says nothing."""


_Beginning = tuple[tuple[Book, frozenset[str] | None], ...]
"""Books, each with the words of which one stands behind."""


class Index:
    """The books of one language."""

    def __init__(self) -> None:
        self._books: list[Book] = []
        self._known = _Known(self._books)
        self.beginnings = lru_cache(maxsize=KEPT)(self._beginnings)
        """Each book that may have a phrase in a folded text, and the words of the text that it may begin with."""

    def add(self, book: Book) -> None:
        """Have a book looked up with the others."""
        self._books.append(book)
        self._known.clear()

    def _beginnings(self, text: str) -> Mapping[Book, Sequence[int]]:
        found: dict[Book, list[int]] = defaultdict(list)
        texts = words(text).texts
        behind = (*texts[1:], "")
        for at, books in enumerate(map(self._known.__getitem__, texts)):
            for book, seconds in books:
                if seconds is None or behind[at] in seconds:
                    found[book].append(at)
        return found


class _Known(dict[str, _Beginning]):
    """The words that have been looked up, each with the books in which a phrase may begin with it."""

    def __init__(self, books: Sequence[Book]) -> None:
        super().__init__()
        self._books = books

    def __missing__(self, word: str) -> _Beginning:
        if len(self) > MOST_WORDS:
            self.clear()
        found = self[word] = tuple((book, book.goes_on(word)) for book in self._books if book.begins(word))
        return found
