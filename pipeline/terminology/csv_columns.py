"""What the columns of a glossary's CSV are called, and how a cell is kept safe."""

from __future__ import annotations

import re

COLUMNS = ("term", "also", "meaning", "translate", "hard", "severity")
FORBIDDEN = " forbidden"
"""Behind the tag of a locale: `de forbidden`."""
PARTED = " | "

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_CELL = re.compile(r"\s*(/(?:\\.|[^/\\])+/|[^|]*)\s*(?:\||$)")


def guarded(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    return f"'{cell}" if cell.startswith(("'", *_FORMULA)) else cell


def unguarded(cell: str) -> str:
    """What `guarded` was given, or what a person wrote."""
    return cell[1:] if cell[:1] == "'" and cell[1:2] in {"'", *_FORMULA} else cell


def parted(cell: str) -> tuple[str, ...]:
    """The forms in a cell; a `|` inside of `/a pattern/` parts none."""
    found: list[str] = []
    at = 0
    while at < len(cell) and (match := _CELL.match(cell, at)):
        found.append(match[1].strip())
        at = match.end()
    return tuple(dict.fromkeys(filter(None, found)))
