"""TMX from anywhere -> units. Nothing in a file is trusted: no entities, nothing from elsewhere, no endless texts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import IO, Any
from xml.sax import SAXParseException, handler
from xml.sax.xmlreader import Locator

from defusedxml import DefusedXmlException
from defusedxml.expatreader import DefusedExpatParser

from pipeline.memory.entry import Entry
from pipeline.memory.tmx import LONGEST, PROPERTIES, Unit, Variant
from pipeline.model import UnreadableError

_CHUNK = 1 << 16
_DEEPEST = 50
_WORST = 1_000
"""A file with more units that cannot be used is no translation memory."""
_TOKEN = 1_000_000
"""Bytes in which a tag must end; the parser reads one from its start again with all that comes to it."""
_WRAP = re.compile(r"[ \t]*[\r\n]\s*")
_NAMES = {name: field for field, names in PROPERTIES.items() for name in names}


def units(file: IO[bytes], name: str, problems: list[UnreadableError]) -> Iterator[Unit]:
    """The units of a TMX file, one after the other, so that a large one takes no more room than a small one.

    A unit that cannot be used is left out, and `problems` grows by file, line and what would be right. Raises
    UnreadableError for what is no well-formed TMX, and for one that defines entities.
    """
    # Most files name a DTD, which is not fetched; one that says anything of its own has entities, which are forbidden.
    parser = DefusedExpatParser(forbid_dtd=False, forbid_entities=True, forbid_external=False)
    parser.setFeature(handler.feature_external_ges, False)
    reader = _Reader(name, problems, parser)
    parser.setContentHandler(reader)
    parser.setFeature(handler.feature_namespaces, False)
    place, waiting = (0, 0), 0
    if not (data := file.read(_CHUNK)):
        raise UnreadableError("it is empty; export it again from the program it came from", f"{name}:1")
    while True:
        _feed(parser, data, reader, name)
        before, place = place, (parser.getLineNumber() or 0, parser.getColumnNumber() or 0)
        waiting = waiting + len(data) if place == before else 0
        if waiting > _TOKEN:
            raise UnreadableError(f"more than {_TOKEN:,} bytes in one tag or comment, which no TMX has", reader.here())
        yield from reader.taken()
        if not data:
            return
        data = file.read(_CHUNK)


def _feed(parser: DefusedExpatParser, data: bytes, reader: _Reader, name: str) -> None:
    """Reads on, or to the end where there are no data. Raises UnreadableError."""
    try:
        parser.feed(data) if data else parser.close()
    except DefusedXmlException:
        message = "it defines entities, which no TMX needs; remove its <!DOCTYPE>"
        raise UnreadableError(message, reader.here()) from None
    except SAXParseException as error:
        message = f"it is no well-formed XML ({error.getMessage()}); export it again from the program it came from"
        raise UnreadableError(message, f"{name}:{error.getLineNumber()}") from None
    except (ValueError, LookupError):
        raise UnreadableError("its encoding is not known; save it as UTF-8", reader.here()) from None


class _Reader(handler.ContentHandler):
    """Puts units together from what the parser meets."""

    def __init__(self, name: str, problems: list[UnreadableError], locator: Locator) -> None:
        super().__init__()
        self._name = name
        self._problems = problems
        self._locator = locator
        self._open: list[str] = []
        self._source = ""
        self._units: list[Unit] = []
        self._text: list[str] | None = None
        self._size = 0
        self._tu: dict[str, Any] = {}
        self._tuv: dict[str, Any] = {}

    def here(self) -> str:
        """File and line of what is read at this moment."""
        return f"{self._name}:{self._line()}"

    def taken(self) -> list[Unit]:
        """The units that are complete since the last call."""
        units, self._units = self._units, []
        return units

    def startElement(self, name: str, attrs: Any) -> None:  # noqa: N802 # as SAX has it
        if not self._open and name != "tmx":
            raise UnreadableError(f"this is no TMX: it begins with <{name:.50}>, not with <tmx>", self.here())
        self._open.append(name)
        if len(self._open) > _DEEPEST:
            raise UnreadableError(f"more than {_DEEPEST} elements in each other, which no TMX has", self.here())
        if start := _STARTS.get(name):
            start(self, attrs)

    def endElement(self, name: str) -> None:  # noqa: N802
        self._open.pop()
        if end := _ENDS.get(name):
            end(self)

    def characters(self, content: str) -> None:
        # What stands in <ph>, <bpt> and the like is how the text was written; <sub> is a text of its own.
        if self._text is not None and "sub" not in self._open and self._size <= LONGEST:
            self._text.append(content)
            self._size += len(content)

    def _line(self) -> int:
        return self._locator.getLineNumber() or 1

    def _header(self, attrs: Any) -> None:
        self._source = attrs.get("srclang", "")

    def _start_unit(self, attrs: Any) -> None:
        source = attrs.get("srclang", self._source)
        self._tu = {"source": source, "changed": attrs.get("changedate", ""), "line": self._line(), "variants": []}

    def _start_variant(self, attrs: Any) -> None:
        tag = attrs.get("xml:lang") or attrs.get("lang", "")
        changed = attrs.get("changedate", self._tu.get("changed", ""))
        self._tuv = {"tag": tag, "changed": changed, "line": self._line()}

    def _start_property(self, attrs: Any) -> None:
        self._tu["property"] = _NAMES.get(attrs.get("type", ""))
        self._start_text(attrs)

    def _start_text(self, attrs: Any) -> None:
        self._text, self._size = [], 0

    def _end_property(self) -> None:
        text, self._text = "".join(self._text or ()), None
        if field := self._tu.get("property"):
            self._tu.setdefault(field, text)

    def _end_text(self) -> None:
        self._tuv["text"], self._text = _WRAP.sub(" ", "".join(self._text or ())), None

    def _end_variant(self) -> None:
        text = self._tuv.get("text", "")
        if problem := self._wrong(text):
            self._problem(problem, self._tuv.get("line", 0))
        elif self._tu:
            made = Variant(self._tuv["tag"], text, self._tuv["changed"], self._tuv["line"])
            self._tu["variants"].append(made)
        self._tuv = {}

    def _wrong(self, text: str) -> str:
        if not self._tuv.get("tag"):
            return "this <tuv> has no xml:lang; say its language there"
        if "text" not in self._tuv:
            return "this <tuv> has no <seg>; put its text into one"
        if not text.strip():
            return "the <seg> of this <tuv> is empty; fill it in, or remove the <tuv>"
        if len(text) > LONGEST:
            return f"the <seg> of this <tuv> has more than {LONGEST:,} characters; cut it into sentences"
        return ""

    def _end_unit(self) -> None:
        if not self._tu:
            return
        told = {field: text for field in PROPERTIES if (text := self._tu.get(field))}
        if self._tu["variants"]:
            place = Entry("", **told)
            self._units.append(Unit(self._tu["source"], tuple(self._tu["variants"]), place, self._tu["line"]))
        else:
            self._problem("this <tu> has no text; it needs two <tuv>, one for each language", self._tu["line"])
        self._tu = {}

    def _problem(self, message: str, line: int) -> None:
        if len(self._problems) >= _WORST:
            raise UnreadableError(f"more than {_WORST:,} of its units cannot be used; export it again", self.here())
        self._problems.append(UnreadableError(message, f"{self._name}:{line}"))


_STARTS = {
    "header": _Reader._header,
    "tu": _Reader._start_unit,
    "tuv": _Reader._start_variant,
    "prop": _Reader._start_property,
    "seg": _Reader._start_text,
}
_ENDS = {
    "tu": _Reader._end_unit,
    "tuv": _Reader._end_variant,
    "prop": _Reader._end_property,
    "seg": _Reader._end_text,
}
