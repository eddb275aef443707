"""Sentences that are too long for their readers."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.model import Advice
from pipeline.readability.counting import count
from pipeline.readability.difficulty import limits
from pipeline.readability.rules.rule import Asked
from pipeline.readability.unspaced import is_unspaced, unit

_NEARLY = 0.8
"""As many of the words of a sentence, at least, are tokens here."""


def long_sentence(asked: Asked) -> Iterator[tuple[int, Advice]]:
    """Each sentence with more words (characters where nothing tells words) than the goal allows, else the language."""
    limit = asked.most if asked.most is not None else int(asked.signs.limit or _usual(asked.language.code))
    noun = f"{unit(asked.language.code)}s"
    for sentence in asked.sentences:
        # Tokens are words by nearly the same rules, without those of languages that part none by spaces.
        if sentence.words > limit * _NEARLY or is_unspaced(asked.language):
            words = count(sentence.text[sentence.start : sentence.end], asked.language.code, level=False).words
            if words > limit:
                yield asked.whole(
                    sentence, f"{words} {noun} in one sentence ({limit} at most)", "Make two sentences of it."
                )


def _usual(code: str) -> int:
    """GOV.UK's 25 words (Government Digital Service 2014, Sentence length: why 25 words is our limit), or what stands
    for them in the language."""
    return limits(code)[-1]
