"""Three versions of a catalog -> one, with all that either side has done."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from pipeline.model import Catalog, Unit
from pipeline.po import flags
from pipeline.po.three_way import headers
from pipeline.po.three_way.choose import changed, lines
from pipeline.po.three_way.entries import Frame, merged, translation, with_translation
from pipeline.po.three_way.renamed import Key, renamed

_IN_USE, _OBSOLETE, _ABSENT = "in use", "obsolete", "absent"


@dataclass(frozen=True, slots=True)
class Merged:
    """What two versions of a catalog came to."""

    catalog: Catalog
    conflicts: tuple[Unit, ...] = ()
    """The entries that both sides have translated differently, as they stand in the catalog."""


@dataclass(frozen=True, slots=True)
class _Side:
    """A version, by message."""

    used: Mapping[Key, Unit]
    obsolete: Mapping[Key, Unit]

    def unit(self, key: Key | None) -> Unit | None:
        return None if key is None else self.used.get(key) or self.obsolete.get(key)

    def state(self, key: Key) -> str:
        return _IN_USE if key in self.used else _OBSOLETE if key in self.obsolete else _ABSENT


def merge(base: Catalog, ours: Catalog, theirs: Catalog) -> Merged:
    """The catalog with what `ours` and `theirs` have made of `base`, entry by entry.

    Entries that one side alone has changed never conflict. No translation is lost (law 6): one of an entry that the
    other side has removed is obsolete, one of a text that the other side has edited is its fuzzy translation.
    """
    sides = tuple(map(_side, (base, ours, theirs)))
    frame = Frame(headers.is_newer(ours, theirs), frozenset(unit.targets for unit in base.units if unit.target))
    new = {**renamed(base, theirs), **renamed(base, ours)}
    keys = (key for key in _order(*(side.used for side in sides)) if _state(key, sides) == _IN_USE)
    found = [_entry(key, sides, frame, new.get(key)) for key in keys]
    gone = {unit.key for unit, _, _ in found} | {old for _, _, old in found if old}
    catalog = replace(
        ours,
        units=tuple(unit for unit, _, _ in found),
        obsolete=tuple(_obsolete(sides, frame, gone)),
        header=headers.fields(base, ours, theirs),
        header_comments=lines(base.header_comments, ours.header_comments, theirs.header_comments),
        header_fuzzy=changed(base.header_fuzzy, ours.header_fuzzy, theirs.header_fuzzy),
        header_entry=changed(base.header_entry, ours.header_entry, theirs.header_entry),
    )
    return Merged(catalog, tuple(unit for unit, conflict, _ in found if conflict))


def _side(catalog: Catalog) -> _Side:
    return _Side({unit.key: unit for unit in catalog.units}, {unit.key: unit for unit in catalog.obsolete})


def _state(key: Key, sides: Sequence[_Side]) -> str:
    base, ours, theirs = (side.state(key) for side in sides)
    if theirs in (ours, base):
        return ours
    if ours == base:
        return theirs
    # Both have moved it, to different places.
    return _OBSOLETE if base == _IN_USE else _IN_USE


def _entry(key: Key, sides: Sequence[_Side], frame: Frame, old: Key | None) -> tuple[Unit, bool, Key | None]:
    """An entry in use, whether it is in conflict, and the message whose translation it has taken from the other side.

    `old` is the message that its text was edited from, if only one side has met the new template.
    """
    base, ours, theirs = (side.unit(key) for side in sides)
    if ours and theirs:
        return (*merged(base or _before(ours, theirs, frame), ours, theirs, frame), None)
    unit = ours or theirs
    assert unit is not None
    before, now = sides[0].unit(old), sides[1 if theirs else 2].unit(old)
    if before is None or now is None or not any(now.targets) or _same_work(now, before):
        return unit, False, None
    unit = replace(unit, notes=lines(before.notes, unit.notes, now.notes))
    if translation(now) == translation(before):
        return unit, False, old
    source = now.previous if now.fuzzy and now.previous is not None else now.source
    return with_translation(unit, replace(now, previous=source, fuzzy=True)), False, old


def _before(ours: Unit, theirs: Unit, frame: Frame) -> Unit | None:
    """What a new entry was before people changed it: as the merge with the template had filled it in on one side."""
    filled = [unit for unit in (ours, theirs) if unit.targets in frame.known]
    # A finished one beside a fuzzy one is no longer as it was filled in.
    return next((unit for unit in filled if unit.fuzzy or not (ours.fuzzy or theirs.fuzzy)), None)


def _obsolete(sides: Sequence[_Side], frame: Frame, gone: Collection[Key]) -> Iterator[Unit]:
    """The obsolete entries with a translation, and behind them those in use that only one side has removed."""
    used = (key for side in sides[1:] for key in side.used)
    for key in dict.fromkeys((*_order(*(side.obsolete for side in sides)), *used)):
        unit = None if key in gone else _left(key, sides, frame)
        if unit and any(unit.targets):
            yield unit


def _left(key: Key, sides: Sequence[_Side], frame: Frame) -> Unit | None:
    """What is left of an entry that is not in use; None where one side has removed what the other has not touched."""
    before, ours, theirs = (side.unit(key) for side in sides)
    unit = ours or theirs
    if ours and theirs:
        unit, _ = merged(before, ours, theirs, frame)
    elif before and unit and _same_work(unit, before) and _state(key, sides) == _ABSENT:
        return None
    if unit and any(key in side.used for side in sides[1:]):
        return replace(unit, references=(), comments=(), flags=flags.of_obsolete(unit.flags))
    return unit


def _same_work(one: Unit, other: Unit) -> bool:
    """Whether a person has left as it was all that a person writes."""
    return translation(one) == translation(other) and one.notes == other.notes


def _order(base: Mapping[Key, Unit], ours: Mapping[Key, Unit], theirs: Mapping[Key, Unit]) -> list[Key]:
    """The messages of both sides: in the order of the side that has changed it, those of the other one behind the
    message that they stand behind there."""
    first, second = (theirs, ours) if list(ours) == list(base) else (ours, theirs)
    behind: dict[Key | None, list[Key]] = {}
    before: Key | None = None
    for key in second:
        if key in first:
            before = key
        else:
            behind.setdefault(before, []).append(key)
    return [*behind.get(None, ()), *(key for one in first for key in (one, *behind.get(one, ())))]
