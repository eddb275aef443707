"""The inline part of Markdown: one run of prose, with all that must not be cut or is not for translators."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from pipeline.formats.steer import steer
from pipeline.markup import breaks, comments, has_attributes, target
from pipeline.model import Block, Span

_HEADING_ID = re.compile(r"[ \t]+\{[ \t]*#[^{}\s]+[^{}\r\n]*\}\Z")
_SLOTS = {"Link": "url", "Image": "img"}


class Leaf:
    """A run of inline events that belongs to one paragraph, heading, item or cell."""

    __slots__ = ("_break", "_depth", "_open", "_spans", "_start", "_stop", "_text", "_tops", "hard")

    def __init__(self, text: str, start: int, depth: int) -> None:
        self._text = text
        self._start = self._behind_escape(start, text)
        self._stop = self._start
        self._depth = depth
        self._spans: list[Span] = []
        self._open: list[tuple[str, Any]] = []
        self._break: tuple[str, int] | None = None
        self._tops: list[tuple[str, Any, int, int]] = []
        self.hard = 0
        """How many hard line breaks there are."""

    def take(self, name: str, start: int, end: int) -> None:
        """One event without inner events."""
        if name == "Text":
            self._reach(self._behind_escape(start, self._text) if self._break else start)
        elif name in {"SoftBreak", "HardBreak"}:
            self._break = ("break" if name == "SoftBreak" else "hard", self._stop)
            self.hard += name == "HardBreak"
            return
        else:
            self._reach(start)
            self._mark(name, start, end)
        if not self._open:
            self._tops.append((name, None, start, end))
        self._stop = max(self._stop, end)

    def bound(self, name: str, tag: str, content: Any, start: int, end: int) -> None:
        """The start or the end of emphasis, a link or an image."""
        if name == "Start":
            self._reach(start)
            self._open.append((tag, content))
            self._stop = max(self._stop, start + (2 if tag == "Image" else 1))
            return
        tag, content = self._open.pop()
        if not self._open:
            self._tops.append((tag, content, start, end))
        if tag in _SLOTS:
            end = self._link(_SLOTS[tag], content, start, end)
        self._spans.append(Span("hold", start, end))
        self._stop = max(self._stop, end)

    def links(self) -> tuple[tuple[str, str], ...]:
        """The kind and address of all that is to become a placeholder, sorted."""
        return tuple(sorted((span.name, span.address) for span in self._spans if span.kind == "slot"))

    def words(self) -> str:
        """The prose on one line, for heading paths."""
        from pipeline.markup import plain

        return plain(_HEADING_ID.sub("", self._text[self._start : self._stop]))

    def blocks(self, about: Block) -> Iterator[Block]:
        """The run as blocks like `about`: an image alone gives its alternative text and its title."""
        if len(self._tops) == 1 and (alone := self._image(about)):
            yield from alone
            return
        raw = self._text[self._start : self._stop]
        if about.kind == "heading" and (found := _HEADING_ID.search(raw)):
            raw = raw[: found.start()]
        yield self._block(about, self._start, self._start + len(raw))

    def _block(self, about: Block, start: int, end: int) -> Block:
        inside = sorted(
            (span for span in self._spans if start <= span.start and span.end <= end),
            key=lambda span: (span.start, span.start < span.end, -span.end),
        )
        moved = tuple(replace(span, start=span.start - start, end=span.end - start) for span in inside)
        return replace(about, raw=self._text[start:end], start=start, spans=moved)

    def _image(self, about: Block) -> Iterator[Block] | None:
        tag, content, start, end = self._tops[0]
        if tag != "Image" or content["link_type"] not in {"Inline", "Reference"}:
            return None
        return self._alone(about, content["link_type"], start, end)

    def _alone(self, about: Block, link_type: str, start: int, end: int) -> Iterator[Block]:
        slot = next(span for span in reversed(self._spans) if span.kind == "slot")
        close = slot.start - 1 if link_type == "Reference" else self._text.rindex("](", start, slot.start)
        yield replace(self._block(about, start + 2, close), kind="alt", style="alt")
        if link_type == "Inline":
            place = target(self._text, close, end, self._depth)
            if place.title_start:
                quote = self._text[place.title_start - 1]
                title = self._block(about, place.title_start, place.title_end)
                yield replace(title, kind="title", style=f"title:{quote}")

    def _reach(self, start: int) -> None:
        """The next content starts: a line break before it ends here, with the margin."""
        if self._break:
            kind, begin = self._break
            self._spans.append(Span(kind, begin, start))
            self._break = None

    def _mark(self, name: str, start: int, end: int) -> None:
        source = self._text[start:end]
        if name == "Code":
            self._spans.append(Span("code", start, end))
            self._inner_breaks(start, end)
        elif name == "FootnoteReference":
            self._spans.append(Span("slot", start, end, "note", source, source))
        elif name == "InlineHtml":
            self._tag(source, start, end)

    def _tag(self, source: str, start: int, end: int) -> None:
        found = next(map(steer, comments(source)), None)
        if found:
            self._spans.append(Span("steer", start, end, *found))
        elif has_attributes(source):
            self._spans.append(Span("slot", start, end, "tag", source, " ".join(source.split())))
        else:
            self._spans.append(Span("tag", start, end))
            self._inner_breaks(start, end)

    def _link(self, name: str, content: Any, start: int, end: int) -> int:
        """Mark what a placeholder stands for; the place where the link really ends."""
        kind, address = content["link_type"], content["dest_url"]
        if kind in {"Autolink", "Email"}:
            self._spans.append(Span("slot", start, end, name, self._text[start:end], address))
        elif kind == "Inline":
            place = target(self._text, self._stop, end, self._depth)
            source = self._text[place.start : place.end]
            self._spans.append(Span("slot", place.start, place.end, name, source, address))
            self._inner_breaks(self._stop, place.start)
            self._inner_breaks(place.end, end)
        else:
            return self._reference(name, kind, address, start, end)
        return end

    def _reference(self, name: str, kind: str, address: str, start: int, end: int) -> int:
        close = self._text.index("]", self._stop) + 1
        label = self._text[close:end]
        if kind != "Reference":
            # The text is the label; behind a collapsed reference stands `[]`, which its range leaves out.
            label = f"[{self._text[start + (2 if name == 'img' else 1) : close - 1]}]"
            end = close + 2 if kind == "Collapsed" else close
        self._spans.append(Span("slot", close, end, name, label, address, reference=True))
        return end

    def _inner_breaks(self, start: int, end: int) -> None:
        self._spans += [Span("break", *place) for place in breaks(self._text, start, end, self._depth)]

    @staticmethod
    def _behind_escape(start: int, text: str) -> int:
        # The range of a text leaves out a backslash that stands before it.
        return start - 1 if start and text[start - 1] == "\\" else start
