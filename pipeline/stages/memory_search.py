"""What the memory has for a text that somebody asks about."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from hashlib import sha256

from pipeline import memory
from pipeline.memory import Entry, Match, Part
from pipeline.model import PipelineError
from pipeline.stages.memories import Content, catalog_entries, hold, imported, part_of, told
from pipeline.workspace import Workspace, paths


@dataclass(frozen=True, slots=True)
class Hit:
    """A match in the memory of one edition."""

    locale: str
    """The tag of the edition."""
    match: Match


def search(
    workspace: Workspace, text: str, tags: Sequence[str], *, least: float, limit: int, errors: list[PipelineError]
) -> tuple[Hit, ...]:
    """For each edition at most `limit` matches for a text in the language that it is made from.

    First what is at least `least` (0 to 1) like it, then what holds it. The memory is made anew where a catalog has
    changed; for what cannot be read `errors` grows. Raises ConfigError.
    """
    config = workspace.config()
    parts = [part_of(config, tag) for tag in tags or [edition.locale.tag for edition in config.editions]]
    find = partial(_found, text=text, least=least, limit=limit)

    def ask(connection: sqlite3.Connection) -> tuple[Hit, ...]:
        seen = _seen(workspace)
        for part in parts:
            _bring_up(connection, workspace, part, seen, errors)
        return tuple(Hit(part.target.tag, match) for part in parts for match in find(connection, part))

    return told(workspace, (), ask)


def _found(connection: sqlite3.Connection, part: Part, *, text: str, least: float, limit: int) -> Iterator[Match]:
    near = memory.matches(connection, part.source, part.target, Entry(text), limit=limit, least=least)
    yield from near
    known = {match.source for match in near}
    holding = memory.holding(connection, part.source, part.target, text, limit)
    yield from [match for match in holding if match.source not in known][: limit - len(near)]


def _seen(workspace: Workspace) -> dict[str, str]:
    """By folder of a locale, how its catalogs and its imported units look from outside."""
    sums: dict[str, list[object]] = {}
    for name, stat in sorted(workspace.snapshot().files.items()):
        if name.startswith(f"{paths.CATALOGS}/"):
            sums.setdefault(name.split("/")[1], []).append((name, stat))
    return {folder: sha256(repr(some).encode("utf-8", "surrogatepass")).hexdigest() for folder, some in sums.items()}


def _bring_up(
    connection: sqlite3.Connection, workspace: Workspace, part: Part, seen: dict[str, str], errors: list[PipelineError]
) -> None:
    """Reads the catalogs of an edition, if one looks other than when they were read last."""
    files = seen.get(part.target.gettext, "")
    if memory.seen(connection, part) == files:
        return
    before = len(errors)
    entries = catalog_entries(workspace, part.target, lambda name: True, errors)
    hold(connection, [Content(part, memory.digest(entries), lambda: entries)])
    if other := imported(workspace, part, errors):
        hold(connection, [other.content()])
        errors.extend(other.problems())
    if len(errors) == before:
        memory.note(connection, part, files)
