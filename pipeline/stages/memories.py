"""What the translation memory of a project is made of, and the memory itself, made anew where it is not up to date."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable
from contextlib import closing
from dataclasses import dataclass
from hashlib import sha256
from io import BytesIO
from typing import TypeVar

from pipeline import memory, po
from pipeline.config import Config
from pipeline.memory import Entry, Part, Unit
from pipeline.model import Locale, PipelineError, UnreadableError
from pipeline.stages.kept import restored, stored
from pipeline.stages.outline import Outline
from pipeline.workspace import Workspace, paths
from pipeline.workspace.cache import Cache

_Told = TypeVar("_Told")
_TRIES = 3
_ARCHIVE = "archive.po"
"""What is named as the origin of translations whose document is gone for good."""


@dataclass(frozen=True, slots=True)
class Content:
    """What a part of the memory is made of."""

    part: Part
    digest: str
    entries: Callable[[], Iterable[Entry]]
    """Called only where the memory does not hold them yet."""


def contents(
    workspace: Workspace,
    config: Config,
    outlines: Iterable[Outline],
    tag: str,
    *,
    cache: Cache,
    errors: list[PipelineError],
) -> tuple[Content, ...]:
    """What the memory is made of for one edition: its catalogs, and what was imported for it.

    For what cannot be read of catalogs whose document is gone, the archive and what was imported `errors` grows.
    """
    some = tuple(outlines)
    part = part_of(config, tag)
    entries = [entry for item in some for entry in dict(item.finished).get(tag, ())]
    there = {paths.catalog(part.target, item.path) for item in some}
    entries += catalog_entries(workspace, part.target, lambda name: name not in there, errors)
    own = Content(part, memory.digest(entries), lambda: entries)
    other = imported(workspace, part, errors)
    if other:
        errors.extend(_problems(other, cache))
    return (*([own] if entries else []), *([other.content()] if other else []))


def part_of(config: Config, tag: str) -> Part:
    """The part of the memory that an edition's catalogs make. Raises ConfigError for a tag that has no edition."""
    edition = config.edition(tag)
    return Part(config.edition(edition.pivot).locale if edition.pivot else config.source, edition.locale)


def catalog_entries(
    workspace: Workspace, locale: Locale, wanted: Callable[[str], bool], errors: list[PipelineError]
) -> list[Entry]:
    """What the memory can use of the catalogs of a locale whose names are `wanted`, of those of documents that are gone
    too, and of the archive of those that were pruned; for what cannot be read `errors` grows."""
    found: list[Entry] = []
    archive = paths.archive(locale)
    documents = {**{paths.catalog(locale, name): name for name in workspace.documents()}, archive: _ARCHIVE}
    for name in filter(wanted, (*workspace.catalogs(locale), archive)):
        try:
            data = workspace.read(name)
            catalog = None if data is None else po.parse(data, name, locale)
        except PipelineError as error:
            errors.append(error)
            continue
        if catalog:
            document = documents.get(name) or name.removeprefix(f"{paths.messages(locale)}/").removesuffix(".po")
            found += memory.finished(catalog, document, memory.changed(catalog))
    return found


def told(workspace: Workspace, some: Iterable[Content], ask: Callable[[sqlite3.Connection], _Told]) -> _Told:
    """What is asked of the memory with these contents; it is made anew where its file is broken, and for this once
    where another run holds the file or none can be written."""
    some = tuple(some)
    for afresh in (False, True):
        try:
            with closing(workspace.memory(afresh=afresh)) as connection:
                return ask(hold(connection, some))
        except (PipelineError, OSError, sqlite3.OperationalError):
            break
        except sqlite3.DatabaseError:
            continue
    with closing(sqlite3.connect(":memory:")) as connection:
        return ask(hold(connection, some))


def hold(connection: sqlite3.Connection, some: Iterable[Content]) -> sqlite3.Connection:
    """The connection with the memory on it, in which the parts have these contents, and keep them until its next
    commit, whatever another run puts there. Raises sqlite3.OperationalError where that run is faster each time."""
    some = tuple(some)
    connection.rollback()
    memory.opened(connection)
    for _ in range(_TRIES):
        connection.execute("BEGIN")
        missing = [one for one in some if not memory.holds(connection, one.part, one.digest)]
        if not missing:
            return connection
        for one in missing:
            memory.fill(connection, one.part, one.entries(), one.digest)
    raise sqlite3.OperationalError("another run changes the memory all the time")


class Imported:
    """A file of imported units, which takes seconds to read where it is large, and is read once at most."""

    __slots__ = ("_data", "_part", "_problems", "_units", "digest", "name")

    def __init__(self, data: bytes, part: Part) -> None:
        self.name = paths.imported(part.target)
        self.digest = sha256(data).hexdigest()
        self._data, self._part = data, part
        self._units: list[Unit] | None = None
        self._problems: list[UnreadableError] = []

    def content(self) -> Content:
        """The part of the memory that the file makes."""
        return Content(Part(self._part.source, self._part.target, memory.IMPORTED), self.digest, self.entries)

    def entries(self) -> list[Entry]:
        """What is of use to the edition."""
        return list(memory.entries(self.units(), self._part.source, self._part.target))

    def units(self) -> list[Unit]:
        """All that the file holds; nothing if it cannot be read to its end."""
        if self._units is None:
            self._units = []
            try:
                self._units = list(memory.units(BytesIO(self._data), self.name, self._problems))
            except UnreadableError as error:
                self._problems.append(error)
        return self._units

    def problems(self) -> tuple[PipelineError, ...]:
        """What is wrong with the file."""
        self.units()
        return tuple(self._problems)


def imported(workspace: Workspace, part: Part, errors: list[PipelineError]) -> Imported | None:
    """What was imported for an edition; None if nothing was. If it cannot be opened `errors` grows."""
    try:
        data = workspace.read(paths.imported(part.target), limit=memory.LIMIT)
    except PipelineError as error:
        errors.append(error)
        return None
    return None if data is None else Imported(data, part)


def _problems(read: Imported, cache: Cache) -> tuple[PipelineError, ...]:
    """What is wrong with the file, which is told each time (law 9) and looked for once."""
    key = f"TMX {read.digest}"
    data = cache.get(key)
    known = None if data is None else restored(data)
    if isinstance(known, tuple):
        return known
    found = read.problems()
    cache.put(key, stored(found))
    return found
