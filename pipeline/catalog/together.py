"""Two catalogs of one locale in one file, with all that was written in both."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from pipeline.catalog.state import tidy
from pipeline.catalog.waiting import OTHER, noted
from pipeline.model import Catalog, Unit


def together(first: Catalog, second: Catalog) -> Catalog:
    """The first catalog with the translations of the second (law 6).

    Where the first has none, that of the second is used; another translation of the same message becomes a note; what
    the first does not have is obsolete. Putting the same together twice changes nothing.
    """
    others = {unit.key: unit for unit in (*second.obsolete, *second.units) if any(unit.targets)}
    units = tuple(_with(unit, others.get(unit.key)) for unit in first.units)
    obsolete = tuple(_with(unit, others.get(unit.key)) for unit in first.obsolete)
    there = {unit.key for unit in (*units, *obsolete)}
    more = tuple(retired(unit) for key, unit in others.items() if key not in there)
    return replace(first, units=units, obsolete=(*obsolete, *more))


def retired(unit: Unit) -> Unit:
    """The unit as it is when its message is gone from the source."""
    flags = tuple(flag for flag in unit.flags if not flag.startswith("range:"))
    return tidy(replace(unit, references=(), comments=(), flags=flags))


def holds(whole: Iterable[Catalog], part: Catalog) -> bool:
    """Whether every translation of `part` is in one of the catalogs, as a translation or in a note."""
    there = {pair for catalog in whole for pair in _written(catalog)}
    return all((unit.key, target) in there for unit in _all(part) for target in unit.targets if target)


def _with(unit: Unit, other: Unit | None) -> Unit:
    if other is None or other.targets == unit.targets:
        return unit
    if not any(unit.targets):
        return replace(
            unit,
            targets=other.targets,
            fuzzy=other.fuzzy,
            previous=other.previous,
            previous_context=other.previous_context,
            previous_plural=other.previous_plural,
            notes=tuple(dict.fromkeys((*unit.notes, *other.notes))),
        )
    return replace(unit, notes=tuple(dict.fromkeys((*unit.notes, *other.notes, *map(noted, other.targets)))))


def _written(catalog: Catalog) -> Iterator[tuple[tuple[str | None, str], str]]:
    for unit in _all(catalog):
        yield from ((unit.key, target) for target in unit.targets)
        others = (note.removeprefix(OTHER) for note in unit.notes if note.startswith(OTHER))
        yield from ((unit.key, target.replace("\\n", "\n")) for target in others)


def _all(catalog: Catalog) -> tuple[Unit, ...]:
    return (*catalog.units, *catalog.obsolete)
