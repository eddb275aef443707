"""Documents a second: cut into segments and put together again, on one core."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from benchmarks.clock import processor
from benchmarks.table import MISSING, Row, Section, faster
from benchmarks.texts import Texts
from benchmarks.translators import Program, drive, fill, po4a, programs, source
from pipeline.extract import extract
from pipeline.languages import locale
from pipeline.localise import Source, localise

SIZE = 1500
"""Bytes: one document."""
GOAL = 2000
_SOURCE, _TARGET = locale("en"), locale("de")
_ENOUGH = 20


def section(texts: Texts) -> Section:
    """Rates with nothing and with everything translated, the document counted as 1,500 bytes of text."""
    some = chosen(texts.markdown)
    sources = [source(extract("x.md", text, _SOURCE), longer) for text in some]
    bare = _rate(some, lambda: _through(some, None))
    own = _rate(some, lambda: _through(some, sources))
    rows = [
        Row("plainloc, nothing translated", f"{bare:,.0f} documents/s"),
        Row("plainloc, all segments translated", f"{own:,.0f} documents/s"),
        *_others(some, own),
    ]
    total = sum(len(text.encode()) for text in some)
    return Section(
        f"Extract and localise, documents of {SIZE:,} bytes",
        f"processor time in process, median of 5 runs over {len(some)} files of {total / len(some):,.0f} bytes on "
        "average; others: all translated, a catalog on disk between (po4a, mdpo)",
        f"at least {GOAL:,} documents a second on an idle core, translated or not",
        min(bare, own) >= GOAL,
        tuple(rows),
    )


def chosen(texts: Sequence[str]) -> list[str]:
    """The files that are about as long as a document; where there are too few, all."""
    near = [text for text in texts if 1000 <= len(text.encode()) <= 2200]
    return near if len(near) >= _ENOUGH else list(texts)


def longer(message: str) -> str:
    """A translation that differs from its message and keeps its placeholders."""
    return f"Und {message}"


def _through(texts: Sequence[str], sources: Sequence[Source] | None) -> None:
    for number, text in enumerate(texts):
        document = extract("x.md", text, _SOURCE)
        localise(document, _TARGET, [sources[number]] if sources else ()).text()


def _rate(texts: Sequence[str], work: Callable[[], object], *, runs: int = 5) -> float:
    work()
    return sum(len(text.encode()) for text in texts) / SIZE / processor(work, runs=runs)


def _others(texts: Sequence[str], own: float) -> Iterator[Row]:
    for name, program in programs():
        if program is None:
            yield Row(name, MISSING)
        else:
            rate = _po4a(texts) if program is po4a else _in_process(texts, program)
            yield Row(name, f"{rate:,.0f} documents/s", faster(own, rate))


def _in_process(texts: Sequence[str], program: Program) -> float:
    return _rate(texts, lambda: program(texts, longer), runs=3)


def _po4a(texts: Sequence[str]) -> float:
    """Without the time in which the catalogs are filled in."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for number, text in enumerate(texts):
            (folder / f"{number:05}.md").write_bytes(text.encode())
        out = processor(lambda: drive("extract", folder), runs=1)
        for path in folder.glob("*.po"):
            fill(path, longer)
        back = processor(lambda: drive("translate", folder), runs=1)
        return sum(len(text.encode()) for text in texts) / SIZE / (out + back)
