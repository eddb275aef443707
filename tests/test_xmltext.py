"""xmltext: what stands in a file is told with its line, and what would harm is refused."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from pipeline.model import UnreadableError
from pipeline.xmltext import Parser, tree


class Told:
    """A reader that writes down what it is told."""

    def __init__(self) -> None:
        self.events: list[object] = []

    def start(self, name: str, attributes: Mapping[str, str], line: int) -> None:
        self.events.append((name, dict(attributes), line))

    def end(self, name: str, line: int) -> None:
        self.events.append((f"/{name}", line))

    def take(self, text: str) -> None:
        self.events.append(text)


def told(*pieces: bytes, namespaces: bool = False, doctype: bool = True) -> list[object]:
    reader = Told()
    parser = Parser("x.xml", "TMX", reader, namespaces=namespaces, doctype=doctype)
    for number, data in enumerate(pieces, start=1):
        parser.feed(data, last=number == len(pieces))
    return reader.events


def test_a_file_is_read_in_pieces_of_any_size() -> None:
    data = b'<?xml version="1.0"?>\n<a b="c">\n<d/>&lt;</a>'

    events = told(*(data[at : at + 1] for at in range(len(data))), b"")

    assert events == [("a", {"b": "c"}, 2), "\n", ("d", {}, 3), ("/d", 3), "<", ("/a", 3)]


def test_a_prefix_is_part_of_a_name_unless_namespaces_are_asked_for() -> None:
    data = b'<p:a xmlns:p="urn:x" p:k="1" k="2"/>'

    assert told(data) == [("p:a", {"xmlns:p": "urn:x", "p:k": "1", "k": "2"}, 1), ("/p:a", 1)]
    assert told(data, namespaces=True) == [("urn:x a", {"urn:x k": "1", "k": "2"}, 1), ("/urn:x a", 1)]


def test_a_document_type_that_is_only_named_is_not_fetched() -> None:
    data = b'<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>'

    assert told(data) == [("a", {}, 1), ("/a", 1)]
    with pytest.raises(UnreadableError, match=r"^x\.xml:1: it has a <!DOCTYPE>, which no TMX needs; remove it"):
        told(data, doctype=False)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b'<!DOCTYPE a [\n<!ENTITY b "c">]><a>&b;</a>', r"^x\.xml:2: it defines entities, which no TMX needs"),
        (b"", r"^x\.xml:1: it is no well-formed XML"),
        (b"<a>\n<b></a>", r"^x\.xml:2: it is no well-formed XML \(mismatched tag\)"),
        (b'<?xml version="1.0" encoding="x-none"?><a/>', r"^x\.xml:1: its encoding is not known; save it as UTF-8"),
        (b"<a>" * 60 + b"</a>" * 60, r"^x\.xml:1: more than 50 elements in each other, which no TMX has"),
    ],
)
def test_what_is_broken_or_would_harm_is_refused_with_its_line(data: bytes, message: str) -> None:
    with pytest.raises(UnreadableError, match=message):
        told(data)


def test_a_tree_has_names_without_prefixes_and_texts_on_one_line() -> None:
    root = tree(b'<p:a xml:lang="de">one\n <b k="v">two</b><c><b/></c></p:a>', "x.xml", "glossary")

    assert (root.name, root.get("xml:lang"), root.get("k"), root.text) == ("a", "de", "", "one two")
    assert [(node.line, node.get("k")) for node in root.below("b")] == [(2, "v"), (2, "")]
