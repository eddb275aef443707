"""Checks on translations: a source and its translation in, findings out."""

from pipeline.checks.goals import PLAIN, advice, goal, harder
from pipeline.checks.message import KINDS, Check, Message, short
from pipeline.checks.omission import OMIT, is_omitted
from pipeline.checks.table import CHECKS, check, holds
from pipeline.checks.usable import is_usable

__all__ = [
    "CHECKS",
    "KINDS",
    "OMIT",
    "PLAIN",
    "Check",
    "Message",
    "advice",
    "check",
    "goal",
    "harder",
    "holds",
    "is_omitted",
    "is_usable",
    "short",
]
