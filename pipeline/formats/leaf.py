"""The inline part of Markdown: one run of prose, with all that must not be cut or is not for translators."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from pipeline.formats.steer import steer
from pipeline.markup import breaks, comments, has_attributes, plain, target
from pipeline.model import Span

INLINE = frozenset({"Emphasis", "Strong", "Strikethrough", "Link", "Image", "Superscript", "Subscript"})
"""The elements that stand inside a run of prose."""
SLOTS = {"Link": "url", "Image": "img"}
"""Those of them whose addresses become placeholders, and the names of these."""
_BREAKS = {"SoftBreak": "break", "HardBreak": "hard"}
_HEADING_ID = re.compile(r"(?<![ \t])[ \t]++\{[ \t]*+#[^{}\s]++[^{}\r\n]*+\}\Z")

Piece = tuple[str, int, tuple[Span, ...], str]
"""Raw text, its place, the spans inside it, and the style of the block."""


class Leaf:
    """A run of inline events that belongs to one paragraph, heading, item or cell.

    The places of the spans that it collects are characters from its start.
    """

    __slots__ = ("_break", "_depth", "_image", "_open", "_spans", "_start", "_stop", "_text", "_tops")

    def __init__(self, text: str, start: int, depth: int) -> None:
        self._text = text
        self._start = _behind_escape(start, text)
        self._stop = self._start
        self._depth = depth
        self._spans: list[Span] = []
        self._open: list[tuple[str, Any]] = []
        self._break: tuple[str, int] | None = None
        self._tops = 0
        """How many events stand at the top of the run."""
        self._image: tuple[str, int, int] | None = None
        """The kind and the place of the last image there."""

    def take(self, name: str, start: int, end: int) -> None:
        """One event without inner events."""
        if name == "Text":
            if self._break:
                self._reach(_behind_escape(start, self._text))
        elif name in _BREAKS:
            self._break = (_BREAKS[name], self._stop)
            return
        else:
            self._reach(start)
            self._mark(name, start, end)
        if not self._open:
            self._tops += 1
        self._stop = max(self._stop, end)

    def open(self, tag: str, content: Any, start: int) -> None:
        """The start of emphasis, a link or an image."""
        self._reach(start)
        self._open.append((tag, content))
        self._stop = max(self._stop, start + (2 if tag == "Image" else 1))

    def shut(self, start: int, end: int) -> None:
        """The end of the element that was opened last; its range is given again."""
        tag, content = self._open.pop()
        if not self._open:
            self._tops += 1
            self._image = (content["link_type"], start, end) if tag == "Image" else None
        if tag in SLOTS:
            end = self._link(SLOTS[tag], content, start, end)
        self._add("hold", start, end)
        self._stop = max(self._stop, end)

    def words(self) -> str:
        """The prose on one line, for heading paths."""
        return plain(_HEADING_ID.sub("", self._text[self._start : self._stop]))

    def pieces(self, kind: str) -> Iterator[Piece]:
        """The run, or for an image alone its alternative text and its title."""
        if self._tops == 1 and self._image and self._image[0] in {"Inline", "Reference"}:
            yield from self._alone(*self._image)
            return
        raw = self._text[self._start : self._stop]
        if kind == "heading" and (found := _HEADING_ID.search(raw)):
            raw = raw[: found.start()]
        yield raw, self._start, self._sorted(), "markdown"

    def _sorted(self) -> tuple[Span, ...]:
        if len(self._spans) < 2:
            return tuple(self._spans)
        return tuple(sorted(self._spans, key=lambda span: (span.start, span.start < span.end, -span.end)))

    def _alone(self, link_type: str, start: int, end: int) -> Iterator[Piece]:
        slot = next(span for span in reversed(self._spans) if span.kind == "slot")
        address = self._start + slot.start
        close = address - 1 if link_type == "Reference" else self._text.rindex("](", start, address)
        yield self._piece(start + 2, close, "alt")
        if link_type == "Inline":
            place = target(self._text, close, end, self._depth)
            if place.title_start:
                quote = self._text[place.title_start - 1]
                yield self._piece(place.title_start, place.title_end, f"title:{quote}")

    def _piece(self, start: int, end: int, style: str) -> Piece:
        offset = start - self._start
        spans = tuple(
            Span(
                span.kind, span.start - offset, span.end - offset, span.name, span.source, span.address, span.reference
            )
            for span in self._sorted()
            if offset <= span.start and span.end <= end - self._start
        )
        return self._text[start:end], start, spans, style

    def _add(self, kind: str, start: int, end: int) -> None:
        self._spans.append(Span(kind, start - self._start, end - self._start))

    def _slot(self, name: str, start: int, end: int, source: str, address: str, *, reference: bool = False) -> None:
        self._spans.append(Span("slot", start - self._start, end - self._start, name, source, address, reference))

    def _reach(self, start: int) -> None:
        """The next content starts: a line break before it ends here, with the margin."""
        if self._break:
            kind, begin = self._break
            self._add(kind, begin, start)
            self._break = None

    def _mark(self, name: str, start: int, end: int) -> None:
        source = self._text[start:end]
        if name == "Code":
            self._add("code", start, end)
            self._inner_breaks(start, end)
        elif name == "FootnoteReference":
            self._slot("note", start, end, source, source)
        elif name == "InlineHtml":
            self._tag(source, start, end)

    def _tag(self, source: str, start: int, end: int) -> None:
        found = next(map(steer, comments(source)), None)
        if found:
            self._spans.append(Span("steer", start - self._start, end - self._start, *found))
        elif has_attributes(source):
            self._slot("tag", start, end, source, " ".join(source.split()))
        else:
            self._add("tag", start, end)
            self._inner_breaks(start, end)

    def _link(self, name: str, content: Any, start: int, end: int) -> int:
        """Mark what a placeholder stands for; the place where the link really ends."""
        kind, address = content["link_type"], content["dest_url"]
        if kind == "Inline":
            place = target(self._text, self._stop, end, self._depth)
            self._slot(name, place.start, place.end, self._text[place.start : place.end], address)
            self._inner_breaks(self._stop, place.start)
            self._inner_breaks(place.end, end)
            return end
        if kind in {"Autolink", "Email"}:
            self._slot(name, start, end, self._text[start:end], address)
            return end
        return self._reference(name, kind, address, start, end)

    def _reference(self, name: str, kind: str, address: str, start: int, end: int) -> int:
        close = self._text.index("]", self._stop) + 1
        label = self._text[close:end]
        if kind != "Reference":
            # The text is the label; behind a collapsed reference stands `[]`, which its range leaves out.
            label = f"[{self._text[start + (2 if name == 'img' else 1) : close - 1]}]"
            end = close + 2 if kind == "Collapsed" else close
        self._slot(name, close, end, label, address, reference=True)
        return end

    def _inner_breaks(self, start: int, end: int) -> None:
        if "\n" in self._text[start:end] or "\r" in self._text[start:end]:
            for place in breaks(self._text, start, end, self._depth):
                self._add("break", *place)


def _behind_escape(start: int, text: str) -> int:
    # The range of a text leaves out a backslash that stands before it.
    return start - 1 if start and text[start - 1] == "\\" else start
