"""Reading and writing catalogs beside GNU msgcat: as they are stored, as an editor wraps them, and very large ones."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from itertools import cycle, islice
from pathlib import Path
from typing import NamedTuple

from benchmarks.clock import process, processor
from benchmarks.peers import has_command, has_module
from benchmarks.table import MISSING, Row, Section
from benchmarks.texts import ROOT, Texts
from pipeline.model import Catalog, Unit
from pipeline.po import dumps, parse

ENTRIES, LARGE = 10_000, 200_000
TWICE = 2
_GROWTH = 1.5
"""Twenty times as many entries may take so much more than twenty times as long, and as much memory."""
_MSGCAT = ("msgcat", "--force-po", "--no-wrap")
_OURS = """
import sys
from pathlib import Path
from pipeline.po import dumps, parse
sys.stdout.buffer.write(dumps(parse(Path(sys.argv[1]).read_bytes(), "x.po")))
"""
_LAUNCH = """
import resource, subprocess, sys
subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, check=True)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(used.ru_utime + used.ru_stime, used.ru_maxrss)
"""
_SENTENCE = re.compile(r"[^.!?\n]{20,300}[.!?]")


def section(texts: Texts) -> Section:
    """The time of a catalog of ten thousand entries from bytes to bytes."""
    rows, met = [], True
    with tempfile.TemporaryDirectory() as folder:
        start = _whole(_saved(Path(folder, "empty.po"), b""))
        for form, file in _forms(Path(folder), dumps(catalog(texts, ENTRIES))):
            data = file.read_bytes()
            own = processor(lambda data=data: dumps(parse(data, "x.po")), runs=9).least  # type: ignore[misc]
            whole = _whole(file) - start
            rows.append(Row(f"plainloc, {form}", f"{_ms(own)} in process; {_ms(whole)} as a process without its start"))
            if not has_command("msgcat"):
                rows.append(Row("msgcat", MISSING))
                continue
            theirs = process([*_MSGCAT, file], runs=9).processor
            share = f"plainloc takes {own / theirs:.2f} and {whole / theirs:.2f} of the time"
            rows.append(Row("msgcat", f"{_ms(theirs)} as a process", share))
            met = met and max(own, whole) <= TWICE * theirs
        rows += _others(Path(folder, "stored.po"))
    return Section(
        f"Reading and writing {ENTRIES:,} entries",
        "bytes to bytes, in time of the processor, 9 runs each. A start is that of a process that reads an empty file",
        "within twice the time of the msgcat process, in process and as a process",
        met if has_command("msgcat") else None,
        tuple(rows),
    )


def large(texts: Texts) -> Section:
    """Whether time and memory grow with the number of entries, and no faster."""
    with tempfile.TemporaryDirectory() as folder:
        files = [_saved(Path(folder, f"{size}.po"), dumps(catalog(texts, size))) for size in (LARGE // 20, LARGE)]
        empty = _measured(_command(_saved(Path(folder, "empty.po"), b"")))
        small, big = (_measured(_command(file)).without(empty) for file in files)
        rows = [Row("plainloc", f"{big}; a twentieth of it {small}")]
        if has_command("msgcat"):
            rows.append(Row("msgcat", str(_measured([*_MSGCAT, str(files[1])]))))
    most = 20 * _GROWTH
    return Section(
        f"Reading and writing {LARGE:,} entries",
        "one process each, of plainloc's without its start; memory at its most",
        f"time and memory at most {most:.0f} times those of a twentieth of it",
        big.seconds <= most * small.seconds and big.megabytes <= most * small.megabytes,
        tuple(rows),
    )


def catalog(texts: Texts, size: int) -> Catalog:
    """A catalog of real sentences, each with a number of its own, with comments, fuzzy entries and notes."""
    sentences = [found[0].strip() for found in _SENTENCE.finditer(texts.english)]
    units = (_unit(number, text) for number, text in enumerate(islice(cycle(sentences), size)))
    header = (("Language", "es"), ("Content-Type", "text/plain; charset=UTF-8"))
    return Catalog(None, tuple(units), header=header)


def _unit(number: int, text: str) -> Unit:
    fuzzy = number % 10 == 0
    return Unit(
        f"{text} {number}",
        targets=(f"«{text[::-1]}» {number}",) if number % 5 else ("",),
        fuzzy=fuzzy and number % 5 != 0,
        previous=text if fuzzy and number % 5 else None,
        references=("source_texts/topic/document.md",),
        comments=("in: A heading > Another one", "paragraph"),
        notes=("look it up",) if number % 20 == 0 else (),
    )


def _forms(folder: Path, data: bytes) -> Iterator[tuple[str, Path]]:
    """The catalog as plainloc stores it, and as editors save it."""
    stored = _saved(folder / "stored.po", data)
    yield "as it is stored", stored
    if has_command("msgcat"):
        wrapped = subprocess.run(["msgcat", "--width=79", stored], capture_output=True, check=True).stdout
        yield "wrapped by an editor", _saved(folder / "wrapped.po", wrapped)


def _others(file: Path) -> Iterator[Row]:
    """What Python programs take for the same, in this process."""
    if has_module("polib"):
        import polib

        yield Row("polib", f"{_ms(processor(lambda: str(polib.pofile(file)), runs=3).least)} in process")
    if has_module("translate"):
        from translate.storage.pypo import pofile

        yield Row(
            "translate-toolkit",
            f"{_ms(processor(lambda: bytes(pofile.parsefile(str(file))), runs=1).least)} in process",
        )
    else:
        yield Row("translate-toolkit", MISSING)


class _Used(NamedTuple):
    """What a process used."""

    seconds: float
    megabytes: float

    def without(self, other: _Used) -> _Used:
        return _Used(self.seconds - other.seconds, self.megabytes - other.megabytes)

    def __str__(self) -> str:
        return f"{self.seconds:.2f} s, {self.megabytes:.0f} MB"


def _measured(command: Sequence[str]) -> _Used:
    """Seconds of the processor, and the most memory that the process had; it is started by a small one, whose memory
    does not count for its own."""
    launch = [sys.executable, "-S", "-c", _LAUNCH, *command]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(launch, env=environment, capture_output=True, check=True)
    seconds, kilobytes = done.stdout.split()
    return _Used(float(seconds), int(kilobytes) / 1024)


def _command(file: Path) -> list[str]:
    return [sys.executable, "-c", _OURS, str(file)]


def _whole(file: Path) -> float:
    return process(_command(file), runs=9, environment={"PYTHONPATH": str(ROOT)}).processor


def _saved(file: Path, data: bytes) -> Path:
    file.write_bytes(data)
    return file


def _ms(seconds: float) -> str:
    return f"{1000 * seconds:.0f} ms"
