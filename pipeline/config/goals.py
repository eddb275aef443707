"""`goal:` of the source or of an edition."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection

from pipeline.config.fields import Field, listed
from pipeline.config.values import Goal

LEVELS = {"A1": 1.0, "A2": 2.0, "B1": 3.0, "B2": 4.0, "C1": 5.0, "C2": 6.0}
KEYS = ("words_per_sentence", "formula", "at_least", "at_most", "level")
_FORMULA = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


Formulas = Callable[[str], Collection[str]]
"""A language -> the ids of the formulas that hold for it, which rooms on higher floors know."""


def goal(field: Field | None, language: str, formulas: Formulas | None) -> Goal:
    """The goal; without the key, one that asks for nothing. `formulas` None: any formula is taken as it is."""
    if field is None:
        return Goal()
    keys = field.mapping(KEYS)
    bounds = [name for name in ("at_least", "at_most") if name in keys]
    if bounds and "formula" not in keys:
        raise keys[bounds[0]].wrong(f"{bounds[0]!r} says how a formula must come out; add 'formula'")
    if "formula" in keys and not bounds:
        raise keys["formula"].wrong("a formula needs 'at_least' or 'at_most' beside it")
    return Goal(
        words_per_sentence=keys["words_per_sentence"].whole(3, 200) if "words_per_sentence" in keys else None,
        formula=_formula(keys["formula"], language, formulas) if "formula" in keys else "",
        at_least=float(keys["at_least"].number(-1000, 1000)) if "at_least" in keys else None,
        at_most=float(keys["at_most"].number(-1000, 1000)) if "at_most" in keys else None,
        level=_level(keys["level"]) if "level" in keys else None,
    )


def _formula(field: Field, language: str, formulas: Formulas | None) -> str:
    name = field.string()
    if not _FORMULA.fullmatch(name):
        raise field.wrong(f"{name!r} is not a formula's name such as 'flesch-reading-ease'")
    known = formulas(language) if formulas else (name,)
    if name not in known:
        raise field.wrong(f"the formula {name!r} does not hold for {language}; there are: {listed(known) or 'none'}")
    return name


def _level(field: Field) -> float:
    if isinstance(field.value, str):
        return LEVELS[field.choice(tuple(LEVELS))]
    return float(field.number(1, 6))
