"""`pipeline.score(text, locale)`: how readable a plain text is, as a whole and sentence by sentence."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.languages import language as known_language
from pipeline.languages import locale as checked
from pipeline.model import Counts, Locale, Score
from pipeline.readability.counting import count_sentence, split
from pipeline.readability.difficulty import hardness, reasons
from pipeline.readability.scoring import level
from pipeline.readability.scoring import score as scores


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a text."""

    text: str
    counts: Counts
    hardness: int | None
    """0 very easy to 4 very hard; None for a sentence without a word."""
    reasons: tuple[str, ...]
    """What makes it hard, as facts: "31 words in one sentence"."""


@dataclass(frozen=True, slots=True)
class Readability:
    """How readable a text is."""

    locale: Locale
    counts: Counts
    """The sum of the sentences' counts."""
    scores: tuple[Score, ...]
    """What the language's formulas say, the main one first; () where none holds."""
    level: float | None
    """1 (A1) to 6 (C2); None where there is no model for the language."""
    segments: tuple[Sentence, ...]

    @property
    def reasons(self) -> tuple[str, ...]:
        """What makes the text hard: the reasons of its hard sentences (hardness 3 and 4), each with its sentence."""
        hard = (segment for segment in self.segments if (segment.hardness or 0) > 2)
        return tuple(f"{reason}: {segment.text}" for segment in hard for reason in segment.reasons)


def score(text: str, locale: str | Locale) -> Readability:
    """How readable a plain text is in its language (a BCP 47 tag such as `de` or `pt-BR`).

    Blank lines, list items and lines that were ended on purpose part sentences. Raises ConfigError for what is no
    language tag; a language without formulas has counts and no scores.
    """
    known = checked(locale) if isinstance(locale, str) else locale
    code = known.language
    segments = tuple(_sentence(part, code) for part in split(text, known_language(code)))
    counts = sum((segment.counts for segment in segments), Counts())
    return Readability(known, counts, scores(counts, code), level(counts, code), segments)


def _sentence(text: str, language: str) -> Sentence:
    counts = count_sentence(text, language)
    return Sentence(text, counts, hardness(counts, language), reasons(counts, language))
