"""What every format gives: the blocks of a text and its structure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

from pipeline.model import Block, PipelineError


class Prose(NamedTuple):
    """What the shape of a Markdown text says of one run of prose."""

    hard: int
    """How many hard line breaks it has."""
    links: tuple[tuple[str, str], ...]
    """The kind and address of each link, image, footnote mark and tag with attributes, sorted."""


class Remark(NamedTuple):
    """Something that an author surely did not mean."""

    line: int
    severity: str
    message: str
    suggestion: str = ""


@dataclass(frozen=True, slots=True)
class Parsed:
    """A text's prose and its structure."""

    blocks: tuple[Block, ...]
    """In the order of their places; they do not overlap."""
    shape: tuple[Any, ...]
    """The block structure without the words: two texts with equal shapes have the same structure."""
    settings: tuple[tuple[str, str], ...] = ()
    """The plain values of the front matter at its top level."""
    problem: PipelineError | None = None
    """Why the front matter cannot be read; it is carried over as it is."""
    remarks: tuple[Remark, ...] = ()
    """What an author should know of the comments that steer."""


def parts(text: str, blocks: tuple[Block, ...]) -> Iterator[str | Block]:
    """The blocks and the markup between them, in order; joined they are `text` (law 1)."""
    end = 0
    for block in blocks:
        if block.start > end:
            yield text[end : block.start]
        yield block
        end = block.start + len(block.raw)
    if end < len(text):
        yield text[end:]
