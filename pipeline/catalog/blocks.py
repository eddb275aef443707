"""The blocks of a text that have several sentences, cut both ways."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from pipeline.model import Segment

Key = tuple[str | None, str]
"""Context and source of a message."""


class Group(NamedTuple):
    """A block of several sentences, cut both ways."""

    block: Segment
    sentences: tuple[Segment, ...]


def groups(blocks: Iterable[Segment], sentences: Iterable[Segment]) -> tuple[Group, ...]:
    """The blocks of a text that have several sentences; both in the order of their places in the same text."""
    found = []
    left = list(sentences)
    at = 0
    for block in blocks:
        end = block.start + len(block.raw)
        own = []
        while at < len(left) and left[at].start < end:
            own.append(left[at])
            at += 1
        if len(own) > 1 or (own and own[0].text != block.text):
            found.append(Group(block, tuple(own)))
    return tuple(found)


def key_of(segment: Segment) -> Key:
    """The key of the unit that a segment has in a catalog."""
    return (segment.context or None, segment.text)
