"""TMX from anywhere -> units. Nothing in a file is trusted: no entities, nothing from elsewhere, no endless texts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import IO, Any

from pipeline.memory.entry import Entry
from pipeline.memory.tmx import LONGEST, PROPERTIES, Unit, Variant
from pipeline.model import UnreadableError
from pipeline.xmltext import Parser

_CHUNK = 1 << 16
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
    reader = _Reader(name, problems)
    parser = Parser(name, "TMX", reader)
    place, waiting = (0, 0), 0
    if not (data := file.read(_CHUNK)):
        raise UnreadableError("it is empty; export it again from the program it came from", f"{name}:1")
    while True:
        parser.feed(data, last=not data)
        before, place = place, parser.place()
        waiting = waiting + len(data) if place == before else 0
        if waiting > _TOKEN:
            raise parser.wrong(f"more than {_TOKEN:,} bytes in one tag or comment, which no TMX has")
        yield from reader.taken()
        if not data:
            return
        data = file.read(_CHUNK)


class _Reader:
    """Puts units together from what the parser meets."""

    def __init__(self, name: str, problems: list[UnreadableError]) -> None:
        self._name = name
        self._problems = problems
        self._line = 1
        self._open: list[str] = []
        self._source = ""
        self._units: list[Unit] = []
        self._text: list[str] | None = None
        self._size = 0
        self._tu: dict[str, Any] = {}
        self._tuv: dict[str, Any] = {}

    def taken(self) -> list[Unit]:
        """The units that are complete since the last call."""
        units, self._units = self._units, []
        return units

    def start(self, name: str, attributes: Mapping[str, str], line: int) -> None:
        self._line = line
        if not self._open and name != "tmx":
            message = f"this is no TMX: it begins with <{name:.50}>, not with <tmx>"
            raise UnreadableError(message, f"{self._name}:{line}")
        self._open.append(name)
        if start := _STARTS.get(name):
            start(self, attributes)

    def end(self, name: str, line: int) -> None:
        self._line = line
        self._open.pop()
        if end := _ENDS.get(name):
            end(self)

    def take(self, text: str) -> None:
        # What stands in <ph>, <bpt> and the like is how the text was written; <sub> is a text of its own.
        if self._text is not None and "sub" not in self._open and self._size <= LONGEST:
            self._text.append(text)
            self._size += len(text)

    def _header(self, attributes: Mapping[str, str]) -> None:
        self._source = attributes.get("srclang", "")

    def _start_unit(self, attributes: Mapping[str, str]) -> None:
        source = attributes.get("srclang", self._source)
        self._tu = {"source": source, "changed": attributes.get("changedate", ""), "line": self._line, "variants": []}

    def _start_variant(self, attributes: Mapping[str, str]) -> None:
        tag = attributes.get("xml:lang") or attributes.get("lang", "")
        changed = attributes.get("changedate", self._tu.get("changed", ""))
        self._tuv = {"tag": tag, "changed": changed, "line": self._line}

    def _start_property(self, attributes: Mapping[str, str]) -> None:
        self._tu["property"] = _NAMES.get(attributes.get("type", ""))
        self._start_text(attributes)

    def _start_text(self, attributes: Mapping[str, str]) -> None:
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
            raise UnreadableError(
                f"more than {_WORST:,} of its units cannot be used; export it again", f"{self._name}:{self._line}"
            )
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
