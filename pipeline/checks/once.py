"""What several checks ask of a pair is found once while it is checked."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from pipeline.model import Pair

T = TypeVar("T")


def once(find: Callable[[Pair], T]) -> Callable[[Pair], T]:
    """A function that gives the same, and keeps it until it is asked of another pair.

    A pair is known by its identity, because its glossary takes longer to compare than it takes to check an entry.
    """
    last: tuple[Pair, T] | None = None

    @wraps(find)
    def found(pair: Pair) -> T:
        nonlocal last
        # Read once and replaced whole, so that no other thread gets in between.
        known = last
        if known is None or known[0] is not pair:
            known = last = pair, find(pair)
        return known[1]

    return found
