"""The editions of a project side by side: how hard all their documents are, against their goals."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from pipeline.config import Config
from pipeline.model import Finding, Row
from pipeline.outputs.goal_words import Wish, wish
from pipeline.outputs.goals import goal_of, row_distances, row_met
from pipeline.outputs.hard_sentences import Place, of_project
from pipeline.outputs.names import name
from pipeline.outputs.totals import Total, totals
from pipeline.readability.bands import band

_HARDEST = 10
"""So many sentences of an edition are named."""
Over = Mapping[tuple[str, str], int]
"""Path and tag -> how many sentences of a document miss the goal for themselves."""


@dataclass(frozen=True, slots=True)
class Standing:
    """How a document in one edition stands to its goal."""

    misses: tuple[str, ...]
    """By how much, in words."""
    met: bool | None
    """None where there is no goal, or where nothing can be said."""


@dataclass(frozen=True, slots=True)
class EditionHead:
    """The source or an edition, all its documents together."""

    total: Total
    name: str
    band: str
    """The level by name; empty where there is none."""
    level_goal: float | None
    wish: Wish
    """The goal in words."""
    made_from: str
    """The tag of the text that it is made from; empty for the source."""
    reached: int
    """How many documents reach their goal."""
    missed: int
    """How many miss it; of the others nothing can be said."""
    hardest: tuple[Place, ...]


def edition_heads(
    rows: Iterable[Row], over: Over, config: Config, findings: Iterable[Finding] = ()
) -> tuple[EditionHead, ...]:
    """A head for each locale that has rows: the source first, then the editions as they are configured.

    `findings` are those of the whole project, of which `totals` counts those on no document.
    """
    held = tuple(rows)
    return tuple(
        _head(total, [row for row in held if row.locale == total.locale.tag], over, config)
        for total in totals(held, config, findings)
    )


def too_hard(findings: Iterable[Finding]) -> Over:
    """How many sentences of each document and edition miss the goal; a finding on a whole text has no line."""
    return Counter((found.path, found.locale) for found in findings if found.check == "goal" and found.line)


def standing(row: Row, over: Over, config: Config) -> Standing:
    """How a document stands to the goal of its edition."""
    number = over.get((row.path, row.locale), 0)
    few = (f"{number} segment{'s' * (number != 1)} over the limit",) if number else ()
    return Standing((*row_distances(row, config), *few), row_met(row, config, number))


def base_tag(tag: str, config: Config) -> str:
    """The tag of the text that an edition is made from: its pivot or the source; empty for the source itself."""
    pivot = next((edition.pivot for edition in config.editions if edition.locale.tag == tag), "")
    return "" if tag == config.source.tag else pivot or config.source.tag


def _head(total: Total, rows: Sequence[Row], over: Over, config: Config) -> EditionHead:
    goal, locale = goal_of(config, total.locale.tag), total.locale
    met = Counter(standing(row, over, config).met for row in rows)
    return EditionHead(
        total,
        name(locale),
        "" if total.level is None else band(total.level, locale.language),
        goal.level,
        wish(goal, locale.language),
        base_tag(locale.tag, config),
        met[True],
        met[False],
        of_project(rows, _HARDEST),
    )
