"""Checks on translations: a source and its translation in, findings out."""

from pipeline.checks.goals import PLAIN, advice, goal, harder
from pipeline.checks.listed import every, settable
from pipeline.checks.message import KINDS, Check, Message, short
from pipeline.checks.names import FIXED, OFF, OTHERS, Name, severity, weighed
from pipeline.checks.omission import OMIT, is_omitted
from pipeline.checks.table import CHECKS, check, holds
from pipeline.checks.usable import is_usable

__all__ = [
    "CHECKS",
    "FIXED",
    "KINDS",
    "OFF",
    "OMIT",
    "OTHERS",
    "PLAIN",
    "Check",
    "Message",
    "Name",
    "advice",
    "check",
    "every",
    "goal",
    "harder",
    "holds",
    "is_omitted",
    "is_usable",
    "settable",
    "severity",
    "short",
    "weighed",
]
