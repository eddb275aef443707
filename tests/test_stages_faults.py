"""stages: one bad thing stops one document (law 9), and what is remembered is never trusted."""

from __future__ import annotations

import os
import pickle
import sqlite3
from collections.abc import Callable
from concurrent.futures import Executor, Future
from hashlib import blake2b
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stages_project import Project, project

from pipeline.model import Artifact, Finding, UnreadableError
from pipeline.stages import Job, Result
from pipeline.stages.kept import restored, stored


@pytest.fixture(scope="module")
def once(tmp_path_factory: pytest.TempPathFactory) -> Project:
    made = project(tmp_path_factory.mktemp("once"))
    made.run()
    return made


@pytest.fixture
def made(once: Project, tmp_path: Path) -> Project:
    return once.copy(tmp_path)


# Faults


class Faulty(Executor):
    """Works in this process; what it is asked for fails for one document."""

    def __init__(self, what: str) -> None:
        self.what = what

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        ask, job = args

        def asked(job: Job) -> object:
            if ask.__name__ == self.what and job.path == "cells.md":
                raise IndexError("out of range")
            return ask(job)

        future: Future[Any] = Future()
        future.set_result(fn(asked, job))
        return future


@pytest.mark.parametrize("what", ["outline", "work"])
def test_a_fault_names_its_document_and_stops_no_other(made: Project, what: str) -> None:
    change(made)

    outcome = made.run(executor=Faulty(what))

    (error,) = outcome.errors
    assert (type(error), error.where) == (UnreadableError, "source_texts/cells.md")
    assert "a fault in plainloc (IndexError: out of range, in test_stages_faults.py:" in error.message
    assert "please report" in error.message
    assert "Drink water." in made.built("de", "topic/care.md")


def test_a_fault_is_not_remembered(made: Project) -> None:
    change(made)
    made.run(executor=Faulty("work"))

    outcome = made.run()

    assert outcome.errors == ()
    assert "They are very quick." in made.built("de", "cells.md")


def change(made: Project) -> None:
    made.edit("source_texts/cells.md", "They are quick.", "They are very quick.")
    made.edit("source_texts/topic/care.md", "Drink.", "Drink water.")


# What is remembered


class Bad:
    """Runs a command when it is unpickled the ordinary way."""

    def __init__(self, mark: Path) -> None:
        self.mark = mark

    def __reduce__(self) -> tuple[object, ...]:
        return os.mkdir, (str(self.mark),)


def fill(made: Project, change: Callable[[bytes], bytes]) -> None:
    """Other bytes in every row of what is remembered."""
    connection = sqlite3.connect(made.root / ".plainloc/results.sqlite")
    with connection:
        for key, data in connection.execute("SELECT key, data FROM entries").fetchall():
            connection.execute("UPDATE entries SET data = ? WHERE key = ?", (change(data), key))
    connection.close()


@pytest.mark.parametrize(
    "change",
    [lambda _: b"garbage", lambda _: b"", lambda data: data[:-9], lambda data: data[:40] + b"\xff" + data[41:]],
)
def test_a_broken_row_is_a_row_that_is_not_there(made: Project, change: Callable[[bytes], bytes]) -> None:
    before = made.state()
    fill(made, change)

    outcome = made.run()

    assert (outcome.errors, outcome.written) == ((), ())
    assert made.state() == before


def test_what_is_remembered_runs_no_code(made: Project, tmp_path: Path) -> None:
    mark = tmp_path / "mark"
    fill(made, lambda _: stored(Bad(mark)))

    outcome = made.run()

    assert outcome.errors == ()
    assert not mark.exists()


def test_a_value_of_another_kind_is_no_answer(made: Project) -> None:
    fill(made, lambda _: stored(Artifact("build/x", b"")))

    assert made.run().errors == ()


def test_an_answer_is_restored_as_it_was() -> None:
    error = UnreadableError("is broken", "a.po:3")
    answer = Result("a.md", (Artifact("x", b"\0"),), findings=(Finding("x", "note", "y"),), errors=(error,))

    again = restored(stored(answer))

    assert isinstance(again, Result)
    assert str(again.errors[0]) == "a.po:3: is broken"
    assert (again.path, again.catalogs, again.findings) == (answer.path, answer.catalogs, answer.findings)


@given(data=st.binary(max_size=60), keep=st.integers(0, 200))
def test_no_bytes_at_all_stop_a_run(data: bytes, keep: int) -> None:
    good = stored(Result("a.md", (Artifact("x", b"1234"),)))
    body = good[16 : 16 + keep] + data

    assert restored(data) is None
    # With a digest that fits, too, nothing is raised.
    restored(blake2b(body, digest_size=16).digest() + body)
    assert restored(good) == pickle.loads(good[16:])
