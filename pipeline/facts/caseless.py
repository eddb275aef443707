"""Regular expressions that find small letters and capitals, and tell fast where they find nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator

_ESCAPE = re.compile(r"\\.")


class Caseless:
    """A regular expression that finds small letters and capitals.

    The engine is several times as slow where it compares letters of both cases. Nearly all texts have nothing of what
    is looked for, and a text in small letters tells so at its full speed.
    """

    __slots__ = "_any", "_small"

    def __init__(self, shape: str, flags: int = 0) -> None:
        self._any = re.compile(shape, flags | re.IGNORECASE)
        # Capitals, what keeps its case and the Turkish ı are not the same in small letters; \W and its like are.
        letters = _ESCAPE.sub("", shape)
        is_small = letters == letters.lower() and "(?-i" not in shape and "ı" not in shape
        self._small = re.compile(shape, flags) if is_small else None

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """As that of a pattern."""
        return self._any.finditer(text) if self._may_stand(text) else iter(())

    def has(self, text: str) -> bool:
        """Whether it stands in a text."""
        return self._may_stand(text) and self._any.search(text) is not None

    def without(self, text: str) -> str:
        """A text without all places where it stands."""
        return self._any.sub("", text)

    def _may_stand(self, text: str) -> bool:
        lower = text.lower()
        return self._small is None or len(lower) != len(text) or self._small.search(lower) is not None
