"""What the formulas say of a text, one by one, for people who want to know where a number comes from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pipeline import readability
from pipeline.config import Goal
from pipeline.model import Counts, Score


@dataclass(frozen=True, slots=True)
class FormulaRow:
    """One formula's number."""

    name: str
    value: float
    band: str
    """In words; empty where it has none."""
    scale: str
    easier: str
    """`higher` or `lower`."""
    newspapers: float | None
    """What newspapers of the language have on average; None where that is not known."""
    stable: bool
    remark: str
    """Why it says little, or what to compare it with; empty where there is nothing to say."""
    filled: str
    """The equation with the text's own figures."""


def formula_rows(scores: Iterable[Score], counts: Counts, language: str) -> tuple[FormulaRow, ...]:
    """A row for each score that a text with these counts has in a language (`de`; also a tag)."""
    return tuple(_row(score, counts, language) for score in scores)


def without(goal: Goal, language: str) -> tuple[str, ...]:
    """What there is no number for: "No formula holds for this language (Arabic). ...", and each formula that the goal
    asks for and the language has not, with what there is."""
    return tuple(_without(goal, language))


def _row(score: Score, counts: Counts, language: str) -> FormulaRow:
    said = readability.explain(score.formula, counts, language)
    return FormulaRow(
        said.name,
        score.value,
        (score.band or "").replace("-", " "),
        said.scale,
        said.easier,
        said.newspapers,
        said.stable,
        said.caution or (said.remark if said.neutral else ""),
        said.filled,
    )


def _without(goal: Goal, language: str) -> Iterator[str]:
    known = readability.availability(language)
    if known.main is None or known.withheld:
        yield str(known)
    yield from filter(None, (readability.unavailable(limit.formula, language) for limit in goal.asked))
