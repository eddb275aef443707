"""Which target a segment gets: the edition's own, a fallback edition's, or none."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from pipeline.localise.fit import omitted
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


def choices(segment: Segment, chain: Sequence[Source], *, draft: bool) -> Iterator[Choice]:
    """The targets that a segment may get, the best first.

    `chain` holds the edition's own catalog first and then those of its fallbacks. A fuzzy or empty target is none,
    but with `draft` the edition's own fuzzy ones count.
    """
    key = (segment.context or None, segment.text)
    for place, source in enumerate(chain):
        unit = source.units.get(key)
        if unit is None or not unit.target or (unit.fuzzy and (place or not draft)):
            continue
        if place:
            if not omitted(unit.target):
                yield Choice(unit.target, unit, source, "fallback")
        else:
            state = "fuzzy" if unit.fuzzy else "omitted" if omitted(unit.target) else "translated"
            yield Choice(unit.target, unit, source, state)
