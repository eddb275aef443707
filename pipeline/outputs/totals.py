"""The figures of all documents of an edition together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from pipeline.config import Config
from pipeline.languages import locale as locale_of
from pipeline.model import Counts, Finding, Locale, Row


@dataclass(frozen=True, slots=True)
class Total:
    """An edition, all its documents added up."""

    locale: Locale
    documents: int
    segments: int
    translated: int
    fuzzy: int
    counts: Counts
    level: float | None
    """The documents' levels weighted by their words, 1 to 6; None unless all that have words have one."""
    reviewed: int
    """Documents whose review holds."""
    errors: int
    warnings: int

    @property
    def percent(self) -> int:
        """The translated share, rounded down: 100 means all."""
        return 100 * self.translated // self.segments if self.segments else 100


def totals(rows: Iterable[Row], config: Config, findings: Iterable[Finding] = ()) -> tuple[Total, ...]:
    """One Total for each locale that has rows: the source first, then the editions as they are configured.

    Of the `findings` those on no document count beside what the rows have; one without a locale is the source's.
    """
    by_locale: dict[str, list[Row]] = {}
    for row in rows:
        by_locale.setdefault(row.locale, []).append(row)
    order = [config.source.tag, *(edition.locale.tag for edition in config.editions)]
    known = [tag for tag in order if tag in by_locale]
    loose = Counter((found.locale or config.source.tag, found.severity) for found in findings if not found.path)
    return tuple(_total(tag, by_locale[tag], loose) for tag in (*known, *sorted(by_locale.keys() - set(known))))


def _total(tag: str, rows: list[Row], loose: Counter[tuple[str, str]]) -> Total:
    return Total(
        locale=locale_of(tag),
        documents=len(rows),
        segments=sum(row.segments for row in rows),
        translated=sum(row.translated for row in rows),
        fuzzy=sum(row.fuzzy for row in rows),
        counts=sum((row.counts for row in rows), Counts()),
        level=_level(rows),
        reviewed=sum(row.review.startswith("reviewed") for row in rows),
        errors=sum(row.errors for row in rows) + loose[tag, "error"],
        warnings=sum(row.warnings for row in rows) + loose[tag, "warning"],
    )


def _level(rows: list[Row]) -> float | None:
    held = [row for row in rows if row.counts.words]
    known = [row.level * row.counts.words for row in held if row.level is not None]
    return sum(known) / sum(row.counts.words for row in held) if held and len(known) == len(held) else None
