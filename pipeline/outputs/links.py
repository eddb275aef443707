"""Links that lead nowhere and pictures that are not there."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from html import unescape
from html.parser import HTMLParser
from urllib.parse import unquote

from pipeline.model import Finding, Localisation
from pipeline.outputs.body import body, settings
from pipeline.outputs.headings import anchors
from pipeline.outputs.pictures import publishable, target

_SOURCES = "source_texts/"


def links(
    localisation: Localisation, documents: Mapping[str, Collection[str]], files: Collection[str], file: str = ""
) -> tuple[Finding, ...]:
    """Dead links, missing pictures and files that cannot be published, as errors.

    They are those of a localised text, or of the source as a Localisation.

    `documents` maps the path of every document to what can be linked in it (`headings_of`); `files` are all files
    beside the documents, relative to the source texts; `file` is what the findings name, by default the source text,
    and the only one in which they have a line.
    Addresses with a scheme or a host, and absolute ones, are not looked at.
    """
    where = file or _SOURCES + localisation.path
    seen = dict.fromkeys((*_lead(localisation), *_targets(body(localisation, raw=True))))
    return tuple(
        _finding(localisation, where, address, check, message)
        for tag, address in seen
        for check, message in _judge(localisation.path, tag, address, documents, files)
    )


def headings_of(source: Localisation) -> frozenset[str]:
    """What a link may lead to in a document: the ids of its headings, which are the same in all editions."""
    return anchors(body(source))


def _judge(
    path: str, tag: str, address: str, documents: Mapping[str, Collection[str]], files: Collection[str]
) -> Iterator[tuple[str, str]]:
    route, _, anchor = address.partition("#")
    name = target(path, route) if route else path
    if name is None:
        return
    if tag == "img":
        if name not in files:
            yield "missing-picture", f"the picture {address} is not there"
    elif name not in documents and name not in files:
        yield "dead-link", f"the link {address} leads to no document and no file"
    if name in files and not publishable(name):
        yield "unpublishable-file", f"{address} is no document, picture or PDF, so it is not published"
    elif anchor and name in documents and unquote(anchor) not in documents[name]:
        yield "dead-link", f"the link {address} leads to no heading: {name} has no #{unquote(anchor)}"


def _finding(localisation: Localisation, where: str, address: str, check: str, message: str) -> Finding:
    piece = next((piece for piece in localisation.pieces if _holds(piece.text, address)), None)
    line = piece.segment.line if piece else _line(localisation.text(), address)
    original = where.startswith(_SOURCES)
    return Finding(
        check=check,
        severity="error",
        message=message,
        file=where,
        line=line if original else 0,
        locale="" if original else localisation.locale.tag,
        entry=piece.entry if piece else "",
        reason="A reader who follows it finds nothing.",
        path=localisation.path,
    )


def _line(text: str, address: str) -> int:
    return next((number for number, line in enumerate(text.split("\n"), 1) if _holds(line, address)), 0)


def _holds(text: str, address: str) -> bool:
    """Whether an address stands in a text, however it is encoded there."""
    return address in text or unquote(address) in unquote(unescape(text).replace("\\", ""))


def _lead(localisation: Localisation) -> list[tuple[str, str]]:
    """The picture that the front matter names."""
    image = settings(localisation).get("image")
    return [("img", image)] if image else []


def _targets(html: str) -> list[tuple[str, str]]:
    reader = _Targets()
    reader.feed(html)
    reader.close()
    return reader.found


class _Targets(HTMLParser):
    """Collects the targets of links and pictures."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        name = {"a": "href", "img": "src"}.get(tag)
        self.found += [(tag, value) for key, value in attrs if key == name and value]
