"""Inline Markdown: where an address stands in a link, what a tag is, what the comments say."""

from __future__ import annotations

import re
from typing import NamedTuple

_BARE_TAG = re.compile(r"</?[A-Za-z][A-Za-z0-9-]*\s*/?>\Z")
_POINTY = re.compile(r"<(?:[^<>\\\r\n]|\\.)*>")
_TITLE = re.compile(r"""("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\((?:[^()\\]|\\.)*\))\s*\Z""", re.DOTALL)


class Target(NamedTuple):
    """Where the address and the title of an inline link stand, in characters of the text that was looked at."""

    start: int
    end: int
    title_start: int
    """Behind the opening quote; 0 where there is no title."""
    title_end: int


def target(text: str, behind: int, end: int, depth: int = 0) -> Target:
    """The address and title of the inline link that ends at `end`; `behind` is where its last child ends.

    `depth` is the number of quotations around it, whose marks may stand at the start of a line.
    """
    begin = text.index("](", behind) + 2
    space = _gap(depth).match(text, begin, end - 1)
    start = space.end() if space else begin
    pointy = _POINTY.match(text, start, end - 1)
    stop = pointy.end() if pointy else _stop(text, start, end - 1)
    found = _TITLE.search(text, stop, end - 1)
    return Target(start, stop, found.start(1) + 1, found.end(1) - 1) if found else Target(start, stop, 0, 0)


def definition_title(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the title of the reference definition at these places stands, inside its quotes."""
    found = _TITLE.search(text, definition_address(text, start, end)[1], end)
    return (found.start(1) + 1, found.end(1) - 1) if found else (end, end)


def has_attributes(tag: str) -> bool:
    """Whether an inline tag holds more than its name, and so becomes a placeholder."""
    return not _BARE_TAG.match(tag)


def comments(text: str) -> list[str]:
    """The contents of the HTML comments in a text, without white space around them."""
    return [inner.strip() for inner in _cut_at_comments(text)[1::2]]


def without_comments(text: str) -> str:
    """The text with a space in the place of each HTML comment."""
    return " ".join(_cut_at_comments(text)[::2]) if "<!--" in text else text


def _cut_at_comments(text: str) -> list[str]:
    """What stands between comments and, at the odd places, in them; each character is looked at once."""
    parts, at = [], 0
    while (start := text.find("<!--", at)) >= 0 and (end := text.find("-->", start + 4)) >= 0:
        parts += [text[at:start], text[start + 4 : end]]
        at = end + 3
    return [*parts, text[at:]]


def breaks(text: str, start: int, end: int, depth: int) -> list[tuple[int, int]]:
    """The line ends between two places, each with the space before it and the margin behind it."""
    return [found.span() for found in _line_end(depth).finditer(text, start, end)]


def definition_address(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the address of the reference definition at these places stands, with its angle brackets if it has them."""
    colon = text.index("]:", start, end) + 2
    space = re.compile(r"[\s>]*").match(text, colon, end)
    begin = space.end() if space else colon
    pointy = _POINTY.match(text, begin, end)
    return begin, pointy.end() if pointy else _stop(text, begin, end)


def _stop(text: str, start: int, end: int) -> int:
    found = re.compile(r"[ \t\r\n]").search(text, start, end)
    return found.start() if found else end


_LINE_ENDS: dict[int, re.Pattern[str]] = {}
_GAPS: dict[int, re.Pattern[str]] = {}


def _line_end(depth: int) -> re.Pattern[str]:
    if depth not in _LINE_ENDS:
        _LINE_ENDS[depth] = re.compile(rf"(?:(?<![ \t])[ \t]*+)?(?:\r\n|\n|\r)[ \t]*(?:>[ \t]*){{0,{depth}}}")
    return _LINE_ENDS[depth]


def _gap(depth: int) -> re.Pattern[str]:
    if depth not in _GAPS:
        _GAPS[depth] = re.compile(rf"(?:[ \t]|(?:\r\n|\n|\r)[ \t]*(?:>[ \t]*){{0,{depth}}})*")
    return _GAPS[depth]
