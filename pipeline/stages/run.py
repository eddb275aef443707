"""A run over a project in three passes: cut every document, look at the whole, work on each."""

from __future__ import annotations

import pickle
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import CancelledError, Executor, Future
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from typing import TypeVar

from pipeline import outputs
from pipeline.model import Artifact, Finding, PipelineError
from pipeline.stages.finish import finish
from pipeline.stages.gather import completed, jobs
from pipeline.stages.outline import Outline, outline
from pipeline.stages.values import Job, Outcome, Result
from pipeline.stages.work import work
from pipeline.workspace import Workspace, paths
from pipeline.workspace.cache import Cache

Progress = Callable[[int, int, str], None]
"""How many documents are done, of how many, and the name of the last one."""

_Answer = TypeVar("_Answer")


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

    `locales` are the editions, by default all; `now` is the time for templates whose messages have changed, `epoch`
    (seconds since 1970) that of the files in archives. The same inputs give the same bytes with any `executor`
    (law 7). What cannot be read is among the errors of the outcome, and the other documents go on (law 9). Raises
    ConfigError.
    """
    config = workspace.config()
    errors: list[PipelineError] = [*workspace.problems()]
    some = list(jobs(workspace, config, locales=locales, wanted=wanted, now=now, draft=draft, errors=errors))
    with workspace.cache() as cache:
        outlines = _outlined(_Pass(cache, executor, "outline"), some)
        ready = list(completed(workspace, config, some, outlines, errors))
        results, written = _worked(workspace, _Pass(cache, executor, "work"), ready, progress)
    pictures = _pictures(workspace, errors)
    errors += (error for result in results for error in result.errors)
    written += finish(workspace, config, results, wanted=wanted, whole=not locales, epoch=epoch, sound=not errors)
    return _outcome(results, errors, written, pictures)


def _outlined(first: _Pass, some: Iterable[Job]) -> list[Outline]:
    """The outlines of all documents; what does not matter for them is left out of the question."""
    asked = [replace(job, wanted=frozenset(), editions=(), templates=(), draft=False) for job in some]
    outlines = []
    for job, answer, known in first.answers(outline, asked):
        outlines.append(answer)
        if not known:
            first.keep(job, answer)
    return outlines


def _worked(
    workspace: Workspace, second: _Pass, ready: Sequence[Job], progress: Progress | None
) -> tuple[list[Result], list[str]]:
    """The results, without the files that they brought, which are on disk then."""
    results: list[Result] = []
    written: list[str] = []
    for done, (job, result, known) in enumerate(second.answers(work, ready), start=1):
        written += workspace.write((*result.catalogs, *result.artifacts))
        if not known:
            second.keep(_after(job, result), result)
        results.append(replace(result, catalogs=(), artifacts=tuple(_names(result))))
        if progress:
            progress(done, len(ready), job.path)
    return results, written


class _Pass:
    """Answers to jobs, from the memory of earlier runs or from the executor, in the order of the jobs."""

    __slots__ = ("_cache", "_executor", "_name")

    def __init__(self, cache: Cache, executor: Executor | None, name: str) -> None:
        self._cache = cache
        self._executor = executor
        self._name = name

    def answers(self, ask: Callable[[Job], _Answer], some: Sequence[Job]) -> Iterator[tuple[Job, _Answer, bool]]:
        """Each job, its answer, and whether that was known."""
        keys = [self._key(job) for job in some]
        there = [self._cache.get(key) is not None for key in keys]
        new = self._asked(ask, [job for job, known in zip(some, there, strict=True) if not known])
        for job, key, known in zip(some, keys, there, strict=True):
            yield job, self._known(key, ask, job) if known else next(new), known

    def _known(self, key: str, ask: Callable[[Job], _Answer], job: Job) -> _Answer:
        data = self._cache.get(key)
        if data is None:
            # Another run has tidied up since.
            return ask(job)
        answer: _Answer = pickle.loads(data)
        return answer

    def keep(self, job: Job, answer: object) -> None:
        """Remember an answer, for a job that asks the same."""
        self._cache.put(self._key(job), pickle.dumps(answer, protocol=5))

    def _key(self, job: Job) -> str:
        return f"{self._name} {job.key()}"

    def _asked(self, ask: Callable[[Job], _Answer], some: Sequence[Job]) -> Iterator[_Answer]:
        if self._executor is None or len(some) < 2:
            yield from map(ask, some)
            return
        waiting = deque(_submitted(self._executor, ask, job) for job in some)
        try:
            for job in some:
                yield _answer(waiting.popleft(), ask, job)
        finally:
            for future in filter(None, waiting):
                future.cancel()


def _submitted(executor: Executor, ask: Callable[[Job], _Answer], job: Job) -> Future[_Answer] | None:
    """The answer to come; None from an executor that is broken or shut down."""
    try:
        return executor.submit(ask, job)
    except RuntimeError:
        return None


def _answer(future: Future[_Answer] | None, ask: Callable[[Job], _Answer], job: Job) -> _Answer:
    with suppress(CancelledError):
        if future is not None and future.exception() is None:
            return future.result()
    # A worker or the whole cluster is gone: the work is done here. A mistake of ours shows itself here, too.
    return ask(job)


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
    return replace(job, templates=templates, catalogs=catalogs, matches=matches)


def _names(result: Result) -> Iterable[Artifact]:
    return (replace(artifact, data=b"") for artifact in result.artifacts)


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


def _outcome(
    results: Sequence[Result], errors: Sequence[PipelineError], written: Sequence[str], found: Sequence[Finding]
) -> Outcome:
    return Outcome(
        tuple(row for result in results for row in result.rows),
        (*found, *(finding for result in results for finding in result.findings)),
        tuple({str(error): error for error in errors}.values()),
        tuple(written),
        tuple(item for result in results for item in result.words_left),
    )
