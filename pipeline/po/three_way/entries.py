"""Three versions of one entry -> one, and whether somebody has to choose."""

from collections.abc import Collection
from dataclasses import dataclass, replace

from pipeline.model import Unit
from pipeline.po import flags
from pipeline.po.three_way.choose import changed, lines
from pipeline.po.three_way.conflict import conflicting

SUGGESTED = "suggested from "
"""What a comment begins with that says that a program has filled the entry in, from the translation memory."""


@dataclass(frozen=True, slots=True)
class Frame:
    """What the versions of the whole catalog say of those of its entries."""

    newer: bool = False
    """The template that theirs was made from is newer than that of ours."""
    known: Collection[tuple[str, ...]] = ()
    """All translations of the base. A fuzzy entry with one of them was filled in by a merge with a template."""


def merged(base: Unit | None, ours: Unit, theirs: Unit, frame: Frame) -> tuple[Unit, bool]:
    """The entry with what either side has changed, and whether both have translated it differently.

    An empty translation is no answer: it never removes one. What a program has filled in gives way to what a person
    wrote. Where two people disagree, ours stands, fuzzy, and theirs in a note beside it.
    """
    known = base or replace(ours, targets=("",), fuzzy=False, notes=(), comments=(), references=(), flags=())
    unit, conflict = _translated(base, ours, theirs, frame)
    unit = replace(
        unit,
        plural=changed(known.plural, ours.plural, theirs.plural, newer=frame.newer),
        references=changed(known.references, ours.references, theirs.references, newer=frame.newer),
        comments=changed(known.comments, ours.comments, theirs.comments, newer=frame.newer),
        flags=flags.ordered(lines(known.flags, ours.flags, theirs.flags)),
        notes=lines(known.notes, ours.notes, theirs.notes),
    )
    return (conflicting(unit, theirs), True) if conflict else (unit, False)


def translation(unit: Unit) -> tuple[object, ...]:
    """What a translator decides: the translation, whether it is finished, and what it was made from."""
    return unit.targets, unit.fuzzy, unit.previous, unit.previous_context, unit.previous_plural


def with_translation(unit: Unit, of: Unit) -> Unit:
    """The unit with the translation of another one."""
    return replace(
        unit,
        targets=of.targets,
        fuzzy=of.fuzzy,
        previous=of.previous,
        previous_context=of.previous_context,
        previous_plural=of.previous_plural,
    )


def _translated(base: Unit | None, ours: Unit, theirs: Unit, frame: Frame) -> tuple[Unit, bool]:
    """The entry with the translation that stands, and whether it is one of two that disagree."""
    if not any(ours.targets) or not any(theirs.targets):
        return _answered(base, ours, theirs), False
    if ours.targets == theirs.targets and ours.fuzzy != theirs.fuzzy and not _is_in(base, ours, theirs):
        return (theirs if ours.fuzzy else ours), False
    if translation(ours) == translation(theirs) or (base and translation(theirs) == translation(base)):
        return ours, False
    if base and any(base.targets) and translation(ours) == translation(base):
        return theirs, False
    own = _is_own(ours, frame), _is_own(theirs, frame)
    return (theirs if own == (False, True) else ours), all(own) and ours.targets != theirs.targets


def _is_in(base: Unit | None, *units: Unit) -> bool:
    """Whether one of the units has the translation of the base."""
    return base is not None and translation(base) in map(translation, units)


def _answered(base: Unit | None, ours: Unit, theirs: Unit) -> Unit:
    """The side that has a translation; fuzzy, if it is an old one that the other side has emptied."""
    unit = theirs if any(theirs.targets) else ours
    emptied = any(unit.targets) and base is not None and base.targets == unit.targets
    return replace(unit, fuzzy=True) if emptied else unit


def _is_own(unit: Unit, frame: Frame) -> bool:
    """Whether a person wrote the translation."""
    if not unit.fuzzy:
        return True
    return unit.targets not in frame.known and not any(line.startswith(SUGGESTED) for line in unit.comments)
