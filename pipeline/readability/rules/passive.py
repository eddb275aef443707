"""Verbs in the passive: who does it is not said, or comes last."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.model import Advice
from pipeline.readability.rules.rule import Asked


def passive(asked: Asked) -> Iterator[tuple[int, Advice]]:
    """Each verb in the passive, by the patterns of the language."""
    for sentence in asked.sentences:
        for place in asked.finder.find(sentence.bits, sentence.all_bits):
            said = sentence.said(*place)
            yield asked.advice(sentence, *place, f"“{said}” is passive", "Say who does it, and put that first.")
