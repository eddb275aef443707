"""What a review of an edition's text holds for."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256

from pipeline.checks import is_omitted
from pipeline.localise.choose import Units
from pipeline.markup import plain
from pipeline.model import Localisation, Piece

_DIGITS = 16


def digest(text: Localisation, own: Units) -> str:
    """A digest of the words that a reviewer of this edition has seen, in their order: 16 hex digits.

    They are the edition's own finished words wherever there are any, also where a check keeps them out of the text, so
    that a check that comes later ends no review: who reviewed has seen them, since no text is reviewed while one of
    its translations is kept out. Elsewhere they are the words that stand in. Markup, addresses and white space are no
    words; a change of one of them, or of another sentence of the same catalog that is not in the text, ends nothing.
    """
    words = "\n".join(_words(text, own))
    return sha256(words.encode()).hexdigest()[:_DIGITS]


def _words(text: Localisation, own: Units) -> Iterator[str]:
    for piece in text.pieces:
        yield " ".join(_said(piece, own).split())


def _said(piece: Piece, own: Units) -> str:
    unit = own.get((piece.segment.context or None, piece.segment.text))
    if unit is None or not unit.finished or piece.state == "carried":
        return piece.plain
    return "" if is_omitted(unit.target) else plain(unit.target)
