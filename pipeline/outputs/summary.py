"""`summary.md`: how far every edition is, in Markdown that reads well as a diff."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from pipeline.config import Config
from pipeline.model import Artifact, Finding, Row, Score
from pipeline.outputs.editions import EditionHead, edition_heads, too_hard
from pipeline.outputs.figures import SEVERITIES
from pipeline.outputs.goals import row_distances
from pipeline.outputs.markdown_line import escaped
from pipeline.outputs.names import counted_by_characters
from pipeline.outputs.notes import formula_name
from pipeline.outputs.readability_csv import decimal
from pipeline.outputs.summary_levels import hardest, levels
from pipeline.readability import main_score

_COLUMNS = (
    "edition", "documents", "translated", "fuzzy", "sentences", "words", "words a sentence", "level", "goal",
    "reach it", "reviewed", "errors", "warnings",
)  # fmt: skip
_WORDS = frozenset({"edition", "level", "goal"})


def summary(rows: Iterable[Row], findings: Iterable[Finding], config: Config) -> Artifact:
    """`reports/summary.md`: tables of the editions and of levels, what misses its goal, the hardest sentences, and the
    findings by check. No dates, and no decimal of a level."""
    rows, findings = sorted(rows, key=lambda row: (row.locale, row.path)), tuple(findings)
    heads = edition_heads(rows, too_hard(findings), config, findings)
    parts = (
        _editions(heads, config),
        levels(rows, heads, config),
        _misses(rows, config),
        hardest(heads),
        _findings(findings),
    )
    text = "\n".join((*_head(), *chain.from_iterable(parts)))
    return Artifact("reports/summary.md", f"{text}\n".encode())


def _head() -> Iterator[str]:
    yield "# Summary"
    yield ""
    yield "Written by plainloc. The figures are counted by a program; people judge whether a text is right and kind."


def _editions(heads: Iterable[EditionHead], config: Config) -> Iterator[str]:
    yield from ("", "## Editions", "")
    yield f"| {' | '.join(_COLUMNS)} |"
    yield f"| {' | '.join('---' if name in _WORDS else '---:' for name in _COLUMNS)} |"
    for head in heads:
        yield _edition(head, config)


def _edition(head: EditionHead, config: Config) -> str:
    total = head.total
    cells = (
        f"{escaped(head.name)} `{total.locale.tag}`",
        str(total.documents),
        f"{total.translated} of {total.segments} ({total.percent} %)" if total.locale.tag != config.source.tag else "–",
        str(total.fuzzy),
        str(total.counts.sentences),
        f"{total.counts.words} characters" if counted_by_characters(total.locale) else str(total.counts.words),
        decimal(total.counts.words / total.counts.sentences) if total.counts.sentences else "–",
        head.band or "–",
        escaped(str(head.wish)) or "–",
        f"{head.reached} of {total.documents}" if head.reached or head.missed else "–",
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
