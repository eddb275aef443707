"""How a document's level changes from the text that it was made from to an edition."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline import readability
from pipeline.model import Row

_SAME = 0.35
"""Levels that are no difference: half of what separates two names is less than either is wrong by."""


@dataclass(frozen=True, slots=True)
class Difference:
    """An edition of a document against the text that it was made from."""

    levels: float
    """Above 0: it is harder."""
    words: str
    """`about the same`, `easier`, `clearly harder`."""
    part: bool
    """Only a part of it is translated, so that it is not quite the same text."""

    @property
    def percent(self) -> int:
        """How far a bar goes from the middle, 0 to 50; two levels are all of it."""
        return min(50, round(25 * abs(self.levels)))


def difference(row: Row, base: Row) -> Difference | None:
    """The level of a document in one edition against that of its source or pivot; None where one has none, or too few
    words for one that says anything (`readability.DOCUMENT`)."""
    margin = readability.DOCUMENT
    if row.level is None or base.level is None or min(row.counts.words, base.counts.words) < margin.words:
        return None
    levels = row.level - base.level
    same = row.locale.partition("-")[0] == base.locale.partition("-")[0]
    return Difference(levels, _words(levels, margin.within if same else margin.levels), row.coverage < 1)


def _words(levels: float, clearly: float) -> str:
    if abs(levels) < _SAME:
        return "about the same"
    word = "harder" if levels > 0 else "easier"
    return f"clearly {word}" if abs(levels) > clearly else word
