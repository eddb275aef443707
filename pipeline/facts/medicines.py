"""Names of medicines in a text, however a language spells them: rituximab, rituximabe; hydroxyzine, idrossizina."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from pipeline.facts import medicine_scripts
from pipeline.facts.lexicon import lexicon
from pipeline.facts.medicine_names import ENDINGS, NAMES, ORDINARY, SAME
from pipeline.facts.medicine_scripts import MARK, consonants
from pipeline.facts.text import KEPT, folded, words
from pipeline.model import Locale

_SPELLINGS = (
    ("ph", "f"), ("th", "t"), ("rh", "r"), ("qu", "k"), ("x", "s"), ("ch", "c"), ("y", "i"), ("j", "i"), ("h", ""),
    ("ae", "e"), ("oe", "e"), ("z", "s"), ("k", "c"), ("ce", "se"), ("ci", "si"), ("w", "v"), ("ou", "u"), ("cs", "s"),
)  # fmt: skip
_SUFFIXES: Mapping[str, re.Pattern[str]] = {
    "pl": re.compile(r"(?:i?em|owi|om|ami|ach|\u00f3w)$"),
    "tr": re.compile(r"(?:y?[\u0131iu\u00fc]|y?[ae]|n?[\u0131iu\u00fc]n|[dt][ae]n?|y?l[ae]|s[\u0131iu\u00fc]n?)$"),
}
"""Endings of cases that a language joins to names."""
_DOUBLE = re.compile(r"(.)\1+")
_SHORTEST, _FEWEST = 6, 4
_ALIKE = 0.8
"""How much of two spellings has to be the same for one name."""


class Medicine(NamedTuple):
    """A name of a medicine."""

    key: str
    """Its spelling without what differs between languages; for names in a table the English name."""
    text: str


@lru_cache(maxsize=KEPT)
def medicines(text: str, locale: Locale) -> tuple[Medicine, ...]:
    """The medicines that a plain text names: Latin letters by endings and a list, others by the language's data."""
    other = (Medicine(*item) for item in medicine_scripts.names(folded(text), locale.language, _spoken()))
    return (*_latin(folded(text), _SUFFIXES.get(locale.language)), *_listed(folded(text), locale), *other)


def alike(one: str, other: str) -> bool:
    """Whether two keys are one medicine, spelled in two languages."""
    if one == other or _same(one) == _same(other):
        return True
    if MARK in (one[:1], other[:1]):
        return any(
            _sound_alike(consonants(first), consonants(second))
            for first in {one.removeprefix(MARK), _same(one)}
            for second in {other.removeprefix(MARK), _same(other)}
        )
    return not {one, other} <= _names() and _are_alike(one, other)


def _sound_alike(one: str, other: str) -> bool:
    """Whether the consonants of two names are nearly the same, and not those of two other medicines."""
    return one == other or (not {one, other} <= _spoken() and _are_alike(one, other))


def _are_alike(one: str, other: str) -> bool:
    longest = max(len(one), len(other))
    return longest > 0 and 1 - _distance(one, other) / longest >= _ALIKE


def _latin(text: str, suffixes: re.Pattern[str] | None) -> Iterator[Medicine]:
    texts, starts, _, distinct = words(text)
    if not suffixes and not any(map(_medicine, map(_whole, distinct) if "'" in text else distinct)):
        return
    for said, start in zip(texts, starts, strict=True):
        word = _whole(said)
        bare = suffixes.sub("", word) if suffixes else word
        if key := _medicine(word) or (_medicine(bare) if len(bare) >= _SHORTEST else ""):
            yield Medicine(key, text[start : start + len(word)])


def _whole(word: str) -> str:
    """A word without the apostrophe before its ending: heparin's, Heparin'i."""
    return word.removesuffix("'")


def _listed(text: str, locale: Locale) -> Iterator[Medicine]:
    for item in lexicon(locale.language).medicines.find(text):
        yield Medicine(skeleton(item.value), text[item.start : item.end])


@lru_cache(maxsize=32768)
def _medicine(word: str) -> str:
    """The key of a word that is the name of a medicine, else an empty text."""
    if len(word) < _SHORTEST:
        return ""
    if not word.isascii() and any(ord(char) > 0x24F for char in word):
        return ""
    key = skeleton(word)
    if key in _ordinary() or not (key in _names() or key.endswith(_endings())):
        return ""
    return key


@lru_cache(maxsize=32768)
def skeleton(word: str) -> str:
    """A word without accents, doubled letters and final vowels, and with one letter for what languages spell apart."""
    key = word.lower() if word.isascii() else _bare(word.lower())
    for written, same in _SPELLINGS:
        key = key.replace(written, same)
    return _DOUBLE.sub(r"\1", key).rstrip("aeiou")


def _bare(word: str) -> str:
    plain = unicodedata.normalize("NFD", word)
    return "".join(char for char in plain if not unicodedata.combining(char)).replace("\u0142", "l")


@cache
def _names() -> frozenset[str]:
    return frozenset(map(skeleton, (*NAMES.split(), *SAME)))


@cache
def _spoken() -> frozenset[str]:
    """The consonants of all names, of those that have enough."""
    return frozenset(key for key in map(consonants, _names()) if len(key) >= _FEWEST)


@cache
def _endings() -> tuple[str, ...]:
    return tuple({skeleton(ending) for ending in ENDINGS.split()})


@cache
def _ordinary() -> frozenset[str]:
    return frozenset(map(skeleton, ORDINARY.split()))


@cache
def _aliases() -> dict[str, str]:
    return {skeleton(other): skeleton(name) for other, name in SAME.items()}


def _same(key: str) -> str:
    return _aliases().get(key, key)


@lru_cache(maxsize=4096)
def _distance(one: str, other: str) -> int:
    """Letters to add, drop or replace (Levenshtein 1966)."""
    before = list(range(len(other) + 1))
    for row, left in enumerate(one, start=1):
        line = [row]
        for column, right in enumerate(other, start=1):
            line.append(min(before[column] + 1, line[-1] + 1, before[column - 1] + (left != right)))
        before = line
    return before[-1]
