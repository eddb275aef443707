"""What the memory holds and what it is asked: a text with its translation and the place it stands at."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

from pipeline.model import Catalog, Locale, Unit

IMPORTED = "memory.tmx"
"""The file of a locale with what was imported, and the name of its units' origin."""
_LEFT_OUT = "[omit]"
"""What a translation begins with that stands for none (`checks.omission`): it says nothing of the text."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the memory, which is made anew as a whole: the translations from one locale into another."""

    source: Locale
    target: Locale
    origin: str = ""
    """Empty for what stands in catalogs, `memory.tmx` for what was imported."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A message at its place in a document; in a question the target is empty."""

    source: str
    """The msgid."""
    target: str = ""
    context: str | None = None
    """The msgctxt."""
    before: str = ""
    after: str = ""
    """The messages before and behind it; empty where there is none, and for what is no longer in use."""
    document: str = ""
    """`Document.path`; of what was imported what its file says, or nothing."""
    changed: str = ""
    """When the translation was last changed, as TMX has it: `20260301T120000Z`; empty if unknown."""


@dataclass(frozen=True, slots=True)
class Match:
    """A finished translation of the same text, or of one like it."""

    source: str
    context: str | None
    target: str
    document: str
    """Where it comes from: the document, or `memory.tmx` for what was imported."""
    ratio: float
    """How alike the sources are; 1.0 for the same text."""
    same: bool = False
    """The same text in the same context, and there is no second opinion on it in the memory."""

    @property
    def percent(self) -> int:
        """How alike the sources are; 100 for the same text only."""
        return 100 if self.ratio == 1 else min(int(self.ratio * 100), 99)

    @property
    def entry(self) -> str:
        """The id of its unit."""
        return Unit(self.source, self.context).id


def finished(catalog: Catalog, document: str, changed: str = "") -> Iterator[Entry]:
    """What the memory can use of a catalog: its finished units, those out of use too.

    Units with plural forms, and those that translators left out with `[omit]`, are no use elsewhere.
    """
    for unit, before, after in _placed(catalog):
        if _tells(unit):
            yield Entry(unit.source, unit.target, unit.context, before, after, document, changed)
    for unit in catalog.obsolete:
        if _tells(unit):
            yield Entry(unit.source, unit.target, unit.context, document=document, changed=changed)


def changed(catalog: Catalog) -> str:
    """When a catalog was last changed by a translator (PO-Revision-Date), as TMX has it; empty if that is not known."""
    said = catalog.field("PO-Revision-Date") or ""
    for form in ("%Y-%m-%d %H:%M%z", "%Y-%m-%d %H:%M"):
        try:
            moment = datetime.strptime(said.strip(), form)
        except ValueError:
            continue
        return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
    return ""


def untranslated(catalog: Catalog, document: str) -> Iterator[Entry]:
    """The units of a catalog that have no translation, finished or not, as questions."""
    for unit, before, after in _placed(catalog):
        if not any(unit.targets) and unit.plural is None:
            yield Entry(unit.source, "", unit.context, before, after, document)


def _placed(catalog: Catalog) -> Iterator[tuple[Unit, str, str]]:
    texts = ["", *(unit.source for unit in catalog.units), ""]
    yield from zip(catalog.units, texts, texts[2:], strict=False)


def _tells(unit: Unit) -> bool:
    return unit.finished and unit.plural is None and not unit.target.lstrip().startswith(_LEFT_OUT)
