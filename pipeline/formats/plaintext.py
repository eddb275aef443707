"""Plain text: paragraphs between blank lines, and list items."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.formats.parsed import Parsed
from pipeline.model import Block, Span

_END = r"(?:\r\n|\n|\r(?!\n))"
_BLANK_LINES = re.compile(rf"(?:(?:\A\ufeff?|{_END})[ \t]*(?={_END}|\Z))+(?:{_END}|\Z)|\A\ufeff")
_ITEM = re.compile(r"(?:(?<=[\r\n])|\A)[ \t]*(?:[-*+•‣◦–]|\d{1,3}[.)])[ \t]+(?=\S)")
_LINE_END = re.compile(rf"(?:(?<![ \t])[ \t]*+)?{_END}[ \t]*")


def parse(text: str, keys: frozenset[str] = frozenset(), where: str = "") -> Parsed:
    """The paragraphs and list items of a plain text. `keys` and `where` are not used: there is no front matter."""
    del keys, where
    blocks = tuple(_blocks(text))
    return Parsed(blocks, tuple(block.kind for block in blocks))


def shape(text: str, where: str = "") -> tuple[str, ...]:
    """The kinds of the blocks, in order."""
    del where
    return tuple(block.kind for block in _blocks(text))


def _blocks(text: str) -> Iterator[Block]:
    line, last = 1, 0
    for start, end in _paragraphs(text):
        for kind, a, b in _items(text, start, end):
            line += text.count("\n", last, a)
            last = a
            spans = tuple(Span("break", m.start() - a, m.end() - a) for m in _LINE_END.finditer(text, a, b))
            yield Block(kind, text[a:b], a, line, spans=spans, style="plain")


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for gap in _BLANK_LINES.finditer(text):
        yield start, gap.start()
        start = gap.end()
    yield start, len(text)


def _items(text: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    kind = "paragraph"
    for mark in _ITEM.finditer(text, start, end):
        yield from _stripped(kind, text, start, mark.start())
        kind, start = "item", mark.end()
    yield from _stripped(kind, text, start, end)


def _stripped(kind: str, text: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    body = text[start:end]
    inner = body.strip(" \t\r\n")
    if inner:
        lead = len(body) - len(body.lstrip(" \t\r\n"))
        yield kind, start + lead, start + lead + len(inner)
