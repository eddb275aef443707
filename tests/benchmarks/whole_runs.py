"""A whole run with nothing changed, beside po4a on the same documents."""

from __future__ import annotations

import subprocess
import tempfile
import time
from pathlib import Path

from benchmarks.clock import Process, process
from benchmarks.peers import has_command
from benchmarks.project import EDITIONS, PLAINLOC, make, translate
from benchmarks.table import MISSING, Row, Section, shorter
from benchmarks.texts import ROOT
from benchmarks.translators import fill

DOCUMENTS, SENTENCES = 600, 20
GOAL = 0.5
_SETTLED = 0.1
"""Seconds after which a file's time tells that it has not changed since."""


def section() -> Section:
    """The time of a run that finds nothing to do, and whether it writes anything."""
    with tempfile.TemporaryDirectory() as name:
        root = Path(name)
        make(root, DOCUMENTS, SENTENCES)
        own, quiet = _plainloc(root)
        rows = [Row("plainloc run", f"{_seconds(own)}, writes {'nothing' if quiet else 'FILES'}")]
        if has_command("po4a"):
            theirs = _po4a(root)
            rows.append(Row("po4a", _seconds(theirs), shorter(own.least, theirs.least)))
        else:
            rows.append(Row("po4a", MISSING))
    return Section(
        f"A run with nothing changed: {DOCUMENTS} documents in {len(EDITIONS)} editions, all translated",
        "the whole process, median of 5 runs",
        f"under {GOAL} s (the best run counts), and nothing is written",
        own.least < GOAL and quiet,
        tuple(rows),
    )


def _plainloc(root: Path) -> tuple[Process, bool]:
    _run("extract", root)
    translate(root)
    _run("run", root)
    time.sleep(_SETTLED)
    _run("run", root)
    before = _state(root)
    took = process([*PLAINLOC, "run", "--root", root], environment={"PYTHONPATH": str(ROOT)})
    return took, _state(root) == before


def _run(command: str, root: Path) -> None:
    process([*PLAINLOC, command, "--root", root], runs=1, environment={"PYTHONPATH": str(ROOT)})


def _state(root: Path) -> dict[Path, tuple[int, int]]:
    """Every file with its size and the time of its last change."""
    return {path: (path.stat().st_size, path.stat().st_mtime_ns) for path in root.rglob("*") if path.is_file()}


def _po4a(root: Path) -> Process:
    texts = sorted((root / "source_texts").rglob("*.md"))
    lines = [f"[po4a_langs] {' '.join(EDITIONS)}", "[po4a_paths] po4a/all.pot $lang:po4a/$lang.po"]
    for path in texts:
        file = path.relative_to(root)
        lines.append(f'[type: text] {file} $lang:po4a/$lang/{file} opt:"--option markdown"')
    (root / "po4a.cfg").write_text("\n".join(lines) + "\n", "utf-8")
    command = ["po4a", "--quiet", "po4a.cfg"]
    subprocess.run(command, cwd=root, capture_output=True, check=False)
    for tag in EDITIONS:
        fill(root / f"po4a/{tag}.po", str.upper)
    for _ in range(2):
        subprocess.run(command, cwd=root, capture_output=True, check=False)
    return process(command, folder=root)


def _seconds(took: Process) -> str:
    return f"{took.elapsed:.2f} s, {took.processor:.2f} s of it busy (best run: {took.least:.2f} s)"
