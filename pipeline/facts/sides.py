"""All words of a plain text for the notions of `opposites`: which side of which notion each says, and where."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from pipeline.facts.lexicon import lexicon
from pipeline.facts.phrase_lists import BOUNDS
from pipeline.facts.text import KEPT, folded
from pipeline.model import Locale

_KIN = {"night": "morning", "continue": "start", "high": "increase"}
"""Notions whose words stand for those of another one: at night and in the evening, stop."""


class Side(NamedTuple):
    """A word for one side of a notion."""

    notion: str
    affirms: bool
    text: str
    start: int


@lru_cache(maxsize=KEPT)
def sides(text: str, locale: Locale) -> tuple[Side, ...]:
    """The words for notions and their opposites, by place, each as often as it stands there (`stance` has the first).

    Notions with words in common are one.
    """
    known, text = lexicon(locale.language), folded(text)
    bounds = [item for item in known.comparisons.find(text) if item.value in BOUNDS]
    found = {
        (kin(pole.name), pole.affirms, start): Side(kin(pole.name), pole.affirms, text[start:end], start)
        for poles, start, end in known.opposites.find(text)
        for pole in poles
        if not any(item.start <= start and end <= item.end for item in bounds)
    }
    return tuple(found.values())


def kin(notion: str) -> str:
    """The notion that stands for one and those with words in common."""
    return _KIN.get(notion, notion)
