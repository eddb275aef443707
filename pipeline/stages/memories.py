"""What the translation memory of a project is made of, and the memory itself, made anew where it is not up to date."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable
from contextlib import closing
from dataclasses import dataclass
from hashlib import sha256
from io import BytesIO
from typing import TypeVar

from pipeline import memory
from pipeline.config import Config
from pipeline.memory import Entry, Part
from pipeline.model import PipelineError, UnreadableError
from pipeline.stages.kept import restored, stored
from pipeline.stages.outline import Outline
from pipeline.workspace import Workspace, paths
from pipeline.workspace.cache import Cache

_Told = TypeVar("_Told")


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

    For what was imported and cannot be read `errors` grows.
    """
    edition = config.edition(tag)
    source = config.edition(edition.pivot).locale if edition.pivot else config.source
    entries = [entry for item in outlines for entry in dict(item.finished).get(tag, ())]
    own = Content(Part(source, edition.locale), memory.digest(entries), lambda: entries)
    imported = _imported(workspace, own.part, cache, errors)
    return tuple(one for one in (own if entries else None, imported) if one)


def told(workspace: Workspace, some: Iterable[Content], ask: Callable[[sqlite3.Connection], _Told]) -> _Told:
    """What is asked of the memory with these contents; it is made anew where its file is broken, and for this once
    where another run holds the file or none can be written."""
    some = tuple(some)
    for afresh in (False, True):
        try:
            with closing(workspace.memory(afresh=afresh)) as connection:
                return ask(_with(connection, some))
        except (PipelineError, OSError, sqlite3.OperationalError):
            break
        except sqlite3.DatabaseError:
            continue
    with closing(sqlite3.connect(":memory:")) as connection:
        return ask(_with(connection, some))


def _with(connection: sqlite3.Connection, some: Iterable[Content]) -> sqlite3.Connection:
    memory.opened(connection)
    for one in some:
        if not memory.holds(connection, one.part, one.digest):
            memory.fill(connection, one.part, one.entries(), one.digest)
    return connection


def _imported(workspace: Workspace, own: Part, cache: Cache, errors: list[PipelineError]) -> Content | None:
    name = paths.imported(own.target)
    try:
        data = workspace.read(name, limit=memory.LIMIT)
    except PipelineError as error:
        errors.append(error)
        return None
    if data is None:
        return None
    read = _Read(data, name, own)
    errors.extend(_problems(read, cache))
    return Content(Part(own.source, own.target, memory.IMPORTED), read.digest, read.entries)


class _Read:
    """A file of imported units, which takes seconds to read where it is large, and is read once at most."""

    __slots__ = ("_data", "_entries", "_name", "_part", "_problems", "digest")

    def __init__(self, data: bytes, name: str, part: Part) -> None:
        self._data, self._name, self._part = data, name, part
        self._entries: list[Entry] | None = None
        self._problems: list[UnreadableError] = []
        self.digest = sha256(data).hexdigest()

    def entries(self) -> list[Entry]:
        """What is of use; nothing of a file that cannot be read to its end."""
        if self._entries is None:
            self._entries = []
            try:
                units = memory.units(BytesIO(self._data), self._name, self._problems)
                self._entries = list(memory.entries(units, self._part.source, self._part.target))
            except UnreadableError as error:
                self._problems.append(error)
        return self._entries

    def problems(self) -> tuple[UnreadableError, ...]:
        self.entries()
        return tuple(self._problems)


def _problems(read: _Read, cache: Cache) -> tuple[PipelineError, ...]:
    """What is wrong with the file, told each time (law 9), and read once."""
    key = f"TMX {read.digest}"
    data = cache.get(key)
    known = None if data is None else restored(data)
    if isinstance(known, tuple):
        return known
    found = read.problems()
    cache.put(key, stored(found))
    return found
