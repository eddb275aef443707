"""Rules that are patterns of words and nothing else: passive, nominal style, double negation, the third person."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.model import Advice
from pipeline.readability.rules.rule import Asked, Function


def phrases(message: str, suggestion: str) -> Function:
    """A rule that reports each place where a pattern of the language fits; `{}` in the message is what stands there."""

    def found(asked: Asked) -> Iterator[tuple[int, Advice]]:
        for sentence in asked.sentences:
            for place in asked.finder.find(sentence.bits, sentence.all_bits):
                yield asked.advice(sentence, *place, message.format(sentence.said(*place)), suggestion)

    return found
