"""Sentences that join several ideas: clauses, brackets and semicolons."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.model import Advice
from pipeline.readability.rules.rule import Asked

_USUAL = 2
"""Two joints make three ideas."""


def several_ideas(asked: Asked) -> Iterator[tuple[int, Advice]]:
    """Each sentence with at least as many joints between ideas as the language's limit."""
    limit = int(asked.signs.limit or _USUAL)
    for sentence in asked.sentences:
        joints = asked.finder.find(sentence.bits, sentence.all_bits)
        if len(joints) >= limit:
            said = ", ".join(f"“{sentence.said(*joint)}”" for joint in joints)
            yield asked.whole(
                sentence, f"several ideas in one sentence, joined by {said}", "Give each idea a sentence of its own."
            )
