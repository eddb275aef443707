"""The text of an edition as a document that other editions are made from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from pipeline.localise import Ancestry
from pipeline.model import Document, Localisation, Piece, Segment
from pipeline.stages.edition import Base, Made


def pivot_base(made: Made, document: Document) -> Base:
    """The localised text of a pivot, which is `document` now, with the source segments that each segment came from.

    A sentence made of one that must be translated must be translated too.
    """
    found = list(_parents(document.segments, _places(made.localisation)))
    ancestry = tuple(_ancestry(parents, made) for parents in found)
    must = {segment.start for segment, parents in zip(document.segments, found, strict=True) if _must(parents)}
    parts = tuple(
        part if isinstance(part, str) or part.start not in must else replace(part, must=True) for part in document.parts
    )
    return Base(replace(document, parts=parts), ancestry, tuple(map(_is_finished, found)))


def _must(parents: Sequence[Piece]) -> bool:
    return any(piece.segment.must for piece in parents)


def _is_finished(parents: Sequence[Piece]) -> bool:
    states = {piece.state for piece in parents}
    return "translated" in states and states <= {"translated", "omitted"}


def _places(localisation: Localisation) -> list[tuple[int, int, Piece]]:
    places, at = [], 0
    for part in localisation.parts:
        text = part if isinstance(part, str) else part.text
        if not isinstance(part, str):
            places.append((at, at + len(text), part))
        at += len(text)
    return places


def _parents(segments: Iterable[Segment], places: Sequence[tuple[int, int, Piece]]) -> Iterator[list[Piece]]:
    """For each segment of a text the pieces that it stands on; both in the order of their places."""
    at = 0
    for segment in segments:
        while at < len(places) and places[at][1] <= segment.start:
            at += 1
        stop = at
        while stop < len(places) and places[stop][0] < segment.start + len(segment.raw):
            stop += 1
        yield [piece for _, _, piece in places[at:stop]]


def _ancestry(parents: Sequence[Piece], made: Made) -> Ancestry:
    origins = {piece.origin for piece in parents}
    origin = origins.pop() if len(origins) == 1 else made.merged.edition.locale.tag
    return Ancestry(origin, tuple(sorted({number for piece in parents for number in piece.sources})))
