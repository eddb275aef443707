"""Which formulas there are for a language, which there are not, and why."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.languages import language as known_language
from pipeline.readability.bjornsson import BJORNSSON
from pipeline.readability.formula import Formula
from pipeline.readability.formulas import FORMULAS, base, formulas, main_formula
from pipeline.readability.withheld import WITHHELD, Withheld


@dataclass(frozen=True, slots=True)
class Availability:
    """What there is for a language."""

    language: str
    main: Formula | None
    """The formula that speaks for the language."""
    formulas: tuple[Formula, ...]
    """All that may be applied to it; those that are `neutral` for it compare texts of the language, and no more."""
    withheld: tuple[Withheld, ...]
    """The known formulas for it that are not computed."""

    def __str__(self) -> str:
        """What an editor has to know, in sentences."""
        return " ".join(_sentences(self))


def availability(language: str) -> Availability:
    """What there is for a language (`de`; also a tag such as `de-AT`); nothing for one that is not known."""
    code = base(language)
    withheld = tuple(row for row in WITHHELD.values() if code in row.languages)
    return Availability(code, main_formula(code), formulas(code), withheld)


def unavailable(formula: str, language: str) -> str:
    """Why a formula, by id, is not applied to a language, and what there is; empty where it may be.

    "Gulpease is not available for this language (Turkish): it was made for Italian; there is: Ateşman (atesman), ..."
    """
    found = availability(language)
    if any(formula == held.id for held in found.formulas):
        return ""
    there = ", ".join(f"{held.name} ({held.id})" for held in found.formulas) or "none"
    return f"{_missing(formula, found.language)}; there is: {there}"


def _missing(formula: str, code: str) -> str:
    known = FORMULAS.get(formula) or WITHHELD.get(formula)
    if known is None:
        return f"there is no formula {formula!r}"
    said = f"{known.name} is not available for this language ({_name(code)})"
    if isinstance(known, Withheld) and code in known.languages:
        return f"{said}: {known.reason}"
    if known in BJORNSSON:
        return f"{said}: it is for words in Latin, Greek or Cyrillic letters"
    return f"{said}: it was made for {' and '.join(map(_name, known.languages))}"


def _name(code: str) -> str:
    return known_language(code).name or code


def _sentences(found: Availability) -> list[str]:
    said = []
    if not found.formulas:
        said.append(f"No formula holds for this language ({_name(found.language)}).")
    elif found.main is None:
        names = " and ".join(formula.name for formula in found.formulas)
        name = _name(found.language)
        said.append(f"No formula was made for this language ({name}); {names} compare its texts, no more.")
    else:
        others = ", ".join(formula.name for formula in found.formulas if formula is not found.main)
        said.append(f"The main formula is {found.main.name}" + (f"; there are also {others}." if others else "."))
    return said + [f"{row.name} is not computed: {row.reason}." for row in found.withheld]
