"""Counts -> Scores."""

from __future__ import annotations

from collections.abc import Iterable
from math import isfinite

from pipeline.model import Counts, Score
from pipeline.readability.formula import Formula
from pipeline.readability.formulas import FORMULAS, base, formulas

_SPOKEN = frozenset(
    {
        "syllables",
        "monosyllables",
        "polysyllables",
        "four_syllables",
        "five_syllables",
        "six_syllables",
        "fog_words",
    }
)
"""Counts that are all 0 where the syllables of a language are not counted."""
_READ_SYLLABLES = frozenset(row.id for row in FORMULAS.values() if not _SPOKEN.isdisjoint(row.needs))


def score(counts: Counts, language: str) -> tuple[Score, ...]:
    """What the language's formulas say of the counts, the main formula first (`de`; also a tag such as `de-AT`).

    () where no formula holds, and for counts without a word: an absent score, never 0.0, never English constants. A
    value of a text that is too short for its formula has no band. Scores of LIX and RIX may be neutral (see
    `Formula.neutral`): `main_score` tells which one speaks for the language.
    """
    code = base(language)
    return tuple(_score(formula, counts, code) for formula in formulas(code) if can_say(formula, counts))


def main_score(scores: Iterable[Score], language: str) -> Score | None:
    """The score that speaks for the language: the first one of a formula that was made for it, tested with it or
    compared with its newspapers. None where there is none."""
    code = base(language)
    return next((one for one in scores if one.formula in FORMULAS and not FORMULAS[one.formula].neutral(code)), None)


def can_say(formula: Formula, counts: Counts) -> bool:
    """Whether the counts hold what the formula needs: a word, and syllables if it reads them."""
    return bool(counts.words and counts.sentences and (counts.syllables or formula.id not in _READ_SYLLABLES))


def level(counts: Counts, language: str) -> float | None:
    """The level from 1 (A1) to 6 (C2); None where there is no model for the language, which today is everywhere."""
    return None


def _score(formula: Formula, counts: Counts, language: str) -> Score:
    value = formula.value(counts)
    assert isfinite(value)
    return Score(formula.id, value, formula.band(value, counts, language))
