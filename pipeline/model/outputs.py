"""What is written: a file, and the rows of the tables."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.model.scores import Counts, HardSentence, Score


@dataclass(frozen=True, slots=True)
class Artifact:
    """All there is to write for one file; `path` is relative to the project, with forward slashes."""

    path: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Refused:
    """A segment in which other words stand, because the publishing gate holds its translation back."""

    entry: str
    """The unit's id."""
    line: int
    """1-based, of its entry in the catalog."""
    origin: str
    """The tag of the locale whose words stand there."""
    message: str
    """The first error, in words."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of `readability.csv`: a document in one locale."""

    path: str
    locale: str
    segments: int
    translated: int
    fuzzy: int
    counts: Counts
    level: float | None
    """1 to 6 (A1 to C2); None where there is no model for the language."""
    scores: tuple[Score, ...]
    """The first one is the language's main formula."""
    errors: int
    warnings: int
    review: str = "draft"
    coverage: float = 1.0
    hardest: tuple[HardSentence, ...] = ()
    """A few of its own sentences, the hardest first."""
    withheld: tuple[str, ...] = ()
    """Why it is not published in this edition, in words; empty where it is."""
    refused: tuple[Refused, ...] = ()
    """The segments whose translation has an error and does not stand in the text."""
    digest: str = ""
    """Of the edition's own words: what a review holds for."""
