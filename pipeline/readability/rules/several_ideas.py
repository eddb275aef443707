"""Sentences that join several ideas: clauses, brackets and semicolons."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.model import Advice
from pipeline.readability.rules.rule import Asked

_USUAL = 2
"""Two joints make three ideas."""
_SHOWN, _WORDS = 4, 3
"""As many joints are named, with so many of their words and marks."""


def several_ideas(asked: Asked) -> Iterator[tuple[int, Advice]]:
    """Each sentence with at least as many joints between ideas as the language's limit."""
    limit = int(asked.signs.limit or _USUAL)
    for sentence in asked.sentences:
        joints = asked.finder.find(sentence.bits, sentence.all_bits)
        if len(joints) >= limit:
            said = ", ".join(
                f"“{sentence.said(first, min(behind, first + _WORDS))}”" for first, behind in joints[:_SHOWN]
            )
            more = f" and {len(joints) - _SHOWN} more" if len(joints) > _SHOWN else ""
            message = f"several ideas in one sentence, joined by {said}{more}"
            yield asked.whole(sentence, message, "Give each idea a sentence of its own.")
