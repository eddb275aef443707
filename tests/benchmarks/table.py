"""The table as it is printed: a goal, what was measured of plainloc, and the same of others beside it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

MISSING = "not installed"


@dataclass(frozen=True, slots=True)
class Row:
    """What was measured of one program."""

    who: str
    figure: str
    ratio: str = ""
    """How it compares with plainloc, in words: `1/35 of plainloc`."""


@dataclass(frozen=True, slots=True)
class Section:
    """One line of the goals."""

    title: str
    how: str
    """What was run, and how it was measured."""
    goal: str
    met: bool | None
    """None where the texts for it are not there."""
    rows: tuple[Row, ...]

    def lines(self) -> Iterator[str]:
        """The section as it is printed."""
        yield self.title
        yield f"  {self.how}"
        for row in self.rows:
            yield f"  {row.who:<36} {row.figure:<58} {row.ratio}".rstrip()
        yield f"  goal: {self.goal}: {_VERDICTS[self.met]}"


def faster(own: float, other: float) -> str:
    """How a rate (documents or words a second) compares with plainloc's."""
    return f"plainloc is {own / other:,.1f} times as fast" if other else ""


def shorter(own: float, other: float) -> str:
    """How a time in seconds compares with plainloc's."""
    return f"plainloc takes {own / other:.2f} of the time" if other else ""


_VERDICTS = {True: "met", False: "MISSED", None: "cannot be said with these texts"}
