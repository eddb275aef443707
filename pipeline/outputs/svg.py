"""Whether an SVG only draws: an allow-list of what may stand in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.parsers import expat

_SVG = "http://www.w3.org/2000/svg"
_ELEMENTS = frozenset({
    "a", "animate", "animateMotion", "animateTransform", "circle", "clipPath", "defs", "desc", "ellipse", "feBlend",
    "feColorMatrix", "feComponentTransfer", "feComposite", "feConvolveMatrix", "feDiffuseLighting",
    "feDisplacementMap", "feDistantLight", "feDropShadow", "feFlood", "feFuncA", "feFuncB", "feFuncG", "feFuncR",
    "feGaussianBlur", "feImage", "feMerge", "feMergeNode", "feMorphology", "feOffset", "fePointLight",
    "feSpecularLighting", "feSpotLight", "feTile", "feTurbulence", "filter", "font", "font-face", "font-face-name",
    "font-face-src", "g", "glyph", "image", "line", "linearGradient", "marker", "mask", "metadata", "missing-glyph",
    "mpath", "path", "pattern", "polygon", "polyline", "radialGradient", "rect", "set", "solidcolor", "stop", "style",
    "svg", "switch", "symbol", "text", "textPath", "title", "tref", "tspan", "use", "view",
})  # fmt: skip
"""The elements of SVG 1.1 and 2 that draw, move or describe."""
_NOTES = frozenset({
    "http://creativecommons.org/ns#",
    "http://purl.org/dc/elements/1.1/",
    "http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd",
    "http://web.resource.org/cc/",
    "http://www.inkscape.org/namespaces/inkscape",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
})  # fmt: skip
"""Namespaces of what drawing programs note for themselves; browsers do nothing with it."""
_ADDRESSES = frozenset({"base", "href", "ping", "src"})
_INSIDE = re.compile(r"\s*(?:#|data:image/(?:png|jpeg|gif|webp)[;,])", re.IGNORECASE)
_FETCH = re.compile(r"url\((?!\s*[\"']?\s*#)|(?:image|image-set|src|cross-fade|element)\s*\(\s*[\"']|@import", re.I)
_ANIMATED = re.compile(r"\s*(?:[^\s:]*:)?(?:href|on\w*|base|style)\s*", re.IGNORECASE)


def objection(data: bytes) -> str:
    """Why an SVG must not be published, in words; empty if it only draws.

    It is UTF-8 and well-formed, without a document type and processing instructions; its elements are those of SVG
    that cannot run anything, or a drawing program's notes; it has no event attributes; all its addresses lead to a
    place in itself or are pictures of points within it.
    """
    reader = _Reader()
    if b"\0" in data:
        return "is not written in UTF-8"
    try:
        reader.parser.Parse(data.decode(), True)
    except UnicodeDecodeError:
        return "is not written in UTF-8"
    except expat.ExpatError as error:
        return f"is not well-formed XML (line {error.lineno})"
    return next(iter(reader.found), "")


class _Reader:
    """Collects the objections to an SVG while it is parsed."""

    def __init__(self) -> None:
        self.found: list[str] = []
        self.depth = 0
        self.style: list[str] | None = None
        self.parser = expat.ParserCreate("utf-8", " ")
        self.parser.XmlDeclHandler = self.declaration
        self.parser.StartDoctypeDeclHandler = lambda *_: self.found.append("has a document type declaration")
        self.parser.ProcessingInstructionHandler = lambda *_: self.found.append("has a processing instruction")
        self.parser.StartElementHandler = self.start
        self.parser.EndElementHandler = self.end
        self.parser.CharacterDataHandler = self.words

    def declaration(self, version: str, encoding: str | None, standalone: int) -> None:
        del version, standalone
        if encoding and encoding.lower() != "utf-8":
            self.found.append(f"says that it is written in {encoding}; UTF-8 is right")

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self.depth += 1
        space, _, local = name.rpartition(" ")
        drawn = space == _SVG and local in _ELEMENTS and (self.depth > 1 or local == "svg")
        if not drawn and not (space in _NOTES and self.depth > 1):
            self.found.append(f"holds <{local}>" + ("" if space == _SVG else " from outside of SVG"))
        for key, value in attributes.items():
            self.found += _attribute(local, *_split(key), value)
        if local == "style":
            self.style = []

    def end(self, name: str) -> None:
        self.depth -= 1
        if self.style is not None and name.endswith(" style"):
            self.found += _css("".join(self.style))
            self.style = None

    def words(self, data: str) -> None:
        if self.style is not None:
            self.style.append(data)


def _split(key: str) -> tuple[str, str]:
    space, _, local = key.rpartition(" ")
    return space, local


def _attribute(element: str, space: str, name: str, value: str) -> Iterator[str]:
    if space in _NOTES:
        return
    if name.lower().startswith("on"):
        yield f"has the event attribute {name}"
    if name.lower() in _ADDRESSES and not _INSIDE.match(value):
        yield f"leads out of itself: {name}={value[:60]!r}"
    if name == "attributeName" and _ANIMATED.fullmatch(value):
        yield f"changes {value.strip()} while it is shown (<{element}>)"
    if name == "style" or "(" in value or "@" in value:
        yield from _css(value)


def _css(text: str) -> Iterator[str]:
    # A backslash may hide any word from us, but not from a browser.
    if "\\" in text:
        yield "has a backslash in a style"
    found = _FETCH.search(text)
    if found:
        yield f"has a style that fetches something: {text[found.start() : found.start() + 60]!r}"
