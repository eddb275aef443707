"""Which words of a text begin a phrase in which book of a language: each word is looked up once for all books."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Protocol

from pipeline.facts.text import words

_MOST_WORDS = 50_000
"""Words that are kept; a language has more, a project seldom."""


class Book(Protocol):
    """A book of phrases of one or more words."""

    def begins(self, word: str) -> bool:
        """Whether a phrase may begin with a word, in lower case."""


class Index:
    """The books of one language."""

    def __init__(self) -> None:
        self._books: list[Book] = []
        self._known: dict[str, tuple[Book, ...]] = {}

    def add(self, book: Book) -> None:
        """Have a book looked up with the others."""
        self._books.append(book)
        self._known.clear()

    def of(self, word: str) -> tuple[Book, ...]:
        """The books in which a phrase may begin with a word; what has been looked up once is kept."""
        known = self._known
        if word not in known:
            if len(known) > _MOST_WORDS:
                known.clear()
            known[word] = tuple(book for book in self._books if book.begins(word))
        return known[word]


@lru_cache(maxsize=512)
def beginnings(index: Index, text: str) -> Mapping[Book, Sequence[int]]:
    """Each book that may have a phrase in a folded text, and the words of the text that it may begin with."""
    found: dict[Book, list[int]] = defaultdict(list)
    of = index.of
    for at, word in enumerate(words(text).texts):
        for book in of(word):
            found[book].append(at)
    return found
