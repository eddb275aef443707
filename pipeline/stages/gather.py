"""Everything that the work on each document needs, read once and put into its Job."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from hashlib import sha256

from pipeline import memory
from pipeline.config import Config
from pipeline.model import Catalog, PipelineError
from pipeline.stages.outline import Outline
from pipeline.stages.values import Job, Key, Site
from pipeline.workspace import Workspace, paths
from pipeline.workspace.snapshot import code_version

Found = tuple[tuple[str, tuple[tuple[Key, tuple[memory.Match, ...]], ...]], ...]
"""By edition and message, what the memory has."""


def jobs(
    workspace: Workspace,
    config: Config,
    *,
    locales: Sequence[str],
    wanted: frozenset[str],
    now: datetime,
    draft: bool,
    errors: list[PipelineError],
) -> Iterator[Job]:
    """A job for each document that can be read; for the others `errors` grows. Raises ConfigError for `locales`."""
    known = [edition.locale.tag for edition in config.editions]
    for tag in locales:
        config.edition(tag)
    tags = tuple(tag for tag in known if not locales or tag in locales)
    key = sha256(f"{config!r}{code_version()}".encode()).hexdigest()
    for path in workspace.documents():
        try:
            text = workspace.source(path)
            templates, catalogs = tuple(_templates(workspace, config, path)), tuple(_catalogs(workspace, config, path))
        except PipelineError as error:
            errors.append(error)
        else:
            yield Job(path, text, config, key, tags, wanted, now, draft, templates, catalogs)


def completed(workspace: Workspace, config: Config, some: Iterable[Job], outlines: Sequence[Outline]) -> Iterator[Job]:
    """The jobs with what they must know of the other documents: link targets, pictures, memory."""
    files = workspace.pictures()
    anchors = {item.path: item.anchors for item in outlines}
    matches = _matches(outlines, config)
    for job in some:
        site = Site(
            tuple((path, ids) for path, ids in anchors.items() if path == job.path or _named(path, job.text)),
            tuple(name for name in files if _named(name, job.text)),
        )
        if "bundle" in job.wanted:
            site = replace(site, pictures=tuple((name, _picture(workspace, name)) for name in site.files))
        yield replace(job, site=site, matches=matches.get(job.path, ()))


def _picture(workspace: Workspace, name: str) -> bytes:
    return workspace.read(paths.source(name)) or b""


def _templates(workspace: Workspace, config: Config, path: str) -> Iterator[tuple[str, bytes | None]]:
    yield "", workspace.template(path)
    for tag in dict.fromkeys(edition.pivot for edition in config.editions if edition.pivot):
        yield tag, workspace.template(path, config.edition(tag).locale)


def _catalogs(workspace: Workspace, config: Config, path: str) -> Iterator[tuple[str, bytes | None]]:
    for edition in config.editions:
        yield edition.locale.tag, workspace.catalog(edition.locale, path)


def _named(name: str, text: str) -> bool:
    """Whether a text may link to a file: its name without folder, locale and ending occurs in it."""
    return name.rsplit("/", 1)[-1].split(".", maxsplit=1)[0] in text


def _matches(outlines: Sequence[Outline], config: Config) -> Mapping[str, Found]:
    """For each document that lacks translations which others have, what the memory has for them, by edition."""
    there = {(tag, unit.source) for item in outlines for tag, units in item.finished for unit in units}
    asked = {
        item.path: [(tag, key) for tag, keys in item.wanting for key in keys if (tag, key[1]) in there]
        for item in outlines
    }
    if not any(asked.values()):
        return {}
    connection = sqlite3.connect(":memory:")
    try:
        memory.fill(connection, _snapshot(outlines, config))
        return {path: _answers(connection, path, questions) for path, questions in asked.items() if questions}
    finally:
        connection.close()


def _snapshot(outlines: Sequence[Outline], config: Config) -> Iterator[tuple[str, Catalog]]:
    for item in outlines:
        for tag, units in item.finished:
            yield item.path, Catalog(config.edition(tag).locale, units)


def _answers(connection: sqlite3.Connection, path: str, questions: Sequence[tuple[str, Key]]) -> Found:
    found: dict[str, list[tuple[Key, tuple[memory.Match, ...]]]] = {}
    for tag, (context, source) in questions:
        answers = memory.matches(connection, tag, source, context, path)
        found.setdefault(tag, []).append(((context, source), answers))
    return tuple((tag, tuple(answers)) for tag, answers in found.items())
