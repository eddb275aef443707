"""Sentences that are too long for their readers."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.model import Advice
from pipeline.readability.counting import count_sentence
from pipeline.readability.difficulty import limits
from pipeline.readability.rules.rule import Asked
from pipeline.readability.unspaced import unit


def long_sentence(asked: Asked) -> Iterator[tuple[int, Advice]]:
    """Each sentence with more words (characters where nothing tells words) than the goal allows, else the language."""
    limit = asked.most if asked.most is not None else int(asked.signs.limit or _usual(asked.language.code))
    noun = f"{unit(asked.language.code)}s"
    for sentence in asked.sentences:
        # A word takes at least a character and what parts it from the next one.
        if sentence.end - sentence.start > limit:
            words = count_sentence(sentence.text[sentence.start : sentence.end], asked.language.code).words
            if words > limit:
                yield asked.whole(
                    sentence, f"{words} {noun} in one sentence ({limit} at most)", "Make two sentences of it."
                )


def _usual(code: str) -> int:
    """GOV.UK's 25 words (Government Digital Service 2014, Sentence length: why 25 words is our limit), or what stands
    for them in the language."""
    return limits(code)[-1]
