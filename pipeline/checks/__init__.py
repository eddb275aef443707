"""Checks on translations: a source and its translation in, findings out."""

from pipeline.checks.goals import goal
from pipeline.checks.message import Check, Message, short
from pipeline.checks.omission import OMIT, is_omitted
from pipeline.checks.table import CHECKS, check, holds
from pipeline.checks.usable import is_usable

__all__ = [
    "CHECKS",
    "OMIT",
    "Check",
    "Message",
    "check",
    "goal",
    "holds",
    "is_omitted",
    "is_usable",
    "short",
]
