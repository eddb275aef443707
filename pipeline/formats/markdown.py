"""Markdown: prose and the markup between it, by the places of the parser's events."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from pipeline.formats.front import front_matter
from pipeline.formats.leaf import INLINE, Leaf
from pipeline.formats.parsed import Parsed
from pipeline.formats.shape import shape_of
from pipeline.formats.steer import SILENT, swallows
from pipeline.markup import Definition, Event, breaks, definition_title, definitions, events, unplaced
from pipeline.model import Block, Span

_KINDS = {
    "Heading": "heading",
    "TableCell": "cell",
    "DefinitionListTitle": "term",
    "DefinitionListDefinition": "definition",
    "FootnoteDefinition": "footnote",
    "Item": "item",
    "BlockQuote": "quotation",
}
_BOUNDS = frozenset({"Start", "End"})
_MARKS = frozenset({"Rule", "TaskListMarker"})
_VERBATIM = frozenset({"HtmlBlock", "CodeBlock", "MetadataBlock"})


def parse(text: str, keys: frozenset[str] = frozenset(), where: str = "") -> Parsed:
    """The prose of a Markdown text and, for the front matter's `keys`, its values.

    The blocks do not overlap, and what lies between them is markup (law 1). `where` names the file in errors.
    """
    front = front_matter(text, keys, where)
    body = text[front.end :]
    found = events(body)
    known = definitions(body)
    walk = _Walk(body, front.end, text.count("\n", 0, front.end) + 1)
    walk.through(found)
    titles = [_title(body, item, front.end) for item in known if item.title]
    blocks = sorted([*walk.blocks, *titles], key=lambda block: block.start) if titles else walk.blocks
    return Parsed(
        (*front.blocks, *blocks),
        (front.paths, *shape_of(found, known)),
        front.settings,
        front.problem,
        tuple(walk.swallowed),
    )


def shape(text: str, where: str = "") -> tuple[Any, ...]:
    """Only the shape that `parse` gives."""
    front = front_matter(text, frozenset(), where)
    body = text[front.end :]
    return (front.paths, *shape_of(unplaced(body), definitions(body)))


class _Walk:
    """Goes through the events once and collects the blocks."""

    __slots__ = (
        "_at", "_depth", "_headings", "_leaf", "_line", "_offset", "_path", "_stack", "_steering", "_text", "blocks",
        "swallowed",
    )  # fmt: skip

    def __init__(self, text: str, offset: int, line: int) -> None:
        self._text = text
        self._offset = offset
        self._line = line
        self._at = 0
        self._stack: list[tuple[str, Any]] = []
        self._leaf: Leaf | None = None
        self._headings: list[tuple[int, str]] = []
        self._path: tuple[str, ...] = ()
        self._depth = 0
        """In how many quotations."""
        self._steering = SILENT
        self.blocks: list[Block] = []
        self.swallowed: list[int] = []
        """The lines of comments that steer nothing, because prose stands behind them in a block of HTML."""

    def through(self, found: Iterable[Event]) -> None:
        """All events of the text."""
        verbatim = False
        for name, value, start, end in found:
            if name in _BOUNDS:
                tag, content = (value, None) if value.__class__ is str else next(iter(value.items()))
                if tag not in INLINE:
                    if self._leaf:
                        self._close()
                    verbatim = self._boundary(name, tag, content, start, end)
                elif name == "Start":
                    self._inline(start).open(tag, content, start)
                elif self._leaf:
                    self._leaf.shut(start, end)
            elif name in _MARKS:
                self._close()
            elif not verbatim:
                self._inline(start).take(name, start, end)
        self._close()

    def _boundary(self, name: str, tag: str, content: Any, start: int, end: int) -> bool:
        """A block begins or ends; whether what follows is no prose."""
        if tag == "BlockQuote":
            self._depth += 1 if name == "Start" else -1
        if name == "End":
            self._stack.pop()
            return False
        self._stack.append((tag, content))
        if tag == "HtmlBlock":
            html = self._text[start:end]
            if "<!--" in html:
                self._steering = self._steering.after(html)
                if swallows(html):
                    self.swallowed.append(self._line_of(start))
        return tag in _VERBATIM

    def _inline(self, start: int) -> Leaf:
        if self._leaf is None:
            self._leaf = Leaf(self._text, start, self._depth)
        return self._leaf

    def _close(self) -> None:
        """End the run of prose that is open."""
        leaf, self._leaf = self._leaf, None
        if leaf is None:
            return
        steering = self._steering
        if steering is not SILENT:
            self._steering = steering.used()
        kind, level = self._kind()
        path = self._path
        if kind == "heading":
            path = self._under(level, leaf.words())
        if steering.left_out:
            return
        for raw, start, spans, style in leaf.pieces(kind):
            self.blocks.append(
                Block(
                    kind if style == "markdown" else style.partition(":")[0],
                    raw,
                    start + self._offset,
                    self._line_of(start),
                    "",
                    spans,
                    path,
                    steering.notes,
                    steering.context,
                    steering.must,
                    style,
                    level,
                )
            )

    def _line_of(self, start: int) -> int:
        self._line += self._text.count("\n", self._at, start)
        self._at = start
        return self._line

    def _kind(self) -> tuple[str, int]:
        for tag, content in reversed(self._stack):
            if kind := _KINDS.get(tag):
                return kind, int(content["level"][1:]) if tag == "Heading" else 0
        return "paragraph", 0

    def _under(self, level: int, words: str) -> tuple[str, ...]:
        """The path of a heading, which then is the end of the path of what follows."""
        self._headings = [item for item in self._headings if item[0] < level]
        path = tuple(name for _, name in self._headings)
        self._headings.append((level, words))
        self._path = (*path, words)
        return path


def _title(text: str, definition: Definition, offset: int) -> Block:
    start, end = definition_title(text, definition.start, definition.end)
    depth = text[text.rfind("\n", 0, definition.start) + 1 : definition.start].count(">")
    spans = tuple(Span("break", a - start, b - start) for a, b in breaks(text, start, end, depth))
    line = text.count("\n", 0, start) + 1
    return Block("title", text[start:end], start + offset, line, spans=spans, style=f"title:{text[start - 1]}")


__all__: Sequence[str] = ["parse", "shape"]
