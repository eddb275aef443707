"""Whether counts miss a reading-level goal, and by what."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.config import Goal
from pipeline.model import Counts
from pipeline.readability.difficulty import length, reasons
from pipeline.readability.formulas import FORMULAS
from pipeline.readability.scoring import score


def misses(counts: Counts, goal: Goal, language: str) -> tuple[str, ...]:
    """Why a segment misses its goal, in countable words: "31 words in one sentence (goal: at most 20)".

    No grade and no decimal ever stands here, so that another formula or model changes no catalog. A goal that names a
    formula alone is missed with what makes the sentence hard, if the sentence's own value misses it.
    """
    if not counts.words or not counts.sentences:
        return ()
    if goal.words_per_sentence is not None:
        most = goal.words_per_sentence
        limit = f"(goal: at most {most})" if counts.sentences == 1 else f"(goal: at most {most} in each)"
        return (f"{length(counts, language)} {limit}",) if counts.words > most * counts.sentences else ()
    return reasons(counts, language) if _beyond(counts, goal, language) else ()


def document_misses(counts: Counts, goal: Goal, language: str) -> tuple[str, ...]:
    """Why a whole text misses its goal: the formula's value, where the text is long enough for it."""
    formula = FORMULAS.get(goal.formula)
    if formula is None or counts.words < formula.minimum_words or counts.sentences < formula.minimum_sentences:
        return ()
    return tuple(f"{formula.name} is {value} (goal: {limit})" for value, limit in _beyond(counts, goal, language))


def _beyond(counts: Counts, goal: Goal, language: str) -> tuple[tuple[str, str], ...]:
    """The formula's value and the limit that it misses."""
    if not goal.formula:
        return ()
    values = (found.value for found in score(counts, language) if found.formula == goal.formula)
    return tuple(miss for value in values for miss in _limits(value, goal))


def _limits(value: float, goal: Goal) -> Iterator[tuple[str, str]]:
    if goal.at_least is not None and value < goal.at_least:
        yield f"{value:.1f}", f"at least {goal.at_least:g}"
    if goal.at_most is not None and value > goal.at_most:
        yield f"{value:.1f}", f"at most {goal.at_most:g}"
