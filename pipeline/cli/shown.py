"""Text from files as it may stand on a terminal or in a log: one line, with nothing in it that is obeyed."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
"""Control and format characters, lone surrogates (a name on disk that is no UTF-8), line and paragraph separators."""
_JOINERS = "\u200c\u200d"
"""Letters of many scripts look wrong without them, and emoji fall apart."""


def shown(text: str, keep: str = "") -> str:
    """The text with a visible mark for each character that a terminal would obey or hide, but for those in `keep`.

    An escape sequence could rewrite what stands above it, a line end could forge a line of its own (`::error::` is a
    command where GitHub reads the log), and a change of direction could make words look like other words.
    """
    if text.isascii() and text.isprintable():
        return text
    return "".join(character if character in keep else _mark(character) for character in text)


@lru_cache(maxsize=1024)
def _mark(character: str) -> str:
    if character in _JOINERS or unicodedata.category(character) not in _UNSEEN:
        return character
    code = ord(character)
    if code < 0x20:
        return chr(0x2400 + code)
    return "\N{SYMBOL FOR DELETE}" if code == 0x7F else f"<U+{code:04X}>"
