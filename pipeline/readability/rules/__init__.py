"""Plain-language rules: what is hard to read in a passage, why, and what to write instead."""

from pipeline.readability.rules.advise import advise, rules
from pipeline.readability.rules.rule import Rule
from pipeline.readability.rules.table import RULES

__all__ = ["RULES", "Rule", "advise", "rules"]
