"""Whether counts miss a reading-level goal, and by what."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pipeline.config import Goal, Limit
from pipeline.model import Counts, Score
from pipeline.readability.difficulty import length, limits, noun, reasons
from pipeline.readability.formulas import FORMULAS, base
from pipeline.readability.level import error_of as model_error
from pipeline.readability.scoring import level, score

LEVELS = ("A1", "A2", "B1", "B2", "C1", "C2")
_ERROR = 1.0
"""Levels by which a level may be wrong where the model does not say it."""
_STABLE = 100
"""Words from which on a level or the mean length of sentences says something of a text, as with formulas."""


@dataclass(frozen=True, slots=True)
class Held:
    """One thing that a goal asks of a whole text, and what the text gives."""

    kind: str
    """`length` (words, or characters, in a sentence on average), `formula` or `level`."""
    name: str
    """`words`, `LIX`, `level`."""
    value: float
    limit: Limit
    """For a length or a level `at_most` alone counts."""
    missed: bool | None
    """None where the level is too unsure to tell."""


def misses(counts: Counts, goal: Goal, language: str) -> tuple[str, ...]:
    """Why a segment misses its goal, in countable words: "31 words in one sentence (goal: at most 20)".

    No grade, no level and no decimal ever stands here or decides, so that another model changes no catalog. A goal
    that asks of formulas alone is missed with what makes the sentence hard, if its own values miss it.
    """
    if not counts.words or not counts.sentences:
        return ()
    most = longest(goal, language)
    if most is not None:
        limit = f"(goal: at most {most})" if counts.sentences == 1 else f"(goal: at most {most} in each)"
        return (f"{length(counts, language)} {limit}",) if counts.words > most * counts.sentences else ()
    values = {found.formula: found.value for found in score(counts, language)}
    beyond = any(limit.formula in values and is_beyond(values[limit.formula], limit) for limit in goal.asked)
    return reasons(counts, language) if beyond else ()


def document_misses(counts: Counts, goal: Goal, language: str) -> tuple[str, ...]:
    """Why a whole text misses its goal: "the text is about B2 (goal: at most B1)"."""
    found = held(goal, counts, score(counts, language), level(counts, language), language)
    return tuple(said(item) for item in found if item.missed)


def held(goal: Goal, counts: Counts, scores: Iterable[Score], level: float | None, language: str) -> tuple[Held, ...]:
    """What the goal asks of a whole text, where the text, its `scores` and its `level` (1 to 6) can tell.

    A text that is too short for a formula, or for a level or a mean length of sentences (100 words), is not held to it;
    sentences that are too long for themselves are for `misses`. A level is missed only by as much as it may be wrong by
    on average in the language, and reached where its nearest name is that of the goal or a lower one.
    """
    return tuple(_held(goal, counts, scores, level, language))


def longest(goal: Goal, language: str) -> int | None:
    """The longest sentence that a goal allows in a language: words, or characters where they are counted; None: any.

    A profile speaks of words as most languages have them: in Japanese, and in characters, it is as many as make a
    sentence as long (`difficulty.limits`). A goal without a profile says what it says.
    """
    if goal.words_per_sentence is None or not goal.profile:
        return goal.words_per_sentence
    return round(goal.words_per_sentence * limits(language)[-1] / limits("en")[-1])


def said(item: Held) -> str:
    """What the text gives beside what is asked: "Flesch-Kincaid grade is 12.2 (goal: at most 8)"."""
    match item.kind:
        case "length":
            return f"its sentences have {item.value:.1f} {item.name} on average (goal: at most {item.limit.at_most:g})"
        case "level":
            return f"the text is about {level_name(item.value)} (goal: at most {level_goal(item.limit.at_most or 0)})"
    bounds = (("at least", item.limit.at_least), ("at most", item.limit.at_most))
    wanted = " and ".join(f"{words} {bound:g}" for words, bound in bounds if bound is not None)
    return f"{item.name} is {item.value:.1f} (goal: {wanted})"


def is_beyond(value: float, limit: Limit) -> bool:
    """Whether a formula's value misses what is asked of it."""
    too_low = limit.at_least is not None and value < limit.at_least
    return too_low or (limit.at_most is not None and value > limit.at_most)


def level_name(level: float) -> str:
    """The nearest name of a level (1 to 6): `B1` from 2.5 on."""
    return LEVELS[min(max(int(level + 0.5), 1), 6) - 1]


def level_goal(level: float) -> str:
    """A level as a goal names it: `B1`, or the number where it lies between two."""
    return level_name(level) if level == int(level) else f"{level:g}"


def error_of(language: str) -> float:
    """By how many levels the level of a whole text in a language (`de`; also a tag) is wrong on average."""
    found = model_error(base(language))
    return _ERROR if found is None else found


def _held(goal: Goal, counts: Counts, scores: Iterable[Score], level: float | None, language: str) -> Iterator[Held]:
    words = longest(goal, language)
    if words is not None and counts.words >= _STABLE:
        mean = counts.words / counts.sentences
        most = Limit("", at_most=float(words))
        yield Held("length", f"{noun(language)}s", mean, most, is_beyond(mean, most))
    values = {found.formula: found.value for found in scores}
    for limit in goal.asked:
        formula = FORMULAS.get(limit.formula)
        if formula is None or limit.formula not in values:
            continue
        if not formula.unstable(counts):
            value = values[formula.id]
            yield Held("formula", formula.name, value, limit, is_beyond(value, limit))
    if goal.level is not None and level is not None and counts.words >= _STABLE:
        reached = int(level + 0.5) <= goal.level or level <= goal.level
        missed = False if reached else True if level - error_of(language) >= goal.level else None
        yield Held("level", "level", level, Limit("", at_most=goal.level), missed)
