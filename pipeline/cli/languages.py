"""`plainloc languages`."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import click

from pipeline.cli.columns import columns
from pipeline.cli.options import common, said
from pipeline.cli.writing import formats

if TYPE_CHECKING:
    from pipeline.languages import Language

FACTS = ("numbers", "negations", "comparisons", "frequencies", "units", "months", "weekdays", "clock", "opposites")
HEAD = ("code", "name", "words", "syllables", "formulas", "level", "rules", "checks")
_FOOT = """
words      by spaces, by a dictionary (extras cjk, thai), or as characters
formulas   how many; in brackets if they only compare texts of the language
level      by how many levels, of six, it is wrong on average
rules      how many plain-language rules have data for the language
checks     how many kinds of facts are checked in translations
Their names: plainloc languages --format json"""


@click.command()
@formats
@common
def languages(form: str) -> int:
    """Show what is known of which language: borders, words, syllables, formulas, level, rules, checks.

    A language that is not listed has the general rules alone; what is not known is off, and never taken from another
    language.
    """
    from pipeline.languages import known, language

    rows = [_known(language(code)) for code in known()]
    if form == "json":
        click.echo(json.dumps({"languages": rows}, ensure_ascii=False, indent=2))
        return 0
    click.echo(columns(HEAD, [_cells(row) for row in rows]))
    if not said().quiet:
        click.echo(_FOOT)
    return 0


def _known(language: Language) -> Mapping[str, Any]:
    from pipeline import readability
    from pipeline.readability.level import error_of
    from pipeline.readability.rules import rules

    facts = [name for name in FACTS if language.facts and getattr(language.facts, name)]
    there = readability.availability(language.code)
    error = error_of(language.code)
    return {
        "language": language.code,
        "name": language.name,
        "native": language.native,
        "borders": _borders(language),
        "words": _words(language),
        "syllables": language.syllables is not None,
        "formulas": [formula.id for formula in there.formulas],
        "formula_names": {formula.id: formula.name for formula in there.formulas},
        "main_formula": there.main.id if there.main else None,
        "not_computed": {row.name: row.reason for row in there.withheld},
        "level": error is not None,
        "level_error": error,
        "rules": list(rules(language.code)),
        "checks": facts + ["typography"] * (language.typography is not None),
    }


def _borders(language: Language) -> bool:
    from dataclasses import astuple

    return any(value for value in astuple(language.segmentation) if not isinstance(value, bool))


def _words(language: Language) -> str:
    from pipeline.readability import unit

    if unit(language.code) == "character":
        return "by characters"
    return "by spaces" if language.spaced else "by a dictionary"


def _cells(row: Mapping[str, Any]) -> tuple[str, ...]:
    formulas = str(len(row["formulas"]) or "-")
    return (
        row["language"],
        row["name"],
        row["words"].split()[-1],
        "yes" if row["syllables"] else "-",
        formulas if row["main_formula"] or formulas == "-" else f"({formulas})",
        "-" if row["level_error"] is None else f"{row['level_error']:.1f}",
        str(len(row["rules"]) or "-"),
        str(len(row["checks"]) or "-"),
    )
