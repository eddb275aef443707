"""Exceptions that are lost: not unless that has become not if, only a doctor that has become a doctor."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline import facts
from pipeline.checks.message import Message, short
from pipeline.checks.reading import read, told
from pipeline.model import Pair


def exception(pair: Pair) -> Iterator[Message]:
    """The source denies with an exception (unless), the translation denies and has no word that may say one.

    A second negation (if not), a word that denies by what it means (sauf), and `only` may say it.
    """
    found = next(facts.turns(read(pair.source), pair.source_locale, "except"), None)
    if not found or facts.has_turn(read(pair.target), pair.locale, "except"):
        return
    source = facts.stance(read(pair.source), pair.source_locale)
    target = facts.stance(told(pair.target, pair.source, pair.locale), pair.locale)
    may_say = target.implied or target.denying or "before" in target.poles
    denies_once = source.negations and len(target.negations) == 1
    if denies_once and not may_say and not facts.says_only(read(pair.target), pair.locale):
        yield Message(f"the source has “{short(found[0])}”, the translation has no word for it")


def sole(pair: Pair) -> Iterator[Message]:
    """The source says who alone may do a thing, the translation has no word for only, and denies nothing."""
    found = next(facts.turns(read(pair.source), pair.source_locale, "sole"), None)
    if not found or facts.says_only(read(pair.target), pair.locale):
        return
    target = facts.stance(read(pair.target), pair.locale)
    if not (target.negations or target.implied or target.denying or "sole" in target.poles):
        yield Message(f"the source has “{short(found[0])}”, the translation has no word for only")
