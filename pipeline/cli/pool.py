"""Where the work is done: in this process, in several ones, or on a Dask cluster."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future
from contextlib import contextmanager
from typing import ParamSpec, TypeVar

from pipeline.cli.options import Common

_Given = ParamSpec("_Given")
_Answer = TypeVar("_Answer")


@contextmanager
def pool(common: Common) -> Iterator[Executor | None]:
    """The executor that `--executor` and `--jobs` ask for; None for this process. Raises ConfigError."""
    if common.executor:
        with _cluster(common.executor) as executor:
            yield executor
        return
    jobs = common.jobs or cores()
    if jobs == 1:
        yield None
        return
    with _processes(jobs) as executor:
        yield executor


def cores() -> int:
    """The number of cores that this process may use."""
    import os

    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@contextmanager
def _processes(jobs: int) -> Iterator[Executor]:
    """Processes that start with the first job, from a server that has the program loaded where there is one."""
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor

    ways = multiprocessing.get_all_start_methods()
    context = multiprocessing.get_context("forkserver" if "forkserver" in ways else "spawn")
    if "forkserver" in ways:
        context.set_forkserver_preload(["pipeline.stages"])
    executor = ProcessPoolExecutor(jobs, context, initializer=_leave_interrupts_to_the_parent)
    try:
        yield executor
    except BaseException:
        executor.shutdown(wait=False, cancel_futures=True)
        raise
    executor.shutdown()


def _leave_interrupts_to_the_parent() -> None:
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)


@contextmanager
def _cluster(address: str) -> Iterator[Executor]:
    from pipeline.model import ConfigError

    try:
        from distributed import Client
    except ImportError:
        message = "a Dask cluster needs the package distributed; install it with: pip install 'plainloc[cluster]'"
        raise ConfigError(message, f"--executor {address}") from None
    try:
        client = Client(address, timeout="10s", set_as_default=False)  # type: ignore[no-untyped-call]  # not annotated
    except (OSError, ValueError, TimeoutError) as error:
        message = f"no Dask scheduler answers there ({error}); start one with: dask scheduler"
        raise ConfigError(message, f"--executor {address}") from None
    with client:
        yield Cluster(client.get_executor())  # type: ignore[no-untyped-call]  # not annotated


class Cluster(Executor):
    """A cluster as an executor that says in the ordinary way that it takes no more work."""

    def __init__(self, executor: Executor) -> None:
        self._executor = executor

    def submit(
        self, work: Callable[_Given, _Answer], /, *args: _Given.args, **kwargs: _Given.kwargs
    ) -> Future[_Answer]:
        """Raises RuntimeError, as executors do, where the cluster is gone."""
        from distributed.client import ClosedClientError

        try:
            return self._executor.submit(work, *args, **kwargs)
        except (ClosedClientError, OSError) as error:
            raise RuntimeError("the cluster is gone") from error
