"""Where a segment stands in its block, which decides what its first characters could be read as."""

from __future__ import annotations

import re

from pipeline.model import Document, Segment

# The marks of a heading, and what may stand between them and the first words: numbers and other marks.
_ATX = re.compile(r"(?<![^\s>])#{1,6}[ \t][^\r\n]*\Z")


def standings(document: Document) -> list[str]:
    """Where each segment stands, as `fit` wants to know it."""
    found: list[str] = []
    gap, block = "", -1
    for part in document.parts:
        if isinstance(part, str):
            gap = part
            continue
        before = found[-1] if part.block == block else ""
        found.append(_standing(part, gap, before))
        gap, block = "", part.block
    return found


def _standing(segment: Segment, gap: str, before: str) -> str:
    """`gap` is the markup in front of the segment, `before` how the segment before it in its block stands, if any."""
    if before == "atx" or (not before and segment.kind == "heading" and _ATX.search(gap, _last_line(gap))):
        return "atx"
    if segment.first and not before:
        return "block"
    return "line" if "\n" in gap or "\r" in gap else "inside"


def _last_line(gap: str) -> int:
    return max(gap.rfind("\n"), gap.rfind("\r")) + 1
