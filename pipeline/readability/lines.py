"""Lines that were ended on purpose: headings and list items that stand on their own line of a plain text."""

from __future__ import annotations

import re
from itertools import pairwise

from pipeline.segment import is_lower

_ITEM = re.compile(r"\s*(?:[-*+•‣–·]|\(?\d{1,3}[.)]|\(?[a-z][.)])\s")


def paragraphs(text: str) -> str:
    """The text with a blank line behind each line that was ended on purpose.

    That is a line before a list item, and a line before a capital that left room for the next line's first word:
    whoever wraps lines at a width fills them.
    """
    lines = text.splitlines()
    if len(lines) < 2:
        return text
    width = max(map(len, lines))
    ends = ("\n\n" if _on_purpose(line, following, width) else "\n" for line, following in pairwise(lines))
    return "".join(line + end for line, end in zip(lines, [*ends, ""], strict=True))


def _on_purpose(line: str, following: str, width: int) -> bool:
    if _ITEM.match(following):
        return True
    first = following.split(None, 1)[:1]
    if not first or not line.strip() or line.rstrip().endswith((",", ";", "-")):
        return False
    return not is_lower(first[0][:1]) and len(line.rstrip()) + 1 + len(first[0]) <= width
