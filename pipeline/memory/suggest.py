"""Units without a translation are filled in with what the memory has for them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from pipeline.memory.entry import Match
from pipeline.model import Catalog, Unit

_ORIGIN = "suggested from "
"""What the comment begins with that says where a suggestion comes from."""

Key = tuple[str | None, str]


def suggest(catalog: Catalog, found: Mapping[Key, Sequence[Match]], *, finish: bool = False) -> Catalog:
    """The catalog with the best match for each unit that has no translation; no other unit is changed.

    `found` has the matches by context and msgid, best first. What is filled in is fuzzy, with a comment that names
    origin and percentage, and with the text that it translates as `#| msgid` where that is another one, so that an
    editor shows the difference. With `finish` a translation of the same text in the same context is finished.
    """
    return replace(catalog, units=tuple(_filled(unit, found.get(unit.key, ()), finish) for unit in catalog.units))


def noted(catalog: Catalog, before: Catalog | None) -> Catalog:
    """The catalog with the comments that say where suggestions came from, which it had `before` it was merged.

    They stay as they were written until the translation is changed or finished, whatever the memory would say today:
    a second run changes nothing (law 7).
    """
    said = {unit.key: (unit.targets, line) for unit in before.units if (line := _said(unit))} if before else {}
    if not said:
        return catalog
    return replace(catalog, units=tuple(_with(unit, said.get(unit.key)) for unit in catalog.units))


def _filled(unit: Unit, found: Sequence[Match], finish: bool) -> Unit:
    if any(unit.targets) or unit.plural is not None or not found:
        return unit
    best = found[0]
    if best.same and finish:
        return replace(unit, targets=(best.target,))
    line = f"{_ORIGIN}{best.document}, {best.percent}%"
    previous = None if best.source == unit.source else best.source
    return replace(unit, targets=(best.target,), fuzzy=True, previous=previous, comments=(line, *unit.comments))


def _said(unit: Unit) -> str:
    return next((line for line in unit.comments if line.startswith(_ORIGIN)), "") if unit.fuzzy else ""


def _with(unit: Unit, said: tuple[tuple[str, ...], str] | None) -> Unit:
    if said is None or not unit.fuzzy or unit.targets != said[0] or _said(unit):
        return unit
    return replace(unit, comments=(said[1], *unit.comments))
