"""A time of day, by all that it can mean."""

from __future__ import annotations

from dataclasses import dataclass, field

DAY, HALF = 24 * 60, 12 * 60
"""Minutes of a day, and of its half."""

HOUR_SIGNS = "h|Uhr|u|[点點时時]"
"""What may stand between hours and minutes in digits."""

BEFORE = frozenset({"at", "by"})
"""Keys of `clock` for words that stand right before the number of a time."""

_NAMED = {"noon": HALF, "midnight": 0}


@dataclass(frozen=True, slots=True)
class Time:
    """A time of day, by all that it can mean."""

    minutes: frozenset[int]
    """Minutes from midnight; two values where the half of the day is not said."""
    text: str = field(default="", compare=False)
    start: int = field(default=0, compare=False)
    """Characters from the start of the folded text."""
    end: int = field(default=0, compare=False)

    def __str__(self) -> str:
        return self.text


def minutes_of(key: str) -> int | None:
    """The minutes from midnight that a key of `clock` stands for: `noon`, `12:30`."""
    hour, colon, minute = key.partition(":")
    return int(hour) * 60 + int(minute) if colon else _NAMED.get(key)
