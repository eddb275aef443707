"""The compiled catalog of a document for publishers: only what may stand in its text."""

from __future__ import annotations

from dataclasses import replace

from pipeline import catalog as catalogs
from pipeline import checks, po
from pipeline.model import Catalog, Localisation


def compiled(catalog: Catalog, text: Localisation) -> bytes:
    """An edition's catalog as an MO file, without what the publishing gate has kept out of its `text`.

    An entry that is refused at one of its places is not in it at all: programs ask for it by its words, not by its
    place. What is folded into its neighbour is not either: its `[omit]` is for plainloc alone. Its header tells of the
    review as the text does, so that one that has lapsed is not told as standing.
    """
    refused = {piece.entry for piece in text.pieces if piece.lack == "refused"}
    units = tuple(unit for unit in catalog.units if unit.id not in refused and not checks.is_omitted(unit.target))
    return po.mo(catalogs.told_review(replace(catalog, units=units), text.review))
