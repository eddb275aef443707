"""A reading-level goal in words, as editors read it: "patient leaflet: sentences of at most 20 words; ..."."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from pipeline import readability
from pipeline.config import Goal
from pipeline.config.profiles import PROFILES
from pipeline.outputs.goals import wanted


@dataclass(frozen=True, slots=True)
class Wish:
    """What an edition's texts should reach."""

    profile: str
    """The name of its profile in words: `patient leaflet`; empty where there is none."""
    source: str
    """Where a built-in profile comes from; empty for all others."""
    asks: tuple[str, ...]
    """`sentences of at most 20 words`, `level at most B1`."""

    def __str__(self) -> str:
        """All of it on one line; empty for a goal that asks for nothing."""
        asks = "; ".join(self.asks)
        return f"{self.profile}: {asks}" if self.profile and asks else self.profile or asks

    def __bool__(self) -> bool:
        return bool(self.profile or self.asks)


def wish(goal: Goal, language: str) -> Wish:
    """A goal in words, for a text in a language (`de`; also a tag): a profile's words are characters where the language
    has no words to count."""
    known = PROFILES.get(goal.profile)
    return Wish(goal.profile.replace("-", " "), known.source if known else "", tuple(_asks(goal, language)))


def _asks(goal: Goal, language: str) -> Iterator[str]:
    longest = readability.longest(goal, language)
    if longest is not None:
        yield f"sentences of at most {longest} {readability.unit(language)}s"
    yield from wanted(replace(goal, profile="", words_per_sentence=None))
    if number := len(goal.rules):
        yield f"{number} plain-language rule{'s' * (number != 1)}"
