"""stages: the same bytes on one core, on many, and on a cluster, also when a worker dies (law 7)."""

from __future__ import annotations

import logging
import os
import signal
from collections.abc import Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import pytest
from stages_project import SETTINGS, TEXTS, Project, State, project

from pipeline.stages.run import Progress

distributed = pytest.importorskip("distributed")

MANY = {
    **TEXTS,
    **{f"many/text{n}.md": f"# Text {n}\n\nThis is sentence {n}. Ask [here](text{n - 1}.md).\n" for n in range(10)},
}


def worked(
    root: Path, executor: Executor | None = None, progress: Progress | None = None, *, again: bool = True
) -> Project:
    """The project after a run, some translations, and a second run, which needs the executor `again` or does not."""
    made = project(root, MANY, SETTINGS)
    made.run(executor=executor, progress=progress)
    made.translate("de", "cells", {"They are quick.": "Sie sind schnell."})
    made.translate("de", "many/text3", {"Ask [here]({url1}).": "Fragen Sie [hier]({url1})."})
    made.translate("en@simple", "topic/care", {"Call your doctor.": "Call."})
    assert not made.run(executor=executor if again else None).errors
    return made


@pytest.fixture(scope="module")
def expected(tmp_path_factory: pytest.TempPathFactory) -> State:
    """What one process makes."""
    return worked(tmp_path_factory.mktemp("alone")).bytes()


def start(workers: int) -> Any:
    """A scheduler and its workers, processes of their own on this machine.

    That workers come and go is no news for the tests; whatever is critical is still told.
    """
    return distributed.LocalCluster(
        n_workers=workers,
        threads_per_worker=1,
        processes=True,
        host="127.0.0.1",
        dashboard_address="127.0.0.1:0",
        silence_logs=logging.CRITICAL,
    )


@pytest.fixture(scope="module")
def cluster() -> Iterator[Any]:
    with start(2) as running:
        yield running


def pool() -> ProcessPoolExecutor:
    return ProcessPoolExecutor(2, get_context("spawn"))


def test_processes_make_the_same_bytes(tmp_path: Path, expected: State) -> None:
    with pool() as executor:
        assert worked(tmp_path, executor).bytes() == expected


def test_a_process_that_dies_on_the_way_changes_nothing(tmp_path: Path, expected: State) -> None:
    dying: list[Future[Any]] = []

    # A process that is killed while it writes its answer would keep the pool of Python waiting for the rest of it.
    def die(done: int, _: int, __: str) -> None:
        if done == 1 and not dying:
            dying.append(executor.submit(os._exit, 1))

    with pool() as executor:
        made = worked(tmp_path, executor, die)

    assert dying
    assert dying[0].exception() is not None
    assert made.bytes() == expected


def test_a_pool_that_is_broken_from_the_start_is_done_without(tmp_path: Path, expected: State) -> None:
    with pool() as executor:
        dying = executor.submit(os._exit, 1)
        assert dying.exception() is not None

        assert worked(tmp_path, executor).bytes() == expected


def test_a_cluster_makes_the_same_bytes(tmp_path: Path, expected: State, cluster: Any) -> None:
    with distributed.Client(cluster, set_as_default=False) as client:
        assert worked(tmp_path, client.get_executor()).bytes() == expected


def test_a_worker_of_the_cluster_that_dies_on_the_way_changes_nothing(
    tmp_path: Path, expected: State, cluster: Any
) -> None:
    killed: list[int] = []

    with distributed.Client(cluster, set_as_default=False) as client:

        def kill(done: int, _: int, __: str) -> None:
            if done == 1 and not killed:
                killed.extend(client.run(os.getpid).values())
                os.kill(killed[0], signal.SIGKILL)

        made = worked(tmp_path, client.get_executor(), kill)

    assert len(killed) == 2
    assert made.bytes() == expected


def test_a_cluster_that_goes_away_on_the_way_changes_nothing(tmp_path: Path, expected: State) -> None:
    closed: list[int] = []

    with start(1) as going, distributed.Client(going, set_as_default=False) as client:

        def close(done: int, _: int, __: str) -> None:
            if done == 1:
                closed.append(done)
                going.close()

        made = worked(tmp_path, client.get_executor(), close, again=False)

    assert closed == [1]
    assert made.bytes() == expected


class Silent(Executor):
    """An executor that takes every job and never answers, as a lost cluster may."""

    def submit(self, fn: Any, /, *args: Any, **kwargs: Any) -> Future[Any]:
        return Future()


def test_an_executor_that_never_answers_is_done_without(
    tmp_path: Path, expected: State, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pipeline.stages.passes.PATIENCE", 0.1)

    assert worked(tmp_path, Silent(), again=False).bytes() == expected
