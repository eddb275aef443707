"""Exceptions that are lost or turned: not unless that has become not if, only if, unless; only a doctor, a doctor."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline import facts
from pipeline.checks.anew import is_anew, whole
from pipeline.checks.message import Message, short
from pipeline.checks.polarity.stances import stances
from pipeline.checks.reading import read
from pipeline.model import Pair


def exception(pair: Pair) -> Iterator[Message]:
    """The source has an exception (unless), the translation denies as it does and has no word that may say one.

    A second negation (if not), a word that denies by what it means (sauf), a notion denied that the source does not
    deny, and `only` may say it; `even if` does not. Whatever denies may say what is left out: except on Sundays.
    """
    found = next(facts.turns(read(pair.source), pair.source_locale, "except"), None)
    if not (found or facts.has_turn(read(pair.source), pair.source_locale, "excluded")):
        return
    text, locale = whole(read(pair.target), pair), pair.locale
    if facts.has_turn(text, locale, "except") or facts.says_only(text, locale):
        return
    if not found:
        yield from _taken_in(pair)
        return
    source, target = stances(pair)
    even = next(facts.turns(text, locale, "even_if"), None)
    if even and not facts.has_turn(read(pair.source), pair.source_locale, "even_if"):
        yield Message(f"the source has “{short(found[0])}”, the translation has “{short(even[0])}”")
    elif _is_lost(pair, source, target) and "before" not in target.poles:
        yield Message(f"the source has “{short(found[0])}”, the translation has no word for it")


def _taken_in(pair: Pair) -> Iterator[Message]:
    """What the source leaves out (except on Sundays), and nothing in the translation does."""
    found = next(facts.turns(read(pair.source), pair.source_locale, "excluded"), None)
    if found and not is_anew(pair) and not facts.has_turn(read(pair.target), pair.locale, "excluded"):
        target = stances(pair)[1]
        if not (target.negations or target.implied or target.denying):
            yield Message(f"the source has “{short(found[0])}”, the translation has no word for it")


def _is_lost(pair: Pair, source: facts.Stance, target: facts.Stance) -> bool:
    """Whether a translation denies once and nothing in it says an exception, or denies nothing and has but an `if`."""
    new = target.denying - source.denying
    if source.negations:
        return len(target.negations) == 1 and not (target.implied or new)
    if is_anew(pair) or target.negations or new or len(target.implied) > len(source.implied):
        return False
    return facts.has_turn(whole(read(pair.target), pair), pair.locale, "conditional")


def sole(pair: Pair) -> Iterator[Message]:
    """The source says who alone may do a thing, or when; the translation has no word for only, and denies nothing.

    Only if your doctor agrees, unless (even if) your doctor agrees: an exception is another thing too, and so is what
    makes no difference.
    """
    text, locale = read(pair.source), pair.source_locale
    yield from _confined(pair)
    condition = next(facts.turns(text, locale, "only_if"), None)
    found = condition or next(facts.turns(text, locale, "sole"), None)
    if not found or facts.says_only(said := whole(read(pair.target), pair), pair.locale):
        return
    even = next(facts.turns(said, pair.locale, "even_if"), None) if condition else None
    if even and not facts.has_turn(text, locale, "even_if"):
        yield Message(f"the source has “{short(found[0])}”, the translation has “{short(even[0])}”")
        return
    target = facts.stance(said, pair.locale)
    if target.negations or True in target.poles.get("sole", ()):
        return
    other = next(facts.turns(said, pair.locale, "except"), None) if condition else None
    if other and not facts.stance(text, locale).negations:
        yield Message(f"the source has “{short(found[0])}”, the translation has “{short(other[0])}”")
    elif not (target.implied or target.denying):
        yield Message(f"the source has “{short(found[0])}”, the translation has no word for only")


def _confined(pair: Pair) -> Iterator[Message]:
    """What makes no difference in the source, and is the one condition in the translation: even if, only if."""
    even = next(facts.turns(read(pair.source), pair.source_locale, "even_if"), None)
    only = next(facts.turns(read(pair.target), pair.locale, "only_if"), None) if even else None
    if not (even and only) or facts.has_turn(read(pair.target), pair.locale, "even_if"):
        return
    if not (
        facts.says_only(read(pair.source), pair.source_locale) or facts.negations(read(pair.source), pair.source_locale)
    ):
        yield Message(f"the source has “{short(even[0])}”, the translation has “{short(only[0])}”")
