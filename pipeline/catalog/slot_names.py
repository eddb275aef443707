"""Placeholders of a sentence as they are called in its block, and back."""

from __future__ import annotations

import re
from collections.abc import Mapping

from pipeline.catalog.blocks import Group

_FIELD = re.compile(r"\{\{|\}\}|\{([a-z]+)(\d+)\}")


def block_names(group: Group) -> list[dict[str, str]]:
    """For each sentence, how its placeholders are called in the block: both are numbered from 1."""
    left = iter(group.block.slots)
    found = []
    for part in group.sentences:
        names = {}
        for slot in part.slots:
            same = next((other for other in left if other.source == slot.source), None)
            names[slot.name] = same.name if same else slot.name
        found.append(names)
    return found


def renumbered(text: str, names: Mapping[str, str], braced: bool, bracing: bool) -> str:
    """A translation with other placeholders; literal braces are doubled only where there are placeholders."""
    if not braced:
        return text.replace("{", "{{").replace("}", "}}") if bracing else text

    def new(found: re.Match[str]) -> str:
        if found[1] is None:
            return found[0] if bracing else found[0][0]
        return f"{{{names.get(found[1] + found[2], found[1] + found[2])}}}"

    return _FIELD.sub(new, text)
