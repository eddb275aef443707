"""Entries of a language file that could never be found: with digits where words are read, with a star out of place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from pipeline.languages.facts import Facts
from pipeline.model import ConfigError

STARRED = frozenset({"opposites", "notions", "implied_negations", "explains", "joined_units"})
"""The keys of `facts` whose words may have stars, and phrases two parts."""

_HOLDERS = frozenset({"per", "every", "clock"})
"""Those in which a star holds the place of something else: `half past *`."""

_OTHERS = """
    numbers ordinals negations negation_exceptions only comparisons frequencies months weekdays fractions multiples
    amounts portions letters times every_other rates medicines
"""
_KEYS = STARRED | _HOLDERS | frozenset(_OTHERS.split())
_SUSPECT = re.compile(r"[\d²³¹*]|\.\.\.")
_MISPLACED = "a star stands at one end of a word, not at both, and not inside; write the forms that begin or end alike"
_DIGIT = re.compile(r"[\d²³¹]")


def refuse(facts: Facts, where: str, *, spaced: bool) -> None:
    """Raises ConfigError for an entry of `facts` that no text could have; `spaced`: words are parted by spaces."""
    for key in sorted(_KEYS):
        for phrase, place in _phrases(getattr(facts, key), key):
            if why := fault(phrase, key, spaced=spaced):
                raise ConfigError(f"{phrase!r} can never be found: {why}", f"{where}, {place}")


def fault(phrase: str, key: str, *, spaced: bool) -> str:
    """What is wrong with a phrase of a key of `facts`, and what would be right; empty if it can be found."""
    if not _SUSPECT.search(phrase) or phrase[0] == phrase[-1] == "/":
        return ""
    if spaced and _DIGIT.search(phrase):
        return "numbers in digits are read by themselves; leave it out, or write the number as a word"
    if key in _HOLDERS or ("*" not in phrase and "..." not in phrase):
        return ""
    if spaced and key in STARRED:
        return _MISPLACED if any(map(_is_misplaced, enumerate(phrase.split()))) else ""
    return "neither a star nor three dots stand for anything here; write all forms"


def _is_misplaced(numbered: tuple[int, str]) -> bool:
    """Whether the star of a word of a phrase is one of two, or stands inside of its first word."""
    at, word = numbered
    return word.count("*") > 1 or (at == 0 and "*" in word[1:-1])


def _phrases(value: Any, place: str) -> Iterator[tuple[str, str]]:
    """The phrases of a value as it was read, each with its place."""
    if isinstance(value, str):
        yield value, place
    elif isinstance(value, Mapping):
        for name, inner in value.items():
            yield from _phrases(inner, f"{place}, {name}")
    else:
        for at, inner in enumerate(value):
            yield from _phrases(inner, place if isinstance(inner, str) else f"{place}[{at}]")
