"""From sentences to a text: its level, and how far that is off."""

from __future__ import annotations

from math import sqrt

from pipeline.model import Counts
from pipeline.readability.level.bounds import bounded
from pipeline.readability.level.model import model

MIDDLE = 3.6
"""The level of sentences from which those of easy and hard texts differ the other way."""
STRETCH = 0.5
"""A sentence's level is a careful guess, nearer to the middle than the truth, and so is a mean of them: in news texts
for learners on three levels they are half as far apart again, and so are sentences of one CEFR level."""
USUAL_SPREAD = 0.6
"""The standard deviation, in levels, of the sentences of a text: that of news texts."""
SPREAD = 1.0
"""How much harder a text is for each level by which its sentences spread more: readers stumble on the hard ones."""
FEW = 4
"""What a text of this many sentences and two more tells of itself goes half as far as what a long one does."""


def document_level(counts: Counts) -> float | None:
    """The level of a text, 1.0 to 6.0, from its counts; None where its sentences have none.

    The mean of its sentences' levels, weighted by their words, set apart from the middle and raised by their spread;
    each the more, the more sentences there are. The level of a single sentence is its own.
    """
    if not counts.effort or not counts.words:
        return None
    mean = counts.effort / counts.words
    spread = sqrt(max(counts.effort_squares / counts.words - mean * mean, 0.0)) / 1000
    level = mean / 1000
    known = (counts.sentences - 1) / (counts.sentences + FEW)
    return bounded(level + known * (STRETCH * (level - MIDDLE) + SPREAD * (spread - USUAL_SPREAD)))


def error_of(language: str) -> float | None:
    """By how many levels the level of a text in a language (`de`) errs on average; None where there is no model."""
    found = model(language)
    return found.error if found else None
