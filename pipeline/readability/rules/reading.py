"""A passage as the rules see it: its sentences, their words, numbers and marks with their places and lists."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, reduce
from itertools import pairwise
from operator import or_

from pipeline.languages import Language
from pipeline.readability.characters import marks
from pipeline.readability.rules.vocabulary import WORD, Vocabulary
from pipeline.readability.unspaced import is_unspaced
from pipeline.readability.words import CODE, NOT_WORDS
from pipeline.segment import borders

_NOTHING = "\ufffc"
"""Stands in the place of each character of an address or of code."""
_MAY_BE_NO_WORD = re.compile(r"[.:@][\w/]|\{[a-zA-Z]")
"""Stands in all that NOT_WORDS finds, and is sooner found."""
MARKED = re.compile(
    "[\u0300-\u036f\u0483-\u0489\u0591-\u1cff\u1dc0-\u1dff\u200c\u200d\u20d0-\u20ff\u2cef-\u2dff\u302a-\u309a"
    "\ua66f-\uabff\ufb1e\ufe00-\ufe2f\U00010000-\U0001efff]"
)
"""Stands where vowel signs and the like may be: a few ranges are searched faster than a class of all of them."""
_LETTER = r"[^\W\d_]"
_SPACED = r"\d{1,3}(?:[ ]\d{3}){2,5}|\d{1,3}[ ]000"
"""Thousands that are parted by spaces."""
_ROMAN = r"[A-Za-z\u00c0-\u024f][A-Za-z\u00c0-\u024f\d]*(?:['’·-][A-Za-z\u00c0-\u024f\d]+)*"


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a passage."""

    passage: int
    """The place of its passage in the document, from 0."""
    text: str
    """The whole passage; addresses and code are blotted out."""
    start: int
    end: int
    """Characters of the passage."""
    tokens: tuple[str, ...]
    """Words, numbers and marks as written."""
    places: tuple[int, ...]
    """Where each token starts in the passage."""
    bits: tuple[int, ...]
    """The lists that each token is on."""
    all_bits: int
    """The lists that any of them is on."""

    def span(self, first: int, behind: int) -> tuple[int, int]:
        """Start and end in the passage of the tokens from `first` up to `behind`."""
        return self.places[first], self.places[behind - 1] + len(self.tokens[behind - 1])

    def said(self, first: int, behind: int) -> str:
        """What is written there."""
        start, end = self.span(first, behind)
        return " ".join(self.text[start:end].split())

    @property
    def words(self) -> int:
        return sum(bits & WORD for bits in self.bits)


def sentences(passages: Sequence[str], language: Language, vocabulary: Vocabulary) -> Iterator[Sentence]:
    """The sentences of the passages, in order; those without a token are left out."""
    literals = vocabulary.literals() if is_unspaced(language) else frozenset()
    for number, passage in enumerate(passages):
        text = _blotted(passage)
        pattern = tokens(language, literals, marked=not text.isascii() and MARKED.search(text) is not None)
        for start, end in pairwise([0, *borders(text, language), len(text)]):
            found = list(pattern.finditer(text, start, end))
            if found:
                written = tuple(match[0] for match in found)
                places = tuple(match.start() for match in found)
                bits = _bits(written, vocabulary)
                yield Sentence(number, text, start, end, written, places, bits, reduce(or_, bits))


def _bits(written: tuple[str, ...], vocabulary: Vocabulary) -> tuple[int, ...]:
    """The lists that each token is on; the first word has a capital for another reason than names have."""
    bits = [vocabulary.inside[token] for token in written]
    first = next((at for at, found in enumerate(bits) if found & WORD), None)
    if first is not None:
        bits[first] = vocabulary.first[written[first]]
    return tuple(bits)


def _blotted(text: str) -> str:
    if "`" in text:
        text = CODE.sub(_blot, text)
    return NOT_WORDS.sub(_blot, text) if _MAY_BE_NO_WORD.search(text) else text


def _blot(match: re.Match[str]) -> str:
    return _NOTHING * len(match[0])


@cache
def tokens(language: Language, literals: frozenset[str], *, marked: bool) -> re.Pattern[str]:
    """Finds words, numbers and marks one by one; `literals` are the words of a language without spaces.

    `marked` says whether there are vowel signs and the like in the text; it takes longer to look for them.
    """
    if is_unspaced(language):
        longest_first = sorted((word for word in literals if len(word) > 1), key=lambda word: (-len(word), word))
        return re.compile("|".join((f"{_NOTHING}+", *map(re.escape, longest_first), _ROMAN, r"\d+(?:[.,]\d+)*", r"\S")))
    inside = rf"[\w\u00ad{marks() if marked else ''}]"
    number = rf"(?:{_SPACED}|\d+(?:[.,\u00a0\u202f\u2009'’٫٬]\d+)*)(?!{inside}|[ ]000)"
    elided = "|".join(re.escape(word[:-1]) for word in language.elision)
    article = rf"(?i:{elided})['’](?={_LETTER})" if elided else r"(?!)"
    dotted = rf"(?:{_LETTER}{{1,2}}\.){{2,20}}(?!{inside})"
    word = rf"[^\W_]{inside}*(?:['’·‐‑-]{inside}+)*(?:[‐‑-](?=[\s,]))?"
    return re.compile("|".join((f"{_NOTHING}+", number, article, dotted, word, r"\S")))
