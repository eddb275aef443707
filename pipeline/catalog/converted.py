"""A catalog of sentences as one of blocks, and back: no translation is lost, and there and back changes nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import partial

from pipeline.catalog.blocks import Group, Key, key_of
from pipeline.catalog.recut import Agree, Making
from pipeline.catalog.state import CHECK, lookup, normalise
from pipeline.catalog.together import retired
from pipeline.catalog.waiting import noted
from pipeline.model import Catalog, Locale, Unit


def converted(old: Catalog, wanted: Iterable[Key], some: Sequence[Group], locale: Locale, agree: Agree) -> Catalog:
    """The catalog for a text that is cut the other way now; as it is where that has not changed.

    `wanted` are the messages of the new template, `some` the blocks of the text that have several sentences. All
    translated sentences of a block make it finished, some of them fuzzy. A block's translation is parted at its
    sentences if each part can be that of its sentence, else it is a suggestion for each of them. What it was made
    from stays obsolete, and is used again as it was if nobody has changed what was made of it (law 6).
    """
    keys = frozenset(wanted)
    here = lookup(old)
    switched = [group for group in some if _is_switched(group, keys, here)]
    if not switched:
        return old
    old = normalise(old)
    here = lookup(old)
    into_blocks = key_of(switched[0].block) in keys
    known = {**lookup(replace(old, units=old.obsolete)), **here}
    make = Making(locale, agree)
    before = {} if into_blocks else lookup(replace(old, units=old.obsolete))
    made = _made(switched, known, make.block if into_blocks else partial(make.sentences, before=before))
    back = _made(switched, known, make.sentences if into_blocks else make.block)
    return _with(old, made, back, keys, switched)


def _is_switched(group: Group, keys: frozenset[Key], here: Mapping[Key, Unit]) -> bool:
    block, parts = key_of(group.block), [key_of(part) for part in group.sentences]
    if block in keys and block not in here:
        return any(part in here and part not in keys for part in parts)
    return block in here and block not in keys and any(part in keys and part not in here for part in parts)


def _made(
    some: Iterable[Group], known: Mapping[Key, Unit], make: Callable[[Group, Mapping[Key, Unit]], Iterable[Unit]]
) -> dict[Key, Unit]:
    found: dict[Key, Unit] = {}
    for group in some:
        for unit in make(group, known):
            found.setdefault(unit.key, unit)
    return found


def _with(
    old: Catalog, made: Mapping[Key, Unit], back: Mapping[Key, Unit], keys: frozenset[Key], some: Sequence[Group]
) -> Catalog:
    """The catalog with what was made instead of what it was made from; nobody's change is undone."""
    here, kept = lookup(old), lookup(replace(old, units=old.obsolete))
    ends = [({key_of(group.block)}, set(map(key_of, group.sentences))) for group in some]
    pairs = [(of, into) if into <= keys else (into, of) for of, into in ends]
    untouched = [
        # They are still what was made of obsolete units, which can come back as they were.
        all(key in back and _same(here[key], back[key]) for key in of - keys if key in here)
        for of, _ in pairs
    ]
    restored = {key for (_, into), same in zip(pairs, untouched, strict=True) if same for key in into}
    # Where nothing obsolete tells that they were made, a translator may have written just that: it is kept as well.
    sure = [same and not into.isdisjoint(kept) for (_, into), same in zip(pairs, untouched, strict=True)]
    dropped = {key for (of, _), same in zip(pairs, sure, strict=True) if same for key in of - keys}
    retiring = {key for (of, _), same in zip(pairs, sure, strict=True) if not same for key in of - keys}
    missing = {key: unit for key, unit in made.items() if key in keys and key not in here}
    # What had no translation has left nothing to come back; what would have none now comes back as it was.
    new = {
        key: Unit(key[1], key[0]) if key in restored else unit
        for key, unit in missing.items()
        if key not in kept or (key not in restored and unit.target)
    }
    units = [unit for unit in old.units if unit.key not in dropped | retiring]
    more = [_noted(unit, kept.get(key)) for key, unit in new.items()]
    left = [unit for unit in old.obsolete if unit.key not in new]
    gone = [retired(here[key]) for key in here if key in retiring and any(here[key].targets)]
    return replace(old, units=(*units, *more), obsolete=(*left, *gone))


def _same(unit: Unit, expected: Unit) -> bool:
    checked = any(comment.startswith(CHECK) for comment in unit.comments)
    return (unit.targets, unit.notes) == (expected.targets, expected.notes) and (
        unit.fuzzy == expected.fuzzy or (checked and unit.fuzzy)
    )


def _noted(unit: Unit, before: Unit | None) -> Unit:
    """The unit with a note of another translation that it once had."""
    if before is None or before.targets == unit.targets or not any(before.targets):
        return unit
    notes = dict.fromkeys((*unit.notes, *before.notes, *(noted(target) for target in before.targets if target)))
    return replace(unit, notes=tuple(notes))
