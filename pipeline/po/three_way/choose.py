"""What three versions of one thing come to: the rule of all merging by three."""

from collections.abc import Collection, Hashable
from typing import TypeVar

Thing = TypeVar("Thing")
Line = TypeVar("Line", bound=Hashable)


def changed(base: Thing, ours: Thing, theirs: Thing, *, newer: bool = False) -> Thing:
    """The version that differs from `base`; where both do, ours, or theirs if it is the `newer` one."""
    if ours == base:
        return theirs
    return theirs if newer and theirs != base else ours


def lines(base: Collection[Line], ours: Collection[Line], theirs: Collection[Line]) -> tuple[Line, ...]:
    """All lines of ours but those that theirs removed, then those that theirs added."""
    if ours in (base, theirs):
        return tuple(theirs)
    kept = tuple(line for line in ours if line in theirs or line not in base)
    return (*kept, *(line for line in theirs if line not in base and line not in kept))
