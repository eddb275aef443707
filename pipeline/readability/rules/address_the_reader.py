"""Instructions that speak of readers in the third person, or of nobody."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.model import Advice
from pipeline.readability.rules.rule import Asked


def address_the_reader(asked: Asked) -> Iterator[tuple[int, Advice]]:
    """Each instruction that does not speak to its reader, by the patterns of the language."""
    for sentence in asked.sentences:
        for place in asked.finder.find(sentence.bits, sentence.all_bits):
            said = sentence.said(*place)
            message = f"“{said}” tells what to do without speaking to the reader"
            yield asked.advice(sentence, *place, message, "Speak to the reader: “you”, or the imperative.")
