"""A document in one edition, put together."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from pipeline.model.findings import Finding
from pipeline.model.locales import Locale
from pipeline.model.scores import Counts, Score
from pipeline.model.texts import Segment


@dataclass(frozen=True, slots=True)
class Piece:
    """One segment of a localised text."""

    segment: Segment
    """The segment of the text that it was cut from (the source, or the pivot)."""
    text: str
    """As it stands in the localised file (markup, escapes and addresses put in)."""
    plain: str
    """What is read: without markup, on one line."""
    origin: str
    """The tag of the locale whose words these are: the edition's own, one of its fallbacks', or the source's."""
    state: str
    """`translated`, `fuzzy` (used in a draft only), `fallback`, `omitted` or `carried` (nothing to translate)."""
    sources: tuple[int, ...] = ()
    """Which segments of the source document it came from, counted from 0."""
    counts: Counts = field(default_factory=Counts)
    scores: tuple[Score, ...] = ()
    findings: tuple[Finding, ...] = ()
    entry: str = ""
    """The unit's id."""
    lack: str = ""
    """Why other words than the edition's own stand here: `missing`, `fuzzy`, or `refused` for an error; else empty."""


@dataclass(frozen=True, slots=True)
class Localisation:
    """A document in one edition: pieces and the gaps between them."""

    path: str
    locale: Locale
    parts: tuple[str | Piece, ...]
    findings: tuple[Finding, ...] = ()
    """Findings that belong to no single piece."""
    review: str = "draft"
    """`draft`, or `reviewed; by=...` as the catalog's header has it; `lapsed; by=...` when the text has changed."""
    pivot: str = ""
    """The tag of the edition that it was made from, or empty for the source."""
    accepted: tuple[Finding, ...] = ()
    """Findings of no single piece that people have accepted."""

    def text(self) -> str:
        return "".join(part if isinstance(part, str) else part.text for part in self.parts)

    @property
    def pieces(self) -> tuple[Piece, ...]:
        return tuple(part for part in self.parts if isinstance(part, Piece))

    @property
    def counts(self) -> Counts:
        return sum((piece.counts for piece in self.pieces), Counts())

    def all_findings(self) -> Iterator[Finding]:
        yield from self.findings
        for piece in self.pieces:
            yield from piece.findings

    @property
    def coverage(self) -> float:
        """The share of pieces with words that are translated, 0 to 1; 1.0 where there is nothing to translate."""
        units = [piece for piece in self.pieces if piece.state != "carried"]
        done = sum(piece.state in {"translated", "omitted"} for piece in units)
        return done / len(units) if units else 1.0
