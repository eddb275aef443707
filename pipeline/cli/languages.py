"""`plainloc languages`."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING

import click

from pipeline.cli.columns import columns
from pipeline.cli.options import common
from pipeline.cli.writing import formats

if TYPE_CHECKING:
    from pipeline.languages import Language

FACTS = ("numbers", "negations", "comparisons", "frequencies", "units", "months")


@click.command()
@formats
@common
def languages(form: str) -> int:
    """Show what is known of which language: borders, words, syllables, formulas, level, checks.

    A language that is not listed has the general rules alone; what is not known is off, and never taken from another
    language. Formulas in brackets only compare texts of the language: nobody has tested them with it.
    """
    from pipeline.languages import known, language

    rows = [_known(language(code)) for code in known()]
    if form == "json":
        click.echo(json.dumps({"languages": rows}, ensure_ascii=False, indent=2))
        return 0
    head = ("language", "name", "borders", "words", "syllables", "formulas", "level", "checks")
    click.echo(columns(head, [tuple(_cell(row, name) for name in head) for row in rows]))
    return 0


def _known(language: Language) -> Mapping[str, object]:
    from dataclasses import astuple

    from pipeline.readability import count, formulas, level, main_formula

    lists = any(value for value in astuple(language.segmentation) if not isinstance(value, bool))
    facts = [name for name in FACTS if language.facts and getattr(language.facts, name)]
    sample = count("one. " * 30, language.code)
    return {
        "language": language.code,
        "name": language.name,
        "native": language.native,
        "borders": lists,
        "words": _words(language),
        "syllables": language.syllables is not None,
        "formulas": [formula.id for formula in formulas(language.code)],
        "main": main.id if (main := main_formula(language.code)) else None,
        "level": level(sample, language.code) is not None,
        "checks": facts + ["typography"] * (language.typography is not None),
    }


def _words(language: Language) -> str:
    from pipeline.readability import unit

    if unit(language.code) == "character":
        return "by characters"
    return "by spaces" if language.spaced else "by a dictionary"


def _cell(row: Mapping[str, object], name: str) -> str:
    match row[name]:
        case bool(value):
            return "yes" if value else "-"
        case list(values) if name == "formulas":
            more = f" +{len(values) - 1}" if len(values) > 1 else ""
            return f"{values[0]}{more}" if row["main"] else f"({values[0]}{more})" if values else "-"
        case list(values):
            return ", ".join(values) or "-"
        case value:
            return str(value)
