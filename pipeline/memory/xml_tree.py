"""XML from anywhere as a tree of plain values. Nothing in a file is trusted: no entities, nothing from elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any
from xml.sax import SAXParseException, handler
from xml.sax.xmlreader import Locator

from pipeline.model import UnreadableError

_DEEPEST = 50


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


def tree(data: bytes, name: str) -> Node:
    """The root of an XML file.

    Raises UnreadableError, naming file and line, for what is not well-formed, for one that defines entities and for
    one that is nested endlessly. A DTD that is only named is not fetched.
    """
    from defusedxml import DefusedXmlException
    from defusedxml.expatreader import DefusedExpatParser

    parser = DefusedExpatParser(forbid_dtd=False, forbid_entities=True, forbid_external=False)
    parser.setFeature(handler.feature_external_ges, False)
    reader = _Reader(name, parser)
    parser.setContentHandler(reader)
    try:
        parser.feed(data)
        parser.close()
    except DefusedXmlException:
        message = "it defines entities, which no glossary needs; remove its <!DOCTYPE>"
        raise UnreadableError(message, reader.here()) from None
    except SAXParseException as error:
        message = f"it is no well-formed XML ({error.getMessage()}); export it again from the program it came from"
        raise UnreadableError(message, f"{name}:{error.getLineNumber()}") from None
    except (ValueError, LookupError):
        raise UnreadableError("its encoding is not known; save it as UTF-8", reader.here()) from None
    return reader.root


class _Reader(handler.ContentHandler):
    def __init__(self, name: str, locator: Locator) -> None:
        super().__init__()
        self._name = name
        self._locator = locator
        self._open: list[Node] = []
        self.root = Node("", {}, 1)

    def here(self) -> str:
        return f"{self._name}:{self._line()}"

    def startElement(self, name: str, attrs: Any) -> None:  # noqa: N802 # as SAX has it
        node = Node(name.rpartition(":")[2], dict(attrs), self._line())
        if self._open:
            self._open[-1].children.append(node)
        else:
            self.root = node
        self._open.append(node)
        if len(self._open) > _DEEPEST:
            raise UnreadableError(f"more than {_DEEPEST} elements in each other, which no glossary has", self.here())

    def endElement(self, name: str) -> None:  # noqa: N802
        self._open.pop()

    def characters(self, content: str) -> None:
        self._open[-1].pieces.append(content)

    def _line(self) -> int:
        return self._locator.getLineNumber() or 1
