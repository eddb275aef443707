"""Text in lines no wider than the terminal, by the places that its characters take there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.cli.columns import width

_UNKNOWN = (100, 24)
"""The size that is assumed where stdout is no terminal and COLUMNS is not set."""
_BARRED_AFTER, _BARRED_BEFORE = "（〔［｛〈《「『【“‘", "，。、；：！？）〕］｝〉》」』】…—”’・ー々"
_WIDE = (
    r"\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60"
    r"\uffe0-\uffe6"
)
_PIECE = re.compile(
    rf"[{_BARRED_AFTER}]*(?:[{_WIDE}]|[^\s{_WIDE}{_BARRED_AFTER}]+)[{_BARRED_BEFORE}]*|[{_BARRED_AFTER}]+|\s+"
)
"""What stays on one line: a word; a Chinese or Japanese character with the marks that no line may start or end with."""


def screen() -> int:
    """How many columns a line may have: those of the terminal, or what COLUMNS says."""
    from shutil import get_terminal_size

    return get_terminal_size(_UNKNOWN).columns


def cut(text: str, wide: int) -> str:
    """The text, or as much of its start as fits into `wide` columns, with an ellipsis."""
    if width(text) <= wide:
        return text
    kept = ""
    for character in text:
        if width(kept + character) >= wide:
            break
        kept += character
    return kept.rstrip() + "…"


def wrapped(text: str, wide: int, first: str = "", rest: str | None = None) -> str:
    """The text in lines of at most `wide` columns, the first one behind `first`, the others behind `rest` (spaces as
    wide as `first`). A word that is wider than a line stands on its own."""
    rest = " " * width(first) if rest is None else rest
    return "\n".join(_lines(text, wide, first, rest))


def _lines(text: str, wide: int, first: str, rest: str) -> Iterator[str]:
    start, line = first, ""
    for piece in _PIECE.findall(text):
        if line and width(start + line + piece.rstrip()) > wide:
            yield (start + line).rstrip()
            start, line = rest, ""
        line += piece if line or not piece.isspace() else ""
    yield (start + line).rstrip()
