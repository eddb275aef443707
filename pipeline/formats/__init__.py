"""Formats of source texts: markdown, plaintext: text -> prose and the markup between it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from pipeline.formats import markdown, plaintext
from pipeline.formats.parsed import Parsed, Prose, Remark, parts
from pipeline.model import UnreadableError


class Format(NamedTuple):
    """What can be done with the texts of a format."""

    parse: Callable[[str, frozenset[str], str], Parsed]
    """Text, the front matter's keys that hold prose, and the file's name for errors -> blocks and shape."""
    shape: Callable[[str, str], tuple[Any, ...]]
    """Text and name -> the shape alone."""


_MARKDOWN = Format(markdown.parse, markdown.shape)

FORMATS: Mapping[str, Format] = {
    ".md": _MARKDOWN,
    ".markdown": _MARKDOWN,
    ".txt": Format(plaintext.parse, plaintext.shape),
}
"""By the ending of the file's name."""


def format_of(path: str) -> Format:
    """The format of a file by its name. Raises UnreadableError for an ending that has none."""
    name = path.rsplit("/", 1)[-1]
    ending = "." + name.rsplit(".", 1)[-1].lower() if "." in name else ""
    if ending not in FORMATS:
        known = ", ".join(sorted(FORMATS))
        raise UnreadableError(f"texts that end in {ending or 'nothing'!r} cannot be read; use one of {known}", path)
    return FORMATS[ending]


__all__ = ["FORMATS", "Format", "Parsed", "Prose", "Remark", "format_of", "parts"]
