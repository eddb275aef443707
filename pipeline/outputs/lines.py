"""The rows of a report: a sentence of the source with all its editions, and the filters that it passes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pipeline.config import Goal
from pipeline.model import Localisation
from pipeline.outputs.align import Passage
from pipeline.outputs.cells import Cell, cell
from pipeline.outputs.comparing import Measures, harder, measures

FILTERS = ("todo", "harder", "advice", "found", "gaps")
"""Too hard; harder than its source; with advice; with findings; not translated."""


@dataclass(frozen=True, slots=True)
class Text:
    """A column of the report: the source or an edition, and what it is held to."""

    localisation: Localisation
    goal: Goal
    most: float | None = None
    """The level that it should have, where it misses it as a whole."""
    base: int | None = None
    """The column that it was made from; None for the source."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What one column has in a row."""

    cells: tuple[Cell, ...]
    own: Measures | None
    base: Measures | None
    """Of what it was made from; None for the source, and where there is nothing to compare."""
    findings: tuple[str, ...]
    """Those of FILTERS that it passes."""

    @property
    def harder(self) -> bool:
        """An editor should compare it with its source."""
        return "harder" in self.findings


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the report: a passage with what every column has there."""

    first: int
    """Of the sentences of the source, counted from 1."""
    last: int
    kind: str
    heading: int
    entries: tuple[Entry, ...]

    @property
    def marks(self) -> str:
        """Classes for the filters: `todo2` where the third column is too hard."""
        return " ".join(f"{mark}{number}" for number, entry in enumerate(self.entries) for mark in entry.findings)


def lines(found: Sequence[Passage], texts: Sequence[Text]) -> tuple[Line, ...]:
    """The passages of a document as rows; `texts` are the source and the editions in the order of the columns."""
    return tuple(_lines(found, texts))


def _lines(found: Sequence[Passage], texts: Sequence[Text]) -> Iterator[Line]:
    number = 1
    for passage in found:
        entries = _entries(passage, texts)
        start = entries[0].cells[0] if entries[0].cells else None
        last = number + max(len(passage.source) - 1, 0)
        yield Line(number, last, start.kind if start else "", start.heading if start else 0, entries)
        number = last + 1


def _entries(passage: Passage, texts: Sequence[Text]) -> tuple[Entry, ...]:
    columns = [
        tuple(cell(piece, text.localisation.locale, text.goal, most=text.most, original=not number) for piece in pieces)
        for number, (pieces, text) in enumerate(zip((passage.source, *passage.editions), texts, strict=True))
    ]
    held = [
        measures((sentence for found in cells for sentence in found.sentences), text.localisation.locale)
        for cells, text in zip(columns, texts, strict=True)
    ]
    bases = [None if text.base is None else held[text.base] for text in texts]
    return tuple(
        Entry(cells, own, base, tuple(_filters(cells, own, base)))
        for cells, own, base in zip(columns, held, bases, strict=True)
    )


def _filters(cells: Sequence[Cell], own: Measures | None, base: Measures | None) -> Iterator[str]:
    if any(found.to_do for found in cells):
        yield "todo"
    if own and base and harder(own, base):
        yield "harder"
    if any(found.advice for found in cells):
        yield "advice"
    if any(found.findings for found in cells):
        yield "found"
    if any(found.state in {"fallback", "fuzzy"} for found in cells):
        yield "gaps"
