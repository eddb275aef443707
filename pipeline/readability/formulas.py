"""The table of formulas, and which of them hold for a language."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from pipeline.readability.english import ENGLISH
from pipeline.readability.formula import Formula
from pipeline.readability.germanic import BJORNSSON, DUTCH, GERMAN
from pipeline.readability.others import JAPANESE, POLISH, RUSSIAN, TURKISH
from pipeline.readability.romance import FRENCH, ITALIAN, PORTUGUESE, SPANISH

FORMULAS: Mapping[str, Formula] = {
    formula.id: formula
    for rows in (
        ENGLISH,
        GERMAN,
        SPANISH,
        FRENCH,
        ITALIAN,
        PORTUGUESE,
        DUTCH,
        POLISH,
        RUSSIAN,
        TURKISH,
        JAPANESE,
        BJORNSSON,
    )
    for formula in rows
}
"""All formulas by id; for each language its main one first, and LIX and RIX last."""


def formulas(language: str) -> tuple[Formula, ...]:
    """The formulas that hold for a language or a tag (`pt` for `pt-BR`), the main one first; () where none does.

    Arabic, Hindi and Chinese have none that holds; an unknown language never gets another one's.
    """
    return _formulas(base(language))


def base(language: str) -> str:
    """The language of a tag: `pt` of `pt-BR`."""
    return language.replace("_", "-").partition("-")[0].lower()


@cache
def _formulas(code: str) -> tuple[Formula, ...]:
    return tuple(formula for formula in FORMULAS.values() if code in formula.languages)
