"""Catalogs as they come back from translators: looked up, and brought into one form."""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from pipeline.catalog.waiting import answered
from pipeline.model import Catalog, Unit

CHECK = "check: "
"""What a comment begins with that says why merging took a translation for unfinished."""
STILL = f"{CHECK}the translation still has "
"""What it begins with where the translation has an amount that is no more in its source."""


def lookup(catalog: Catalog) -> Mapping[tuple[str | None, str], Unit]:
    """All units in use by context and msgid, finished or not."""
    return MappingProxyType({unit.key: unit for unit in catalog.units})


def normalise(catalog: Catalog) -> Catalog:
    """The catalog without what editors leave behind: a `#|` on a unit that is not fuzzy, obsolete units without text,
    what was noted for the translator on a unit that is finished now.

    Nothing that a translator wrote is changed (law 6).
    """
    return replace(
        catalog,
        units=tuple(tidy(answered(unit)) for unit in catalog.units),
        obsolete=tuple(tidy(unit) for unit in catalog.obsolete if any(unit.targets)),
    )


def tidy(unit: Unit) -> Unit:
    """The unit without previous text if it is not fuzzy; without a translation it cannot be fuzzy."""
    if unit.fuzzy and unit.target:
        return unit
    if not unit.fuzzy and unit.previous is unit.previous_context is unit.previous_plural is None:
        return unit
    return replace(unit, fuzzy=False, previous=None, previous_context=None, previous_plural=None)


def problems(unit: Unit) -> tuple[tuple[str, bool], ...]:
    """Why merging took the unit's translation for unfinished, and whether that is an amount of the old source.

    All else is what gettext and PO editors would refuse.
    """
    return tuple((line.removeprefix(CHECK), line.startswith(STILL)) for line in unit.comments if line.startswith(CHECK))
