"""Readability: counts of a text, the formulas that hold for its language, and what makes a sentence hard."""

from pipeline.readability.availability import Availability, availability, unavailable
from pipeline.readability.bands import band
from pipeline.readability.counting import count, words_of
from pipeline.readability.difficulty import hardest, hardness, reasons
from pipeline.readability.explaining import Explanation, explain
from pipeline.readability.formula import Formula
from pipeline.readability.formulas import FORMULAS, formulas, main_formula
from pipeline.readability.goals import Held, document_misses, error_of, held, level_goal, level_name, longest, misses
from pipeline.readability.harder import DOCUMENT, SENTENCE, Margin, harder
from pipeline.readability.level import Reason, Share
from pipeline.readability.rules import RULES, Rule, advise
from pipeline.readability.scoring import foreign, level, main_score, score
from pipeline.readability.unspaced import unit
from pipeline.readability.why import shares, why
from pipeline.readability.withheld import WITHHELD, Withheld

__all__ = [
    "DOCUMENT",
    "FORMULAS",
    "RULES",
    "SENTENCE",
    "WITHHELD",
    "Availability",
    "Explanation",
    "Formula",
    "Held",
    "Margin",
    "Reason",
    "Rule",
    "Share",
    "Withheld",
    "advise",
    "availability",
    "band",
    "count",
    "document_misses",
    "error_of",
    "explain",
    "foreign",
    "formulas",
    "harder",
    "hardest",
    "hardness",
    "held",
    "level",
    "level_goal",
    "level_name",
    "longest",
    "main_formula",
    "main_score",
    "misses",
    "reasons",
    "score",
    "shares",
    "unavailable",
    "unit",
    "why",
    "words_of",
]
