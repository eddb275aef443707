"""Pieces of text between spaces -> their packed counts, each measured once and remembered."""

from __future__ import annotations

import re
from typing import TypeVar
from unicodedata import is_normalized

from pipeline.languages import Language
from pipeline.readability import lanes
from pipeline.readability.abbreviations import Abbreviations
from pipeline.readability.characters import vowel_signs
from pipeline.readability.easy import easy_words, is_easy
from pipeline.readability.scripts import foreign_letters, other_scripts
from pipeline.readability.syllables import Counter, counter
from pipeline.readability.unspaced import is_unspaced, pieces
from pipeline.readability.words import COMMAS, words

V = TypeVar("V")

_MOST = 1 << 16
"""Entries that a cache may hold; a text that fills it is counted more slowly, and takes no more memory."""
_LONGEST = 48
"""Characters of a piece that is still worth remembering."""
_MARKS = ".,;:!?()\"'\u060c\u3001\uff0c"
_INFLECTED = ("ing", "ed", "es")


class Measures(dict[str, int]):
    """A piece of text without spaces -> its packed counts (`lanes`); pieces are measured when they are first met.

    Threads may share it: an entry depends on its key alone, so whoever writes it writes the same.
    """

    def __init__(self, language: Language) -> None:
        super().__init__()
        self.firsts = _Firsts(self)
        self._words = _Words(language)
        self._elision = tuple(sorted(language.elision, key=len, reverse=True))
        self._abbreviations = Abbreviations(language)
        self._unspaced = language.code if is_unspaced(language) else ""

    def __missing__(self, chunk: str) -> int:
        return _remember(self, chunk, self.measure(chunk))

    def pieces(self, sentence: str) -> list[str]:
        """A sentence cut into pieces without spaces inside, each of which is looked up here."""
        return pieces(sentence, self._unspaced) if self._unspaced else self._abbreviations.closed(sentence).split()

    def words(self, chunk: str) -> list[str]:
        """The words in a piece, as `words` has them; an elided article keeps its apostrophe."""
        return words(self._abbreviations.bound(chunk.strip(_MARKS)), self._elision)

    def measure(self, chunk: str, *, first: bool = False) -> int:
        """The packed counts of a chunk; `first`: it starts a sentence, so its capital makes no name of it."""
        bare = chunk.strip(_MARKS)
        if bare.isalpha() and (bare.isascii() or is_normalized("NFC", bare)):
            packed = self._words[bare.lower()][first or not bare[0].isupper()]
            if bare is chunk:
                return packed
        else:
            found = enumerate(self.words(bare))
            packed = sum(self._word(word, word[0].isupper() and not (first and place == 0)) for place, word in found)
        return packed + lanes.COMMA * len(COMMAS.findall(chunk))

    def _word(self, word: str, named: bool) -> int:
        lower = word.lower()
        return self._words.elided(lower) if lower[-1] == "'" else self._words[lower][not named]


class _Firsts(dict[str, int]):
    """What a piece adds where it holds the first word of a sentence: the sentence itself, and what its capital would
    hide (names are neither hard nor complex words); 0 if it holds no word."""

    def __init__(self, measures: Measures) -> None:
        super().__init__()
        self._measures = measures

    def __missing__(self, chunk: str) -> int:
        packed = self._measures.measure(chunk, first=True)
        added = packed - self._measures[chunk] + lanes.SENTENCE if packed >= lanes.WORD else 0
        return _remember(self, chunk, added)


class _Words(dict[str, tuple[int, int]]):
    """A word in lower case -> its packed counts as a name, and as any other word."""

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._syllables = counter(language.code)
        self._easy = easy_words(language.code)
        self._fog = language.code == "en"
        self._others = other_scripts(language.code)

    def __missing__(self, word: str) -> tuple[int, int]:
        name = _letters(word)
        if not (word.isascii() and "LATIN" not in self._others):
            name += lanes.FOREIGN * foreign_letters(word, self._others)
        if self._syllables:
            syllables = spoken(word, self._syllables)
            name += lanes.SYLLABLE * syllables + lanes.BY_SYLLABLES[min(syllables, 6)]
        other = name
        if self._fog and self._syllables and name & lanes.POLY and _is_complex(word, self._syllables):
            other += lanes.FOG
        if self._easy and not is_easy(word, self._easy):
            other += lanes.HARD
        return _remember(self, word, (name, other))

    def elided(self, prefix: str) -> int:
        """An elided article is a word; it is a syllable only if a vowel is left."""
        letters = prefix.rstrip("'")
        return _letters(letters) + (lanes.SYLLABLE * self._syllables(letters) if self._syllables else 0)


def spoken(word: str, syllables: Counter) -> int:
    """The syllables of a word in lower case, at least 1: those of its parts at hyphens and dots; digits have none."""
    if word.isalpha():
        return max(1, syllables(word))
    parts = re.split(r"[-.·\d]+", word)
    return max(1, sum(max(1, syllables(part)) for part in parts if part))


def _letters(word: str) -> int:
    """One word with its letters and digits; more than six letters make it a long one."""
    letters = characters = len(word)
    if not word.isalpha():
        letters = sum(map(str.isalpha, word)) + (0 if word.isascii() else sum(map(vowel_signs().__contains__, word)))
        characters = letters + sum(map(str.isdecimal, word))
    return lanes.WORD + lanes.LETTER * letters + lanes.CHARACTER * characters + lanes.LONG * (letters > 6)


def _is_complex(word: str, syllables: Counter) -> bool:
    """Whether a word of three and more syllables is one of Gunning's: no compound of short words, and none that has
    three only by -es, -ed or -ing."""
    if "-" in word:
        return any(spoken(part, syllables) > 2 and _is_complex(part, syllables) for part in word.split("-") if part)
    if not word.endswith(_INFLECTED):
        return True
    return syllables(word[:-3] + "e" if word.endswith("ing") else word[:-1]) > 2


def _remember(cached: dict[str, V], key: str, value: V) -> V:
    if len(key) <= _LONGEST:
        if len(cached) >= _MOST:
            cached.clear()
        cached[key] = value
    return value
