"""The report on one document: every sentence of the source beside its editions, and how hard each of them is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from pipeline import readability
from pipeline.config import Config
from pipeline.model import Artifact, Localisation
from pipeline.outputs.align import passages
from pipeline.outputs.cells import HARDNESS
from pipeline.outputs.characters import shown
from pipeline.outputs.columns import Column, columns
from pipeline.outputs.figures import Figures, figures
from pipeline.outputs.goals import goal_of
from pipeline.outputs.lines import FILTERS, Line, Text, lines
from pipeline.outputs.meters import bars, meters
from pipeline.outputs.names import counted_by_characters
from pipeline.outputs.paths import page_path, up
from pipeline.outputs.review import in_words
from pipeline.outputs.scale import scale
from pipeline.outputs.template import render, script

_SHOWN = 3
"""So many editions are shown at first; the others are switched on by the reader."""


def page(
    source: Localisation,
    editions: Sequence[Localisation],
    config: Config,
    levels: Mapping[str, float | None] | None = None,
) -> Artifact:
    """`reports/html/<topic>/<document>.html`: one page that needs no other file and no script.

    `source` is the source text as a Localisation in its own locale; `levels` are the levels (1 to 6) of the whole
    texts by locale tag, where they are not those of their counts.
    """
    found = (source, *editions)
    goals = [goal_of(config, text.locale.tag) for text in found]
    said = [figures(text, goal, (levels or {}).get(text.locale.tag)) for text, goal in zip(found, goals, strict=True)]
    tags = [text.locale.tag for text in found]
    texts = [
        Text(text, figure.goal, _most(figure), _base(text, tags) if number else None)
        for number, (text, figure) in enumerate(zip(found, said, strict=True))
    ]
    rows = lines(passages(source, editions), texts)
    return Artifact(page_path(source.path), _rendered(source, rows, columns(texts, said, rows), _chosen(found), config))


def _rendered(
    source: Localisation, rows: Sequence[Line], heads: Sequence[Column], chosen: frozenset[int], config: Config
) -> bytes:
    element, digest = script("report-script.html")
    notes = {found.id: found for column in heads if (found := column.note)}
    return render(
        "page.html",
        title=_title(source),
        path=source.path,
        home=up(source.path),
        columns=heads,
        lines=rows,
        chosen=chosen,
        filters=FILTERS,
        hardness=HARDNESS,
        config=config,
        notes=sorted(notes.values(), key=lambda one: one.name),
        profiles=sorted({(head.wish.profile, head.wish.source) for head in heads if head.wish.source}),
        meters=meters(),
        bars=bars(),
        scale=scale,
        stable=readability.DOCUMENT.words,
        review=in_words,
        by_characters=counted_by_characters,
        shown=shown,
        script=element,
        script_hash=digest,
    )


def _most(said: Figures) -> float | None:
    """The level of the goal, if the whole text misses it."""
    found = readability.held(said.goal, said.counts, said.scores, said.level, said.locale.language)
    return said.goal.level if any(item.kind == "level" and item.missed for item in found) else None


def _base(text: Localisation, tags: Sequence[str]) -> int:
    """The column that an edition was made from: its pivot, if it is shown, else the source."""
    return tags.index(text.pivot) if text.pivot in tags else 0


def _chosen(texts: Sequence[Localisation]) -> frozenset[int]:
    """The columns that are shown at first: the source, and the first editions in which anything is translated."""
    order = sorted(range(1, len(texts)), key=lambda number: texts[number].coverage == 0)
    return frozenset((0, *order[:_SHOWN]))


def _title(source: Localisation) -> str:
    """The title in the front matter, else the first heading, else the path."""
    front = (
        piece.plain for piece in source.pieces if piece.segment.kind == "value" and piece.segment.path == ("title",)
    )
    headings = (piece.plain for piece in source.pieces if piece.segment.kind == "heading")
    return shown(next(front, "") or next(headings, "") or source.path)
