"""What is said of a whole localised text: coverage, counts, scores, goal, findings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from pipeline import readability
from pipeline.config import Goal
from pipeline.model import Counts, Locale, Localisation, Piece, Score
from pipeline.outputs.goals import distances, is_met

SEVERITIES = ("error", "warning", "note")


@dataclass(frozen=True, slots=True)
class Figures:
    """The figures of a document in one edition."""

    locale: Locale
    coverage: float
    """0 to 1."""
    counts: Counts
    """Of the pieces that speak for the edition only: a formula says nothing of a text in two languages."""
    scores: tuple[Score, ...]
    """The language's main formula first; empty where none holds."""
    level: float | None
    goal: Goal
    misses: tuple[str, ...]
    """By how much the whole text misses its goal, in words."""
    too_hard: int
    """The pieces that miss the goal for themselves."""
    met: bool | None
    """Whether the goal is reached; None where there is none, or where it cannot be said."""
    findings: Mapping[str, int]
    """Severity -> number."""
    states: Mapping[str, int]
    """State of a piece -> number of pieces."""
    origins: Mapping[str, int]
    """Tag -> number of pieces in its words, without those that are carried over."""


def figures(localisation: Localisation, goal: Goal, level: float | None = None) -> Figures:
    """The figures of a localised text against the goal of its edition. `level` is 1 to 6, None where unknown."""
    counts = own_counts(localisation)
    language = localisation.locale.language
    scores = readability.score(counts, language)
    level = readability.level(counts, language) if level is None else level
    too_hard = sum(bool(piece_misses(piece, localisation.locale, goal)) for piece in localisation.pieces)
    units = [piece for piece in localisation.pieces if piece.state != "carried"]
    return Figures(
        localisation.locale,
        localisation.coverage,
        counts,
        scores,
        level,
        goal,
        distances(goal, counts, scores, level, language),
        too_hard,
        is_met(goal, counts, scores, level, language, too_hard=too_hard),
        severities(localisation),
        Counter(piece.state for piece in localisation.pieces),
        Counter(piece.origin for piece in units),
    )


def severities(localisation: Localisation) -> Counter[str]:
    """The number of findings by severity. An entry that stands in several places is told of once."""
    return Counter(finding.severity for finding in set(localisation.all_findings()))


def own_counts(localisation: Localisation) -> Counts:
    """The counts of the pieces that speak for the edition."""
    own = (piece.counts for piece in localisation.pieces if speaks(piece, localisation.locale))
    return sum(own, Counts())


def speaks(piece: Piece, locale: Locale) -> bool:
    """Whether a piece's words speak for the edition: `de` does for `de-AT`, but `en` does not for `en-simple`."""
    origin, own = piece.origin.split("-"), locale.tag.split("-")
    return origin[0] == own[0] and ("simple" in origin) == ("simple" in own)


def piece_misses(piece: Piece, locale: Locale, goal: Goal) -> tuple[str, ...]:
    """Why a piece misses the goal; empty for one that stands in for what is not translated."""
    if not speaks(piece, locale):
        return ()
    return readability.misses(readability.hardest(piece.plain, piece.counts, locale.language), goal, locale.language)
