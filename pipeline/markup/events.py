"""Markdown events with their places in characters."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from itertools import accumulate
from typing import Any, NamedTuple

from pyromark import Markdown, Options

_OPTIONS = (
    Options.ENABLE_TABLES
    | Options.ENABLE_FOOTNOTES
    | Options.ENABLE_STRIKETHROUGH
    | Options.ENABLE_TASKLISTS
    | Options.ENABLE_DEFINITION_LIST
    | Options.ENABLE_GFM
)
# 0 for a byte of the form 10xxxxxx, which continues a character; 1 for all others.
_STARTS = bytes((byte & 0xC0) != 0x80 for byte in range(256))

Event = tuple[str, Any, int, int]
"""Name, value, and the place in characters: `("Text", "a word", 3, 9)`, `("Start", {"Link": {...}}, 0, 20)`."""


class Definition(NamedTuple):
    """A link reference definition; `start` and `end` are characters."""

    label: str
    address: str
    title: str | None
    start: int
    end: int


def events(text: str) -> list[Event]:
    """All events of a Markdown text (without BOM and front matter) in their order, with places in characters."""
    found = _parser().events_with_range(text)
    if text.isascii():
        # An event is a name, or a mapping of one name to its value; a byte is a character.
        return [
            (event, None, span["start"], span["end"])
            if isinstance(event, str)
            else (*_named(event), span["start"], span["end"])
            for event, span in found
        ]
    place = _places(text)
    return [
        (event, None, place[span["start"]], place[span["end"]])
        if isinstance(event, str)
        else (*_named(event), place[span["start"]], place[span["end"]])
        for event, span in found
    ]


def unplaced(text: str) -> list[tuple[str, Any]]:
    """The same events without their places, for those who only ask what there is."""
    return [(event, None) if isinstance(event, str) else _named(event) for event in _parser().events(text)]


def definitions(text: str) -> list[Definition]:
    """The link reference definitions that count in a Markdown text, in the order of their places."""
    if "]:" not in text:
        return []
    place = _places(text)
    found = [
        Definition(label, item["dest"], item["title"], place[item["span"]["start"]], place[item["span"]["end"]])
        for label, item in _parser().reference_definitions(text).items()
    ]
    return sorted(found, key=lambda item: item.start)


def html(text: str) -> str:
    """The text as HTML: CommonMark with tables, footnotes, strikethrough, task lists and definition lists."""
    return str(_parser().html(text))


@cache
def _parser() -> Markdown:
    return Markdown(options=_OPTIONS)


# The mapping is the parser's gift: taking its only item is quicker than looking at it.
_named: Callable[[Any], tuple[str, Any]] = dict.popitem


def _places(text: str) -> list[int]:
    """For each byte offset the number of characters that start before it: the parser counts UTF-8 bytes."""
    return list(accumulate(text.encode().translate(_STARTS), initial=0))
