"""The names of all findings there are: those of CHECKS, of other rooms and of the plain-language rules."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from pipeline.checks.goals import PLAIN
from pipeline.checks.names import FIXED, OTHERS, Name
from pipeline.checks.table import CHECKS

_NONE: Mapping[str, str] = MappingProxyType({})


def every(rules: Mapping[str, str] = _NONE) -> Mapping[str, Name]:
    """All names with what stands behind them; `rules` are the plain-language rules, each with its reason."""
    return {item.name: item for item in (*_rows(), *OTHERS, *_plain(rules))}


def settable(rules: Mapping[str, str] = _NONE) -> Mapping[str, str]:
    """The names for which a project may set a severity, each with its kind."""
    return {item.name: item.kind for item in every(rules).values() if item.name not in FIXED}


def _rows() -> Iterator[Name]:
    for row in CHECKS:
        what = (row.run.__doc__ or "").partition("\n")[0]
        yield Name(row.name, row.kind, row.severity, row.reason, what, row.needs, row.name in FIXED)


def _plain(rules: Mapping[str, str]) -> Iterator[Name]:
    for rule, why in rules.items():
        what = f"The plain-language rule {rule!r}, where the goal of a text names it."
        yield Name(f"{PLAIN}{rule}", "readability", "note", why, what)
