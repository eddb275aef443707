"""One and two of what a medicine is counted in, where a language says two by an ending: قرصين for one tablet."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from pipeline import facts
from pipeline.checks.message import Message
from pipeline.checks.reading import read
from pipeline.model import Locale, Pair

_TWO = 2
_GAP = 1
"""Characters between a number and what it counts."""


def duals(pair: Pair) -> Iterator[Message]:
    """One tablet that became a dual, and two that became one: what both sides count but once."""
    if not facts.has_dual(pair.locale) or facts.has_dual(pair.source_locale):
        return
    before = counted(read(pair.source), pair.source_locale)
    after = counted(read(pair.target), pair.locale) if before in {1, _TWO} else None
    if after in {1, _TWO} and before != after:
        yield Message(f"the source has {_shown(before)}, the translation has {_shown(after)}")


def counted(text: str, locale: Locale) -> Fraction | None:
    """How many tablets or drops a text has, where it names them once: by a number beside them, or by their ending."""
    found = facts.portions(text, locale)
    if len(found) != 1:
        return None
    thing, numbers = next(iter(found.values())), facts.numbers(text, locale)
    if facts.has_dual(locale) and sum(number.value == 1 for number in numbers) > 1:
        return None
    beside = {
        number.value
        for number in numbers
        if (number.kind == "held" and number.start == thing.start)
        or (number.kind in facts.PLAIN and 0 <= thing.start - number.end <= _GAP)
    }
    if not beside and facts.has_dual(locale):
        beside = {one.value for one in numbers if one.value == 1 and 0 <= one.start - thing.end <= _GAP}
    return beside.pop() if len(beside) == 1 else None


def _shown(count: Fraction | None) -> str:
    return "one of what it counts" if count == 1 else "two"
