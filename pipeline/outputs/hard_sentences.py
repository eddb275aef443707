"""The hardest sentences of a document, and those of a whole project."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from pipeline.model import HardSentence, Locale, Localisation, Piece, Row
from pipeline.outputs.cells import FEW
from pipeline.outputs.figures import speaks
from pipeline.outputs.sentences import Sentence, hardest, sentences

_KEPT = 5
"""So many of one document, so that what a run holds in memory stays small."""
_TOLD = 3
"""So many reasons."""


@dataclass(frozen=True, slots=True)
class Place:
    """A hard sentence and the document that it stands in."""

    path: str
    sentence: HardSentence


def of_document(text: Localisation) -> tuple[HardSentence, ...]:
    """The hardest sentences of a localised text that are in its own words, each once; the hardest first."""
    own = (piece for piece in text.pieces if speaks(piece, text.locale) and piece.counts.words >= FEW)
    ranked = sorted(own, key=_points, reverse=True)
    found: dict[str, HardSentence] = {}
    for piece in ranked:
        if len(found) == _KEPT:
            break
        said = _said(piece, text.locale)
        if said and said.words >= FEW:
            found.setdefault(said.text, said)
    return tuple(found.values())


def of_project(rows: Iterable[Row], most: int) -> tuple[Place, ...]:
    """The hardest sentences in the documents of one edition, at most so many, each once; the hardest first."""
    there = [Place(row.path, sentence) for row in rows for sentence in row.hardest]
    ranked = sorted(there, key=_place)
    once = {place.sentence.text: place for place in reversed(ranked)}
    return tuple(place for place in ranked if once[place.sentence.text] is place)[:most]


def _points(piece: Piece) -> tuple[float, int]:
    return (piece.counts.effort / piece.counts.words, piece.counts.words)


def _place(place: Place) -> tuple[float, int, int, str, int]:
    said = place.sentence
    return (-(said.level or 0.0), -said.hardness, -said.words, place.path, said.number)


def _said(piece: Piece, locale: Locale) -> HardSentence | None:
    found = hardest(sentences(piece, locale.language))
    return _hard(found, min(piece.sources, default=0) + 1) if found else None


def _hard(found: Sentence, number: int) -> HardSentence:
    reasons = tuple(reason.text for reason in found.reasons[:_TOLD])
    return HardSentence(number, found.text, found.counts.words, found.hardness, found.level, reasons)
