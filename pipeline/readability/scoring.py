"""Counts -> Scores."""

from __future__ import annotations

from collections.abc import Iterable
from math import isfinite

from pipeline.model import Counts, Score
from pipeline.readability.formula import Formula
from pipeline.readability.formulas import FORMULAS, base, formulas
from pipeline.readability.level import document_level

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


def foreign(counts: Counts) -> bool:
    """Whether most letters are of scripts that the language is not written in; then no value says anything."""
    return 2 * counts.foreign > counts.letters


def score(counts: Counts, language: str) -> tuple[Score, ...]:
    """What the language's formulas say of the counts, the main formula first (`de`; also a tag such as `de-AT`).

    () where no formula holds, for counts without a word and for a text in another script (`foreign`): an absent score,
    never 0.0, never English constants. A value of a text that is too short for its formula has no band. Scores of LIX
    and RIX may be neutral (see `Formula.neutral`): `main_score` finds the one that speaks for the text.
    """
    code = base(language)
    return tuple(_score(formula, counts, code) for formula in formulas(code) if can_say(formula, counts))


def main_score(scores: Iterable[Score]) -> Score | None:
    """The score that speaks for a text: the first one whose formula was made for the language, tested with it or
    compared with its newspapers. None where there is none."""
    return next((found for found in scores if not found.neutral), None)


def can_say(formula: Formula, counts: Counts) -> bool:
    """Whether the counts hold what the formula needs: a word, syllables if it reads them, and letters of the language
    (`foreign`)."""
    if not counts.words or not counts.sentences or foreign(counts):
        return False
    return bool(counts.syllables or formula.id not in _READ_SYLLABLES)


def level(counts: Counts, language: str) -> float | None:
    """The level from 1 (A1) to 6 (C2); None where there is no model for the language (`de`; also a tag), for counts
    without a word and for a text in another script (`foreign`)."""
    return None if foreign(counts) else document_level(counts)


def _score(formula: Formula, counts: Counts, language: str) -> Score:
    value = formula.value(counts)
    assert isfinite(value)
    return Score(formula.id, value, formula.band(value, counts, language), formula.neutral(language))
