"""YAML text -> a tree of scalars with their places, without aliases, anchors, tags and duplicate keys."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pipeline.model import UnreadableError

if TYPE_CHECKING:
    from yaml import Event

DEPTH = 64
"""How deep lists and mappings may be nested; what people write needs less than ten."""

_HINTS = (
    ("mapping values are not allowed", "put a text that contains ': ' in quotes"),
    ("cannot start any token", "indent with spaces, and put a text that starts with a mark such as @ or % in quotes"),
    ("expected ':'", "every line of a mapping is 'key: value'"),
    ("end of stream", "a quotation mark or a bracket is not closed"),
    ("',' or", "a bracket is not closed, or a comma is missing"),
    ("block end", "lines of one level start in the same column"),
    ("escape", "write a backslash in single quotes or doubled"),
)
_UNPRINTABLE = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class Scalar:
    """One value or key: what it reads as a text, how it is written, and where (characters of the text)."""

    text: str
    style: str
    """`plain`, `single`, `double`, `literal` or `folded`."""
    start: int
    end: int
    line: int
    """1-based."""
    flow: bool
    """Stands inside `[ ]` or `{ }`."""


@dataclass(frozen=True, slots=True)
class Sequence:
    items: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Mapping:
    items: tuple[tuple[Scalar, Node], ...]


Node = Scalar | Sequence | Mapping

_STYLES = {None: "plain", "": "plain", "'": "single", '"': "double", "|": "literal", ">": "folded"}


def tree(text: str, where: str, only: Iterable[tuple[str, ...]] = ()) -> Node | None:
    """The one document in `text`; None if it holds nothing. What stands behind the last value of `only` is not read.

    Raises UnreadableError, its `where` being `where` and the 1-based line.
    """
    import yaml

    # libyaml counts characters from behind a byte order mark.
    shift = int(text.startswith("\ufeff"))
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        builder = _Builder(yaml.parse(text[shift:], Loader=loader), shift, where, only)
        return builder.document()
    except yaml.MarkedYAMLError as error:
        # What is not closed is told with the line on which it opens.
        opens = any(word in str(error.context) for word in ("flow", "quoted"))
        mark = error.context_mark if opens else error.problem_mark or error.context_mark
        raise UnreadableError(_worded(str(error.problem)), f"{where}:{mark.line + 1 if mark else 1}") from None
    except (yaml.reader.ReaderError, UnicodeEncodeError):
        raise _unprintable(text, where) from None


def _worded(problem: str) -> str:
    hint = next((hint for part, hint in _HINTS if part in problem), "see yaml.org for how it is written")
    return f"this is not YAML ({problem}); {hint}"


def _unprintable(text: str, where: str) -> UnreadableError:
    found = _UNPRINTABLE.search(text)
    line, name = (text.count("\n", 0, found.start()) + 1, f"U+{ord(found[0]):04X}") if found else (1, "a character")
    message = f'{name} is not allowed in YAML; write it as an escape in double quotes, "\\u..."'
    return UnreadableError(message, f"{where}:{line}")


class _Builder:
    """Reads the events of the parser once, from first to last, or until it has read all values of `only`."""

    def __init__(self, events: Iterator[Event], shift: int, where: str, only: Iterable[tuple[str, ...]]) -> None:
        self.events: Iterator[Any] = events
        self.shift = shift
        self.where = where
        self.left = set(only)
        self.path: tuple[str, ...] = ()
        self.done = False

    def document(self) -> Node | None:
        root: Node | None = None
        for event in self.events:
            kind = type(event).__name__
            if kind == "DocumentStartEvent":
                if root is not None:
                    raise self._error("a second document starts here; keep one and remove the line '---'", event)
                root = self._node(next(self.events), depth=0, flow=False)
            if self.done:
                break
        return None if isinstance(root, Scalar) and root.style == "plain" and not root.text else root

    def _node(self, event: Any, *, depth: int, flow: bool) -> Node:
        kind = type(event).__name__
        if kind == "AliasEvent" or event.anchor:
            raise self._error(
                "anchors (&) and aliases (*) are not read; write the value out, or put it in quotes", event
            )
        if event.tag:
            raise self._error(f"the tag {event.tag} is not read; write the value without it, or in quotes", event)
        if depth > DEPTH:
            raise self._error(f"lists and mappings are nested more than {DEPTH} deep", event)
        if kind == "ScalarEvent":
            return self._scalar(event, flow=flow)
        inside = flow or bool(event.flow_style)
        return (self._sequence if kind == "SequenceStartEvent" else self._mapping)(depth + 1, flow=inside)

    def _sequence(self, depth: int, *, flow: bool) -> Sequence:
        items = []
        while not self.done and type(event := next(self.events)).__name__ != "SequenceEndEvent":
            items.append(self._node(event, depth=depth, flow=flow))
        return Sequence(tuple(items))

    def _mapping(self, depth: int, *, flow: bool) -> Mapping:
        items: dict[str, tuple[Scalar, Node]] = {}
        path = self.path
        while not self.done and type(event := next(self.events)).__name__ != "MappingEndEvent":
            key = self._node(event, depth=depth, flow=flow)
            if not isinstance(key, Scalar):
                raise self._error(
                    "a list or mapping stands as a key; put a text that starts with { or [ in quotes", event
                )
            if key.text in items:
                before = items[key.text][0].line
                raise self._error(f"the key {key.text!r} stands already in line {before}; keep one of them", event)
            self.path = (*path, key.text)
            items[key.text] = (key, self._node(next(self.events), depth=depth, flow=flow))
            if (*path, key.text) in self.left:
                self.left.remove((*path, key.text))
                self.done = not self.left
        self.path = path
        return Mapping(tuple(items.values()))

    def _scalar(self, event: Any, *, flow: bool) -> Scalar:
        start, end = event.start_mark.index + self.shift, event.end_mark.index + self.shift
        return Scalar(event.value, _STYLES[event.style], start, end, event.start_mark.line + 1, flow)

    def _error(self, message: str, event: Any) -> UnreadableError:
        return UnreadableError(message, f"{self.where}:{event.start_mark.line + 1}")
