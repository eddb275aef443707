"""Pieces of a sentence -> their packed sums, each looked at once and remembered."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from pipeline.languages import Language
from pipeline.readability.abbreviations import Abbreviations
from pipeline.readability.characters import vowel_signs
from pipeline.readability.level.features import LANE, Sums, unpack
from pipeline.readability.level.rarity import NAME, Scale, beyond
from pipeline.readability.words import words

MARKS = re.compile(r"[,;:،؛，；：、](?!\d)")
STATISTICS = re.compile(r"\d+[.,٫]\d+|[%٪％=<>±≥≤]")
BRACKETS = re.compile(r"[(（\[]")
UNCASED = frozenset({"de", "hi", "ar", "zh", "ja", "ko", "bn", "ta", "fa", "ur", "he", "th", "te", "mr"})
"""Languages where a capital makes no name of a word: German writes its nouns with one, the others have none."""
_WORDS = LANE["letters"] - 1
"""The lane of the words, which is the first one."""
_PARTED = frozenset("-·")
_MOST = 1 << 16
_LONGEST = 48
Zipf = Callable[[str], float]


class Word(NamedTuple):
    """A word of a sentence, looked up."""

    text: str
    letters: int
    zipf: float
    """In English terms; NAME for what is taken for a name."""
    own: int
    """Its packed sums."""
    common: int
    """Those of a common word of the same letters."""


class Pieces(dict[str, int]):
    """A piece between spaces -> its packed sums; a capital makes a name of it, but at the start (`firsts`).

    Threads may share it: an entry depends on its key alone.
    """

    def __init__(self, language: Language, scale: Scale, zipf: Zipf, *, first: bool = False) -> None:
        super().__init__()
        self.scale = scale
        self._elision = tuple(sorted(language.elision, key=len, reverse=True))
        self._abbreviations = Abbreviations(language)
        self._zipf, self._first = zipf, first
        self._cased = language.code not in UNCASED
        self._long, self._longer = beyond(scale.long), beyond(scale.longer)
        self._looked_up: dict[str, tuple[Word, ...]] = {}
        self.firsts = self if first else Pieces(language, scale, zipf, first=True)

    def sums(self, pieces: Sequence[str]) -> Sums:
        """The sums of a sentence in its pieces, of which the first one with a word starts it."""
        return unpack(self.packed(pieces))

    def packed(self, pieces: Sequence[str]) -> int:
        """The packed sums of a sentence; 0 for one without a word."""
        for place, piece in enumerate(pieces):
            if (found := self.firsts[piece]) & _WORDS:
                return found + sum(map(self.__getitem__, (*pieces[:place], *pieces[place + 1 :])))
        return 0

    def words(self, piece: str) -> list[str]:
        """The words in a piece, the same as those that are counted (COUNTS.md)."""
        return words(self._abbreviations.bound(piece), self._elision)

    def each(self, pieces: Sequence[str]) -> Iterator[Word]:
        """The words of a sentence, one by one."""
        started = False
        for piece in pieces:
            found = (self if started else self.firsts)._each(piece)
            started = started or bool(found)
            yield from found

    def _each(self, piece: str) -> tuple[Word, ...]:
        held = self._looked_up.get(piece)
        if held is None:
            held = tuple(
                self._word(word, name=self.is_name(word, place)) for place, word in enumerate(self.words(piece))
            )
            if len(piece) <= _LONGEST:
                if len(self._looked_up) >= _MOST:
                    self._looked_up.clear()
                self._looked_up[piece] = held
        return held

    def _word(self, word: str, *, name: bool) -> Word:
        common = self.word(word, name=True)
        if name:
            return Word(word, letters(word), NAME, common, common)
        return Word(word, letters(word), self.zipf(word), self.word(word, name=False), common)

    def __missing__(self, piece: str) -> int:
        packed = self._sums(piece)
        if len(piece) <= _LONGEST:
            if len(self) >= _MOST:
                self.clear()
            self[piece] = packed
        return packed

    def _sums(self, piece: str) -> int:
        found = enumerate(self.words(piece))
        return (
            sum(self.word(word, name=self.is_name(word, place)) for place, word in found)
            + LANE["marks"] * len(MARKS.findall(piece))
            + LANE["statistics"] * len(STATISTICS.findall(piece))
            + LANE["brackets"] * len(BRACKETS.findall(piece))
        )

    def is_name(self, word: str, place: int) -> bool:
        """Whether the word at a place of a piece looks like a name: a capital inside a sentence, no other, no digit."""
        if not self._cased or (self._first and place == 0) or not word[0].isupper():
            return False
        return not is_acronym(word) and not any(map(str.isdecimal, word))

    def zipf(self, word: str) -> float:
        """How common a word is, in English terms."""
        return self.scale.english(self._zipf(word.lower().strip("'")))

    def word(self, word: str, *, name: bool) -> int:
        """The packed sums of a word; a name is not rare, however few know it."""
        size, longest = letters(word), _longest_part(word)
        zipf = NAME if name else self.zipf(word)
        long, longer = self._long(longest), self._longer(longest)
        return (
            LANE["words"]
            + LANE["letters"] * size
            + LANE["long"] * long
            + LANE["longer"] * longer
            + LANE["difficulty"] * _between(zipf, 5.0)
            + LANE["rarity"] * _between(zipf, 4.5)
            + LANE["uncommon"] * (zipf < 5)
            + LANE["rare"] * (zipf < 4)
            + LANE["hard5"] * (long if zipf < 5 else 0)
            + LANE["hard4"] * (long if zipf < 4 else 0)
            + LANE["hard3"] * (long if zipf < 3 else 0)
            + LANE["acronyms"] * is_acronym(word)
        )


def letters(word: str) -> int:
    """The letters of a word; vowel signs of Indic scripts count, Arabic short vowels do not."""
    return len(word) if word.isascii() and word.isalpha() else sum(c.isalpha() or c in vowel_signs() for c in word)


def _longest_part(word: str) -> int:
    """The letters of the longest part of a word at its hyphens and middle dots: they are there to part a long one."""
    return letters(word) if _PARTED.isdisjoint(word) else max(map(letters, word.replace("·", "-").split("-")))


def is_acronym(word: str) -> bool:
    """Whether a word is written in capitals but for one letter at most: MRI, mRNA, ICIs."""
    capitals = sum(map(str.isupper, word))
    return capitals >= 2 and capitals >= sum(map(str.isalpha, word)) - 1


def _between(zipf: float, common: float) -> int:
    """Hundredths: 0 for words as common as `common`, 100 for those of Zipf 2.5 and less."""
    return round(100 * min(max((common - zipf) / (common - 2.5), 0.0), 1.0))
