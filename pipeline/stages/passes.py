"""One pass over all documents: what is known is taken from memory, the rest is worked out where there is room."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import CancelledError, Executor, Future
from contextlib import suppress
from typing import Generic, TypeVar

from pipeline.model import PipelineError
from pipeline.stages.kept import restored, stored
from pipeline.stages.values import Job
from pipeline.stages.worker import answered
from pipeline.workspace.cache import Cache

PATIENCE = 30.0
"""Seconds to wait for one more answer before the work is done in this process, which gives the same bytes (law 7)."""

_Answer = TypeVar("_Answer")


class Pass(Generic[_Answer]):
    """Answers of one kind to jobs, from the memory of earlier runs or from the executor, in the order of the jobs."""

    __slots__ = ("_ask", "_executor", "_kind", "cache")

    def __init__(
        self, ask: Callable[[Job], _Answer], kind: type[_Answer], cache: Cache, executor: Executor | None
    ) -> None:
        self._ask = ask
        self._kind = kind
        self.cache = cache
        self._executor = executor

    def answers(self, some: Sequence[Job]) -> Iterator[tuple[Job, _Answer | PipelineError, bool]]:
        """Each job, its answer or why there is none, and whether that was known."""
        keys = [self._key(job) for job in some]
        there = [self.cache.get(key) is not None for key in keys]
        new = self._asked([job for job, known in zip(some, there, strict=True) if not known])
        for job, key, known in zip(some, keys, there, strict=True):
            answer = self._known(key) if known else None
            if answer is not None:
                yield job, answer, True
            else:
                # Not known, broken, or tidied up by another run since.
                yield job, answered(self._ask, job) if known else next(new), False

    def keep(self, job: Job, answer: _Answer) -> None:
        """Remember an answer, for a job that asks the same."""
        self.cache.put(self._key(job), stored(answer))

    def _known(self, key: str) -> _Answer | None:
        data = self.cache.get(key)
        answer = None if data is None else restored(data)
        return answer if isinstance(answer, self._kind) else None

    def _key(self, job: Job) -> str:
        return f"{self._kind.__name__} {job.key()}"

    def _asked(self, some: Sequence[Job]) -> Iterator[_Answer | PipelineError]:
        if self._executor is None or len(some) < 2:
            yield from (answered(self._ask, job) for job in some)
            return
        waiting = deque(_submitted(self._executor, self._ask, job) for job in some)
        try:
            patience = PATIENCE
            for job in some:
                there = _waited(waiting.popleft(), patience)
                # While nothing comes any more, the next ones are not waited for as long again.
                patience = PATIENCE if there else 0.0
                # Without an answer a worker or the whole cluster is gone: the work is done here.
                yield there.result() if there else answered(self._ask, job)
        finally:
            for future in filter(None, waiting):
                future.cancel()


def _submitted(executor: Executor, ask: Callable[[Job], _Answer], job: Job) -> Future[_Answer | PipelineError] | None:
    """The answer to come; None from an executor that is broken or shut down."""
    try:
        return executor.submit(answered, ask, job)
    except RuntimeError:
        return None


def _waited(future: Future[_Answer | PipelineError] | None, patience: float) -> Future[_Answer | PipelineError] | None:
    """The future, if it has an answer within `patience` seconds; a cluster that goes away may never say so."""
    if future is None:
        return None
    with suppress(CancelledError, TimeoutError):
        if future.exception(timeout=patience) is None:
            return future
    future.cancel()
    return None
