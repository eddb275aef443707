"""Why a sentence has its level: what each feature adds, and what each word adds, in facts that can be counted."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from math import log1p

from pipeline.readability.easy import easy_words, is_easy
from pipeline.readability.level.features import FEATURES, LEXICAL, Sums, unpack, values
from pipeline.readability.level.model import Model
from pipeline.readability.level.sums import Word

_EASY = 7
"""Words of usual length and common in a short sentence, against which another one is held: "You can call us at any
time."."""
_LONG = ("long words", "very long words", "share of very long words", "letters per word")
_LETTERS = tuple(FEATURES).index("letters")
_RARE = 4.5
"""English Zipf value under which a word is named as rare, unless it is on the list of words that children know."""
_LEAST = 0.05
"""Levels that a reason must add to be told."""
_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_OTHER_MARKS = re.compile(r"[;:؛；：](?!\d)")


@dataclass(frozen=True, slots=True)
class Reason:
    """One thing that makes a sentence hard."""

    text: str
    """A fact: "31 words in one sentence", "rare word: monoclonal"."""
    adds: float
    """Levels that it adds to those of a short sentence of common words; of a word, those that a common word of the
    same length in its place would take away."""
    word: str = ""
    """The word that it is about."""


@dataclass(frozen=True, slots=True)
class Share:
    """One feature of a sentence: `value` x `weight` = what it puts into the level."""

    feature: str
    value: float
    weight: float

    @property
    def adds(self) -> float:
        """Levels."""
        return self.value * self.weight


def shares(pieces: Sequence[str], model: Model) -> tuple[Share, ...]:
    """All features of a sentence in its pieces; with the model's intercept their sum is the level, before it is kept
    from 1 to 6. () for a sentence without a word."""
    sums = model.pieces.sums(pieces)
    return tuple(map(Share, FEATURES, values(sums), model.weights)) if sums.words else ()


def reasons(pieces: Sequence[str], model: Model) -> tuple[Reason, ...]:
    """What makes a sentence hard, the weightiest first; () for one without a word, or with nothing to tell."""
    packed = model.pieces.packed(pieces)
    sums = unpack(packed)
    if not sums.words:
        return ()
    words = tuple(model.pieces.each(pieces))
    found = (*_features(pieces, words, sums, model), *_words(words, packed, model))
    told = {reason.text: reason for reason in found}
    return tuple(sorted(told.values(), key=lambda reason: (-reason.adds, reason.text)))


def _features(pieces: Sequence[str], words: Sequence[Word], sums: Sums, model: Model) -> Iterator[Reason]:
    usual = model.pieces.scale.usual
    adds = dict(zip(FEATURES, map(_adds, model.weights, values(sums), _short(usual)), strict=True))
    # A sentence has many letters because it has many words, or because they are long: each is told for itself.
    longer = model.weights[_LETTERS] * (log1p(sums.letters) - log1p(sums.words * usual))
    if (more := adds["letters"] + adds["words"] - longer) >= _LEAST:
        yield Reason(f"{many(sums.words, 'word')} in one sentence", more)
    if (more := sum(map(adds.__getitem__, _LONG)) + longer) >= _LEAST:
        yield from _long(words, round(model.pieces.scale.long), more)
    if (more := adds["statistics"]) >= _LEAST:
        yield Reason(spelled(sums.statistics, "decimal or sign such as % or ="), more)
    if (more := adds["acronyms"]) >= _LEAST:
        yield Reason(many(sums.acronyms, "acronym"), more)
    if (more := adds["brackets"]) >= _LEAST:
        yield Reason(many(sums.brackets, "bracket"), more)
    if (more := adds["commas"]) >= _LEAST:
        yield Reason(_marks(sums.marks, pieces), more)


@cache
def _short(usual: float) -> Sequence[float]:
    """The features of a short sentence of common words of this many letters."""
    return tuple(values(Sums(words=_EASY, letters=round(_EASY * usual))))


def _adds(weight: float, found: float, easy: float) -> float:
    return weight * (found - easy)


def _long(words: Sequence[Word], most: int, adds: float) -> Iterator[Reason]:
    if long := sum(word.letters > most for word in words):
        have = "has" if long == 1 else "have"
        yield Reason(f"{long} of {many(len(words), 'word')} {have} more than {most} letters", adds)


def _marks(number: int, pieces: Sequence[str]) -> str:
    if not any(map(_OTHER_MARKS.search, pieces)):
        return many(number, "comma")
    return f"{number} commas, semicolons or colons" if number > 1 else "a semicolon or colon"


def _words(words: Sequence[Word], packed: int, model: Model) -> Iterator[Reason]:
    """What the level would lose if a word were a common one of the same length."""
    lexical = _lexical(model.weights)
    whole = _added(packed, lexical)
    losses: dict[int, float] = {}
    easy = easy_words(model.language)
    for word in words:
        if word.zipf < _RARE and not (easy and is_easy(word.text.lower(), easy)):
            more = word.own - word.common
            if more not in losses:
                losses[more] = whole - _added(packed - more, lexical)
            if losses[more] >= _LEAST:
                yield Reason(f"rare word: {word.text}", losses[more], word.text)


Lexical = tuple[tuple[float, Callable[[Sums], float]], ...]


@cache
def _lexical(weights: tuple[float, ...]) -> Lexical:
    """The features that ask how common words are and that count, each with its weight."""
    found = zip(FEATURES.items(), weights, strict=True)
    return tuple((weight, feature) for (name, feature), weight in found if name in LEXICAL and weight)


def _added(packed: int, lexical: Lexical) -> float:
    sums = unpack(packed)
    return sum(weight * feature(sums) for weight, feature in lexical)


def many(number: int, noun: str) -> str:
    """`1 comma`, `3 commas`."""
    return f"{number} {noun}{'s' * (number != 1)}"


def spelled(number: int, noun: str) -> str:
    """`three decimals or signs such as % or =`."""
    word = _NUMBERS[number] if number < len(_NUMBERS) else str(number)
    return f"{word} {noun if number == 1 else noun.replace('decimal', 'decimals').replace('sign', 'signs')}"
