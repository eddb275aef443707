"""Exceptions that are lost or turned: not unless that has become not if, only if, unless; only a doctor, a doctor."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline import facts
from pipeline.checks.message import Message, short
from pipeline.checks.reading import read, told
from pipeline.model import Pair


def exception(pair: Pair) -> Iterator[Message]:
    """The source denies with an exception (unless), the translation denies and has no word that may say one.

    A second negation (if not), a word that denies by what it means (sauf), a notion denied that the source does not
    deny, and `only` may say it; `even if` does not.
    """
    found = next(facts.turns(read(pair.source), pair.source_locale, "except"), None)
    if not found or facts.has_turn(read(pair.target), pair.locale, "except"):
        return
    if facts.says_only(read(pair.target), pair.locale):
        return
    source = facts.stance(read(pair.source), pair.source_locale)
    target = facts.stance(told(pair.target, pair.source, pair.locale), pair.locale)
    even = next(facts.turns(read(pair.target), pair.locale, "even_if"), None)
    may_say = target.implied or target.denying - source.denying
    denies_once = source.negations and len(target.negations) == 1
    if even and not facts.has_turn(read(pair.source), pair.source_locale, "even_if"):
        yield Message(f"the source has “{short(found[0])}”, the translation has “{short(even[0])}”")
    elif denies_once and not may_say and "before" not in target.poles:
        yield Message(f"the source has “{short(found[0])}”, the translation has no word for it")


def sole(pair: Pair) -> Iterator[Message]:
    """The source says who alone may do a thing, or when; the translation has no word for only, and denies nothing.

    Only if your doctor agrees, unless your doctor agrees: an exception is another thing too.
    """
    text, locale = read(pair.source), pair.source_locale
    condition = next(facts.turns(text, locale, "only_if"), None)
    found = condition or next(facts.turns(text, locale, "sole"), None)
    if not found or facts.says_only(read(pair.target), pair.locale):
        return
    target = facts.stance(read(pair.target), pair.locale)
    if target.negations or True in target.poles.get("sole", ()):
        return
    other = next(facts.turns(read(pair.target), pair.locale, "except"), None) if condition else None
    if other and not facts.stance(text, locale).negations:
        yield Message(f"the source has “{short(found[0])}”, the translation has “{short(other[0])}”")
    elif not (target.implied or target.denying):
        yield Message(f"the source has “{short(found[0])}”, the translation has no word for only")
