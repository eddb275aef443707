"""Rows of text under a heading, as wide as they need to be."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence

from pipeline.cli.shown import shown


def columns(head: Sequence[str], rows: Sequence[Sequence[str]], right: Sequence[int] = ()) -> str:
    """A table in plain text; columns of nothing but numbers, and those in `right`, stand at their right edge."""
    table = [[shown(cell) for cell in row] for row in (head, *rows)]
    widths = [max(width(row[index]) for row in table) for index in range(len(head))]
    edges = [index in right or _numbers(row[index] for row in rows) for index in range(len(head))]
    lines = ("  ".join(map(_cell, row, widths, edges)).rstrip() for row in table)
    return "\n".join(lines)


def _numbers(cells: Iterable[str]) -> bool:
    found = [cell.replace("/", "0").isdigit() for cell in cells]
    return bool(found) and all(found)


def width(text: str) -> int:
    """How many places a text takes on a terminal: two for wide characters, none for marks that stand on others."""
    return sum(map(_places, text))


def _places(character: str) -> int:
    if unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _cell(text: str, wide: int, right: bool) -> str:
    gap = " " * (wide - width(text))
    return gap + text if right else text + gap
