"""Markdown: prose and the markup between it, by the places of the parser's events."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from pipeline.formats.front import front_matter
from pipeline.formats.leaf import Leaf
from pipeline.formats.parsed import Parsed, Prose
from pipeline.formats.steer import Steering
from pipeline.markup import Definition, breaks, definition_title, definitions, events
from pipeline.model import Block, Span

_INLINE = frozenset({"Emphasis", "Strong", "Strikethrough", "Link", "Image", "Superscript", "Subscript"})
_KINDS = {
    "Heading": "heading",
    "TableCell": "cell",
    "DefinitionListTitle": "term",
    "DefinitionListDefinition": "definition",
    "FootnoteDefinition": "footnote",
    "Item": "item",
    "BlockQuote": "quotation",
}
_VERBATIM = frozenset({"HtmlBlock", "CodeBlock", "MetadataBlock"})


def parse(text: str, keys: frozenset[str] = frozenset(), where: str = "") -> Parsed:
    """The prose of a Markdown text and, for the front matter's `keys`, its values.

    The blocks do not overlap, and what lies between them is markup (law 1). `where` names the file in errors.
    """
    front = front_matter(text, keys, where)
    body = text[front.end :]
    walk = _Walk(body)
    for name, value, start, end in events(body):
        walk.take(name, value, start, end)
    walk.close()
    known = definitions(body)
    titles = [_title(body, item) for item in known if item.title]
    blocks = sorted([*walk.blocks, *titles], key=lambda block: block.start) if titles else walk.blocks
    placed = _placed(blocks, body, front.end, text.count("\n", 0, front.end) + 1)
    shape = (front.paths, *walk.shape, *((item.label, item.address) for item in known))
    return Parsed((*front.blocks, *placed), shape, front.settings, front.problem)


class _Walk:
    """Goes through the events once and collects the blocks and the shape."""

    __slots__ = ("blocks", "headings", "leaf", "shape", "stack", "steering", "text", "verbatim")

    def __init__(self, text: str) -> None:
        self.text = text
        self.stack: list[tuple[str, Any]] = []
        self.leaf: Leaf | None = None
        self.blocks: list[Block] = []
        self.shape: list[Any] = []
        self.headings: list[tuple[int, str]] = []
        self.steering = Steering()
        self.verbatim = False

    def take(self, name: str, value: Any, start: int, end: int) -> None:
        if name in {"Start", "End"}:
            tag, content = (value, None) if value.__class__ is str else next(iter(value.items()))
            if tag not in _INLINE:
                self._boundary(name, tag, content, start, end)
            elif not self.verbatim:
                self._inline(start).bound(name, tag, content, start, end)
        elif name in {"Rule", "TaskListMarker"}:
            self.close()
            self.shape.append((name, value))
        elif not self.verbatim:
            self._inline(start).take(name, start, end)

    def close(self) -> None:
        """End the leaf that is open: a block begins or ends."""
        leaf, self.leaf = self.leaf, None
        if leaf is None:
            return
        self.shape.append(Prose(leaf.hard, leaf.links()))
        steering, self.steering = self.steering, self.steering.used()
        kind, level = self._kind()
        path = self._path(level, leaf.words()) if kind == "heading" else tuple(name for _, name in self.headings)
        if not steering.left_out:
            about = Block(
                kind, "", 0, 0, path=path, level=level,
                notes=steering.notes, context=steering.context, must=steering.must,
            )  # fmt: skip
            self.blocks += leaf.blocks(about)

    def _boundary(self, name: str, tag: str, content: Any, start: int, end: int) -> None:
        self.close()
        self.shape.append((name, tag, content))
        if name == "Start":
            self.stack.append((tag, content))
            self.verbatim = tag in _VERBATIM
            if tag == "HtmlBlock":
                self.steering = self.steering.after(self.text[start:end])
        else:
            self.stack.pop()
            self.verbatim = False

    def _inline(self, start: int) -> Leaf:
        if self.leaf is None:
            depth = sum(tag == "BlockQuote" for tag, _ in self.stack)
            self.leaf = Leaf(self.text, start, depth)
        return self.leaf

    def _kind(self) -> tuple[str, int]:
        for tag, content in reversed(self.stack):
            if kind := _KINDS.get(tag):
                return kind, int(content["level"][1:]) if tag == "Heading" else 0
        return "paragraph", 0

    def _path(self, level: int, words: str) -> tuple[str, ...]:
        self.headings = [item for item in self.headings if item[0] < level]
        path = tuple(name for _, name in self.headings)
        self.headings.append((level, words))
        return path


def _title(text: str, definition: Definition) -> Block:
    start, end = definition_title(text, definition.start, definition.end)
    depth = text[text.rfind("\n", 0, definition.start) + 1 : definition.start].count(">")
    spans = tuple(Span("break", a - start, b - start) for a, b in breaks(text, start, end, depth))
    return Block("title", text[start:end], start, 0, spans=spans, style=f"title:{text[start - 1]}")


def _placed(blocks: Iterable[Block], text: str, offset: int, line: int) -> Iterable[Block]:
    last = 0
    for block in blocks:
        line += text.count("\n", last, block.start)
        last = block.start
        yield replace(block, start=block.start + offset, line=line)
