"""Two numbers of a range, a choice or a change: 30 to 60 and 30 or 60, from 2 to 4 and from 4 to 2."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from pipeline import facts
from pipeline.checks.message import Message
from pipeline.checks.reading import read, texts
from pipeline.facts.marks import RANGE
from pipeline.facts.values import shown
from pipeline.model import Locale, Pair

_PAIR = 2
_LONGEST = 24
"""Characters between two numbers that belong together, with the unit of the first one."""


def ranges(pair: Pair) -> Iterator[Message]:
    """A range that became a choice of its two ends, or the other way round; two or three days are two to three."""
    before = _ends(read(pair.source), pair.source_locale)
    after = _ends(read(pair.target), pair.locale) if before else {}
    for ends, (is_range, said) in before.items():
        if ends in after and after[ends][0] != is_range:
            yield Message(f"the source has “{said}”, the translation has “{after[ends][1]}”")


def changes(pair: Pair) -> Iterator[Message]:
    """A rise from 2 to 4 that became one from 4 to 2: two numbers in the order of the change, and in the other one."""
    before, after = (_change(*side) for side in texts(pair))
    if before and after and before[0] == after[0] and before[1] == after[1][::-1]:
        rises = before[0]
        if rises == (before[1][0] < before[1][1]):
            said = [" … ".join(shown(value) for value in values) for values in (before[1], after[1])]
            yield Message(f"the source has {said[0]}, the translation has {said[1]}", severity="warning")


def _change(text: str, locale: Locale) -> tuple[bool, tuple[Fraction, Fraction]] | None:
    """Whether a text with just two numbers, both in digits, speaks of a rise or of a fall; None where it does not."""
    found = facts.numbers(text, locale)
    if len(found) != _PAIR or any(item.kind != "digits" for item in found) or found[0].value == found[1].value:
        return None
    sides = facts.stance(text, locale).poles.get("increase", {})
    return (next(iter(sides)), (found[0].value, found[1].value)) if len(sides) == 1 else None


def _ends(text: str, locale: Locale) -> dict[tuple[Fraction, Fraction], tuple[bool, str]]:
    """The pairs of numbers with a range or a choice between them: whether it is a range, and the words."""
    found: dict[tuple[Fraction, Fraction], tuple[bool, str]] = {}
    for one, other in pairwise(facts.numbers(text, locale)):
        if other.value - one.value > 1 and 0 < other.start - one.end <= _LONGEST:
            is_range = _is_range(text[one.end : other.start], locale)
            if is_range is not None:
                found[one.value, other.value] = (is_range, text[one.start : other.end])
    return found


def _is_range(between: str, locale: Locale) -> bool | None:
    """Whether what stands between two numbers makes a range of them; None where it makes neither that nor a choice."""
    joined = between.rstrip()
    if any(match.end() == len(joined) for match in facts.turns(joined, locale, "or")):
        return False
    is_sum = facts.has_turn(joined, locale, "and") or facts.has_turn(joined, locale, "or")
    return True if RANGE.fullmatch(between) and not is_sum else None
