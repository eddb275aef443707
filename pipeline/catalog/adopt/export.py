"""The entries that a translator has still to work on, in a catalog that says how they left."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from hashlib import sha256

from pipeline.catalog.header import with_fields
from pipeline.model import Catalog, Finding, Unit

ONLY = ("fuzzy", "untranslated", "findings")
"""What an export may be limited to."""
FINDING = "finding: "
"""What a comment begins with that tells the translator of a finding."""
_EXPORT, _BASE = "X-Plainloc-Export", "X-Plainloc-Base"
_STAMP = re.compile(r"of=(?P<of>[0-9a-f]{16}); locale=(?P<locale>[^;]+); document=(?P<document>.+)")
_DIGITS = 6


@dataclass(frozen=True, slots=True)
class Stamp:
    """What an exported catalog says of itself."""

    locale: str
    """The edition's tag."""
    document: str
    digest: str
    """Of all entries as they were exported."""
    base: Mapping[str, str]
    """By the id of each entry that was not empty a digest of its translation as it was exported."""

    def untouched(self, unit: Unit) -> bool:
        """Whether an entry, as it is now, is as it was exported."""
        return self.base.get(unit.id, "") == (digest(unit) if any(unit.targets) else "")


def export(catalog: Catalog, document: str, findings: Iterable[Finding] = (), only: Collection[str] = ()) -> Catalog:
    """The catalog with the entries that are `only` (of ONLY; all if it is empty), and with no obsolete ones.

    The first lines of an entry's `#.` comments are its `findings`, which are found by `Finding.entry`. The header is
    kept; two fields are added that tell how each entry left (`stamp` reads them).
    """
    said: dict[str, dict[str, None]] = {}
    for finding in findings:
        said.setdefault(finding.entry, {})[FINDING + _line(finding)] = None
    units = tuple(
        replace(unit, comments=(*said.get(unit.id, ()), *unit.comments))
        for unit in catalog.units
        if not only or _wanted(unit, said, only)
    )
    tag = catalog.locale.tag if catalog.locale else ""
    fields = {
        _EXPORT: f"of={_whole(units)}; locale={tag}; document={document}",
        _BASE: " ".join(f"{unit.id}:{digest(unit)}" for unit in units if any(unit.targets)),
    }
    return replace(catalog, units=units, obsolete=(), header=with_fields(catalog.header, fields))


def stamp(catalog: Catalog) -> Stamp | None:
    """What an exported catalog says of itself; None for all others."""
    found = _STAMP.fullmatch((catalog.field(_EXPORT) or "").strip())
    if not found:
        return None
    base = dict(pair.split(":", 1) for pair in (catalog.field(_BASE) or "").split() if ":" in pair)
    return Stamp(found["locale"], found["document"], found["of"], base)


def overwritable(catalog: Catalog) -> bool:
    """Whether plainloc exported a catalog and nobody has changed an entry of it since."""
    known = stamp(catalog)
    return known is not None and known.digest == _whole(catalog.units)


def digest(unit: Unit) -> str:
    """A short digest of an entry's translation and state."""
    return sha256(repr((unit.fuzzy, unit.targets)).encode()).hexdigest()[:_DIGITS]


def _whole(units: Iterable[Unit]) -> str:
    told = sorted((unit.id, digest(unit), [note for note in unit.notes if note]) for unit in units)
    return sha256(repr(told).encode()).hexdigest()[:16]


def _wanted(unit: Unit, said: Mapping[str, object], only: Collection[str]) -> bool:
    return (
        ("fuzzy" in only and unit.fuzzy)
        or ("untranslated" in only and not all(unit.targets))
        or ("findings" in only and unit.id in said)
    )


def _line(finding: Finding) -> str:
    instead = f" ({finding.suggestion})" if finding.suggestion else ""
    return " ".join(f"{finding.severity}: {finding.message}{instead} [{finding.check}]".split())
