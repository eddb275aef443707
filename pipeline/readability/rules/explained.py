"""Where a document says what a word means: "called X", "X (...)", "X means ..." by the patterns of the language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from pipeline.readability.rules.reading import Sentence
from pipeline.readability.rules.rule import Asked
from pipeline.readability.rules.vocabulary import SPOKEN_OF

_BEFORE, _BEHIND = 1, 3
"""An explanation so many passages before or behind a word is near enough: a title may name what its text explains."""
Candidates = Iterable[tuple[int, str]]
"""The words of a sentence that may need an explanation: the place of each among the tokens, and its key."""


class Explained:
    """The passages in which each word is explained."""

    def __init__(self, asked: Asked, found: Iterable[tuple[Sentence, Candidates]]) -> None:
        self._passages: dict[str, set[int]] = {}
        for sentence, candidates in found:
            self._read(sentence, asked, dict(candidates))

    def near(self, key: str, passage: int) -> bool:
        """Whether a word is explained in its passage or near it."""
        return any(passage - _BEFORE <= there <= passage + _BEHIND for there in self._passages.get(key, ()))

    def add(self, key: str, passage: int) -> None:
        """What a rule knows beside the patterns."""
        self._passages.setdefault(key, set()).add(passage)

    def _read(self, sentence: Sentence, asked: Asked, keys: Mapping[int, str]) -> None:
        if not keys:
            return
        bits = [one | SPOKEN_OF if at in keys else one for at, one in enumerate(sentence.bits)]
        for start, end in asked.finder.left(bits, sentence.all_bits | SPOKEN_OF):
            for at in range(start, end):
                if at in keys:
                    self.add(keys[at], sentence.passage)
