"""A placeholder of a msgid."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Slot:
    """What a placeholder of a msgid stands for."""

    name: str
    """Without braces: `url1`, `img2`, `note1`, `tag1`."""
    source: str
    """The source text that is put back in its place."""
    address: str = ""
    """What a translator is shown: the resolved address, or the tag."""
    reference: bool = False
    """`({name})` as a whole stands for `source`, which is `[label]`."""
