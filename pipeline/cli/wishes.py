"""What `score` was asked for beside the figures: advice, and how a text stands to a profile."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pipeline import readability
from pipeline.cli.projects import goal, project
from pipeline.config import Goal
from pipeline.model import Advice
from pipeline.readability.api import Sentence


@dataclass(frozen=True, slots=True)
class Wishes:
    """What was asked for."""

    advice: bool = False
    profile: str = ""
    explain: bool = False


NOTHING = Wishes()


@dataclass(frozen=True, slots=True)
class Told:
    """What it came to for one text."""

    advice: tuple[tuple[Advice, ...], ...] | None = None
    """Of the plain-language rules, for each segment; None where nobody asked."""
    goal: Goal | None = None
    """What the profile comes to in the language of the text."""


def tell(path: str, segments: Sequence[Sentence], language: str, wishes: Wishes) -> Told:
    """Advice by the rules of the profile, or without one by all that the language has; terms that the glossary of the
    text's project explains are no hard words. Raises ConfigError for an unknown profile."""
    if not (wishes.advice or wishes.profile):
        return Told()
    place = project(path)
    wanted = goal(wishes.profile, language, place) if wishes.profile else None
    advice = readability.advise(
        [segment.text for segment in segments],
        language,
        wanted.rules if wanted else None,
        terms=place.config().terms if place else (),
        most=readability.longest(wanted, language) if wanted else None,
    )
    return Told(advice, wanted)
