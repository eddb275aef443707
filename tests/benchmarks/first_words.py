"""How long it takes until a command line says what it can do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.clock import Process, process
from benchmarks.peers import PYTHON, has_command, has_module
from benchmarks.project import PLAINLOC
from benchmarks.table import MISSING, Row, Section, shorter
from benchmarks.texts import ROOT

GOAL = 0.15
_RUNS = 9


def section() -> Section:
    """`--help` of each program."""
    own = process([*PLAINLOC, "--help"], runs=_RUNS, environment={"PYTHONPATH": str(ROOT)})
    rows = [Row("plainloc --help", _seconds(own))]
    for name, command in _commands():
        if command:
            theirs = process(command, runs=_RUNS)
            rows.append(Row(f"{name} --help", _seconds(theirs), shorter(own.least, theirs.least)))
        else:
            rows.append(Row(f"{name} --help", MISSING))
    return Section(
        "Help",
        f"the whole process, median of {_RUNS} runs",
        f"under {GOAL} s (the best run counts)",
        own.least < GOAL,
        tuple(rows),
    )


def _commands() -> Iterator[tuple[str, Sequence[str | Path]]]:
    """What to start; nothing for a program that is not installed."""
    yield "po4a", ["po4a", "--help"] if has_command("po4a") else []
    yield "translate-toolkit's md2po", _module("translate.convert.md2po") if has_module("translate") else []
    yield "mdpo's md2po", _module("mdpo.md2po") if has_module("mdpo") else []


def _module(name: str) -> Sequence[str | Path]:
    return [PYTHON, "-m", name, "--help"]


def _seconds(took: Process) -> str:
    return f"{took.elapsed:.3f} s, {took.processor:.3f} s of it busy (best run: {took.least:.3f} s)"
