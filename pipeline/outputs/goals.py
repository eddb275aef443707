"""An edition's reading-level goal in words, and how far a text is from it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pipeline import readability
from pipeline.config import Config, Goal
from pipeline.model import Counts, Row, Score
from pipeline.outputs.notes import formula_name


def goal_of(config: Config, tag: str) -> Goal:
    """The goal of an edition, or of the source text."""
    return next((edition.goal for edition in config.editions if edition.locale.tag == tag), config.goal)


def wanted(goal: Goal) -> tuple[str, ...]:
    """What a goal asks for: `profile gov`, `sentences of at most 25 words`, `LIX at most 40`, `level at most B1`."""
    return tuple(_wanted(goal))


def distances(
    goal: Goal, counts: Counts, scores: Iterable[Score], level: float | None, language: str
) -> tuple[str, ...]:
    """By how much a whole text misses its goal, in words.

    Empty where it reaches the goal, and where nothing can be said: a text that is too short, a language without the
    formula, a level that is too unsure. `level` is 1 to 6, None where it is not known.
    """
    found = readability.held(goal, counts, scores, level, language)
    return tuple(_distance(item) for item in found if item.missed)


def row_distances(row: Row, config: Config) -> tuple[str, ...]:
    """By how much a document in one locale misses the goal of its edition, in words."""
    return distances(goal_of(config, row.locale), row.counts, row.scores, row.level, row.locale)


def row_met(row: Row, config: Config, too_hard: int) -> bool | None:
    """Whether a document in one locale, `too_hard` segments of it not, reaches the goal of its edition (`is_met`)."""
    goal = goal_of(config, row.locale)
    return is_met(goal, row.counts, row.scores, row.level, row.locale, too_hard=too_hard)


def is_met(
    goal: Goal, counts: Counts, scores: Iterable[Score], level: float | None, language: str, *, too_hard: int
) -> bool | None:
    """Whether a text reaches its goal, `too_hard` pieces of it not; None where nothing, or not enough, can be said.

    A level that is asked for and not known, or too unsure, leaves the goal neither met nor missed.
    """
    found = readability.held(goal, counts, scores, level, language)
    if too_hard or any(item.missed for item in found):
        return False
    told = bool(found) or (goal.words_per_sentence is not None and counts.words > 0)
    sure = all(item.missed is not None for item in found)
    return True if told and sure and (goal.level is None or any(item.kind == "level" for item in found)) else None


def level_band(level: float) -> str:
    """The band of a level (1 to 6): `B1`. A decimal would say more than is known."""
    return readability.level_name(level)


def _wanted(goal: Goal) -> Iterator[str]:
    if goal.profile:
        yield f"profile {goal.profile}"
    if goal.words_per_sentence:
        yield f"sentences of at most {goal.words_per_sentence} words"
    for limit in goal.asked:
        if limit.at_least is not None:
            yield f"{formula_name(limit.formula)} at least {limit.at_least:g}"
        if limit.at_most is not None:
            yield f"{formula_name(limit.formula)} at most {limit.at_most:g}"
    if goal.level is not None:
        yield f"level at most {readability.level_goal(goal.level)}"


def _distance(item: readability.Held) -> str:
    least, most = item.limit.at_least, item.limit.at_most
    if item.kind == "level":
        return f"level {level_band(item.value)}, not {readability.level_goal(most or 0)}"
    name = f"{item.name} in a sentence" if item.kind == "length" else item.name
    if least is not None and item.value < least:
        return f"{name} {least - item.value:.1f} below {least:g}"
    return f"{name} {item.value - (most or 0):.1f} above {most or 0:g}"
