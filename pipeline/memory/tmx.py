"""Units of a translation memory as they travel in TMX 1.4b, and how its texts are written down."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pipeline.memory.entry import Entry

LIMIT = 250_000_000
"""The largest file that is read, in bytes; a memory of 200,000 entries has about 80 million."""
LONGEST = 50_000
"""Characters of a text that is read."""
NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What no XML file can hold (XML 1.0, 2.2)."""
PROPERTIES = {
    "document": ("x-document", "file"),
    "context": ("x-context",),
    "before": ("x-before", "prev"),
    "after": ("x-after", "next"),
}
"""What of an entry is told by which `<prop>`: the first name is written, all are read (OmegaT has the others)."""


@dataclass(frozen=True, slots=True)
class Variant:
    """A text in one language."""

    tag: str
    """As the file has it: `de`, `EN-US`."""
    text: str
    changed: str = ""
    """`20260301T120000Z`; empty if unknown."""
    line: int = 0


@dataclass(frozen=True, slots=True)
class Unit:
    """A `<tu>`: one text in several languages."""

    source: str
    """The tag of the language that the others are translations of; empty or `*all*` if any may be."""
    variants: tuple[Variant, ...]
    place: Entry
    """Context, neighbours and document; no texts."""
    line: int = 0
