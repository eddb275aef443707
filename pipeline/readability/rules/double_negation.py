"""Two negations that make an affirmation: "not uncommon"."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.model import Advice
from pipeline.readability.rules.rule import Asked


def double_negation(asked: Asked) -> Iterator[tuple[int, Advice]]:
    """Each double negation, by the patterns of the language."""
    for sentence in asked.sentences:
        for place in asked.finder.find(sentence.bits, sentence.all_bits):
            said = sentence.said(*place)
            yield asked.advice(sentence, *place, f"“{said}” denies twice", "Say it without a negation.")
