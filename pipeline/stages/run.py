"""A run over a project in three passes: cut every document, look at the whole, work on each."""

from __future__ import annotations

import pickle
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import BrokenExecutor, Executor
from dataclasses import replace
from datetime import datetime
from typing import TypeVar

from pipeline.model import Artifact, PipelineError
from pipeline.stages.finish import finish
from pipeline.stages.gather import completed, jobs
from pipeline.stages.outline import outline
from pipeline.stages.values import Job, Outcome, Result
from pipeline.stages.work import work
from pipeline.workspace import Workspace
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
        first = _Pass(cache, executor, "outline")
        outlines = [answer for _, answer in first.answers(outline, [replace(job, wanted=frozenset()) for job in some])]
        ready = list(completed(workspace, config, some, outlines))
        results, written = _worked(workspace, _Pass(cache, executor, "work"), ready, progress)
    written += finish(workspace, config, results, wanted=wanted, whole=not locales, epoch=epoch, sound=not errors)
    return _outcome(results, errors, written)


def _worked(
    workspace: Workspace, second: _Pass, ready: Sequence[Job], progress: Progress | None
) -> tuple[list[Result], list[str]]:
    """The results, without the files that they brought, which are on disk then."""
    results: list[Result] = []
    written: list[str] = []
    for done, (job, result) in enumerate(second.answers(work, ready), start=1):
        written += workspace.write((*result.catalogs, *result.artifacts))
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

    def answers(self, ask: Callable[[Job], _Answer], some: Sequence[Job]) -> Iterator[tuple[Job, _Answer]]:
        known = [self._cache.get(self._key(job)) for job in some]
        new = self._asked(ask, [job for job, data in zip(some, known, strict=True) if data is None])
        for job, data in zip(some, known, strict=True):
            if data is not None:
                yield job, pickle.loads(data)
                continue
            answer = next(new)
            self.keep(job, answer)
            yield job, answer

    def keep(self, job: Job, answer: object) -> None:
        """Remember an answer, for a job that asks the same."""
        self._cache.put(self._key(job), pickle.dumps(answer, protocol=5))

    def _key(self, job: Job) -> str:
        return f"{self._name} {job.key()}"

    def _asked(self, ask: Callable[[Job], _Answer], some: Sequence[Job]) -> Iterator[_Answer]:
        if self._executor is None or len(some) < 2:
            yield from map(ask, some)
            return
        done = 0
        try:
            for answer in self._executor.map(ask, some, chunksize=4):
                done += 1
                yield answer
        except BrokenExecutor:
            # A worker died; what it had not done is done here.
            yield from map(ask, some[done:])


def _after(job: Job, result: Result) -> Job:
    """The job as the next run will find it: with the catalogs that this run has written."""
    new = {artifact.path: artifact.data for artifact in result.catalogs}
    if not new:
        return job
    from pipeline.workspace import paths

    config = job.config
    templates = tuple(
        (tag, new.get(paths.template(job.path, config.edition(tag).locale if tag else None), data))
        for tag, data in job.templates
    )
    catalogs = tuple(
        (tag, new.get(paths.catalog(config.edition(tag).locale, job.path), data)) for tag, data in job.catalogs
    )
    return replace(job, templates=templates, catalogs=catalogs)


def _names(result: Result) -> Iterable[Artifact]:
    return (replace(artifact, data=b"") for artifact in result.artifacts)


def _outcome(results: Sequence[Result], errors: Sequence[PipelineError], written: Sequence[str]) -> Outcome:
    return Outcome(
        tuple(row for result in results for row in result.rows),
        tuple(finding for result in results for finding in result.findings),
        (*errors, *(error for result in results for error in result.errors)),
        tuple(written),
        tuple(item for result in results for item in result.words_left),
    )
