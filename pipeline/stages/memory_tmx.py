"""The memory as a file for other programs, and what such files bring into a project."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from io import BytesIO

from pipeline import memory
from pipeline.config import Config
from pipeline.memory import Entry, Part, Unit, Variant
from pipeline.model import Artifact, PipelineError, UnreadableError
from pipeline.stages.memories import catalog_entries, imported, part_of
from pipeline.workspace import Workspace, paths


@dataclass(frozen=True, slots=True)
class Brought:
    """What a file brought for one edition."""

    locale: str
    """The tag of the edition."""
    units: int
    new: int
    """Those that were not there before."""


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What became of a file."""

    brought: tuple[Brought, ...]
    others: int = 0
    """Units that are of no use to any of the editions."""
    languages: tuple[str, ...] = ()
    """The languages of those, as the file names them, sorted."""
    written: tuple[str, ...] = ()


def export(workspace: Workspace, tags: Sequence[str], errors: list[PipelineError]) -> tuple[Unit, ...]:
    """The memory of some editions, or of all, by document; for what cannot be read `errors` grows.

    A text at one place is one unit, with its translations into all these editions. Raises ConfigError.
    """
    config = workspace.config()
    found: dict[tuple[str, Entry, int], list[Variant]] = {}
    for part in _parts(config, tags):
        other = imported(workspace, part, errors)
        own = catalog_entries(workspace, part.target, lambda name: True, errors)
        for entry in (*own, *(other.entries() if other else ())):
            _add(found, part, entry)
        errors.extend(other.problems() if other else ())
    units = (_unit(tag, place, some) for (tag, place, _), some in found.items())
    return tuple(sorted(units, key=lambda unit: (unit.place.document, unit.source)))


def take_in(
    workspace: Workspace, data: bytes, name: str, tags: Sequence[str], problems: list[UnreadableError]
) -> TakenIn:
    """Adds what a TMX file has for some editions, or for all, to the project's imported units.

    They are kept beside the catalogs, in `memory.tmx`, so that they are there when the cache is gone; no catalog is
    changed. For units that cannot be used `problems` grows. Raises UnreadableError for a file that is no TMX or has
    nothing for these editions, and ConfigError.
    """
    parts = _parts(workspace.config(), tags)
    units = list(memory.units(BytesIO(data), name, problems))
    brought = {part: list(memory.entries(units, part.source, part.target)) for part in parts}
    if not any(brought.values()):
        raise UnreadableError(_nothing(units, parts), name)
    told: list[Brought] = []
    written: list[str] = []
    for part, entries in brought.items():
        if entries:
            new, names = _kept(workspace, part, entries)
            told.append(Brought(part.target.tag, len(entries), new))
            written += names
    left = [unit for unit in units if not any(_is_for(unit, part) for part in parts)]
    languages = {variant.tag for unit in left for variant in unit.variants}
    return TakenIn(tuple(told), len(left), tuple(sorted(languages)), tuple(written))


def _parts(config: Config, tags: Sequence[str]) -> list[Part]:
    return [part_of(config, tag) for tag in tags or [edition.locale.tag for edition in config.editions]]


def _add(found: dict[tuple[str, Entry, int], list[Variant]], part: Part, entry: Entry) -> None:
    """Adds a translation to the unit of its text; a second one into the same locale makes a unit of its own."""
    place, number = replace(entry, target="", changed=""), 0
    while any(variant.tag == part.target.tag for variant in found.get((part.source.tag, place, number), ())):
        number += 1
    some = found.setdefault((part.source.tag, place, number), [])
    some.append(Variant(part.target.tag, entry.target, entry.changed))


def _unit(tag: str, place: Entry, some: Iterable[Variant]) -> Unit:
    return Unit(tag, (Variant(tag, place.source), *some), replace(place, source=""))


def _is_for(unit: Unit, part: Part) -> bool:
    return any(memory.entries([unit], part.source, part.target))


def _nothing(units: Sequence[Unit], parts: Sequence[Part]) -> str:
    there = sorted({variant.tag for unit in units for variant in unit.variants})
    wanted = ", ".join(f"{part.source.tag} to {part.target.tag}" for part in parts)
    return f"it has no unit from {wanted}; its languages are {', '.join(there[:20]) or 'none'}"


def _kept(workspace: Workspace, part: Part, entries: Iterable[Entry]) -> tuple[int, tuple[str, ...]]:
    """How many are new, and the file that was written, if one was. Raises PipelineError for one that is there and
    cannot be read, which is never overwritten."""
    errors: list[PipelineError] = []
    old = imported(workspace, part, errors)
    errors.extend(old.problems() if old else ())
    if errors:
        raise errors[0]
    known = {replace(entry, changed="") for entry in (old.entries() if old else ())}
    new = {place: entry for entry in entries if (place := replace(entry, changed="")) not in known}
    if not new:
        return 0, ()
    units = [*(old.units() if old else ()), *(_made(part, entry) for entry in new.values())]
    name = paths.imported(part.target)
    data = memory.dumps(sorted(units, key=_order))
    read = workspace.read(name, limit=memory.LIMIT)
    written = workspace.replace([Artifact(name, data)], {name: read}, errors)
    if errors:
        raise errors[0]
    return len(new), written


def _made(part: Part, entry: Entry) -> Unit:
    variants = (Variant(part.source.tag, entry.source), Variant(part.target.tag, entry.target, entry.changed))
    return Unit(part.source.tag, variants, replace(entry, source="", target="", changed=""))


def _order(unit: Unit) -> tuple[str, ...]:
    """What came first does not matter."""
    place, texts = unit.place, (variant.text for variant in unit.variants)
    return (unit.source, *texts, place.document, place.context or "", place.before, place.after)
