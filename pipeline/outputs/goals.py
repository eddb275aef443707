"""An edition's reading-level goal in words, and how far a text is from it."""

from __future__ import annotations

from collections.abc import Iterable

from pipeline.config import Config, Goal
from pipeline.model import Counts, Score
from pipeline.outputs.notes import formula_name, note

_LEVELS = ("A1", "A2", "B1", "B2", "C1", "C2")


def goal_of(config: Config, tag: str) -> Goal:
    """The goal of an edition, or of the source text."""
    return next((edition.goal for edition in config.editions if edition.locale.tag == tag), config.goal)


def wanted(goal: Goal) -> tuple[str, ...]:
    """What a goal asks for: `sentences of at most 20 words`, `Flesch reading ease at least 60`, `level at most B1`."""
    name = formula_name(goal.formula)
    words = (f"sentences of at most {goal.words_per_sentence} words",) if goal.words_per_sentence else ()
    least = (f"{name} at least {goal.at_least:g}",) if goal.formula and goal.at_least is not None else ()
    most = (f"{name} at most {goal.at_most:g}",) if goal.formula and goal.at_most is not None else ()
    level = (f"level at most {level_band(goal.level)}",) if goal.level is not None else ()
    return words + least + most + level


def distances(goal: Goal, counts: Counts, scores: Iterable[Score], level: float | None) -> tuple[str, ...]:
    """By how much a whole text misses its goal, in words.

    Empty where it reaches the goal, and where nothing can be said: a text that is too short for the formula, or a
    language without it. `level` is 1 to 6, None where it is not known.
    """
    score = _held(goal, counts, scores)
    found = []
    if score and goal.at_least is not None and score.value < goal.at_least:
        found.append(f"{formula_name(goal.formula)} {goal.at_least - score.value:.1f} below {goal.at_least:g}")
    if score and goal.at_most is not None and score.value > goal.at_most:
        found.append(f"{formula_name(goal.formula)} {score.value - goal.at_most:.1f} above {goal.at_most:g}")
    if level is not None and goal.level is not None and level > goal.level:
        found.append(f"level {level_band(level)}, not {level_band(goal.level)}")
    return tuple(found)


def can_tell(goal: Goal, counts: Counts, scores: Iterable[Score], level: float | None) -> bool:
    """Whether anything that the goal asks of a whole text can be held against it."""
    return _held(goal, counts, scores) is not None or (goal.level is not None and level is not None)


def level_band(level: float) -> str:
    """The band of a level (1 to 6): `B1`. A decimal would say more than is known."""
    return _LEVELS[min(max(round(level), 1), 6) - 1]


def _held(goal: Goal, counts: Counts, scores: Iterable[Score]) -> Score | None:
    """The score that the goal speaks of, if the text is long enough for its formula."""
    known = note(goal.formula)
    score = next((score for score in scores if score.formula == goal.formula), None)
    return score if known and score and counts.words >= known.minimum_words else None
