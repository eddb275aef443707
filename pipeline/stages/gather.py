"""Everything that the work on each document needs, read once and put into its Job."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial
from hashlib import sha256

from pipeline.config import Config
from pipeline.model import PipelineError
from pipeline.stages import accepted, links
from pipeline.stages.named import named, names
from pipeline.stages.outline import Outline
from pipeline.stages.remembered import remembered
from pipeline.stages.values import Job, Site
from pipeline.workspace import Workspace, paths
from pipeline.workspace.cache import Cache
from pipeline.workspace.snapshot import code_version


def jobs(
    workspace: Workspace,
    config: Config,
    documents: Iterable[str],
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
    there = accepted.read(workspace, config, errors)
    own_links = links.read(workspace, config)
    named_here = tuple(documents)
    for path in named_here:
        try:
            text = workspace.source(path)
        except PipelineError as error:
            errors.append(error)
            continue
        templates, catalogs = tuple(_templates(workspace, config, path)), tuple(_catalogs(workspace, config, path))
        job = Job(path, text, config, key, tags, wanted, now, draft, templates, catalogs)
        yield replace(job, accepted=accepted.of_document(there, path, named_here), links=own_links)


def reread(workspace: Workspace, config: Config, job: Job) -> Job:
    """The job with its templates and catalogs as they are now."""
    templates, catalogs = tuple(_templates(workspace, config, job.path)), tuple(_catalogs(workspace, config, job.path))
    return replace(job, templates=templates, catalogs=catalogs)


def completed(
    workspace: Workspace,
    config: Config,
    some: Sequence[Job],
    *,
    documents: Iterable[str],
    outlines: Sequence[Outline],
    cache: Cache,
    errors: list[PipelineError],
) -> Iterator[Job]:
    """The jobs with what they must know of the other documents: link targets, pictures, memory.

    For pictures that cannot be read `errors` grows. Of `documents` without an outline nothing is known but that they
    are there: a text that nobody can read today must not make dead links of all that lead to it.
    """
    files = names(workspace.pictures())
    anchors = {**dict.fromkeys(documents), **{item.path: item.anchors for item in outlines}}
    linkable = names(anchors)
    key = next((job.config_key for job in some), "")
    matches = remembered(workspace, config, outlines, cache=cache, key=key, errors=errors)

    @functools.cache
    def picture(name: str) -> bytes:
        try:
            return workspace.read(paths.source(name)) or b""
        except PipelineError as error:
            errors.append(error)
            return b""

    for job in some:
        said = "\n".join((job.text, *links.words(job)))
        linked = sorted({job.path, *named(linkable, said)})
        site = Site(tuple((path, anchors[path]) for path in linked), tuple(sorted(named(files, said))))
        if "bundle" in job.wanted:
            site = replace(site, pictures=tuple((name, data) for name in site.files if (data := picture(name))))
        yield replace(job, site=site, matches=matches.get(job.path, ()))


def _templates(workspace: Workspace, config: Config, path: str) -> Iterator[tuple[str, bytes | PipelineError | None]]:
    yield "", _read(partial(workspace.template, path))
    for tag in dict.fromkeys(edition.pivot for edition in config.editions if edition.pivot):
        yield tag, _read(partial(workspace.template, path, config.edition(tag).locale))


def _catalogs(workspace: Workspace, config: Config, path: str) -> Iterator[tuple[str, bytes | PipelineError | None]]:
    for edition in config.editions:
        yield edition.locale.tag, _read(partial(workspace.catalog, edition.locale, path))


def _read(file: Callable[[], bytes | None]) -> bytes | PipelineError | None:
    """What one edition cannot read is told of by `work`, and stops no other."""
    try:
        return file()
    except PipelineError as error:
        return error
