"""Readability of a megabyte of English: all formulas of plainloc beside those of textstat."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from benchmarks.clock import processor
from benchmarks.peers import has_module
from benchmarks.table import MISSING, Row, Section, faster
from benchmarks.texts import Texts
from pipeline.readability import count, score

GOAL = 10
_RUNS = 7


def section(texts: Texts) -> Section:
    """Words a second, each time with a text that is new to the program."""
    words = len(texts.english.split())
    first = words / processor(lambda: score(count(texts.english, "en", level=False), "en"), runs=1).median
    fresh = _fresh(texts.english)
    own = words / processor(lambda: score(count(next(fresh), "en", level=False), "en"), runs=_RUNS).least
    rows = [
        Row(f"plainloc, all {len(score(count(texts.english, 'en'), 'en'))} formulas", f"{own:,.0f} words/s"),
        Row("plainloc, first text of a process", f"{first:,.0f} words/s"),
    ]
    theirs = _textstat(texts.english) if has_module("textstat") else 0.0
    if theirs:
        rows.append(Row("textstat, text_standard (8 formulas)", f"{theirs:,.0f} words/s", faster(own, theirs)))
    else:
        rows.append(Row("textstat", MISSING))
    return Section(
        "Readability of 1 MB of English",
        f"processor time in process, {words:,} words, best of {_RUNS} runs; textstat's syllables by look-up",
        f"at least {GOAL} times as fast",
        own >= GOAL * theirs if theirs else None,
        tuple(rows),
    )


def _fresh(text: str) -> Iterator[str]:
    """The same text with another last word each time: both programs remember texts that they have seen."""
    number = 0
    while True:
        number += 1
        yield f"{text} {number}."


def _textstat(text: str) -> float:
    from textstat.backend import metrics  # type: ignore[import-untyped]  # it has no types

    fresh = _fresh(text)
    with without_download(text):
        metrics.text_standard(next(fresh), "en")
        seconds = processor(lambda: metrics.text_standard(next(fresh), "en"), runs=_RUNS).least
    return len(text.split()) / seconds


@contextmanager
def without_download(text: str) -> Iterator[None]:
    """textstat's English without the corpus of pronunciations that it downloads at its first call.

    In its place stands a look-up of the same shape in which every word of the text is found, so that no word has to be
    hyphenated, which takes longer.
    """
    import textstat.backend.counts._count_syllables as counts  # type: ignore[import-untyped]  # it has no types

    known: Mapping[str, list[list[str]]] = _Pronunciations()
    before = counts.get_cmudict
    counts.get_cmudict = lambda lang: known
    try:
        yield
    finally:
        counts.get_cmudict = before


class _Pronunciations(dict[str, list[list[str]]]):
    """Six sounds for every word, two of them vowels."""

    def __missing__(self, word: str) -> list[list[str]]:
        return self.setdefault(word, [["K", "AH0", "N", "T", "EY1", "N"]])
