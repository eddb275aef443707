"""Documents a second: cut into segments and put together again, on one core."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

from benchmarks.clock import processor, yardstick
from benchmarks.table import MISSING, Row, Section, faster
from benchmarks.texts import Texts
from benchmarks.translators import drive, fill, po4a, programs, source
from pipeline.extract import extract
from pipeline.languages import locale
from pipeline.localise import Source, localise

SIZE = 1500
"""Bytes: one document."""
GOAL = 2000
_SOURCE, _TARGET = locale("en"), locale("de")
_ENOUGH = 20
_RUNS, _FEW = 9, 3


class Rate(NamedTuple):
    """Documents a second of the processor."""

    usual: float
    best: float
    """In the run that other work on the machine disturbed least."""


def section(texts: Texts) -> Section:
    """Rates with nothing and with everything translated, the document counted as 1,500 bytes of text."""
    some = chosen(texts.markdown)
    sources = [source(extract("x.md", text, _SOURCE), longer) for text in some]
    bare, own = (_rate(some, partial(_through, some, given)) for given in (None, sources))
    rows = [
        Row("plainloc, nothing translated", _figure(bare)),
        Row("plainloc, all segments translated", _figure(own)),
        *_others(some, own),
    ]
    total = sum(len(text.encode()) for text in some)
    return Section(
        f"Extract and localise, documents of {SIZE:,} bytes",
        f"processor time in process, median of {_RUNS} runs (others {_FEW}) over {len(some)} files of "
        f"{total / len(some):,.0f} bytes on average; others: all translated, a catalog on disk between (po4a, mdpo); "
        f"a loop of a million additions takes {1000 * yardstick():.0f} ms here",
        f"at least {GOAL:,} documents a second on an idle core, translated or not (the best run counts)",
        min(bare.best, own.best) >= GOAL,
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


def _rate(texts: Sequence[str], work: Callable[[], object], *, runs: int = _RUNS) -> Rate:
    work()
    took = processor(work, runs=runs)
    return Rate(_documents(texts) / took.median, _documents(texts) / took.least)


def _documents(texts: Sequence[str]) -> float:
    return sum(len(text.encode()) for text in texts) / SIZE


def _figure(rate: Rate) -> str:
    return f"{rate.usual:,.0f} documents/s (best run: {rate.best:,.0f})"


def _others(texts: Sequence[str], own: Rate) -> Iterator[Row]:
    for name, program in programs():
        if program is None:
            yield Row(name, MISSING)
        else:
            rate = _po4a(texts) if program is po4a else _rate(texts, partial(program, texts, longer), runs=_FEW)
            yield Row(name, _figure(rate), faster(own.best, rate.best))


def _po4a(texts: Sequence[str]) -> Rate:
    """Without the time in which the catalogs are filled in."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for number, text in enumerate(texts):
            (folder / f"{number:05}.md").write_bytes(text.encode())
        out = processor(lambda: drive("extract", folder), runs=_FEW)
        for path in folder.glob("*.po"):
            fill(path, longer)
        back = processor(lambda: drive("translate", folder), runs=_FEW)
        return Rate(*(_documents(texts) / (a + b) for a, b in zip(out, back, strict=True)))
