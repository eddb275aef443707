"""XML from anywhere, met piece by piece. Nothing in a file is trusted: no entities, nothing from elsewhere."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Protocol
from xml.sax import SAXParseException, handler

from pipeline.model import UnreadableError

DEEPEST = 50
"""Elements in each other; deeper ones are made to harm."""


class Reader(Protocol):
    """Takes what a parser meets; lines count from 1. It may raise UnreadableError."""

    def start(self, name: str, attributes: Mapping[str, str], line: int) -> None:
        """An element begins."""

    def end(self, name: str, line: int) -> None:
        """An element ends."""

    def take(self, text: str) -> None:
        """Text, in as many pieces as there are."""


class Parser:
    """A file that is read as its bytes come; a `reader` takes what stands in it.

    `kind` says in errors what the file should be: TMX. With `namespaces` a name is its namespace, a space and the name
    without its prefix. A document type that is only named is not fetched; without `doctype` it is refused.
    """

    __slots__ = ("_kind", "_name", "_sax")

    def __init__(self, name: str, kind: str, reader: Reader, *, namespaces: bool = False, doctype: bool = True) -> None:
        from defusedxml.expatreader import DefusedExpatParser

        self._name = name
        self._kind = kind
        # Most files name a DTD; one that says anything of its own has entities, which are forbidden.
        self._sax = DefusedExpatParser(forbid_dtd=not doctype, forbid_entities=True, forbid_external=False)
        self._sax.setFeature(handler.feature_external_ges, False)
        self._sax.setFeature(handler.feature_namespaces, namespaces)
        self._sax.setContentHandler(_Events(self, reader))

    def feed(self, data: bytes, *, last: bool = False) -> None:
        """Reads on. Raises UnreadableError with file and line.

        It does so for what is not well-formed, for entities, for an encoding that is not known, for endless nesting.
        """
        from defusedxml import DefusedXmlException, DTDForbidden

        try:
            self._sax.feed(data)
            if last:
                self._sax.close()
        except DTDForbidden:
            raise self.wrong(f"it has a <!DOCTYPE>, which no {self._kind} needs; remove it") from None
        except DefusedXmlException:
            raise self.wrong(f"it defines entities, which no {self._kind} needs; remove its <!DOCTYPE>") from None
        except SAXParseException as error:
            message = f"it is no well-formed XML ({error.getMessage()}); export it again from the program it came from"
            raise UnreadableError(message, f"{self._name}:{error.getLineNumber()}") from None
        except (ValueError, LookupError):
            raise self.wrong("its encoding is not known; save it as UTF-8") from None

    def place(self) -> tuple[int, int]:
        """Line, from 1, and column, from 0, of what is read at this moment."""
        return self._sax.getLineNumber() or 1, self._sax.getColumnNumber() or 0

    def wrong(self, message: str) -> UnreadableError:
        """An error in what is read at this moment."""
        return UnreadableError(message, f"{self._name}:{self.place()[0]}")

    def too_deep(self) -> UnreadableError:
        """An error where elements are nested more than any file of its kind has them."""
        return self.wrong(f"more than {DEEPEST} elements in each other, which no {self._kind} has")


class _Events(handler.ContentHandler):
    """What SAX tells, as a Reader takes it."""

    def __init__(self, parser: Parser, reader: Reader) -> None:
        super().__init__()
        self._parser = parser
        self._reader = reader
        self._depth = 0

    def startElement(self, name: str, attrs: Any) -> None:  # noqa: N802 # as SAX has it
        self._reader.start(name, dict(attrs.items()), self._parser.place()[0])
        self._depth += 1
        if self._depth > DEEPEST:
            raise self._parser.too_deep()

    def endElement(self, name: str) -> None:  # noqa: N802
        self._depth -= 1
        self._reader.end(name, self._parser.place()[0])

    def startElementNS(self, name: Any, qname: Any, attrs: Any) -> None:  # noqa: N802
        del qname
        self.startElement(_joined(name), {_joined(key): value for key, value in attrs.items()})

    def endElementNS(self, name: Any, qname: Any) -> None:  # noqa: N802
        del qname
        self.endElement(_joined(name))

    def characters(self, content: str) -> None:
        self._reader.take(content)


def _joined(name: tuple[str | None, str]) -> str:
    return " ".join(filter(None, name))
