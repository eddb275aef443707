"""What a translator gives back: three-way with what was exported, and nothing finished is lost."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import datetime

from pipeline.catalog.adopt.export import Stamp, stamp
from pipeline.catalog.adopt.uses import Adopted, Use, use
from pipeline.catalog.header import with_fields
from pipeline.catalog.placeholders import disagreement
from pipeline.catalog.state import lookup, tidy
from pipeline.catalog.waiting import KEPT
from pipeline.model import Catalog, Unit

_TRANSLATORS = ("PO-Revision-Date", "Last-Translator", "Language-Team", "X-Generator")


def returned(ours: Catalog, theirs: Catalog) -> Adopted:
    """Our catalog with the translations of a file that has the same messages, and what became of each.

    An empty translation is no answer. If the file says how its entries were exported, one that is as it was exported
    changes nothing, and one that only the translator changed is taken. Where both sides have changed, or where it is
    not known, a finished translation goes before an unfinished one; of two finished ones the newer is fuzzy and a note
    keeps the older (without an export the newer file is told by PO-Revision-Date). What was exported and is no longer a
    message of ours becomes obsolete.
    """
    known = lookup(ours)
    base, newer = stamp(theirs), _is_newer(theirs, ours)
    found = {unit.key: met(known[unit.key], unit, base, newer) for unit in theirs.units if unit.key in known}
    # What was never exported from here may be of another document.
    gone = {unit.key: unit for unit in theirs.units if base and unit.key not in known and any(unit.targets)}
    uses = [found[unit.key][1] if unit.key in found else _gone(unit, gone) for unit in theirs.units]
    catalog = replace(
        ours,
        units=tuple(found[unit.key][0] if unit.key in found else unit for unit in ours.units),
        obsolete=tuple(_obsolete(ours, gone)),
    )
    return Adopted(signed(catalog, theirs) if catalog.units != ours.units else catalog, tuple(uses))


def signed(ours: Catalog, theirs: Catalog) -> Catalog:
    """Our catalog with the date and the name of the translator that a file has."""
    fields = {name: value for name in _TRANSLATORS if (value := theirs.field(name))}
    return replace(ours, header=with_fields(ours.header, fields))


def answered(ours: Unit, theirs: Unit, *, fuzzy: bool | None = None) -> Unit:
    """Our unit with another one's translation; fuzzy too if gettext would refuse it."""
    taken = replace(
        ours,
        targets=theirs.targets,
        fuzzy=theirs.fuzzy if fuzzy is None else fuzzy,
        previous=theirs.previous,
        previous_context=theirs.previous_context,
        previous_plural=theirs.previous_plural,
        notes=tuple(note for note in ours.notes if not note.startswith(KEPT)),
    )
    return replace(taken, fuzzy=True) if disagreement(taken) else tidy(taken)


def met(ours: Unit, theirs: Unit, base: Stamp | None, newer: bool) -> tuple[Unit, Use]:
    """Our unit after it has met theirs, and what became of theirs; `newer` says whether theirs is, without a `base`."""
    unit, said = _decided(ours, theirs, base, newer)
    notes = tuple(note for note in theirs.notes if note not in ours.notes and not note.startswith(KEPT))
    return replace(unit, notes=(*unit.notes, *notes)) if notes else unit, said


def _decided(ours: Unit, theirs: Unit, base: Stamp | None, newer: bool) -> tuple[Unit, Use]:
    if reason := _no_answer(ours, theirs):
        return ours, use("unused", theirs, reason)
    if (ours.targets, ours.fuzzy) == (theirs.targets, theirs.fuzzy):
        return ours, use("same", theirs)
    if ours.targets == theirs.targets and any(note.startswith(KEPT) for note in ours.notes):
        return ours, use("differing", theirs, "it waits in the catalog to be confirmed")
    if base is None:
        return _both(ours, theirs, newer)
    if base.untouched(theirs):
        return ours, use("kept", theirs, "it came back as it was exported, and the catalog has changed since")
    return _taken(ours, theirs) if base.untouched(ours) else _both(ours, theirs, newer=True)


def _no_answer(ours: Unit, theirs: Unit) -> str:
    if not any(theirs.targets):
        return "it has no translation"
    return "it has another number of plural forms" if len(theirs.targets) != len(ours.targets) else ""


def _both(ours: Unit, theirs: Unit, newer: bool) -> tuple[Unit, Use]:
    """Both sides have a translation, or ours has none."""
    if not any(ours.targets) or (theirs.finished and not ours.finished):
        return _taken(ours, theirs)
    if not theirs.finished:
        return ours, use("kept", theirs, "it is fuzzy, and the catalog has another translation")
    if not newer:
        return ours, use("kept", theirs, "the catalog has another finished translation, which is not older")
    asked = answered(ours, theirs, fuzzy=True)
    kept = KEPT + " | ".join(" ".join(target.split()) for target in ours.targets)
    return replace(asked, notes=(*asked.notes, kept)), use("differing", theirs, "the catalog had another finished one")


def _taken(ours: Unit, theirs: Unit) -> tuple[Unit, Use]:
    unit = answered(ours, theirs)
    return unit, use("taken", theirs, disagreement(unit))


def _gone(unit: Unit, gone: Mapping[tuple[str | None, str], Unit]) -> Use:
    return use("obsolete", unit) if unit.key in gone else use("unused", unit, "it is not in the document")


def _obsolete(ours: Catalog, gone: dict[tuple[str | None, str], Unit]) -> Iterator[Unit]:
    """Ours first; one that is there already stays as it is unless it is not finished and the other is."""
    for unit in ours.obsolete:
        other = gone.pop(unit.key, None)
        yield _bare(other) if other is not None and other.finished and not unit.finished else unit
    yield from map(_bare, gone.values())


def _bare(unit: Unit) -> Unit:
    return tidy(replace(unit, references=(), comments=()))


def _is_newer(theirs: Catalog, ours: Catalog) -> bool:
    dates = [_date(catalog.field("PO-Revision-Date")) for catalog in (theirs, ours)]
    return dates[0] is not None and (dates[1] is None or dates[0] > dates[1])


def _date(text: str | None) -> datetime | None:
    for form in ("%Y-%m-%d %H:%M%z", "%Y-%m-%d %H:%M:%S%z"):
        try:
            return datetime.strptime((text or "").strip(), form)
        except ValueError:
            continue
    return None
