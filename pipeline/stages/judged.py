"""A text that has been put together, with the counts, the findings and the lacks of its pieces."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial

from pipeline import catalog as catalogs
from pipeline import readability
from pipeline.config import Edition, Term
from pipeline.localise import Source
from pipeline.model import Finding, Localisation, Piece, Unit
from pipeline.stages import ease
from pipeline.stages.judge import Judge

_REFUSED = "gettext and PO editors refuse it; until it is mended, other words stand in the text."
_OLD = "Readers act on numbers; until it is mended, other words stand in the text."


def judged(localisation: Localisation, judge: Judge, own: Source, terms: tuple[Term, ...]) -> Localisation:
    """The text with all that is found in it; `own` is the catalog of its edition, `terms` the glossary."""
    edition, counted = judge.edition, scored(localisation)
    wanted = ease.Wanted(edition.locale, edition.goal, terms, judge.source)
    said = iter(ease.of_pieces(counted.pieces, wanted))
    parts = (part if isinstance(part, str) else _checked(part, judge, own, next(said)) for part in counted.parts)
    whole = replace(counted, parts=tuple(parts))
    refused = {finding.entry for piece in whole.pieces for finding in piece.findings if finding.severity == "error"}
    # What a check has already said of an entry is not said twice.
    kept = (found for found in whole.findings if found.check == "structure" or found.entry not in refused)
    hard = (replace(found, file=own.file) for found in ease.of_text(whole, wanted, partial(_line, own)))
    return replace(whole, findings=(*kept, *_set_back(own, edition), *hard))


def scored(localisation: Localisation, *, state: str | None = None) -> Localisation:
    """The text with counts for each piece, in the language of its words, and the id of its entry."""
    parts = tuple(part if isinstance(part, str) else _counted(part, state) for part in localisation.parts)
    return replace(localisation, parts=parts)


def _set_back(own: Source, edition: Edition) -> Iterator[Finding]:
    """The entries whose translation merging took for unfinished: gettext would refuse it, or it has an old number."""
    for unit in own.units.values():
        for problem, grave in catalogs.problems(unit):
            yield Finding(
                "not-used",
                "error" if grave else "warning",
                f"{problem}, so it is fuzzy and not used",
                file=own.file,
                line=unit.line,
                locale=edition.locale.tag,
                entry=unit.id,
                reason=_OLD if grave else _REFUSED,
                kind="meaning" if grave else "reassembly",
            )


def _counted(piece: Piece, state: str | None) -> Piece:
    language = piece.origin.split("-")[0]
    counts = readability.count(piece.plain, language)
    segment = piece.segment
    entry = Unit(segment.text, segment.context or None).id
    return replace(piece, counts=counts, state=state or piece.state, entry=entry)


def _checked(piece: Piece, judge: Judge, own: Source, said: Sequence[Finding]) -> Piece:
    """The piece with its findings and what it lacks; `said` are those on how hard it is to read."""
    unit = _unit(own, piece)
    if piece.state == "fallback":
        piece = replace(piece, lack=_lack(unit))
    if unit is None or not unit.finished:
        return piece
    found = (*judge.findings(unit, piece.segment), *said)
    return replace(piece, findings=tuple(replace(f, file=own.file, line=unit.line, entry=unit.id) for f in found))


def _lack(unit: Unit | None) -> str:
    """Why the words of an entry do not stand in the text."""
    if unit is None or not unit.target.strip():
        return "missing"
    return "fuzzy" if unit.fuzzy else "refused"


def _unit(own: Source, piece: Piece) -> Unit | None:
    return own.units.get((piece.segment.context or None, piece.segment.text))


def _line(own: Source, piece: Piece) -> int:
    """The line of a piece's entry in its catalog."""
    unit = _unit(own, piece)
    return unit.line if unit else 0
