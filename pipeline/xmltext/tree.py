"""XML from anywhere as a tree of plain values."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from pipeline.xmltext.parse import Parser


@dataclass(slots=True)
class Node:
    """An element."""

    name: str
    """Without its prefix."""
    attributes: dict[str, str]
    line: int
    """1-based."""
    children: list[Node] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The text in it and in what it holds, on one line."""
        return " ".join("".join(self._all()).split())

    def _all(self) -> Iterator[str]:
        yield from self.pieces
        for child in self.children:
            yield from child._all()

    def get(self, name: str) -> str:
        """An attribute, or nothing."""
        return self.attributes.get(name, "")

    def below(self, *names: str) -> Iterator[Node]:
        """All elements of these names in it, at any depth, in order."""
        for child in self.children:
            if child.name in names:
                yield child
            yield from child.below(*names)


def tree(data: bytes, name: str, kind: str) -> Node:
    """The root of an XML file; `name` is that of the file, `kind` says what it should be.

    Raises UnreadableError, naming file and line, for what is not well-formed, for one that defines entities and for
    one that is nested endlessly. A DTD that is only named is not fetched.
    """
    reader = _Reader()
    Parser(name, kind, reader).feed(data, last=True)
    return reader.root


class _Reader:
    """Puts the tree together."""

    def __init__(self) -> None:
        self._open: list[Node] = []
        self.root = Node("", {}, 1)

    def start(self, name: str, attributes: Mapping[str, str], line: int) -> None:
        node = Node(name.rpartition(":")[2], dict(attributes), line)
        if self._open:
            self._open[-1].children.append(node)
        else:
            self.root = node
        self._open.append(node)

    def end(self, name: str, line: int) -> None:
        del name, line
        self._open.pop()

    def take(self, text: str) -> None:
        self._open[-1].pieces.append(text)
