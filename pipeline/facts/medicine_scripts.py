"""Names of medicines in Arabic, Cyrillic and Devanagari letters, by their consonants: rituximab, ритуксимаб."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

from pipeline.facts.text import words
from pipeline.languages import language as language_data

MARK = "~"
"""Stands before the consonants of a name in another script than Latin."""

_GROUPS = (
    ("b", "bp\u0431\u043f\u0628\u067e\u092a\u092c\u092d"),
    ("d", "d\u0434\u062f\u0636\u0921\u0922\u0926\u0927"),
    ("f", "fvw\u0432\u0444\u0641\u06a4\u092b\u0935"),
    ("g", "gj\u0433\u0436\u062c\u063a\u0917\u0918"),
    ("k", "ckq\u043a\u0445\u0643\u0642\u062e\u0915\u0916"),
    ("l", "l\u043b\u0644\u0932"),
    ("m", "m\u043c\u0645\u092e"),
    ("n", "n\u043d\u0646\u0928\u0923"),
    ("r", "r\u0440\u0631\u0930"),
    ("s", "sxz\u0437\u0441\u0446\u0448\u0447\u0633\u0635\u0632\u0630\u0634\u091c\u0938\u0936\u0937\u091a\u091b"),
    ("t", "t\u0442\u062a\u0637\u062b\u091f\u0920\u0924\u0925"),
)
_LETTERS: Mapping[str, str] = {sign: letter for letter, signs in _GROUPS for sign in signs}
_NASAL = "\u0902"
_LABIALS = frozenset("bm")

_ENDINGS = {
    "ru": (
        "\u043c\u0430\u0431 \u0442\u0438\u043d\u0438\u0431 \u0444\u0435\u043d\u0438\u0431 "
        "\u0446\u0438\u043a\u043b\u0438\u0431 \u043f\u0430\u0440\u0438\u0431 "
        "\u0437\u043e\u043c\u0438\u0431 \u043f\u043b\u0430\u0442\u0438\u043d "
        "\u0442\u0430\u043a\u0441\u0435\u043b \u0440\u0443\u0431\u0438\u0446\u0438\u043d "
        "\u0446\u0438\u043b\u043b\u0438\u043d \u0444\u043b\u043e\u043a\u0441\u0430\u0446\u0438\u043d "
        "\u043a\u043e\u043d\u0430\u0437\u043e\u043b \u043f\u0440\u0430\u0437\u043e\u043b "
        "\u0441\u0430\u0440\u0442\u0430\u043d \u0441\u0435\u0442\u0440\u043e\u043d"
    ),
    "ar": "\u0645\u0627\u0628 \u0646\u064a\u0628 \u0643\u0633\u064a\u0644 \u0633\u064a\u0644\u064a\u0646",
    "hi": "\u092e\u0948\u092c \u092e\u093e\u092c \u092e\u0947\u092c \u0928\u093f\u092c \u091f\u093f\u0928\u093f\u092c",
}
"""How names of medicines end in the script of a language."""
_CASES = "(?:\u0430|\u0443|\u043e\u043c|\u0435|\u044b|\u043e\u0432|\u0430\u043c|\u0430\u043c\u0438|\u0430\u0445)?"
_CASE = re.compile(f"{_CASES}$")
_PREFIX = re.compile("[\u0648\u0641]?(?:[\u0628\u0643]?\u0627\u0644|\u0644\u0644|[\u0628\u0644\u0643])?")
_SHORTEST, _FEWEST = 5, 4


def names(text: str, language: str, known: frozenset[str]) -> Iterator[tuple[str, str]]:
    """The keys of the names in a folded text, and how they stand there; `known`: consonants of names in a list."""
    pattern = _pattern(language)
    if pattern is None:
        return
    texts, starts, ends, _ = words(text)
    for word, start, end in zip(texts, starts, ends, strict=True):
        if len(word) >= _SHORTEST and (key := _name(word, language, known)):
            yield MARK + key, text[start:end]


@lru_cache(maxsize=32768)
def _name(word: str, language: str, known: frozenset[str]) -> str:
    """The consonants of a word that is the name of a medicine, else an empty text."""
    pattern = _pattern(language)
    rests = {word, *((word[found.end() :]) for found in [_PREFIX.match(word)] if found and language == "ar")}
    if any(rest.startswith(_ordinary(language)) for rest in rests):
        return ""
    keys = {consonants(rest) for rest in (rests | {_CASE.sub("", word)} if language == "ru" else rests)}
    if listed := keys & known:
        return max(listed, key=len)
    ends = pattern is not None and pattern.search(word) is not None
    return min(keys, key=len) if ends and len(max(keys, key=len)) >= _FEWEST else ""


@lru_cache(maxsize=32768)
def consonants(word: str) -> str:
    """The consonants of a word in Latin, Arabic, Cyrillic or Devanagari letters, in groups that sound alike."""
    found = [_NASAL if sign == _NASAL else _LETTERS.get(sign, "") for sign in word]
    kept = [letter for letter in found if letter]
    for at, letter in enumerate(kept):
        if letter == _NASAL:
            kept[at] = "m" if kept[at + 1 : at + 2] and kept[at + 1] in _LABIALS else "n"
    return "".join(kept).replace("ks", "s")


@cache
def _ordinary(code: str) -> tuple[str, ...]:
    """How words begin that are no names of medicines."""
    known = language_data(code).facts
    return known.no_medicines if known else ()


@cache
def _pattern(language: str) -> re.Pattern[str] | None:
    endings = _ENDINGS.get("ru" if language in {"ru", "uk", "bg"} else language, "").split()
    return re.compile(f"(?:{'|'.join(endings)}){_CASES}$") if endings else None
