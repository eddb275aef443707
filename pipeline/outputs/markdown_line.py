"""Text that stands in Markdown and means nothing there."""

from __future__ import annotations

import re

from pipeline.outputs.characters import shown

_MARKS = re.compile(r"([\\`*_{}\[\]<>|#~])")


def escaped(text: str) -> str:
    """Text on one line of Markdown, in a table too, with nothing in it that means anything."""
    return _MARKS.sub(r"\\\1", shown(" ".join(text.split())))
