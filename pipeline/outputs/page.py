"""The report on one document: every sentence of the source beside its editions, and how hard each of them is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from pipeline.config import Config, Goal
from pipeline.model import Artifact, Finding, Locale, Localisation
from pipeline.outputs.align import Passage, passages
from pipeline.outputs.cells import HARDNESS, Cell, cell
from pipeline.outputs.characters import shown
from pipeline.outputs.figures import Figures, figures
from pipeline.outputs.goals import goal_of, level_band, wanted
from pipeline.outputs.meters import bars, meters
from pipeline.outputs.names import counted_by_characters, name
from pipeline.outputs.notes import Note, note
from pipeline.outputs.paths import page_path, up
from pipeline.outputs.review import in_words
from pipeline.outputs.template import render, script
from pipeline.readability import main_score

_SHOWN = 3
"""So many editions are shown at first; the others are switched on by the reader."""
_FIRST = 8
"""So many sentences are named as those to look at first."""


@dataclass(frozen=True, slots=True)
class Column:
    """The source or an edition, as the report shows it."""

    number: int
    """0 is the source."""
    locale: Locale
    name: str
    made_from: str
    """The tag of the text it is made from; empty for the source."""
    figures: Figures
    wanted: tuple[str, ...]
    """The goal in words."""
    note: Note | None
    """What the main formula is; None where none holds."""
    review: str
    findings: tuple[Finding, ...]
    """Those that belong to no sentence."""
    first: tuple[int, ...]
    """The passages to look at first, the hardest first."""
    to_do: int
    """How many passages there are to look at."""


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the report: a passage with the cells of every column."""

    number: int
    kind: str
    heading: int
    columns: tuple[tuple[Cell, ...], ...]
    marks: str
    """Classes for the filters: `todo`, `found`, `gaps`."""


def page(
    source: Localisation,
    editions: Sequence[Localisation],
    config: Config,
    levels: Mapping[str, float | None] | None = None,
) -> Artifact:
    """`reports/html/<topic>/<document>.html`: one page that needs no other file and no script.

    `source` is the source text as a Localisation in its own locale; `levels` are the levels (1 to 6) of the whole
    texts by locale tag, where there is a model.
    """
    texts = (source, *editions)
    goals = [goal_of(config, text.locale.tag) for text in texts]
    lines = tuple(_line(passage, texts, goals) for passage in passages(source, editions))
    columns = tuple(
        _column(number, text, figures(text, goal, (levels or {}).get(text.locale.tag)), lines, source)
        for number, (text, goal) in enumerate(zip(texts, goals, strict=True))
    )
    return Artifact(page_path(source.path), _rendered(source, lines, columns, _chosen(texts), config))


def _rendered(
    source: Localisation, lines: Sequence[Line], columns: Sequence[Column], chosen: frozenset[int], config: Config
) -> bytes:
    element, digest = script("report-script.html")
    return render(
        "page.html",
        title=_title(source),
        path=source.path,
        home=up(source.path),
        columns=columns,
        lines=lines,
        chosen=chosen,
        hardness=HARDNESS,
        config=config,
        notes=sorted(
            {found.id: found for column in columns if (found := column.note)}.values(), key=lambda one: one.name
        ),
        meters=meters(),
        bars=bars(),
        review=in_words,
        by_characters=counted_by_characters,
        shown=shown,
        level_band=level_band,
        script=element,
        script_hash=digest,
    )


def _line(passage: Passage, texts: Sequence[Localisation], goals: Sequence[Goal]) -> Line:
    columns = tuple(
        tuple(cell(piece, text.locale, goal, original=number == 0) for piece in pieces)
        for number, (pieces, text, goal) in enumerate(
            zip((passage.source, *passage.editions), texts, goals, strict=True)
        )
    )
    cells = [found for column in columns for found in column]
    first = columns[0][0] if columns[0] else None
    return Line(
        passage.number, first.kind if first else "", first.heading if first else 0, columns, " ".join(_marks(cells))
    )


def _chosen(texts: Sequence[Localisation]) -> frozenset[int]:
    """The columns that are shown at first: the source, and the first editions in which anything is translated."""
    order = sorted(range(1, len(texts)), key=lambda number: texts[number].coverage == 0)
    return frozenset((0, *order[:_SHOWN]))


def _marks(cells: Iterable[Cell]) -> Iterable[str]:
    cells = tuple(cells)
    if any(found.to_do for found in cells):
        yield "todo"
    if any(found.findings for found in cells):
        yield "found"
    if any(found.state in {"fallback", "fuzzy"} for found in cells):
        yield "gaps"


def _column(number: int, text: Localisation, said: Figures, lines: Sequence[Line], source: Localisation) -> Column:
    hard = [line for line in lines if any(found.to_do for found in line.columns[number])]
    hardest = sorted(hard, key=lambda line: (_ease(line.columns[number]), line.number))
    return Column(
        number=number,
        locale=text.locale,
        name=name(text.locale),
        made_from=(text.pivot or source.locale.tag) if number else "",
        figures=said,
        wanted=wanted(said.goal),
        note=note(main.formula, text.locale.language) if (main := main_score(said.scores)) else None,
        review=text.review,
        findings=text.findings,
        first=tuple(line.number for line in hardest[:_FIRST]),
        to_do=len(hard),
    )


def _ease(cells: Iterable[Cell]) -> tuple[int, int]:
    """Sorts the hardest sentence first, and of those as hard the longest."""
    return min(((-(found.hardness or 0), -found.words) for found in cells), default=(0, 0))


def _title(source: Localisation) -> str:
    """The title in the front matter, else the first heading, else the path."""
    front = (
        piece.plain for piece in source.pieces if piece.segment.kind == "value" and piece.segment.path == ("title",)
    )
    headings = (piece.plain for piece in source.pieces if piece.segment.kind == "heading")
    return shown(next(front, "") or next(headings, "") or source.path)
