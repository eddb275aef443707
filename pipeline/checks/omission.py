"""What was not translated: a copy of the source, words of the source, a sentence that breaks off."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

from pipeline import facts
from pipeline.checks.hard import is_hard
from pipeline.checks.message import Message, short
from pipeline.checks.placeholders import NAMED
from pipeline.checks.reading import read
from pipeline.facts.lexicon import lexicon
from pipeline.facts.text import KEPT
from pipeline.facts.text import folded as plain
from pipeline.facts.text import words as words_of
from pipeline.languages import language
from pipeline.model import Pair

OMIT = "[omit]"
"""What a translator writes, followed by the placeholders, for a sentence that is folded into its neighbour."""

COPY_WORDS = 4
"""A copy of fewer words may be a name or a title."""

_FEW_WORDS = 2
_LONG_WORD = 5
"""Letters of a word that is no unit."""
_LATIN = frozenset({"vivo", "vitro", "situ", "utero", "silico", "vacuo"})
"""What stands behind an “in” that is not English."""

_WORDS, _PLACES = 1_000, 20
"""Words of an entry that are compared, and places of one word."""

_WORD = re.compile(r"[^\W\d_]{2,}")
_TOKEN = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_ADDRESS = re.compile(r"(?<!\S)\S*?(?:://|www\.|@)\S*")
_IN_ADDRESS = re.compile(r"[:w@](?:(?<=:)//|(?<=w)ww\.|(?<=@))")
_QUOTED = re.compile(r"[\"“„«‘][^\"“”„«»‘’]{1,200}[\"”“»’]")
"""A title may stay in its language."""
_ABBREVIATED = re.compile(r"(?:\b[a-z]\.){2}$")
"""An abbreviation at the end, whose point is its own: p.m."""
_SENTENCE_END = re.compile(r"[.!?…:;。！？：；।॥۔؟؛።։]")
_CLOSED = re.compile(r"[.!?…:;,。！？：；，।॥۔؟؛։|—–)\]}»”\"'’」』）》】*_`-]")
_COMMAS, _STOPS = frozenset(",，、،"), frozenset(".!?。！？।۔؟")
_LABELLED = re.compile(r":\s*(?:\w[\w-]*\s){0,2}[\w-]+$")
"""A name or a number behind a colon: the number is: 112."""
_ITEM = re.compile(r"\n\s*[-*•+]\s[^\n]*$")
_END = 2
"""Characters at the end among which a mark is looked for; one may be a sign that is not seen."""
_WRITTEN_WITHOUT = frozenset({"Thai", "Laoo", "Khmr", "Mymr", "Tibt"})
"""Scripts in which a sentence needs no mark at its end."""
_BROKEN_FROM = 25
"""Letters; a shorter text without a mark may be a heading."""
_BROKEN_HAN = 12
_TITLE = 5
"""Words that may say a question as a title: who should not have it, contraindications."""


def is_omitted(target: str) -> bool:
    """Whether the translator left the segment out on purpose."""
    return target.lstrip().startswith(OMIT)


def copied(pair: Pair) -> Iterator[Message]:
    """A translation that is the source, word for word; an edition in easier words may keep a sentence that is easy."""
    if folded(pair.source) != folded(pair.target):
        return
    if pair.source_locale.language == pair.locale.language:
        if pair.locale.tag.endswith("-simple") and is_hard(read(pair.source)):
            yield Message("the sentence is hard, and the same as in the source", suggestion="say it in easier words")
        return
    words = _WORD.findall(NAMED.sub("", pair.source))
    names = {item.text for item in facts.medicines(read(pair.source), pair.source_locale)}
    lower = [word for word in words if word.islower() and word not in names]
    is_long = len(lower) >= COPY_WORDS - 1 and len(words) >= COPY_WORDS
    if (is_long and not _is_shared(pair, words)) or _is_other_script(pair, lower, words):
        yield Message("the translation is the same as the source", suggestion="translate it, or leave it empty")


def _is_shared(pair: Pair, words: Sequence[str]) -> bool:
    """Whether a copy is a list of single words, most of which the other language has too: renal, cerebral."""
    if not all(len(item.split()) == 1 for item in read(pair.source).split(",")):
        return False
    notions = lexicon(pair.locale.language).notions
    return sum(notions.begins(word.lower()) for word in words) * 3 >= len(words) * 2


def _is_other_script(pair: Pair, lower: Sequence[str], words: Sequence[str]) -> bool:
    """Whether a copy of three words has two that are neither names nor units, where another script is written."""
    if pair.source_locale.script == pair.locale.script or min(len(words), len(pair.source.split())) < COPY_WORDS - 1:
        return False
    return sum(len(word) >= _LONG_WORD for word in lower) >= _FEW_WORDS


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


def broken_off(pair: Pair) -> Iterator[Message]:
    """A sentence whose end is a mark in the source and a word in the translation."""
    if pair.kind in {"heading", "table-cell"} or pair.locale.script in _WRITTEN_WITHOUT:
        return
    source, target = read(pair.source).rstrip(), read(pair.target).rstrip()
    if target[-1:] in _COMMAS and source[-1:] in _STOPS:
        yield Message(f"the source ends with {source[-1]}, the translation ends with {target[-1]}")
        return
    if _CLOSED.search(target[-_END:]) and not _IN_ADDRESS.search(target):
        return
    target = _ADDRESS.sub("", target).rstrip()
    if _LABELLED.search(target) or _ITEM.search(pair.target):
        return
    least = _BROKEN_HAN if pair.locale.script in {"Hans", "Hant"} else _BROKEN_FROM
    if len(target) < least or _CLOSED.search(target[-_END:]):
        return
    is_sentence = bool(source) and _SENTENCE_END.match(source[-1]) and not _ABBREVIATED.search(source)
    is_title = source.endswith("?") and len(target.split()) <= _TITLE
    if is_sentence and source[-1] not in ":;…" and not is_title:
        yield Message(f"the source ends with {source[-1]}, the translation ends with a word")


def _words_of(text: str) -> frozenset[str]:
    return words_of(plain(read(text))).distinct


class _Said(NamedTuple):
    words: Sequence[str]
    known: frozenset[str]
    """The same in lower case."""


@lru_cache(maxsize=KEPT)
def _said(source: str) -> _Said:
    """The words of a source without those in quotes and addresses."""
    bare = _QUOTED.sub(" \n ", source)
    words = _TOKEN.findall(_ADDRESS.sub("", bare) if _IN_ADDRESS.search(bare) else bare)
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


@lru_cache(maxsize=KEPT)
def folded(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())
