"""What was not translated: a copy of the source, and what is behind the place where a sentence breaks off."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache

from pipeline import facts
from pipeline.checks.anew import parts
from pipeline.checks.message import Message
from pipeline.checks.omission.hard import is_hard
from pipeline.checks.reading import read
from pipeline.checks.reassembly.placeholders import NAMED
from pipeline.facts.lexicon import lexicon
from pipeline.facts.text import KEPT
from pipeline.model import Pair

COPY_WORDS = 4
"""A copy of fewer words may be a name or a title."""

_FEW_WORDS = 2
_LONG_WORD = 5
"""Letters of a word that is no unit."""
_WORD = re.compile(r"[^\W\d_]{2,}")
_ADDRESS = re.compile(r"(?<!\S)\S*?(?:://|www\.|@)\S*")
_IN_ADDRESS = re.compile(r"[:w@](?:(?<=:)//|(?<=w)ww\.|(?<=@))")
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


def copied(pair: Pair) -> Iterator[Message]:
    """A translation that is the source, word for word; an edition in easier words may keep a sentence that is easy."""
    if pair.source_locale.language == pair.locale.language:
        if pair.locale.tag.endswith("-simple") and _has_hard(pair):
            yield Message("the sentence is hard, and the same as in the source", suggestion="say it in easier words")
        return
    if folded(pair.source) != folded(pair.target):
        return
    words = _WORD.findall(NAMED.sub("", pair.source))
    names = {item.text for item in facts.medicines(read(pair.source), pair.source_locale)}
    lower = [word for word in words if word.islower() and word not in names]
    is_long = len(lower) >= COPY_WORDS - 1 and len(words) >= COPY_WORDS
    if (is_long and not _is_shared(pair, words)) or _is_other_script(pair, lower, words):
        yield Message("the translation is the same as the source", suggestion="translate it, or leave it empty")


def _has_hard(pair: Pair) -> bool:
    """Whether a hard sentence of the source stands in an easier edition word for word, and no other explains it."""
    before, after = parts(pair.source), parts(pair.target)
    if len(before) == len(after) == 1:
        return folded(pair.source) == folded(pair.target) and is_hard(before[0])
    kept = set(map(folded, after)) if len(after) <= len(before) else ()
    return any(folded(part) in kept and is_hard(part) for part in before)


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


def broken_off(pair: Pair) -> Iterator[Message]:
    """A sentence whose end is a mark in the source and a word in the translation."""
    if pair.kind in {"heading", "table-cell"} or pair.locale.script in _WRITTEN_WITHOUT:
        return
    source, target = read(pair.source).rstrip(), read(pair.target).rstrip()
    if target[-1:] in _COMMAS and source[-1:] in _STOPS:
        yield Message(f"the source ends with {source[-1]}, the translation ends with {target[-1]}")
        return
    target = without_addresses(target).rstrip()
    if _CLOSED.search(target[-_END:]) or _LABELLED.search(target) or _ITEM.search(pair.target):
        return
    least = _BROKEN_HAN if pair.locale.script in {"Hans", "Hant"} else _BROKEN_FROM
    if len(target) < least:
        return
    is_sentence = bool(source) and _SENTENCE_END.match(source[-1]) and not _ABBREVIATED.search(source)
    is_title = source.endswith("?") and len(target.split()) <= _TITLE
    if is_sentence and source[-1] not in ":;…" and not is_title:
        yield Message(f"the source ends with {source[-1]}, the translation ends with a word")


def without_addresses(text: str) -> str:
    """A plain text without the addresses of pages and people, which have neither words nor an end."""
    return _ADDRESS.sub("", text) if _IN_ADDRESS.search(text) else text


@lru_cache(maxsize=KEPT)
def folded(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())
