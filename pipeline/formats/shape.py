"""The structure of a Markdown text without its words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from pipeline.formats.leaf import INLINE, SLOTS
from pipeline.formats.parsed import Prose
from pipeline.markup import Definition, Event, has_attributes

_BOUNDS = frozenset({"Start", "End"})
_WORDS = frozenset({"Text", "SoftBreak", "Code"})


def shape_of(found: Iterable[Event | tuple[str, Any]], definitions: Sequence[Definition]) -> list[Any]:
    """The blocks as they begin and end, with a `Prose` for each run of prose, and the definitions of links.

    Two texts with equal shapes have the same blocks, and each block has the same hard breaks, links, images,
    footnote marks and tags with attributes.
    """
    shape: list[Any] = []
    links: list[tuple[str, str]] | None = None
    hard = 0
    for event in found:
        name, value = event[0], event[1]
        if name in _WORDS:
            if links is None:
                links = []
        elif name in _BOUNDS and value.__class__ is str and value not in INLINE:
            if links is not None:
                shape.append(Prose(hard, tuple(sorted(links))))
                links, hard = None, 0
            shape.append("End" if name == "End" else value)
        elif name == "HardBreak":
            hard += 1
        elif (inline := _link(name, value)) is not None:
            links = [] if links is None else links
            links += inline
        else:
            if links is not None:
                shape.append(Prose(hard, tuple(sorted(links))))
                links, hard = None, 0
            shape.append("End" if name == "End" else value if name == "Start" else (name, value))
    if links is not None:
        shape.append(Prose(hard, tuple(sorted(links))))
    return [*shape, *((item.label, item.address) for item in definitions)]


def _link(name: str, value: Any) -> Sequence[tuple[str, str]] | None:
    """What an inline event adds to the links of its run; None for an event of a block."""
    if name == "Start":
        if value.__class__ is str:
            return () if value in INLINE else None
        tag, content = next(iter(value.items()))
        return ((SLOTS[tag], content["dest_url"]),) if tag in SLOTS else None
    if name == "End":
        return () if value.__class__ is str and value in INLINE else None
    if name == "FootnoteReference":
        return (("note", value),)
    if name == "InlineHtml":
        return (("tag", " ".join(value.split())),) if has_attributes(value) else ()
    return None
