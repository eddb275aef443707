"""The index of the reports: all documents and all editions at one glance."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from pipeline import readability
from pipeline.config import Config
from pipeline.model import Artifact, Finding, Row
from pipeline.outputs.characters import shown
from pipeline.outputs.differences import Difference, difference
from pipeline.outputs.editions import EditionHead, Over, Standing, edition_heads, standing, too_hard
from pipeline.outputs.figures import SEVERITIES
from pipeline.outputs.names import counted_by_characters
from pipeline.outputs.notes import formula_name
from pipeline.outputs.paths import INDEX, page_path
from pipeline.outputs.review import in_words
from pipeline.outputs.scale import scale
from pipeline.outputs.template import render, script
from pipeline.readability.bands import band


@dataclass(frozen=True, slots=True)
class Entry:
    """A document in one edition."""

    row: Row
    standing: Standing
    band: str
    """The level by name; empty where there is none."""
    difference: Difference | None
    """From the text that it was made from; None for the source, and where one of them has no level."""


@dataclass(frozen=True, slots=True)
class Line:
    """A document with its place in every order that the index knows."""

    path: str
    address: str
    """Of its page, relative to the index."""
    entries: tuple[Entry | None, ...]
    """In the order of the editions; None where there is no such text."""
    places: tuple[int, ...]
    """Its place in each of ORDERS."""


ORDERS: Mapping[str, Callable[[Sequence[Row]], tuple[float, ...]]] = {
    "name": lambda rows: (),
    "least translated": lambda rows: (min((row.coverage for row in rows), default=1.0),),
    "most findings": lambda rows: (-sum(row.errors for row in rows), -sum(row.warnings for row in rows)),
    "longest sentences": lambda rows: (-max(map(_length, rows), default=0.0),),
    "longest": lambda rows: (-max((row.counts.words for row in rows), default=0),),
    "hardest": lambda rows: (-max((row.level or 0.0 for row in rows), default=0.0),),
}
"""The orders that a reader may choose; each puts what needs work first."""


def index(rows: Iterable[Row], findings: Iterable[Finding], config: Config) -> Artifact:
    """`reports/html/index.html`: a table of all documents by all editions, linked to their pages.

    It can be put into any of ORDERS without a script: each line carries its places, and a style sheet sorts.
    """
    rows, findings = sorted(rows, key=lambda row: (row.path, row.locale)), tuple(findings)
    over = too_hard(findings)
    heads = edition_heads(rows, over, config, findings)
    lines = _lines(rows, heads, over, config)
    element, digest = script("index-script.html")
    data = render(
        "index.html",
        config=config,
        heads=heads,
        lines=lines,
        differences=[found for line in lines for entry in line.entries if entry and (found := entry.difference)],
        orders=list(ORDERS),
        checks=_checks(findings),
        formula_name=formula_name,
        address=_address,
        band=band,
        scale=scale,
        stable=readability.DOCUMENT.words,
        review=in_words,
        by_characters=counted_by_characters,
        shown=shown,
        script=element,
        script_hash=digest,
    )
    return Artifact(INDEX, data)


def _lines(rows: Iterable[Row], heads: Sequence[EditionHead], over: Over, config: Config) -> tuple[Line, ...]:
    by_path: dict[str, dict[str, Row]] = {}
    for row in rows:
        by_path.setdefault(row.path, {})[row.locale] = row
    places = [_places(by_path, order) for order in ORDERS.values()]
    return tuple(
        Line(
            path,
            _address(path),
            tuple(_entry(head, there, over, config) for head in heads),
            tuple(place[path] for place in places),
        )
        for path, there in by_path.items()
    )


def _address(path: str) -> str:
    return page_path(path).removeprefix("reports/html/")


def _places(
    by_path: Mapping[str, Mapping[str, Row]], order: Callable[[Sequence[Row]], tuple[float, ...]]
) -> Mapping[str, int]:
    keys = {path: (order(tuple(there.values())), path) for path, there in by_path.items()}
    return {path: place for place, path in enumerate(sorted(keys, key=keys.__getitem__))}


def _entry(head: EditionHead, there: Mapping[str, Row], over: Over, config: Config) -> Entry | None:
    row = there.get(head.total.locale.tag)
    if row is None:
        return None
    base = there.get(head.made_from)
    name = "" if row.level is None else band(row.level, head.total.locale.language)
    return Entry(row, standing(row, over, config), name, difference(row, base) if base else None)


def _length(row: Row) -> float:
    """Words per sentence."""
    return row.counts.words / row.counts.sentences if row.counts.sentences else 0.0


def _checks(findings: Iterable[Finding]) -> list[tuple[str, str, int]]:
    """Severity, check and number of findings, the gravest first."""
    numbers: dict[tuple[int, str], int] = {}
    for finding in findings:
        if finding.severity in SEVERITIES:
            key = (SEVERITIES.index(finding.severity), finding.check)
            numbers[key] = numbers.get(key, 0) + 1
    return [(SEVERITIES[rank], check, number) for (rank, check), number in sorted(numbers.items())]
