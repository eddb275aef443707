"""The names of all findings there are: those of CHECKS, of other rooms and of the plain-language rules."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from pipeline.checks.goals import PLAIN
from pipeline.checks.names import FIXED, OTHERS, Name
from pipeline.checks.table import CHECKS


def every(rules: Iterable[str] = ()) -> Mapping[str, Name]:
    """All names with what stands behind them; `rules` are the ids of the plain-language rules."""
    return {item.name: item for item in (*_rows(), *OTHERS, *_plain(rules))}


def settable(rules: Iterable[str] = ()) -> Mapping[str, str]:
    """The names for which a project may set a severity, each with its kind."""
    return {item.name: item.kind for item in every(rules).values() if item.name not in FIXED}


def _rows() -> Iterator[Name]:
    for row in CHECKS:
        yield Name(row.name, row.kind, row.severity, row.reason, row.needs, row.name in FIXED)


def _plain(rules: Iterable[str]) -> Iterator[Name]:
    for rule in rules:
        yield Name(f"{PLAIN}{rule}", "readability", "note", "A plain-language rule that the edition's goal names.")
