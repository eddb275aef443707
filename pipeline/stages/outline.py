"""What the whole project must know of each document before the work on any of them begins."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline import outputs, po
from pipeline.localise import localise
from pipeline.model import Catalog, PipelineError, Unit
from pipeline.stages.values import Job, Key
from pipeline.stages.work import cut


@dataclass(frozen=True, slots=True)
class Outline:
    """A document as the others see it."""

    path: str
    anchors: tuple[str, ...]
    """The ids of its headings, sorted."""
    finished: tuple[tuple[str, tuple[Unit, ...]], ...] = ()
    """For each edition the units that the memory can use."""
    wanting: tuple[tuple[str, tuple[Key, ...]], ...] = ()
    """For each edition that is made from the source, the messages without a translation."""
    messages: tuple[str, ...] = ()
    """Its messages."""
    unknown: tuple[str, ...] = ()
    """Those that stand in no catalog of an edition that is made from the source."""
    left: tuple[str, ...] = ()
    """The messages in use in these catalogs that are none of its own."""


def outline(job: Job) -> Outline:
    """The outline of one document; a catalog that cannot be read is left out here and reported by `work`."""
    document = cut(job, job.text, job.config.source)
    anchors = outputs.headings_of(localise(document, document.locale, ()))
    catalogs = [(tag, _catalog(job, tag, data)) for tag, data in job.catalogs]
    keys = tuple(dict.fromkeys((segment.context or None, segment.text) for segment in document.segments))
    direct = {edition.locale.tag for edition in job.config.editions if not edition.pivot}
    own = dict.fromkeys(segment.text for segment in document.segments)
    known = dict.fromkeys(unit.source for tag, catalog in catalogs if tag in direct for unit in catalog.units)
    return Outline(
        job.path,
        tuple(sorted(anchors)),
        tuple((tag, _finished(catalog)) for tag, catalog in catalogs),
        tuple((tag, _wanting(keys, catalog)) for tag, catalog in catalogs if tag in direct),
        tuple(own),
        tuple(message for message in own if message not in known),
        tuple(message for message in known if message not in own),
    )


def _catalog(job: Job, tag: str, data: bytes | PipelineError | None) -> Catalog:
    locale = job.config.edition(tag).locale
    try:
        return po.parse(data, job.path, locale) if isinstance(data, bytes) else Catalog(locale)
    except PipelineError:
        return Catalog(locale)


def _finished(catalog: Catalog) -> tuple[Unit, ...]:
    units = (*catalog.units, *catalog.obsolete)
    return tuple(Unit(unit.source, unit.context, targets=unit.targets) for unit in units if unit.finished)


def _wanting(keys: tuple[Key, ...], catalog: Catalog) -> tuple[Key, ...]:
    there = {unit.key for unit in (*catalog.units, *catalog.obsolete) if unit.target}
    return tuple(key for key in keys if key not in there)
