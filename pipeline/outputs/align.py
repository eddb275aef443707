"""The pieces of the source and of its editions side by side, sentence by sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from pipeline.model import Localisation, Piece


@dataclass(frozen=True, slots=True)
class Passage:
    """The smallest stretch of the source whose pieces answer each other in every edition."""

    number: int
    """Counted from 1."""
    source: tuple[Piece, ...]
    editions: tuple[tuple[Piece, ...], ...]
    """In the order of the editions; empty where an edition has nothing here."""


def passages(source: Localisation, editions: Sequence[Localisation]) -> tuple[Passage, ...]:
    """All pieces in passages, in the order of the source.

    As a rule a passage is one sentence of the source. Where a piece of an edition came from several sentences
    (`Piece.sources`), they share a passage. A piece that names no source stands with the one before it.
    """
    originals = source.pieces
    groups = _groups(len(originals), editions)
    total = groups[-1] + 1 if groups else 0
    left = _sort(originals, groups, total)
    columns = [_sort(edition.pieces, _places(edition, groups), total) for edition in editions]
    return tuple(
        Passage(number + 1, tuple(left[number]), tuple(tuple(column[number]) for column in columns))
        for number in range(total)
    )


def _groups(length: int, editions: Sequence[Localisation]) -> list[int]:
    """For each source piece the number of its passage."""
    joined = [False] * length
    for edition in editions:
        for piece in edition.pieces:
            for place in range(min(piece.sources, default=0) + 1, min(max(piece.sources, default=0) + 1, length)):
                joined[place] = True
    return list(accumulate((0 if with_last or not place else 1) for place, with_last in enumerate(joined)))


def _places(edition: Localisation, groups: Sequence[int]) -> list[int]:
    """For each piece of an edition the number of its passage."""
    places: list[int] = []
    for piece in edition.pieces:
        known = [groups[index] for index in piece.sources if index < len(groups)]
        places.append(min(known) if known else places[-1] if places else 0)
    return places


def _sort(pieces: Sequence[Piece], places: Sequence[int], total: int) -> list[list[Piece]]:
    sorted_: list[list[Piece]] = [[] for _ in range(total)]
    for piece, place in zip(pieces, places, strict=True):
        if place < total:
            sorted_[place].append(piece)
    return sorted_
