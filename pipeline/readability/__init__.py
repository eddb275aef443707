"""Readability: counts of a text, the formulas that hold for its language, and what makes a sentence hard."""

from pipeline.readability.counting import count
from pipeline.readability.difficulty import hardest, hardness, reasons
from pipeline.readability.formula import Formula
from pipeline.readability.formulas import FORMULAS, formulas
from pipeline.readability.goals import document_misses, misses
from pipeline.readability.scoring import level, score

__all__ = [
    "FORMULAS",
    "Formula",
    "count",
    "document_misses",
    "formulas",
    "hardest",
    "hardness",
    "level",
    "misses",
    "reasons",
    "score",
]
