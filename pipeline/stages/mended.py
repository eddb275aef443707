"""Catalogs whose typography is mended: which entries would change, and how they are written."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from pipeline import po
from pipeline.checks.typography import RULES, Change, mend
from pipeline.config import Config
from pipeline.model import Artifact, Finding, Locale, Pair, PipelineError, Unit
from pipeline.workspace import Workspace, paths


@dataclass(frozen=True, slots=True)
class Mended:
    """One entry before and after."""

    file: str
    """The catalog."""
    line: int
    """1-based, of the entry in the catalog as it is once it is mended."""
    locale: str
    document: str
    entry: str
    checks: tuple[str, ...]
    """What was mended, by the names of the checks."""
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Mending:
    """One catalog, and what is mended in it."""

    file: str
    read: bytes
    data: bytes
    """As it is once it is mended."""
    entries: tuple[Mended, ...]


def mending(
    workspace: Workspace, config: Config, findings: Iterable[Finding], errors: list[PipelineError]
) -> tuple[Mending, ...]:
    """What can be mended safely of some findings; nothing is written.

    Only finished entries are mended, and only by the checks that have found something in them. What somebody has begun
    to accept stays as it is. For a catalog that cannot be read `errors` grows.
    """
    asked: defaultdict[tuple[str, str], defaultdict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for found in findings:
        if found.check in RULES and found.locale and found.entry and not found.by:
            asked[found.locale, found.path][found.entry].add(found.check)
    some: list[Mending] = []
    for (tag, document), names in asked.items():
        locale, source = _locales(config, tag)
        try:
            some.extend(_catalog(workspace, _Asked(locale, source, document, names)))
        except PipelineError as error:
            errors.append(error)
    return tuple(some)


def write(workspace: Workspace, some: Sequence[Mending], errors: list[PipelineError]) -> tuple[str, ...]:
    """Writes catalogs that still are as they were read; the names of those written. For the others `errors` grows."""
    return workspace.replace(
        [Artifact(one.file, one.data) for one in some], {one.file: one.read for one in some}, errors
    )


class _Asked(NamedTuple):
    """What is to be mended in a catalog."""

    locale: Locale
    source: Locale
    document: str
    names: Mapping[str, set[str]]
    """By the id of the entry, what has found something in it."""


def _locales(config: Config, tag: str) -> tuple[Locale, Locale]:
    """The locale of an edition, and of what it is made from."""
    edition = config.edition(tag)
    return edition.locale, config.edition(edition.pivot).locale if edition.pivot else config.source


def _catalog(workspace: Workspace, asked: _Asked) -> Iterator[Mending]:
    """The catalog, if something in it can be mended. Raises UnreadableError."""
    file = paths.catalog(asked.locale, asked.document)
    read = workspace.read(file)
    if read is None:
        return
    old = po.parse(read, file, asked.locale)
    changes = {unit.key: change for unit in old.units if (change := _change(unit, asked)) and change.new != change.old}
    if changes:
        units = (replace(one, targets=(changes[one.key].new,)) if one.key in changes else one for one in old.units)
        data = po.dumps(replace(old, units=tuple(units)))
        new = po.parse(data, file, asked.locale)
        told = (_told(file, unit, changes[unit.key], asked) for unit in new.units if unit.key in changes)
        yield Mending(file, read, data, tuple(told))


def _change(unit: Unit, asked: _Asked) -> Change | None:
    """What becomes of an entry; None for one that is not finished, or that is not to be mended."""
    names = asked.names.get(unit.id)
    if not names or not unit.finished or len(unit.targets) != 1:
        return None
    return mend(Pair(unit.source, unit.target, asked.source, asked.locale), names)


def _told(file: str, unit: Unit, change: Change, asked: _Asked) -> Mended:
    return Mended(file, unit.line, asked.locale.tag, asked.document, unit.id, change.checks, change.old, change.new)
