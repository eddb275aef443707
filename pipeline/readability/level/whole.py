"""From sentences to a text: its level, and how far that is off."""

from __future__ import annotations

from math import sqrt

from pipeline.model import Counts
from pipeline.readability.level.model import HIGHEST, LOWEST, model

SPREAD = 0.5
"""How much of the spread of its sentences a text is harder than their mean: hard ones are what readers stumble on."""


def document_level(counts: Counts) -> float | None:
    """The level of a text, 1.0 to 6.0, from its counts; None where its sentences have none.

    The mean of its sentences' levels, weighted by their words, plus half of their standard deviation; the level of a
    single sentence is its own.
    """
    if not counts.effort or not counts.words:
        return None
    mean = counts.effort / counts.words
    spread = sqrt(max(counts.effort_squares / counts.words - mean * mean, 0.0))
    return min(max((mean + SPREAD * spread) / 1000, LOWEST), HIGHEST)


def error_of(language: str) -> float | None:
    """By how many levels the level of a text in a language (`de`) errs on average; None where there is no model."""
    found = model(language)
    return found.error if found else None
