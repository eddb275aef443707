"""How common a word is: wordfreq's Zipf values, one list per language, loaded when the language is first used.

A list takes 0.1 to 0.4 seconds to load (a short one 0.03) and then 8 bytes a word: 1.4 MB for English, 3.6 MB for
Russian, where a dictionary of all words would take 35 and 128. While it is loaded it takes up to 100 MB.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left
from collections.abc import Iterable
from functools import cache, lru_cache
from math import log10

from pipeline.readability.dictionary import cutter, has_dictionary, simplified

_CUT = frozenset({"zh", "ja", "ko"})
"""Languages whose lists hold words that only the extra `cjk` can tell in a text."""
_DOTLESS = frozenset({"tr", "az"})
_BETWEEN = re.compile(r"[-·.'\s]+")
_REMEMBERED = 1 << 14
"""Words in no list that are remembered."""
_RAREST = 750
"""Words below Zipf 1.5, once in 30 million words, are not kept: half of a long list, names and mistakes for the most
part."""
_SCALE = 1 << 10
_MASK = (1 << 54) - 1


@cache
def has_list(language: str) -> bool:
    """Whether there is a list for the language (`de`; also a tag), and, for Chinese, Japanese and Korean, the extra
    `cjk`. Nothing is ever taken from a language that is near: wordfreq itself would take English for Swahili."""
    code = _code(language)
    return code in _available() and (code not in _CUT or has_dictionary(code))


def zipf(word: str, language: str) -> float | None:
    """The Zipf value of a word: log10 of how often it stands in a billion words (van Heuven and others 2014).

    7 is "the", 3 a rare word; 0.0 for a word that is in no list (long lists go down to 1.5, short ones to 3.01, see
    `least`); None for a language without a list. Capitals, marks that a list leaves out, traditional characters and
    Serbian in Cyrillic are looked up as the list has them; a word of several parts (well-known, CTLA-4) is as rare as
    its parts together, of which those without a letter do not count.
    """
    if not has_list(language):
        return None
    code = _code(language)
    key = _lower(word, code)
    found = _list(code).zipf(key)
    return found if found is not None else _looked_up(key, code)


def least(language: str) -> float | None:
    """The smallest Zipf value in the list for a language: 1.5 or 3.01; None for a language without a list."""
    return _list(_code(language)).least if has_list(language) else None


class _List:
    """Words and their Zipf values, as sorted numbers: the hash of a word, then its place in hundredths below 9.

    No text is kept, so that lists for many languages fit into the memory of each process. Two words of a list and a
    text share a hash once in 10 billion times.
    """

    __slots__ = ("_entries", "least")

    def __init__(self, ranks: Iterable[Iterable[str]]) -> None:
        """`ranks`: at each place, the words with the Zipf value 9 less a hundredth of the place."""
        numbered = enumerate(ranks)
        self._entries = array("Q", sorted([(hash(w) & _MASK) * _SCALE + place for place, ws in numbered for w in ws]))
        self.least = (900 - max((entry % _SCALE for entry in self._entries), default=900)) / 100

    def zipf(self, word: str) -> float | None:
        start = (hash(word) & _MASK) * _SCALE
        at = bisect_left(self._entries, start)
        place = self._entries[at] - start if at < len(self._entries) else _SCALE
        return (900 - place) / 100 if place < _SCALE else None


@lru_cache(maxsize=_REMEMBERED)
def _looked_up(word: str, code: str) -> float:
    """The value of a word that is not in the list as it stands."""
    listed = _list(code)
    plain = _as_listed(word, code)
    for form in (plain, plain.removesuffix("'s"), *_dotless(plain, code)):
        if (found := listed.zipf(form)) is not None:
            return found
    parts = _parts(plain, code)
    values = [listed.zipf(part) for part in parts]
    if not parts or None in values:
        return 0.0
    together = -log10(sum(10**-value for value in values if value is not None))
    # wordfreq's rule: each border between Chinese words that only the list shows makes them ten times as rare.
    return max(0.0, round(together - (len(parts) - 1 if code == "zh" else 0), 2))


def _as_listed(word: str, code: str) -> str:
    """A word as wordfreq stores it: marks of Arabic and Hebrew left out, Serbian in Latin, simplified Chinese."""
    from wordfreq.numbers import smash_numbers
    from wordfreq.preprocess import preprocess_text

    plain = smash_numbers(preprocess_text(word, code))  # type: ignore[arg-type]  # it takes tags too
    return simplified(plain) if code == "zh" else plain


def _parts(word: str, code: str) -> list[str]:
    """The parts of a word that hold a letter."""
    cut = cutter(code) if code in _CUT else None
    parts = (part for piece in _BETWEEN.split(word) for part in (cut(piece) if cut else (piece,)))
    return [part for part in parts if any(map(str.isalpha, part))]


def _dotless(word: str, code: str) -> tuple[str, ...]:
    """What a Turkish word may be whose I became i where another language's rule made it lower case."""
    return (word.replace("i", "ı", 1), word.replace("i", "ı")) if code in _DOTLESS else ()


def _lower(word: str, code: str) -> str:
    """A word in lower case without the apostrophe of an elided article (l') or a genitive (patients')."""
    if code in _DOTLESS:
        word = word.replace("I", "ı").replace("İ", "i").replace("i\u0307", "i")
    return word.casefold().strip("'")


@cache
def _list(code: str) -> _List:
    from wordfreq import available_languages, read_cBpack

    return _List(read_cBpack(available_languages("best")[code])[: _RAREST + 1])


@cache
def _available() -> frozenset[str]:
    from wordfreq import available_languages

    return frozenset(available_languages("best"))


@cache
def _code(language: str) -> str:
    """wordfreq keeps Serbian, Croatian and Bosnian in one list, and Filipino for Tagalog."""
    base = language.replace("_", "-").partition("-")[0].lower()
    return {"sr": "sh", "hr": "sh", "bs": "sh", "no": "nb", "tl": "fil"}.get(base, base)
