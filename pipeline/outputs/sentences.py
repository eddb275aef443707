"""The sentences of a piece as a report explains them: how hard each one is, and what makes it so."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from pipeline import readability
from pipeline.languages import language as known_language
from pipeline.model import Counts, Piece
from pipeline.readability.bands import band
from pipeline.readability.counting import count_sentence, split

_WEIGHTY = 0.15
"""Levels that a rare word must add to be told for itself; the others share a line."""


@dataclass(frozen=True, slots=True)
class Told:
    """A line of what makes a sentence hard."""

    text: str
    """A fact, up to the words that it is about."""
    words: tuple[str, ...]
    adds: float
    """Levels; 0 where nobody knows."""

    @property
    def percent(self) -> int:
        """The length of its bar, 0 to 100; a level and a half is all of it."""
        return min(100, round(100 * self.adds / 1.5))


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a piece."""

    text: str
    counts: Counts
    language: str
    hardness: int
    """0 very easy to 4 very hard."""
    level: float | None
    """1 to 6 (A1 to C2); None where there is no model for the language."""
    reasons: tuple[readability.Reason, ...]
    """The weightiest first; without a model what can be counted, and nobody knows what it adds."""

    @property
    def band(self) -> str:
        """The level by name, `A2 to B1` where it is unsure; empty where there is none."""
        return "" if self.level is None else band(self.level, self.language)

    @property
    def told(self) -> tuple[Told, ...]:
        """The reasons as an editor reads them: the rare words that add little together, in the order of the text."""
        lines = [_told(reason) for reason in self.reasons if not reason.word or reason.adds >= _WEIGHTY]
        small = [reason for reason in self.reasons if reason.word and reason.adds < _WEIGHTY]
        if len(small) < 2:
            return (*lines, *map(_told, small))
        words = sorted((reason.word for reason in small), key=self.text.find)
        return (*lines, Told("other rare words: ", tuple(words), sum(reason.adds for reason in small)))

    @property
    def rare(self) -> tuple[str, ...]:
        """The words that are rare in the language."""
        return tuple(reason.word for reason in self.reasons if reason.word)


def sentences(piece: Piece, language: str) -> tuple[Sentence, ...]:
    """The sentences of a piece that hold a word, in their order; `language` is that of its words (`de`; also a tag)."""
    if piece.counts.sentences == 1:
        return (_sentence(piece.plain, piece.counts, language),)
    parts = split(piece.plain, known_language(language)) if piece.counts.sentences else ()
    counted = ((part, count_sentence(part, language)) for part in parts)
    return tuple(_sentence(part, counts, language) for part, counts in counted if counts.words)


def hardest(found: Iterable[Sentence]) -> Sentence | None:
    """The sentence of the highest level, where there is none the hardest and longest one; None for no sentence."""
    return max(found, key=rank, default=None)


def rank(sentence: Sentence) -> tuple[float, int, int]:
    """Sorts the hardest sentence last."""
    return (sentence.level or 0.0, sentence.hardness, sentence.counts.words)


def _told(reason: readability.Reason) -> Told:
    return Told(reason.text.removesuffix(reason.word), (reason.word,) if reason.word else (), reason.adds)


def _sentence(text: str, counts: Counts, language: str) -> Sentence:
    level = readability.level(counts, language)
    if level is None:
        reasons = tuple(readability.Reason(said, 0.0) for said in readability.reasons(counts, language))
    else:
        reasons = readability.why(text, language)
    return Sentence(text, counts, language, readability.hardness(counts, language) or 0, level, reasons)
