"""Counts -> Scores."""

from __future__ import annotations

from math import isfinite

from pipeline.model import Counts, Score
from pipeline.readability.formula import Formula
from pipeline.readability.formulas import base, formulas

_SPOKEN = frozenset({"syllables", "monosyllables", "polysyllables", "four_syllables", "fog_words"})
"""Counts that are all 0 where the syllables of a language are not counted."""


def score(counts: Counts, language: str) -> tuple[Score, ...]:
    """What the language's formulas say of the counts, the main formula first (`de`; also a tag such as `de-AT`).

    () where no formula holds, and for counts without a word: an absent score, never 0.0, never English constants. A
    value of a text that is too short for its formula has no band.
    """
    if not counts.words or not counts.sentences:
        return ()
    held = (formula for formula in formulas(language) if counts.syllables or not _SPOKEN.intersection(formula.needs))
    return tuple(_score(formula, counts, base(language)) for formula in held)


def level(counts: Counts, language: str) -> float | None:
    """The level from 1 (A1) to 6 (C2); None where there is no model for the language, which today is everywhere."""
    return None


def _score(formula: Formula, counts: Counts, language: str) -> Score:
    value = formula.value(counts)
    assert isfinite(value)
    return Score(formula.id, value, formula.band(value, counts, language))
