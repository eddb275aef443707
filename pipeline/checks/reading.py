"""What is read of a segment, and what its entities stand for; several checks ask for the same text."""

from __future__ import annotations

import re
from functools import lru_cache
from html.entities import html5

from pipeline.markup import plain

_WRITTEN = re.compile(
    r"\\(?P<sign>[!-/:-@\[-`{-~])|&(?:#(?P<number>\d{1,7})|#[xX](?P<hex>[0-9a-fA-F]{1,6})|(?P<name>[A-Za-z]\w{1,31};));?"
)
_LAST, _UNKNOWN = 0x10FFFF, "\ufffd"


@lru_cache(maxsize=1024)
def read(text: str) -> str:
    """The words of a msgid or a translation, without markup and placeholders, on one line."""
    return plain(text)


@lru_cache(maxsize=1024)
def resolved(text: str) -> str:
    """A msgid or a translation with the characters that its entities and escapes stand for, and all else as it is."""
    return _WRITTEN.sub(_character, text) if "&" in text or "\\" in text else text


def _character(found: re.Match[str]) -> str:
    if found["sign"]:
        return found["sign"]
    if found["name"]:
        return html5.get(found["name"], found[0])
    number = int(found["hex"], 16) if found["hex"] else int(found["number"])
    return chr(number) if 0 < number <= _LAST and not 0xD800 <= number <= 0xDFFF else _UNKNOWN
