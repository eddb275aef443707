"""Formats of source texts: markdown, plaintext: text -> prose and the markup between it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from pipeline.formats import markdown, plaintext
from pipeline.formats.parsed import Parsed, Prose, parts
from pipeline.model import UnreadableError

Parser = Callable[[str, frozenset[str], str], Parsed]

FORMATS: Mapping[str, Parser] = {
    ".md": markdown.parse,
    ".markdown": markdown.parse,
    ".txt": plaintext.parse,
}
"""By the ending of the file's name."""


def parser(path: str) -> Parser:
    """The parser for a file's name. Raises UnreadableError for an ending that has none."""
    name = path.rsplit("/", 1)[-1]
    ending = "." + name.rsplit(".", 1)[-1].lower() if "." in name else ""
    if ending not in FORMATS:
        known = ", ".join(sorted(FORMATS))
        raise UnreadableError(f"texts that end in {ending or 'nothing'!r} cannot be read; use one of {known}", path)
    return FORMATS[ending]


__all__ = ["FORMATS", "Parsed", "Parser", "Prose", "parser", "parts"]
