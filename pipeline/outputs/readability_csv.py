"""`readability.csv`: one line for each document and locale, for git to keep as the history of the scores."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from io import StringIO

from pipeline.model import Artifact, Row
from pipeline.outputs.characters import cell
from pipeline.readability import main_score

COLUMNS = (
    "path", "locale", "segments", "translated", "fuzzy", "sentences", "words", "level", "formula", "score", "errors",
    "warnings",
)  # fmt: skip
"""Columns are only ever appended."""


def readability_csv(rows: Iterable[Row]) -> Artifact:
    """`reports/readability.csv` (UTF-8, LF), sorted by path and locale; the same rows give the same bytes.

    Level and score have one decimal and are empty where there is no answer; `score` is that of the language's main
    formula, so it is empty for a language that no formula was made for or tested with, although LIX can be worked out
    there. Text that a spreadsheet would run as a formula gets an apostrophe in front.
    """
    file = StringIO()
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows(_cells(row) for row in sorted(rows, key=lambda row: (row.path, row.locale)))
    return Artifact("reports/readability.csv", file.getvalue().encode())


def decimal(value: float | None) -> str:
    """One decimal, never `-0.0`; empty for no answer."""
    return "" if value is None else f"{round(value, 1) + 0.0:.1f}"


def _cells(row: Row) -> tuple[str | int, ...]:
    main = main_score(row.scores)
    return (
        cell(row.path),
        cell(row.locale),
        row.segments,
        row.translated,
        row.fuzzy,
        row.counts.sentences,
        row.counts.words,
        decimal(row.level),
        cell(main.formula) if main else "",
        decimal(main.value if main else None),
        row.errors,
        row.warnings,
    )
