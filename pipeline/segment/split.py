"""A block cut into segments and the gaps between them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from pipeline.languages import Language
from pipeline.model import Block, Segment, Slot, Span
from pipeline.segment.borders import borders

_BLANK = frozenset({"break", "hard", "steer"})
_PARTING = frozenset({"hard", "steer"})
_OPAQUE = frozenset({"code", "slot", "tag"})
_SPACE = " \t"


def split(
    block: Block, language: Language, by: str = "sentence", kept: frozenset[str] = frozenset(), number: int = 0
) -> Iterator[str | Segment]:
    """The block as segments and the gaps between them; joined, their raw texts are the block's (law 1).

    `by` is `sentence` or `block`. `kept` holds terms that are never translated: a piece of nothing but such terms,
    numbers, marks and placeholders is a gap. `number` is the block's place among the blocks of its document.
    """
    if block.style.startswith("yaml:"):
        yield _value(block, number)
        return
    places = [place for place in _places(block, language, by) if _worth(block, place, kept)]
    end = 0
    for at, place in enumerate(places):
        if place.start > end:
            yield block.raw[end : place.start]
        yield _segment(block, place, number, last=at == len(places) - 1)
        end = place.end
    if end < len(block.raw):
        yield block.raw[end:]


class _Place(NamedTuple):
    start: int
    end: int
    first: bool
    steers: tuple[Span, ...] = ()


class _Cutter(NamedTuple):
    """What the sentences of a block are cut with."""

    shadow: str
    holds: tuple[tuple[int, int], ...]
    language: Language
    by: str

    def sentences(self, start: int, end: int) -> Iterator[_Place]:
        """The sentences between two places, without the white space around them."""
        text = self.shadow[start:end]
        length = len(text)
        cuts = borders(text, self.language, self._holds(start, end)) if self.by == "sentence" else []
        a = 0
        for b in (*cuts, length):
            body = text[a:b].rstrip() if b < length else text[a:].rstrip(_SPACE)
            lead = len(body) - len(body.lstrip(_SPACE))
            if len(body) > lead:
                yield _Place(start + a + lead, start + a + len(body), a == 0)
            a = b

    def _holds(self, start: int, end: int) -> tuple[tuple[int, int], ...]:
        if not start and end == len(self.shadow):
            return self.holds
        return tuple((a - start, b - start) for a, b in self.holds if start <= a and b <= end)


def _places(block: Block, language: Language, by: str) -> Iterator[_Place]:
    """Where the sentences of a block stand."""
    size = len(block.raw)
    if not block.spans:
        yield from _Cutter(block.raw, (), language, by).sentences(0, size)
        return
    holds = tuple((span.start, span.end) for span in block.spans if span.kind not in _BLANK)
    cutter = _Cutter(_shadow(block), holds, language, by)
    if _PARTING.isdisjoint([span.kind for span in block.spans]):
        yield from cutter.sentences(0, size)
        return
    steers = [span for span in block.spans if span.kind == "steer"]
    for start, end in _runs(size, (span for span in block.spans if span.kind == "hard")):
        yield from _between(cutter, start, end, [span for span in steers if start <= span.start < end])


def _between(cutter: _Cutter, start: int, end: int, steers: Sequence[Span]) -> Iterator[_Place]:
    """The sentences of one line; a comment that steers speaks of the sentence behind it."""
    if not steers:
        yield from cutter.sentences(start, end)
        return
    first = True
    said: tuple[Span, ...] = ()
    for run_start, run_end in _runs(end, steers, start):
        for place in cutter.sentences(run_start, run_end):
            yield place._replace(first=first and place.first, steers=said)
            said, first = (), False
        said = (*said, *(span for span in steers if span.start == run_end))


def _runs(end: int, at: Iterable[Span], start: int = 0) -> Iterator[tuple[int, int]]:
    for span in at:
        yield start, span.start
        start = span.end
    yield start, end


def _shadow(block: Block) -> str:
    """The block's text with the same places, in which breaks are blank and code and addresses say nothing."""
    pieces, end = [], 0
    for span in block.spans:
        if span.start < end or span.kind == "hold":
            continue
        pieces.append(block.raw[end : span.start])
        pieces.append(_filler(span))
        end = span.end
    return "".join([*pieces, block.raw[end:]])


def _filler(span: Span) -> str:
    length = span.end - span.start
    if span.kind in _BLANK:
        return " " * length
    if span.kind == "code" or (span.source.startswith("<") and span.name == "url"):
        # Code and bare addresses are words, and may start a sentence.
        return "X" + "x" * (length - 1)
    # Addresses behind a link's text, footnote marks and tags only close or open.
    return "*" * length


def _inside(block: Block, place: _Place) -> list[Span]:
    return [span for span in block.spans if span.kind != "hold" and place.start <= span.start and span.end <= place.end]


def _worth(block: Block, place: _Place, kept: frozenset[str]) -> bool:
    """Whether there is a word to translate."""
    text = block.raw[place.start : place.end]
    if block.spans:
        for span in reversed(_inside(block, place)):
            if span.kind in _OPAQUE:
                text = text[: span.start - place.start] + " " + text[span.end - place.start :]
    pattern = _words(kept)
    found = pattern.search(text)
    # Most sentences begin with a letter that belongs to no such term.
    return found is not None and (bool(found[1]) or any(item[1] for item in pattern.finditer(text, found.end())))


@cache
def _words(kept: frozenset[str]) -> re.Pattern[str]:
    """Finds a term that is never translated, or (as group 1) a letter that belongs to none."""
    terms = "|".join(re.escape(term) for term in sorted(kept, key=lambda term: (-len(term), term)))
    return re.compile(rf"(?<!\w)(?:{terms})(?!\w)|([^\W\d_])" if kept else r"([^\W\d_])")


def _segment(block: Block, place: _Place, number: int, *, last: bool) -> Segment:
    raw = block.raw[place.start : place.end]
    text, slots = _message(raw, place.start, _inside(block, place)) if block.spans else (raw, ())
    notes, context, must = block.notes, block.context, block.must
    for span in place.steers:
        notes = (*notes, span.source) if span.name == "note" else notes
        context = span.source if span.name == "context" else context
        must = must or span.name == "must"
    # By place, because names cost a third more, and this is done for every sentence.
    return Segment(
        raw,
        text,
        block.start + place.start,
        block.line + block.raw.count("\n", 0, place.start),
        block.kind,
        block.path,
        slots,
        notes,
        context,
        must,
        block.margin,
        block.style,
        number,
        place.first,
        last,
        block.level,
    )


def _message(raw: str, offset: int, spans: list[Span]) -> tuple[str, tuple[Slot, ...]]:
    """The msgid and what its placeholders stand for (design, "What a msgid is")."""
    braces = any(span.kind == "slot" for span in spans)
    numbers: dict[str, int] = {}
    slots: list[Slot] = []
    pieces: list[str] = []
    end = 0
    for span in spans:
        start, stop = span.start - offset, span.end - offset
        if start < end or span.kind in {"code", "tag"}:
            continue
        pieces.append(_doubled(raw[end:start], braces))
        pieces.append(" " if span.kind in _BLANK else _slot(span, numbers, slots))
        end = stop
    pieces.append(_doubled(raw[end:], braces))
    return "".join(pieces), tuple(slots)


def _slot(span: Span, numbers: dict[str, int], slots: list[Slot]) -> str:
    numbers[span.name] = number = numbers.get(span.name, 0) + 1
    name = f"{span.name}{number}"
    slots.append(Slot(name, span.source, span.address, span.reference))
    return f"({{{name}}})" if span.reference else f"{{{name}}}"


def _doubled(text: str, braces: bool) -> str:
    return text.replace("{", "{{").replace("}", "}}") if braces else text


def _value(block: Block, number: int) -> Segment:
    return Segment(
        raw=block.raw,
        text=block.value,
        start=block.start,
        line=block.line,
        kind=block.kind,
        path=block.path,
        style=block.style,
        block=number,
    )
