"""Sentences that are too long for their readers."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.model import Advice
from pipeline.readability.counting import count_sentence
from pipeline.readability.rules.rule import Asked
from pipeline.readability.unspaced import is_unspaced

_USUAL = 25
"""GOV.UK's limit (Government Digital Service 2014, Sentence length: why 25 words is our limit)."""


def long_sentence(asked: Asked) -> Iterator[tuple[int, Advice]]:
    """Each sentence with more words (characters in Chinese and Japanese) than the goal allows, else the language."""
    limit = asked.most if asked.most is not None else int(asked.signs.limit or _USUAL)
    noun = "characters" if is_unspaced(asked.language) else "words"
    for sentence in asked.sentences:
        # A word takes at least a character and what parts it from the next one.
        if sentence.end - sentence.start > limit:
            words = count_sentence(sentence.text[sentence.start : sentence.end], asked.language.code).words
            if words > limit:
                yield asked.whole(
                    sentence, f"{words} {noun} in one sentence ({limit} at most)", "Make two sentences of it."
                )
