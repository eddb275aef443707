"""`plainloc status`."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

import click

from pipeline.cli.columns import columns
from pipeline.cli.options import common
from pipeline.cli.writing import formats, locales

if TYPE_CHECKING:
    from pipeline.cli.work import Done
    from pipeline.model import Row
    from pipeline.stages import Outcome

Goals = Mapping[tuple[str, str], Mapping[str, Any]]
"""By path and locale."""

HEAD = ("locale", "document", "translated", "fuzzy", "words left", "errors", "warnings", "level", "review", "goal")


@click.command()
@locales
@formats
@common
def status(locales: tuple[str, ...], form: str) -> int:
    """Show coverage, words left, fuzzy entries, findings, level and goal, per document and locale."""
    from pipeline.cli.work import work

    done = work(["check"], locales=locales)
    source = done.config.source.tag
    order = {edition.locale.tag: number for number, edition in enumerate(done.config.editions)}
    rows = sorted(
        (row for row in done.outcome.rows if row.locale != source), key=lambda row: (order[row.locale], row.path)
    )
    goals = _goals(rows, done)
    click.echo(_json(rows, done.outcome, goals) if form == "json" else _table(rows, done.outcome, goals))
    return 3 if done.outcome.errors else 0


def _goals(rows: Iterable[Row], done: Done) -> Goals:
    """What is asked of each document, whether it is reached, and what is missed, in words."""
    from pipeline.cli.words import many
    from pipeline.outputs.goals import goal_of, row_distances, row_met, wanted

    findings = done.outcome.findings
    too_hard = Counter((found.path, found.locale) for found in findings if found.check == "goal" and found.entry)
    goals = {}
    for row in rows:
        over = too_hard[row.path, row.locale]
        goals[row.path, row.locale] = {
            "wanted": wanted(goal_of(done.config, row.locale)),
            "met": row_met(row, done.config, over),
            "missed": row_distances(row, done.config) + ((f"{many(over, 'segment')} over the limit",) if over else ()),
        }
    return goals


def _distance(goal: Mapping[str, Any]) -> str:
    """Nothing where it cannot be said."""
    return "reached" if goal["met"] else "; ".join(goal["missed"])


def _left(outcome: Outcome) -> dict[tuple[str, str], int]:
    return {(path, locale): words for path, locale, words in outcome.words_left}


def _json(rows: Sequence[Row], outcome: Outcome, goals: Goals) -> str:
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
                "goal": goals[row.path, row.locale],
            }
        )
    told = [{"locale": tag, "documents": documents} for tag, documents in editions.items()]
    return json.dumps({"editions": told}, ensure_ascii=False, indent=2)


def _table(rows: Sequence[Row], outcome: Outcome, goals: Goals) -> str:
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
                _distance(goals[row.path, row.locale]),
            )
            for row in rows
        ],
    )
