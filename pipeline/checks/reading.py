"""What is read of a segment; the same text is asked for by several checks."""

from __future__ import annotations

from functools import lru_cache

from pipeline.markup import plain


@lru_cache(maxsize=1024)
def read(text: str) -> str:
    """The words of a msgid or a translation, without markup and placeholders, on one line."""
    return plain(text)
