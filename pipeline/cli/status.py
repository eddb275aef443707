"""`plainloc status`."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

import click

from pipeline.cli.columns import columns
from pipeline.cli.options import common
from pipeline.cli.shown import shown
from pipeline.cli.wrap import screen, wrapped
from pipeline.cli.writing import formats, locales

if TYPE_CHECKING:
    from pipeline.cli.work import Done
    from pipeline.config import Goal
    from pipeline.model import Row
    from pipeline.stages import Outcome

Goals = Mapping[tuple[str, str], Mapping[str, Any]]
"""By path and locale."""

HEAD = ("document", "done", "left", "findings", "level", "review", "goal")
REVIEW = HEAD.index("review")


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
    click.echo(_json(rows, done, goals) if form == "json" else _text(rows, done, goals))
    return 3 if done.outcome.errors else 0


def _goals(rows: Iterable[Row], done: Done) -> Goals:
    """What is asked of each document, whether it is reached, and what is missed, in words."""
    from pipeline.cli.words import many
    from pipeline.outputs.goals import goal_of, row_distances, row_met

    findings = done.outcome.findings
    too_hard = Counter((found.path, found.locale) for found in findings if found.check == "goal" and found.entry)
    goals = {}
    for row in rows:
        over = too_hard[row.path, row.locale]
        goals[row.path, row.locale] = {
            "wanted": _wanted(goal_of(done.config, row.locale), row.locale),
            "met": row_met(row, done.config, over),
            "missed": row_distances(row, done.config) + ((f"{many(over, 'segment')} over the limit",) if over else ()),
        }
    return goals


def _wanted(goal: Goal, locale: str) -> tuple[str, ...]:
    """A goal as the reports word it: lengths in the words of the edition's language."""
    from pipeline.outputs.goal_words import wish

    named = (f"profile {goal.profile}",) if goal.profile else ()
    return (*named, *wish(goal, locale).asks)


def _left(outcome: Outcome) -> dict[tuple[str, str], int]:
    return {(path, locale): words for path, locale, words in outcome.words_left}


def _json(rows: Sequence[Row], done: Done, goals: Goals) -> str:
    from pipeline.cli.published import as_json

    left = _left(done.outcome)
    editions: dict[str, list[dict[str, object]]] = {}
    for row in rows:
        editions.setdefault(row.locale, []).append(
            {
                "path": row.path,
                "segments": row.segments,
                "translated": row.translated,
                "fuzzy": row.fuzzy,
                "level": row.level,
                "level_band": _level(row),
                "findings": row.errors + row.warnings,
                "errors": row.errors,
                "warnings": row.warnings,
                "coverage": row.coverage,
                "words_left": left.get((row.path, row.locale)),
                "review": row.review,
                "goal": goals[row.path, row.locale],
                **as_json(row, done.config),
            }
        )
    told = [{"locale": tag, "documents": documents} for tag, documents in editions.items()]
    return json.dumps({"editions": told, "remarks": done.outcome.remarks}, ensure_ascii=False, indent=2)


def _text(rows: Sequence[Row], done: Done, goals: Goals) -> str:
    """A table for each edition below the goal that it has; what a document misses, and why it is not published, stands
    below its line.

    While all are drafts nothing is said of reviews.
    """
    from pipeline.cli.published import lines as told_of

    if not rows:
        return "nothing is translated yet: name editions in source_texts/pipeline.yaml, and write texts beside it"
    drafts = all(row.review == "draft" for row in rows)
    table = [HEAD, *_cells(rows, done.outcome, goals)]
    names, *cells = [row[:REVIEW] + row[REVIEW + 1 :] for row in table] if drafts else table
    head, *lines = columns(names, cells).splitlines()
    told: list[str] = []
    for number, (row, line) in enumerate(zip(rows, lines, strict=True)):
        goal = goals[row.path, row.locale]
        if not number or row.locale != rows[number - 1].locale:
            told += [*([""] if number else []), _heading(row, goal["wanted"]), f"  {head}"]
        told.append(f"  {line}")
        told += [wrapped(shown(missed), screen(), "      ") for missed in goal["missed"]]
        told += [wrapped(shown(said), screen(), "      ", "        ") for said in told_of(row, done.config)]
    return "\n".join(told)


def _heading(row: Row, wanted: Sequence[str]) -> str:
    return wrapped(shown("; ".join(wanted)), screen(), f"{row.locale}: ", "  ") if wanted else row.locale


def _cells(rows: Sequence[Row], outcome: Outcome, goals: Goals) -> Iterator[tuple[str, ...]]:
    from pipeline.cli.words import many

    left = _left(outcome)
    for row in rows:
        goal = goals[row.path, row.locale]
        found = [many(number, noun) for number, noun in ((row.errors, "error"), (row.warnings, "warning")) if number]
        yield (
            row.path,
            f"{row.translated}/{row.segments}" + (f", {row.fuzzy} fuzzy" if row.fuzzy else ""),
            str(left.get((row.path, row.locale), "")),
            ", ".join(found) or "-",
            _level(row) or "-",
            row.review.partition(";")[0],
            "reached" if goal["met"] else "missed" if goal["missed"] else "-",
        )


def _level(row: Row) -> str | None:
    """By name, as a band where it is unsure."""
    from pipeline.readability import band

    return None if row.level is None else band(row.level, row.locale)
