"""The rows of all documents, with the findings that only a look at the whole project gives."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from pipeline.model import Finding, Row
from pipeline.stages.values import Result


def counted(results: Iterable[Result], found: Iterable[Finding]) -> list[Result]:
    """The results, their rows counting what of `found` is about their document in their edition (law 8)."""
    numbers = Counter((one.path, one.locale, one.severity) for one in found)
    return [replace(result, rows=tuple(_counted(row, numbers) for row in result.rows)) for result in results]


def _counted(row: Row, numbers: Counter[tuple[str, str, str]]) -> Row:
    errors, warnings = (numbers[row.path, row.locale, severity] for severity in ("error", "warning"))
    return replace(row, errors=row.errors + errors, warnings=row.warnings + warnings) if errors or warnings else row
