"""How fast levels are: beside counting alone, a page with everything, and the memory of many documents."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator

import pipeline
from benchmarks.clock import processor
from benchmarks.grades import without_download
from benchmarks.peers import has_module
from benchmarks.table import MISSING, Row, shorter
from benchmarks.texts import ROOT, Texts
from pipeline.readability import count, counting
from pipeline.readability.level import model

GOAL = 0.010
PAGE = 10_000
_RUNS = 9
_DOCUMENTS = (100, 800)


def rows(texts: Texts) -> tuple[float, list[Row]]:
    """Seconds for a page with everything, and the lines of the table."""
    sentences = count(texts.english, "en").sentences
    fresh = _fresh(texts.english)
    cold = processor(lambda: _cold(texts.english), runs=1).least
    warm = processor(lambda: count(next(fresh), "en"), runs=3).least
    alone = processor(lambda: count(next(fresh), "en", level=False), runs=3).least
    pages = _pages(texts.english)
    page = processor(lambda: _everything(next(pages)), runs=_RUNS).least
    few, many = (_memory(texts.english, number) for number in _DOCUMENTS)
    return page, [
        Row("counts with level, warm", f"{sentences / warm:,.0f} sentences/s", shorter(alone, warm) + " without level"),
        Row("counts with level, words new", f"{sentences / cold:,.0f} sentences/s"),
        Row(f"a page of {PAGE // 1000} kB with everything", f"{1000 * page:.1f} ms, with why for each sentence"),
        _textstat(texts.english, page),
        Row(f"memory after {_DOCUMENTS[0]} and {_DOCUMENTS[1]} pages", f"{few:.0f} and {many:.0f} MB"),
    ]


def _everything(text: str) -> None:
    """Counts, all formulas, the level by name, and why every sentence has its own."""
    found = pipeline.score(text, "en")
    told = found.level_band, found.unavailable, [sentence.why for sentence in found.segments]
    assert len(told[-1]) == len(found.segments)


def _cold(text: str) -> None:
    counting._measures.cache_clear()
    model.cache_clear()
    count(text, "en")


def _fresh(text: str) -> Iterator[str]:
    number = 0
    while True:
        number += 1
        yield f"{text} {number}."


def _pages(text: str) -> Iterator[str]:
    for start in range(0, len(text) - PAGE, PAGE // 2):
        yield text[start : start + PAGE]


def _textstat(text: str, own: float) -> Row:
    if not has_module("textstat"):
        return Row("textstat", MISSING)
    from textstat.backend import metrics  # type: ignore[import-untyped]  # it has no types

    pages = _pages(text)
    with without_download(text):
        metrics.text_standard(next(pages), "en")
        page = processor(lambda: metrics.text_standard(next(pages), "en"), runs=_RUNS).least
    return Row("textstat, text_standard, same page", f"{1000 * page:.1f} ms", shorter(own, page))


def _memory(text: str, documents: int) -> float:
    """Megabytes that a process has taken when so many pages are scored."""
    code = f"""
import resource, sys
import pipeline
text = sys.stdin.read()
for number in range({documents}):
    start = number * 5003 % (len(text) - {PAGE})
    pipeline.score(text[start : start + {PAGE}], "en").level
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
"""
    done = subprocess.run(
        [sys.executable, "-c", code], input=text, cwd=ROOT, capture_output=True, text=True, check=True
    )
    return float(done.stdout)
