"""The signs of difficulty: a row of boxes beside a sentence, and its bar in the skyline; ready-made HTML."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markupsafe import Markup

_STEPS = 5


@cache
def meters() -> Mapping[int, Markup]:
    """The boxes for each hardness, 0 to 4."""
    from markupsafe import Markup

    on, off = Markup('<i class="on"></i>'), Markup("<i></i>")
    frame = Markup('<span class="meter" aria-hidden="true">{}</span>')
    return {hardness: frame.format(on * (hardness + 1) + off * (_STEPS - 1 - hardness)) for hardness in range(_STEPS)}


@cache
def bars() -> Mapping[tuple[int | None, bool], Markup]:
    """The bar for each hardness (None: cannot be judged) and whether it is not translated."""
    return {(hardness, gap): _bar(hardness, gap) for hardness in (None, *range(_STEPS)) for gap in (False, True)}


def _bar(hardness: int | None, gap: bool) -> Markup:
    from markupsafe import Markup

    names = [f"b{hardness}"] * (hardness is not None) + ["gap"] * gap
    return Markup('<i class="{}"></i>').format(" ".join(names)) if names else Markup("<i></i>")
