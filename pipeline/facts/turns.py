"""Turns of phrase that a translation may well put another way: not until, nothing that cannot, please."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from pipeline.facts.caseless import Caseless
from pipeline.languages import language
from pipeline.model import Locale


def turns(text: str, locale: Locale, kind: str) -> Iterator[re.Match[str]]:
    """Where a plain text has a turn of a kind (`languages.Facts.turns`); nothing where its language has no data.

    A match of `one`, of `counted` and of `from_number` has a group: the word behind it, and the number.
    """
    pattern = _pattern(kind, locale.language)
    return pattern.finditer(text) if pattern else iter(())


def knows_turns(code: str, kind: str) -> bool:
    """Whether the language has data for turns of a kind."""
    return _pattern(kind, code) is not None


def has_turn(text: str, locale: Locale, kind: str) -> bool:
    """Whether a plain text has a turn of a kind."""
    pattern = _pattern(kind, locale.language)
    return pattern is not None and pattern.has(text)


def without_turns(text: str, locale: Locale, kind: str) -> str:
    """A plain text without its turns of a kind."""
    pattern = _pattern(kind, locale.language)
    return pattern.without(text) if pattern else text


@cache
def _pattern(kind: str, code: str) -> Caseless | None:
    facts = language(code).facts
    shape = facts.turns.get(kind, "") if facts else ""
    return Caseless(shape, re.VERBOSE) if shape else None
