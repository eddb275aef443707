"""The head of a column of the report: what is said of the source or of an edition as a whole."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.model import Finding, Locale
from pipeline.outputs.figures import Figures
from pipeline.outputs.formula_rows import FormulaRow, formula_rows, without
from pipeline.outputs.goal_words import Wish, wish
from pipeline.outputs.lines import Line, Text
from pipeline.outputs.names import name
from pipeline.outputs.notes import Note, note
from pipeline.outputs.sentences import rank
from pipeline.readability import main_score
from pipeline.readability.bands import band

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
    band: str
    """The level by name; empty where there is none."""
    wish: Wish
    """The goal in words."""
    note: Note | None
    """What the main formula is; None where none holds."""
    formulas: tuple[FormulaRow, ...]
    without: tuple[str, ...]
    """What there is no number for, and why."""
    review: str
    findings: tuple[Finding, ...]
    """Those that belong to no sentence."""
    first: tuple[int, ...]
    """The sentences to look at first, the hardest first."""
    to_do: int
    """How many rows there are to look at."""


def columns(texts: Sequence[Text], figures: Sequence[Figures], lines: Sequence[Line]) -> tuple[Column, ...]:
    """The heads of all columns."""
    return tuple(
        _column(number, text, texts, said, lines)
        for number, (text, said) in enumerate(zip(texts, figures, strict=True))
    )


def _column(number: int, text: Text, texts: Sequence[Text], said: Figures, lines: Sequence[Line]) -> Column:
    locale = text.localisation.locale
    hard = [line for line in lines if "todo" in line.entries[number].findings]
    hardest = sorted(hard, key=lambda line: (_ease(line, number), line.first))
    main = main_score(said.scores)
    return Column(
        number=number,
        locale=locale,
        name=name(locale),
        made_from="" if text.base is None else texts[text.base].localisation.locale.tag,
        figures=said,
        band="" if said.level is None else band(said.level, locale.language),
        wish=wish(said.goal, locale.language),
        note=note(main.formula, locale.language) if main else None,
        formulas=formula_rows(said.scores, said.counts, locale.language),
        without=without(said.goal, locale.language),
        review=text.localisation.review,
        findings=text.localisation.findings,
        first=tuple(line.first for line in hardest[:_FIRST]),
        to_do=len(hard),
    )


def _ease(line: Line, number: int) -> tuple[float, ...]:
    """Sorts the hardest sentence first."""
    own = line.entries[number].own
    return tuple(-value for value in rank(own.hardest)) if own else ()
