"""The addresses of a Markdown text, and the text with others in their places."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from html import escape, unescape
from typing import Any, NamedTuple

from pipeline.markup.events import definitions, events
from pipeline.markup.inline import definition_address, target

_LINKS = frozenset({"Link", "Image"})
_AUTOLINKS = frozenset({"Autolink", "Email"})
_HTML = frozenset({"InlineHtml", "Html"})
_TAG = re.compile(r"<[A-Za-z](?:\"[^\"]*\"|'[^']*'|[^<>\"'])*>")
_ATTRIBUTE = re.compile(r"\s(?:href|src)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')", re.IGNORECASE)
_ABSOLUTE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]{1,31}:")
_MAIL = re.compile(r"[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9.-]+")


class Address(NamedTuple):
    """An address where it stands; `start` and `end` are characters of the text."""

    start: int
    end: int
    address: str
    """What it reads."""
    kind: str
    """`link` (also in a definition), `autolink` (with its angle brackets) or `html` (without its quotes)."""


def addresses(text: str) -> tuple[Address, ...]:
    """The addresses of links, images, autolinks, definitions and HTML attributes of a Markdown text.

    `text` is without BOM and front matter. A link by reference has none: its definition has.
    """
    found = {item.start: item for item in (*_inline(text), *_defined(text))}
    return tuple(found[start] for start in sorted(found))


def readdressed(text: str, new: Callable[[str], str | None]) -> str:
    """The text with other addresses; `new` gives for each the other one, or None.

    An autolink takes none that is relative, which could not be read as one: it stays.
    """
    parts, at = [], 0
    for item in addresses(text):
        other = new(item.address)
        written = None if other is None or other == item.address else _written(item, other)
        if written is not None:
            parts += [text[at : item.start], written]
            at = item.end
    return "".join([*parts, text[at:]])


def _written(item: Address, address: str) -> str | None:
    if item.kind == "html":
        return escape(address)
    if item.kind == "autolink":
        bare = address.removeprefix("mailto:")
        if _MAIL.fullmatch(bare):
            return f"<{bare}>"
        return f"<{address}>" if _ABSOLUTE.match(address) else None
    # Angle brackets hold all but themselves, whatever its brackets; a reference to a character is none in an address.
    return f"<{address.replace('&', '&amp;')}>" if _special(address) else address


def _special(address: str) -> bool:
    return unescape(address) != address or any(mark in address for mark in "()[]")


def _inline(text: str) -> Iterator[Address]:
    """Those inside of the prose, and those of HTML."""
    opened: list[Any] = []
    stop = depth = 0
    for name, value, start, end in events(text):
        tag, content = _parted(value) if name in {"Start", "End"} else ("", None)
        if tag == "BlockQuote":
            depth += 1 if name == "Start" else -1
        elif name == "Start" and tag in _LINKS:
            opened.append(content)
            stop = max(stop, start + (2 if tag == "Image" else 1))
        elif name == "End" and tag in _LINKS:
            yield from _of_link(text, opened.pop(), stop, (start, end), depth)
            stop = max(stop, end)
        elif name in _HTML:
            yield from _of_html(text, start, end)
            stop = max(stop, end)
        elif not tag:
            stop = max(stop, end)


def _parted(value: Any) -> tuple[str, Any]:
    return (value, None) if isinstance(value, str) else next(iter(value.items()))


def _of_link(text: str, link: Any, stop: int, place: tuple[int, int], depth: int) -> Iterator[Address]:
    start, end = place
    if link["link_type"] == "Inline":
        found = target(text, stop, end, depth)
        yield Address(found.start, found.end, link["dest_url"], "link")
    elif link["link_type"] in _AUTOLINKS:
        yield Address(start, end, link["dest_url"], "autolink")


def _of_html(text: str, start: int, end: int) -> Iterator[Address]:
    for tag in _TAG.finditer(text, start, end):
        for found in _ATTRIBUTE.finditer(text, tag.start(), tag.end()):
            group = 1 if found[1] is not None else 2
            yield Address(found.start(group), found.end(group), unescape(found[group]), "html")


def _defined(text: str) -> Iterator[Address]:
    for item in definitions(text):
        start, end = definition_address(text, item.start, item.end)
        yield Address(start, end, item.address, "link")
