"""Levels are kept from 1 to 6, and a harder text stays the harder one."""

from __future__ import annotations

from math import exp

LOWEST, HIGHEST = 1.0, 6.0
_BEND = 0.5


def bounded(level: float) -> float:
    """A level as it is shown: the same from 1.5 to 5.5; beyond, ever nearer to 1 and 6, so that order is kept."""
    high, low = HIGHEST - _BEND, LOWEST + _BEND
    if level > high:
        return HIGHEST - _BEND * exp((high - level) / _BEND)
    return LOWEST + _BEND * exp((level - low) / _BEND) if level < low else level
