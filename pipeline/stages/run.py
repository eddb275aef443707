"""A run over a project in three passes: cut every document, look at the whole, work on each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Executor
from dataclasses import replace
from datetime import datetime

from pipeline import outputs
from pipeline.config import Config
from pipeline.model import Artifact, Finding, PipelineError
from pipeline.stages import links
from pipeline.stages.consistent import consistent
from pipeline.stages.counted import counted
from pipeline.stages.finish import finish
from pipeline.stages.gather import jobs
from pipeline.stages.outline import Outline, outline
from pipeline.stages.passes import Pass
from pipeline.stages.seen import keep
from pipeline.stages.survey import Surveyed, surveyed
from pipeline.stages.values import Job, Outcome, Result
from pipeline.stages.work import work
from pipeline.workspace import Workspace, paths
from pipeline.workspace.sources import Sources

Progress = Callable[[int, int, str], None]
"""How many documents are done, of how many, and the name of the last one."""


def run(
    workspace: Workspace,
    *,
    wanted: frozenset[str],
    now: datetime,
    locales: Sequence[str] = (),
    executor: Executor | None = None,
    draft: bool = False,
    epoch: int | None = None,
    progress: Progress | None = None,
) -> Outcome:
    """Bring up to date what is `wanted` (of `extract`, `build`, `report`, `bundle`), only for what changed.

    With `changes` wanted the outcome has what an extract would change, and nothing is written for that.

    `locales` are the editions, by default all; `now` is the time for templates whose messages have changed, `epoch`
    (seconds since 1970) that of the files in archives. The same inputs give the same bytes with any `executor`
    (law 7). What cannot be read is among the errors of the outcome, and the other documents go on (law 9). Raises
    ConfigError.
    """
    config = workspace.config()
    workspace.tidy()
    sources = _sources(workspace, config)
    errors: list[PipelineError] = [*sources.refused]
    documents = sources.documents
    asked = jobs(workspace, config, documents, locales=locales, wanted=wanted, now=now, draft=draft, errors=errors)
    some, write = list(asked), "extract" in wanted
    with workspace.cache() as cache:
        first = Pass(outline, Outline, cache, executor)
        here = surveyed(workspace, config, some, sources=sources, first=first, write=write, errors=errors)
        results, written = _worked(workspace, Pass(work, Result, cache, executor), here.jobs, progress, errors)
    found, accepted = _found(workspace, config, here, errors)
    results = counted(results, found)
    errors += (error for result in results for error in result.errors)
    if not locales:
        written += finish(
            workspace, config, results, found, wanted=wanted, epoch=epoch, errors=errors, sound=not errors
        )
    # Of files in no known format nothing was ever made, so they keep nothing from being removed.
    outcome = _outcome(results, (*errors, *sources.unknown), dict.fromkeys((*here.changed, *written)), found)
    return replace(outcome, remarks=here.remarks, accepted=(*outcome.accepted, *accepted))


def _sources(workspace: Workspace, config: Config) -> Sources:
    """The files of `source_texts/`; no topic may have the name of a folder that is a pivot's."""
    pivots = {edition.pivot for edition in config.editions if edition.pivot}
    return workspace.sources([config.edition(tag).locale.gettext for tag in pivots])


def _worked(
    workspace: Workspace,
    second: Pass[Result],
    ready: Sequence[Job],
    progress: Progress | None,
    errors: list[PipelineError],
) -> tuple[list[Result], list[str]]:
    """The results, without the files that are on disk then: all but those of the bundles, which are one set.

    A result is not remembered if a catalog has changed since it was read, or could not be written; `errors` grows.
    """
    results: list[Result] = []
    written: list[str] = []
    for done, (job, answer, known) in enumerate(second.answers(ready), start=1):
        result = Result(job.path, errors=(answer,)) if isinstance(answer, PipelineError) else answer
        before = len(errors)
        written += workspace.replace(result.catalogs, job.read(), errors)
        written += workspace.write((item for item in result.artifacts if not _bundled(item)), errors)
        if result is answer and len(errors) == before:
            keep(result, job, second.cache)
            if not known:
                second.keep(_after(job, result), result)
        left = (item if _bundled(item) else replace(item, data=b"") for item in result.artifacts)
        results.append(replace(result, catalogs=(), artifacts=tuple(left)))
        if progress:
            progress(done, len(ready), job.path)
    return results, written


def _bundled(artifact: Artifact) -> bool:
    return artifact.path.startswith(f"{paths.BUNDLES}/")


def _after(job: Job, result: Result) -> Job:
    """The job as the next run will find it: with the catalogs that this run has written."""
    new = {artifact.path: artifact.data for artifact in result.catalogs}
    if not new:
        return job
    locales = {tag: job.config.edition(tag).locale if tag else None for tag, _ in (*job.templates, *job.catalogs)}
    templates = tuple((tag, new.get(paths.template(job.path, locales[tag]), data)) for tag, data in job.templates)
    catalogs = tuple(
        (tag, new.get(paths.catalog(locale, job.path), data)) for tag, data in job.catalogs if (locale := locales[tag])
    )
    # What the memory had for them is in these catalogs now.
    matches = tuple(
        (tag, found)
        for tag, found in job.matches
        if (locale := locales[tag]) and paths.catalog(locale, job.path) not in new
    )
    seen = tuple(
        (tag, data) for tag, data in job.seen if paths.catalog(job.config.edition(tag).locale, job.path) not in new
    )
    return replace(job, templates=templates, catalogs=catalogs, matches=matches, seen=seen)


def _found(
    workspace: Workspace, config: Config, here: Surveyed, errors: list[PipelineError]
) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
    """What is found in the project as a whole, and what of it is accepted; `errors` grows."""
    same, accepted = consistent(workspace, config, here.jobs, here.outlines)
    return (*_pictures(workspace, errors), *_links(config, here), *same), accepted


def _pictures(workspace: Workspace, errors: list[PipelineError]) -> tuple[Finding, ...]:
    """Pictures that would run code in a reader's browser; for those that cannot be read `errors` grows."""
    found = {}
    for name in workspace.pictures():
        if name.lower().endswith(".svg"):
            try:
                found[name] = workspace.read(paths.source(name)) or b""
            except PipelineError as error:
                errors.append(error)
    return tuple(outputs.unsafe_pictures(found))


def _links(config: Config, here: Surveyed) -> Iterator[Finding]:
    """What is wrong with the addresses that editions have of their own."""
    known = frozenset(address for item in here.outlines for address in item.addresses)
    there = next((job.links for job in here.jobs), ())
    return links.findings(there, config, known if len(here.outlines) == len(here.jobs) else None)


def _outcome(
    results: Sequence[Result], errors: Sequence[PipelineError], written: Iterable[str], found: Sequence[Finding]
) -> Outcome:
    return Outcome(
        tuple(row for result in results for row in result.rows),
        (*found, *(finding for result in results for finding in result.findings)),
        tuple({str(error): error for error in errors}.values()),
        tuple(written),
        tuple(item for result in results for item in result.words_left),
        revisions=tuple(item for result in results for item in result.revisions),
        accepted=tuple(found for result in results for found in result.accepted),
    )
