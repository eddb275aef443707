"""Checks on translations: a source and its translation in, findings out."""

from pipeline.checks.accepted import NOTHING, WHOLE, Acceptance, Accepting, accepting, digest, needs_two, same_person
from pipeline.checks.checking import check, holds
from pipeline.checks.consistency import Said, same_source
from pipeline.checks.gate import GATED, closes_gate
from pipeline.checks.goals import PLAIN, advice, goal, harder
from pipeline.checks.link_targets import objection
from pipeline.checks.listed import every, settable
from pipeline.checks.message import KINDS, Check, Message, short
from pipeline.checks.names import FIXED, OFF, OTHERS, Name, severity, weighed
from pipeline.checks.omission.omitted import OMIT, is_omitted
from pipeline.checks.reassembly.usable import is_usable
from pipeline.checks.table import CHECKS
from pipeline.checks.terms import found, shown
from pipeline.checks.terms_explained import Passage, Telling, unexplained

__all__ = [
    "CHECKS",
    "FIXED",
    "GATED",
    "KINDS",
    "NOTHING",
    "OFF",
    "OMIT",
    "OTHERS",
    "PLAIN",
    "WHOLE",
    "Acceptance",
    "Accepting",
    "Check",
    "Message",
    "Name",
    "Passage",
    "Said",
    "Telling",
    "accepting",
    "advice",
    "check",
    "closes_gate",
    "digest",
    "every",
    "found",
    "goal",
    "harder",
    "holds",
    "is_omitted",
    "is_usable",
    "needs_two",
    "objection",
    "same_person",
    "same_source",
    "settable",
    "severity",
    "short",
    "shown",
    "unexplained",
    "weighed",
]
