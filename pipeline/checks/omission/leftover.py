"""Words of the source that stand in the translation as they are: what was left over."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

from pipeline.checks.message import Message, short
from pipeline.checks.omission.omission import COPY_WORDS, folded, without_addresses
from pipeline.checks.reading import read
from pipeline.facts.text import KEPT
from pipeline.facts.text import folded as plain
from pipeline.facts.text import words as words_of
from pipeline.languages import language
from pipeline.model import Pair

_FEW_WORDS = 2
_LATIN = frozenset({"vivo", "vitro", "situ", "utero", "silico", "vacuo"})
"""What stands behind an “in” that is not English."""

_WORDS, _PLACES = 1_000, 20
"""Words of an entry that are compared, and places of one word."""

_TOKEN = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_QUOTED = re.compile(r"[\"“„«‘][^\"“”„«»‘’]{1,200}[\"”“»’]")
"""A title may stay in its language."""


def half(pair: Pair) -> Iterator[Message]:
    """Words in a row that stand so in the source, in another language.

    At least four, three of them no names, or two with a small word that the language of the translation has not.
    """
    if pair.source_locale.language == pair.locale.language:
        return
    # Most translations share no word at all with their source.
    if _words_of(pair.source).isdisjoint(_words_of(pair.target)):
        return
    target = _TOKEN.findall(read(pair.target))[:_WORDS]
    source = _said(read(pair.source))
    if source.known.isdisjoint(map(str.casefold, target)) or not _has_row(target, source.known, _FEW_WORDS):
        return
    run: Sequence[str] = ()
    if _has_row(target, source.known, COPY_WORDS):
        run = _longest_run(source.words[:_WORDS], target)
    run = run or _few(source.words[:_WORDS], target, pair)
    if run and folded(pair.source) != folded(pair.target):
        yield Message(
            f"the translation has “{short(' '.join(run))}” as the source has it", suggestion="translate these words"
        )


def _words_of(text: str) -> frozenset[str]:
    return words_of(plain(read(text))).distinct


class _Said(NamedTuple):
    words: Sequence[str]
    known: frozenset[str]
    """The same in lower case."""


@lru_cache(maxsize=KEPT)
def _said(source: str) -> _Said:
    """The words of a source without those in quotes and addresses."""
    words = _TOKEN.findall(without_addresses(_QUOTED.sub(" \n ", source)))
    return _Said(words, frozenset(map(str.casefold, words)))


def _few(source: Sequence[str], target: Sequence[str], pair: Pair) -> Sequence[str]:
    """Two words side by side that are so in the source, in small letters, and one of which is a small word of it."""
    small = _small(pair.source_locale.language) - _small(pair.locale.language)
    known = set(pairwise(source))
    for words in pairwise(target):
        is_lower = all(map(str.islower, words)) and _LATIN.isdisjoint(words)
        if is_lower and words in known and not small.isdisjoint(words):
            return words
    return ()


@cache
def _small(code: str) -> frozenset[str]:
    """The words that often start a sentence of the language, small ones; none that tells a place: second opinion."""
    known = language(code)
    places = known.facts.ordinals.values() if known.facts else ()
    return frozenset(map(str.casefold, known.segmentation.starters)).difference(*places)


def _has_row(target: Sequence[str], known: frozenset[str], least: int) -> bool:
    """Whether as many words as a run needs stand side by side that the source has somewhere."""
    row = 0
    for word in target:
        row = row + 1 if word.casefold() in known else 0
        if row == least:
            return True
    return False


def _longest_run(source: Sequence[str], target: Sequence[str]) -> Sequence[str]:
    """The longest row of words of both, if it is one that was left over."""
    places: dict[str, list[int]] = {}
    for place, word in enumerate(source):
        if len(known := places.setdefault(word.casefold(), [])) < _PLACES:
            known.append(place)
    best: Sequence[str] = ()
    lengths: dict[int, int] = {}
    for end, word in enumerate(target):
        lengths = {place: lengths.get(place - 1, 0) + 1 for place in places.get(word.casefold(), ())}
        longest = max(lengths.values(), default=0)
        if longest > len(best):
            run = target[end - longest + 1 : end + 1]
            if sum(item.islower() for item in run) >= COPY_WORDS - 1:
                best = run
    return best if len(best) >= COPY_WORDS else ()
