"""The table of formulas, and which of them hold for a language."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from pipeline.readability.bjornsson import BJORNSSON
from pipeline.readability.english import ENGLISH
from pipeline.readability.formula import Formula
from pipeline.readability.germanic import DUTCH, GERMAN
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
    """The formulas that may be applied to a language or a tag (`pt` for `pt-BR`), the main one first; () where none.

    Where the first one is `neutral` for the language, the language has no main formula (`main_formula`). Arabic, Hindi
    and Chinese have none at all; an unknown language never gets another one's.
    """
    return _formulas(base(language))


def main_formula(language: str) -> Formula | None:
    """The formula that speaks for a language: the first one that was made for it, tested with it or compared with its
    newspapers. None where there is none, also where LIX and RIX can be worked out and say nothing by themselves."""
    code = base(language)
    return next((formula for formula in _formulas(code) if not formula.neutral(code)), None)


def base(language: str) -> str:
    """The language of a tag: `pt` of `pt-BR`."""
    return language.replace("_", "-").partition("-")[0].lower()


@cache
def _formulas(code: str) -> tuple[Formula, ...]:
    return tuple(formula for formula in FORMULAS.values() if code in formula.languages)
