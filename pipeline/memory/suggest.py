"""Untranslated units are filled in with what the memory has for the same text."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from pipeline.memory.store import Match
from pipeline.model import Catalog, Unit

_ORIGIN = "suggested from "

Key = tuple[str | None, str]


def suggest(catalog: Catalog, found: Mapping[Key, Sequence[Match]]) -> Catalog:
    """The catalog with translations of the same msgid from other documents, as fuzzy, where it has none.

    `found` has the matches by context and msgid, best first. A note names the document it came from; it goes when the
    translation is finished. What is filled in once is never changed again, so that a second run with the same memory
    changes nothing (law 7).
    """
    return replace(catalog, units=tuple(_filled(unit, found.get(unit.key, ())) for unit in catalog.units))


def _filled(unit: Unit, found: Sequence[Match]) -> Unit:
    if any(unit.targets):
        return _cleared(unit) if unit.finished else unit
    same = next((match for match in found if match.source == unit.source), None)
    if same is None or unit.plural is not None:
        return unit
    notes = tuple(note for note in unit.notes if not note.startswith(_ORIGIN))
    return replace(unit, targets=(same.target,), fuzzy=True, notes=(*notes, f"{_ORIGIN}{same.document}"))


def _cleared(unit: Unit) -> Unit:
    notes = tuple(note for note in unit.notes if not note.startswith(_ORIGIN))
    return unit if notes == unit.notes else replace(unit, notes=notes)
