"""How an entry tells that two people translated it differently: it is fuzzy, and a note holds the other version."""

from collections.abc import Iterator
from dataclasses import replace

from pipeline.model import Unit
from pipeline.po.strings import escape

MARK = "merge conflict, the other version: "
"""What the note begins with; its text has PO's escapes, so that it stands on one line."""


def conflicting(unit: Unit, other: Unit) -> Unit:
    """The unit, fuzzy, with the translation of the other one in notes. Every PO editor shows both."""
    notes = tuple(note for note in _told(other) if note not in unit.notes)
    return replace(unit, fuzzy=True, notes=(*unit.notes, *notes))


def settled(unit: Unit) -> Unit:
    """The unit without such notes if it is finished: whoever finished it has chosen."""
    if not unit.notes or not unit.finished or not any(note.startswith(MARK) for note in unit.notes):
        return unit
    return replace(unit, notes=tuple(note for note in unit.notes if not note.startswith(MARK)))


def _told(unit: Unit) -> Iterator[str]:
    for number, target in enumerate(unit.targets):
        if target:
            form = "" if unit.plural is None else f"[{number}] "
            yield MARK + form + escape(target).replace('\\"', '"')
