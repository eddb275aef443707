"""What a readability formula is, and the bands that several of them share."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from pipeline.model import Counts

Measure = Callable[[Counts], float]
Bands = tuple[tuple[float, str], ...]
"""Lower limits and the band's id from there upwards, lowest first; below the first limit there is no band."""

NEGATIVE = float("-inf")
FLESCH: Bands = (
    (NEGATIVE, "very-difficult"),
    (30, "difficult"),
    (50, "fairly-difficult"),
    (60, "plain"),
    (70, "fairly-easy"),
    (80, "easy"),
    (90, "very-easy"),
)
"""Flesch 1948; the formulas that were fitted to the same scale use them too."""


@dataclass(frozen=True, slots=True)
class Formula:
    """One row of the table FORMULAS."""

    id: str
    name: str
    languages: tuple[str, ...]
    """The languages that it was made for, or tested with."""
    needs: tuple[str, ...]
    """The counts that it reads."""
    value: Measure
    """Takes counts with at least one word and one sentence."""
    citation: str
    easier: str = "lower"
    """`higher` or `lower`: which values are easier to read."""
    bands: Bands = ()
    banded: tuple[str, ...] = ()
    """The languages that the bands hold for; empty: all of its own."""
    scale: str = "school grade"
    span: tuple[float, float] | None = None
    """The values that it was made for; outside there is no band."""
    minimum_words: int = 100
    """Words below which a value is unstable and has no band."""
    minimum_sentences: int = 1
    note: str = ""

    def band(self, value: float, counts: Counts, language: str) -> str | None:
        """The formula's own word for a value, or None where it has none or the text is too short for it."""
        if counts.words < self.minimum_words or counts.sentences < self.minimum_sentences:
            return None
        if (self.banded and language not in self.banded) or (self.span and not self.span[0] <= value <= self.span[1]):
            return None
        return next((band for limit, band in reversed(self.bands) if value >= limit), None)


def sentence_length(counts: Counts) -> float:
    """Words per sentence."""
    return counts.words / counts.sentences


def word_length(counts: Counts) -> float:
    """Letters per word."""
    return counts.letters / counts.words


def word_syllables(counts: Counts) -> float:
    """Syllables per word."""
    return counts.syllables / counts.words


def share(part: int, counts: Counts) -> float:
    """Words of a kind per 100 words."""
    return 100 * part / counts.words


def flesch(constant: float, per_sentence: float, per_word: float) -> Measure:
    """constant - per_sentence x words per sentence - per_word x syllables per word."""
    return linear(constant, -per_sentence, -per_word, word_syllables)


def linear(constant: float, per_sentence: float, per_word: float, word: Measure) -> Measure:
    """constant + per_sentence x words per sentence + per_word x what is given of the words."""
    return lambda counts: constant + per_sentence * sentence_length(counts) + per_word * word(counts)
