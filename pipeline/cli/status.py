"""`plainloc status`."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from pipeline.cli.columns import columns
from pipeline.cli.options import common
from pipeline.cli.writing import formats, locales

if TYPE_CHECKING:
    from pipeline.model import Row
    from pipeline.stages import Outcome

HEAD = ("locale", "document", "translated", "fuzzy", "words left", "errors", "warnings", "level", "review")


@click.command()
@locales
@formats
@common
def status(locales: tuple[str, ...], form: str) -> int:
    """Show coverage, words left, fuzzy entries, findings and level, per document and locale."""
    from pipeline.cli.work import work

    done = work(["check"], locales=locales)
    source = done.config.source.tag
    order = {edition.locale.tag: number for number, edition in enumerate(done.config.editions)}
    rows = sorted(
        (row for row in done.outcome.rows if row.locale != source), key=lambda row: (order[row.locale], row.path)
    )
    click.echo(_json(rows, done.outcome) if form == "json" else _table(rows, done.outcome))
    return 3 if done.outcome.errors else 0


def _left(outcome: Outcome) -> dict[tuple[str, str], int]:
    return {(path, locale): words for path, locale, words in outcome.words_left}


def _json(rows: Sequence[Row], outcome: Outcome) -> str:
    left = _left(outcome)
    editions: dict[str, list[dict[str, object]]] = {}
    for row in rows:
        editions.setdefault(row.locale, []).append(
            {
                "path": row.path,
                "segments": row.segments,
                "translated": row.translated,
                "fuzzy": row.fuzzy,
                "level": row.level,
                "findings": row.errors + row.warnings,
                "errors": row.errors,
                "warnings": row.warnings,
                "coverage": row.coverage,
                "words_left": left.get((row.path, row.locale)),
                "review": row.review,
            }
        )
    told = [{"locale": tag, "documents": documents} for tag, documents in editions.items()]
    return json.dumps({"editions": told}, ensure_ascii=False, indent=2)


def _table(rows: Sequence[Row], outcome: Outcome) -> str:
    left = _left(outcome)
    return columns(
        HEAD,
        [
            (
                row.locale,
                row.path,
                f"{row.translated}/{row.segments}",
                str(row.fuzzy),
                str(left.get((row.path, row.locale), "")),
                str(row.errors),
                str(row.warnings),
                "" if row.level is None else f"{row.level:.1f}",
                row.review.partition(";")[0],
            )
            for row in rows
        ],
    )
