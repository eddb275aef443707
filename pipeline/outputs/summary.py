"""`summary.md`: how far every edition is, in Markdown that reads well as a diff."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from pipeline.config import Config
from pipeline.model import Artifact, Finding, Row, Score
from pipeline.outputs.characters import shown
from pipeline.outputs.figures import SEVERITIES
from pipeline.outputs.goals import goal_of, level_band, row_distances, wanted
from pipeline.outputs.names import counted_by_characters, name
from pipeline.outputs.notes import formula_name
from pipeline.outputs.readability_csv import decimal
from pipeline.outputs.totals import Total, totals
from pipeline.readability import main_score

_COLUMNS = (
    "edition", "documents", "translated", "fuzzy", "sentences", "words", "words a sentence", "level", "goal",
    "reviewed", "errors", "warnings",
)  # fmt: skip
_WORDS = frozenset({"edition", "level", "goal"})
_MARKS = re.compile(r"([\\`*_{}\[\]<>|#~])")


def summary(rows: Iterable[Row], findings: Iterable[Finding], config: Config) -> Artifact:
    """`reports/summary.md`: a table of the editions, what misses its goal, and the findings by check. No dates."""
    rows = sorted(rows, key=lambda row: (row.locale, row.path))
    text = "\n".join((*_head(), *_editions(rows, config), *_misses(rows, config), *_findings(findings)))
    return Artifact("reports/summary.md", f"{text}\n".encode())


def escaped(text: str) -> str:
    """Text on one line of Markdown, in a table too, with nothing in it that means anything."""
    return _MARKS.sub(r"\\\1", shown(" ".join(text.split())))


def _head() -> Iterator[str]:
    yield "# Summary"
    yield ""
    yield "Written by plainloc. The figures are counted by a program; people judge whether a text is right and kind."


def _editions(rows: Sequence[Row], config: Config) -> Iterator[str]:
    yield from ("", "## Editions", "")
    yield f"| {' | '.join(_COLUMNS)} |"
    yield f"| {' | '.join('---' if name in _WORDS else '---:' for name in _COLUMNS)} |"
    for total in totals(rows, config):
        yield _edition(total, config)


def _edition(total: Total, config: Config) -> str:
    cells = (
        f"{escaped(name(total.locale))} `{total.locale.tag}`",
        str(total.documents),
        f"{total.translated} of {total.segments} ({total.percent} %)" if total.locale.tag != config.source.tag else "–",
        str(total.fuzzy),
        str(total.counts.sentences),
        f"{total.counts.words} characters" if counted_by_characters(total.locale) else str(total.counts.words),
        decimal(total.counts.words / total.counts.sentences) if total.counts.sentences else "–",
        level_band(total.level) if total.level is not None else "–",
        "; ".join(map(escaped, wanted(goal_of(config, total.locale.tag)))) or "–",
        str(total.reviewed),
        str(total.errors),
        str(total.warnings),
    )
    return f"| {' | '.join(cells)} |"


def _misses(rows: Sequence[Row], config: Config) -> Iterator[str]:
    """The documents whose score misses the goal, by edition."""
    yield from ("", "## What misses its goal", "")
    lines = [
        f"- `{row.locale}` {escaped(row.path)}: {escaped('; '.join(missed))}"
        for row in rows
        if (missed := row_distances(row, config))
    ]
    yield from lines or ["No document misses a goal that is set for whole texts."]
    yield from (
        "",
        "## Scores",
        "",
        "| document | edition | formula | score | band |",
        "| --- | --- | --- | ---: | --- |",
    )
    for row in sorted(rows, key=lambda row: (row.path, row.locale)):
        if main := main_score(row.scores):
            yield _score(row, main)


def _score(row: Row, main: Score) -> str:
    band = (main.band or "–").replace("-", " ")
    formula = escaped(formula_name(main.formula))
    return f"| {escaped(row.path)} | `{row.locale}` | {formula} | {decimal(main.value)} | {band} |"


def _findings(findings: Iterable[Finding]) -> Iterator[str]:
    yield from ("", "## Findings", "")
    by_check: dict[tuple[int, str, str], Counter[str]] = defaultdict(Counter)
    for finding in findings:
        rank = SEVERITIES.index(finding.severity) if finding.severity in SEVERITIES else len(SEVERITIES)
        by_check[rank, finding.severity, finding.check][finding.locale] += 1
    if not by_check:
        yield "None."
        return
    yield from ("| severity | check | findings | editions |", "| --- | --- | ---: | --- |")
    for (_, severity, check), locales in sorted(by_check.items()):
        where = ", ".join(f"{tag or 'source'} {number}" for tag, number in sorted(locales.items()))
        yield f"| {severity} | {escaped(check)} | {locales.total()} | {where} |"
