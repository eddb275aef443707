"""A notion that one text denies, and of which the other one has the opposite: does not rise, stays lower."""

from __future__ import annotations

from collections.abc import Mapping

from pipeline import facts
from pipeline.checks.polarity.stances import FIXED


def refuses(one: facts.Stance, other: facts.Stance) -> bool:
    """Whether one side denies a notion of which the other has but the opposite: does not rise, stays lower."""
    return any(
        other.poles.get(name, {}).keys() == {not affirms} and not _is_both(one.poles[name])
        for name, affirms in one.refused
        if name not in FIXED
    )


def _is_both(sides: Mapping[bool, facts.Mention]) -> bool:
    """Whether one word stands for both sides of a notion: wait until."""
    return len(sides) > 1 and sides[True].start == sides[False].start


def refuses_once(one: facts.Stance, other: facts.Stance) -> bool:
    """Whether only one of two sides denies a notion of which the other has the opposite.

    Where one language has its negations at the end of a clause, as many on both sides may be of another word.
    """
    if refuses(one, other) == refuses(other, one):
        return False
    return one.is_behind == other.is_behind or not 0 < len(one.negations) == len(other.negations)
