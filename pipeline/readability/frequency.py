"""How common a word is: wordfreq's Zipf values, one list per language, loaded when the language is first used."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache


@cache
def has_list(language: str) -> bool:
    """Whether there is a list for the language (`de`). wordfreq would take a near one: English for Swahili."""
    return _code(language) in _available()


def zipf(word: str, language: str) -> float | None:
    """The Zipf value of a word in lower case: log10 of its occurrences in a billion words (van Heuven and others 2014).

    7 is "the", 3 a rare word; 0.0 for a word that is in no list; None for a language without a list.
    """
    if not has_list(language):
        return None
    found = _list(_code(language)).get(word)
    return found if found is not None else _looked_up(word, _code(language))


def _looked_up(word: str, code: str) -> float:
    """Words of several parts, of other spellings and scripts, as wordfreq reads them."""
    from wordfreq import zipf_frequency

    return float(zipf_frequency(word, code))


@cache
def _list(code: str) -> Mapping[str, float]:
    from wordfreq import get_frequency_list

    return {word: (900 - place) / 100 for place, words in enumerate(get_frequency_list(code)) for word in words}


@cache
def _available() -> frozenset[str]:
    from wordfreq import available_languages

    return frozenset(available_languages("best"))


def _code(language: str) -> str:
    """wordfreq keeps Serbian, Croatian and Bosnian in one list, and Filipino for Tagalog."""
    return {"sr": "sh", "hr": "sh", "bs": "sh", "no": "nb", "tl": "fil"}.get(language, language)
