"""A level as editors read it: one name where it can be trusted, a band where it cannot."""

from __future__ import annotations

from pipeline.readability.goals import error_of, level_name

_TRUSTED = 0.5
"""Levels: as long as a level is wrong by no more than this on average, its nearest name is the likeliest one."""


def band(level: float, language: str) -> str:
    """A level (1 to 6) by name: `B1`; `A2 to B1` in a language (`de`; also a tag) where it is wrong by more than half a
    level on average."""
    error = error_of(language)
    if error <= _TRUSTED:
        return level_name(level)
    low, high = level_name(level - error), level_name(level + error)
    return low if low == high else f"{low} to {high}"
