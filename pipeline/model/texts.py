"""A source text: blocks of prose and what stands in them, and the segments that they are cut into."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from pipeline.model.findings import Finding
from pipeline.model.locales import Locale
from pipeline.model.slots import Slot


class Span(NamedTuple):
    """A place in a block's raw text: `start` and `end` are characters from the start of `Block.raw`."""

    kind: str
    """`break` (soft line break with the next line's margin), `hard` (hard break with margin), `hold` (no border
    inside), `code`, `slot` (replaced by a placeholder), `tag` (inline HTML that stays), `steer` (a comment)."""
    start: int
    end: int
    name: str = ""
    """For `slot`: `url`, `img`, `note` or `tag`; for `steer`: the comment's text."""
    source: str = ""
    """For `slot`: the source that is put back."""
    address: str = ""
    """For `slot`: what a translator is shown (the resolved address, or the tag)."""
    reference: bool = False
    """For `slot`: a link or image by reference, `[text][label]`; `({url1})` as a whole stands for `source`."""


@dataclass(frozen=True, slots=True)
class Block:
    """Prose as written, between the markup: one paragraph, heading, item, cell, value ..."""

    kind: str
    """`heading`, `paragraph`, `item`, `cell`, `quotation`, `term`, `definition`, `alt`, `title`, `value` ..."""
    raw: str
    start: int
    """Characters from the start of the file (decoded as UTF-8, BOM and line ends kept)."""
    line: int
    """1-based."""
    margin: str = ""
    """What a new line of this block has to start with."""
    spans: tuple[Span, ...] = ()
    """What stands inside `raw`, in order of place; `hold` spans may enclose others."""
    path: tuple[str, ...] = ()
    """The heading path; in front matter the key path."""
    notes: tuple[str, ...] = ()
    context: str = ""
    must: bool = False
    style: str = "markdown"
    """`markdown`, `alt`, `title:` with its opening mark, `plain` (text files), or `yaml:` with the style of the value:
    `yaml:plain`, `yaml:single`, `yaml:double`, `yaml:literal`, `yaml:folded`."""
    level: int = 0
    """A heading's level, 1 to 6."""
    value: str = ""
    """For a YAML value: what it reads."""


@dataclass(frozen=True, slots=True)
class Segment:
    """The unit of translation: a sentence, or a whole block."""

    raw: str
    """The segment's slice of the file."""
    text: str
    """The one-line msgid (design, "What a msgid is")."""
    start: int
    line: int
    kind: str
    path: tuple[str, ...] = ()
    slots: tuple[Slot, ...] = ()
    notes: tuple[str, ...] = ()
    context: str = ""
    must: bool = False
    margin: str = ""
    style: str = "markdown"
    block: int = 0
    """Segments of one block have the same number; it grows through the document."""
    first: bool = True
    """The segment stands where its block or, behind a hard break, one of its lines starts."""
    last: bool = True
    """The segment is the last one of its block."""
    level: int = 0
    """A heading's level, 1 to 6; 0 for all else."""


@dataclass(frozen=True, slots=True)
class Document:
    """A text cut into segments and the markup between them; `"".join` of the raw parts is the file."""

    path: str
    """Relative to `source_texts/`, with forward slashes: `immunotherapy/what-it-is.md`."""
    locale: Locale
    parts: tuple[str | Segment, ...]
    findings: tuple[Finding, ...] = ()
    """What could not be cut (front matter that YAML refuses), already worded."""
    shape: tuple[object, ...] = field(default=(), compare=False)
    """The block structure without the words, with the addresses of each block's links."""

    def text(self) -> str:
        """The file, byte for byte (law 1)."""
        return "".join(part if isinstance(part, str) else part.raw for part in self.parts)

    @property
    def segments(self) -> tuple[Segment, ...]:
        return tuple(part for part in self.parts if isinstance(part, Segment))
