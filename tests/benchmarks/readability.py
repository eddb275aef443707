"""Our formulas beside textstat's on the same English text: words per second, and who takes an abstract for harder.

    python tests/benchmarks/readability.py DATA

DATA is a table with tabs and the columns `complex` (a medical abstract) and `simple` (its plain-language summary), or
a folder with such a table, `cochrane_val.en.tsv`.

textstat's English syllables come from a corpus that nltk downloads; offline its English grades end in a LookupError.
So two things are timed of it, each once, on the text that ours are timed on: the four English formulas that need no
syllables (ARI, Coleman-Liau, LIX, RIX), and Flesch Reading Ease with SMOG as for German, which counts syllables by
hyphenation and is quicker than its English. The first line of ours includes loading the language and measuring every
word for the first time.
"""

from __future__ import annotations

import csv
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from time import perf_counter

from textstat.backend import metrics  # type: ignore[import-untyped]  # it has no types

from pipeline.readability import FORMULAS, count, score

MEGABYTE = 1_000_000
GRADES = ("flesch-kincaid-grade", "smog", "coleman-liau", "automated-readability-index", "gunning-fog", "dale-chall")


def main(data: Path) -> Iterator[str]:
    data = data / "cochrane_val.en.tsv" if data.is_dir() else data
    with data.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        pairs = [(row["complex"], row["simple"]) for row in rows]
    yield from speed("\n\n".join(text for pair in pairs for text in pair)[:MEGABYTE])
    yield from order(pairs)


def speed(text: str) -> Iterator[str]:
    runs: dict[str, Callable[[], object]] = {
        "ours: counts and all ten English formulas, first time": lambda: score(count(text, "en"), "en"),
        "ours: the same again": lambda: score(count(text, "en"), "en"),
        "textstat: four English formulas without syllables": lambda: without_syllables(text),
        "textstat: Flesch Reading Ease and SMOG, by German hyphenation": lambda: with_syllables(text),
    }
    words = len(text.split())
    yield f"{words:,} words, {len(text.encode()):,} bytes"
    for name, run in runs.items():
        start = perf_counter()
        run()
        yield f"{words / (perf_counter() - start):12,.0f} words/s  {name}"


def without_syllables(text: str) -> None:
    metrics.automated_readability_index(text)
    metrics.coleman_liau_index(text)
    metrics.lix(text)
    metrics.rix(text)


def with_syllables(text: str) -> None:
    metrics.flesch_reading_ease(text, "de")
    metrics.smog_index(text, "de")


def order(pairs: list[tuple[str, str]]) -> Iterator[str]:
    """How many abstracts are harder than their summaries, by each of our grades and by textstat's that run offline."""
    yield f"{len(pairs)} pairs of an abstract and its summary; the abstract is the harder one:"
    counted = [(count(hard, "en"), count(easy, "en")) for hard, easy in pairs]
    for grade in GRADES:
        value = FORMULAS[grade].value
        yield f"{share([value(hard) > value(easy) for hard, easy in counted])}  ours: {grade}"
    for name in ("automated_readability_index", "coleman_liau_index", "lix"):
        theirs = getattr(metrics, name)
        yield f"{share([theirs(hard) > theirs(easy) for hard, easy in pairs])}  textstat: {name}"


def share(right: list[bool]) -> str:
    return f"{100 * sum(right) / len(right):12.1f} %"


if __name__ == "__main__":
    for line in main(Path(sys.argv[1])):
        sys.stdout.write(f"{line}\n")
