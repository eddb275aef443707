"""The translator's notes that plainloc writes for whoever finishes an entry; they go when it is finished."""

from __future__ import annotations

from dataclasses import replace

from pipeline.model import Unit
from pipeline.po.three_way import MARK

PARAGRAPH = "paragraph: "
"""What a note begins with that holds the translation of the whole paragraph of an entry."""
KEPT = "kept from before an import: "
"""What a note begins with that holds the finished translation which another one differs from."""
OTHER = "also translated: "
"""What a note begins with that holds another translation of the same message."""

_WAITING = (MARK, PARAGRAPH, KEPT)


def answered(unit: Unit) -> Unit:
    """The unit without the notes that only an unfinished one needs: whoever finished it has read them.

    A note of another translation stays, because it may stand beside one that has long been finished (law 6); it goes
    where it says what the entry says itself.
    """
    if not unit.notes or not unit.finished:
        return unit
    said = {noted(target) for target in unit.targets}
    notes = tuple(note for note in unit.notes if not note.startswith(_WAITING) and note not in said)
    return unit if notes == unit.notes else replace(unit, notes=notes)


def noted(target: str) -> str:
    """The note, on one line, that holds another translation."""
    return OTHER + target.replace("\n", "\\n")
