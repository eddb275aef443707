"""The whole table: `PYTHONPATH=.:tests python -m benchmarks [DATA]`.

DATA is a folder with other people's texts: `corpora/markdown/*.md`, `corpora/commonmark/spec.txt`,
`corpora/sentences/<language>.txt` and `readability-data/*.tsv`. Without it the texts of this repository are measured.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path

from benchmarks import (
    defects,
    documents,
    first_words,
    grades,
    harder,
    level,
    memory,
    merge,
    peers,
    po,
    round_trip,
    rules,
    sentence_borders,
    structure,
    whole_runs,
)
from benchmarks.table import Section
from benchmarks.texts import Texts, texts

SECTIONS: Mapping[str, Callable[[Texts], Section]] = {
    "round-trip": round_trip.section,
    "borders": sentence_borders.section,
    "structure": lambda _: structure.section(),
    "documents": documents.section,
    "run": lambda _: whole_runs.section(),
    "help": lambda _: first_words.section(),
    "merge": merge.edits,
    "merge-unchanged": merge.unchanged,
    "merge-large": merge.large,
    "memory": memory.section,
    "po": po.section,
    "po-large": po.large,
    "checks": defects.section,
    "readability": grades.section,
    "level": level.section,
    "harder": harder.section,
    "rules": rules.section,
}


def main() -> None:
    parser = argparse.ArgumentParser(prog="benchmarks", description=__doc__)
    parser.add_argument("data", nargs="?", type=Path, metavar="DATA")
    parser.add_argument("--only", action="append", choices=SECTIONS, help="only this part of the table")
    arguments = parser.parse_args()
    start = time.perf_counter()
    if said := peers.prepare():
        _print(said)
    found = texts(arguments.data)
    _print(f"Measured with {found.said}.")
    for name in arguments.only or SECTIONS:
        _print("", *SECTIONS[name](found).lines())
    _print("", f"All of this took {time.perf_counter() - start:.0f} s.")


def _print(*lines: str) -> None:
    sys.stdout.write("".join(f"{line}\n" for line in lines))
    sys.stdout.flush()


if __name__ == "__main__":
    main()
