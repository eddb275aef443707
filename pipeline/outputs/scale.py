"""A level on the scale from A1 to C2, and the goal, as a small drawing (SVG)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline import readability
from pipeline.readability.bands import band

if TYPE_CHECKING:
    from markupsafe import Markup

_NAMES = ("A1", "A2", "B1", "B2", "C1", "C2")
_COLOURS = (0, 0, 1, 2, 3, 4)
"""The hardness of each name (COUNTS.md, the colour of a sentence)."""
_STEP = 30
"""The width of a name."""
_WIDTH, _HEIGHT = _STEP * len(_NAMES), 30


def scale(level: float, language: str, goal: float | None = None) -> Markup:
    """The level (1 to 6) of a text in a language (`de`; also a tag) as a point, with a band as wide as it may be off,
    and a line where the goal (1 to 6, None for none) ends; what it shows is said in words too."""
    from markupsafe import Markup

    parts = [*_names(), _band(level, language), _goal(goal), f'<circle cx="{_x(level):g}" cy="8" r="4"/>']
    frame = Markup('<svg class="scale" viewBox="0 0 {} {}" role="img" aria-label="{}">{}</svg>')
    return frame.format(_WIDTH, _HEIGHT, _words(level, language, goal), Markup("".join(parts)))


def _names() -> list[str]:
    return [
        f'<rect class="k{colour}" x="{place * _STEP}" y="4" width="{_STEP - 1}" height="8"/>'
        f'<text x="{place * _STEP + _STEP / 2 - 0.5:g}" y="27">{name}</text>'
        for place, (name, colour) in enumerate(zip(_NAMES, _COLOURS, strict=True))
    ]


def _band(level: float, language: str) -> str:
    error = readability.error_of(language)
    left, right = max(_x(level - error), 0.0), min(_x(level + error), float(_WIDTH))
    return f'<rect class="unsure" x="{left:g}" y="6" width="{right - left:g}" height="4" rx="2"/>'


def _goal(goal: float | None) -> str:
    return "" if goal is None else f'<path class="aim" d="M{_x(_end(goal)):g} 0v16"/>'


def _end(goal: float) -> float:
    """Where a goal's last name ends: at 3.5 for B1."""
    return goal + 0.5 if goal == int(goal) else goal


def _x(level: float) -> float:
    """A1 lies from 0.5 to 1.5."""
    return round((level - 0.5) * _STEP, 1)


def _words(level: float, language: str, goal: float | None) -> str:
    limit = "" if goal is None else f"; the goal is at most {readability.level_goal(goal)}"
    return f"level {band(level, language)}{limit}"
