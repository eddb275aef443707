"""Which target a segment gets: the edition's own, a fallback edition's, or none."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pipeline.checks import is_omitted
from pipeline.model import Locale, Segment, Unit

Units = Mapping[tuple[str | None, str], Unit]


@dataclass(frozen=True, slots=True)
class Source:
    """A catalog that targets are taken from."""

    locale: Locale
    units: Units
    """By context and msgid."""
    file: str = ""
    """Its path in the project, for findings."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A target for a segment."""

    target: str
    unit: Unit
    source: Source
    state: str
    """`translated`, `fuzzy` or `omitted`; `fallback` where another edition's words are used."""


def choices(segment: Segment, chain: Sequence[Source], *, draft: bool) -> list[Choice]:
    """The targets that a segment may get, the best last.

    `chain` holds the edition's own catalog first and then those of its fallbacks. A fuzzy or blank target is none,
    but with `draft` the edition's own fuzzy ones count. What another edition leaves out is not left out here.
    """
    key = (segment.context or None, segment.text)
    found = []
    for place in range(len(chain) - 1, -1, -1):
        source = chain[place]
        unit = source.units.get(key)
        if unit is None or not unit.target.strip() or (unit.fuzzy and (place or not draft)):
            continue
        left_out = is_omitted(unit.target)
        own = "fuzzy" if unit.fuzzy else "omitted" if left_out else "translated"
        if not (place and left_out):
            found.append(Choice(unit.target, unit, source, "fallback" if place else own))
    return found
