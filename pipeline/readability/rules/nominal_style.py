"""Verbs that are hidden in nouns: "carry out an assessment" for "assess"."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.model import Advice
from pipeline.readability.rules.rule import Asked


def nominal_style(asked: Asked) -> Iterator[tuple[int, Advice]]:
    """Each noun that does the work of a verb, by the patterns of the language."""
    for sentence in asked.sentences:
        for place in asked.finder.find(sentence.bits, sentence.all_bits):
            said = sentence.said(*place)
            yield asked.advice(sentence, *place, f"“{said}” says with nouns what a verb can say", "Use the verb.")
