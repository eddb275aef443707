"""Markdown: prose and the markup between it, by the places of the parser's events."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from pipeline.formats.front import front_matter
from pipeline.formats.leaf import INLINE, Leaf
from pipeline.formats.parsed import Parsed, Remark
from pipeline.formats.shape import shape_of
from pipeline.formats.steer import SILENT, mistyped, steer, swallows
from pipeline.markup import Definition, Event, breaks, comments, definition_title, definitions, events, unplaced
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
    line = text.count("\n", 0, front.end) + 1
    walk = _Walk(body, front.end, line)
    walk.through(found)
    titles = list(_titles(body, known, front.end, line)) if known else []
    blocks = sorted([*walk.blocks, *titles], key=lambda block: block.start) if titles else walk.blocks
    return Parsed(
        (*front.blocks, *blocks),
        (front.paths, *shape_of(found, known)),
        front.settings,
        front.problem,
        tuple(walk.remarks),
    )


def shape(text: str, where: str = "") -> tuple[Any, ...]:
    """Only the shape that `parse` gives."""
    front = front_matter(text, frozenset(), where)
    body = text[front.end :]
    return (front.paths, *shape_of(unplaced(body), definitions(body)))


class _Walk:
    """Goes through the events once and collects the blocks."""

    __slots__ = (
        "_at",
        "_depth",
        "_headings",
        "_leaf",
        "_line",
        "_offset",
        "_path",
        "_skipped",
        "_stack",
        "_steering",
        "_text",
        "blocks",
        "remarks",
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
        self._skipped = 0
        """The line of the comment that skips."""
        self.remarks: list[Remark] = []

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
                if name == "InlineHtml" and value.startswith("<!--"):
                    self._remarks(value, start)
        self._close()
        if self._steering.skipping:
            said = "everything behind this comment is left out of translation, to the end of the text"
            self.remarks.append(Remark(self._skipped, "warning", said, "end it with <!-- plainloc:end -->"))

    def _boundary(self, name: str, tag: str, content: Any, start: int, end: int) -> bool:
        """A block begins or ends; whether what follows is no prose."""
        if tag == "BlockQuote":
            self._depth += 1 if name == "Start" else -1
        if name == "End":
            self._stack.pop()
            return False
        self._stack.append((tag, content))
        if tag == "HtmlBlock" and "<!--" in (html := self._text[start:end]):
            self._remarks(html, start)
            self._steering = self._steering.after(html)
        return tag in _VERBATIM

    def _remarks(self, html: str, start: int) -> None:
        """What is wrong with the comments of a piece of HTML."""
        skipping = self._steering.skipping
        for comment in comments(html):
            command = (steer(comment) or ("",))[0]
            if command == "skip" and not skipping:
                self._skipped, skipping = self._line_of(start), True
            elif command == "end":
                if not skipping:
                    self._remark(start, "warning", "this comment ends nothing: nothing is skipped here")
                skipping = False
            elif not command and (meant := mistyped(comment)):
                said = f"the comment {comment.split()[0][:40]!r} is not known and steers nothing"
                self._remark(start, "error", said, f"did you mean {meant}?")
        if swallows(html):
            said = "the text behind this comment is read as HTML and cannot be translated"
            self._remark(start, "warning", said, "put the comment on a line of its own")

    def _remark(self, start: int, severity: str, message: str, suggestion: str = "") -> None:
        # A paragraph that is still open starts on an earlier line, so its own line is not counted yet.
        line = self._line + self._text.count("\n", self._at, start)
        self.remarks.append(Remark(line, severity, message, suggestion))

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


def _titles(text: str, known: Iterable[Definition], offset: int, line: int) -> Iterator[Block]:
    """The titles of the definitions, which stand in the order of their places."""
    at = 0
    for item in known:
        if item.title:
            start, end = definition_title(text, item.start, item.end)
            line += text.count("\n", at, start)
            at = start
            depth = text[text.rfind("\n", 0, item.start) + 1 : item.start].count(">")
            spans = tuple(Span("break", a - start, b - start) for a, b in breaks(text, start, end, depth))
            yield Block("title", text[start:end], start + offset, line, spans=spans, style=f"title:{text[start - 1]}")


__all__: Sequence[str] = ["parse", "shape"]
