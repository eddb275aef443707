"""What the whole project must know of each document before the work on any of them begins."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline import memory, outputs
from pipeline.localise import localise
from pipeline.stages import links
from pipeline.stages.cut import cut
from pipeline.stages.foreseen import foreseen
from pipeline.stages.heard import heard
from pipeline.stages.values import Job


@dataclass(frozen=True, slots=True)
class Outline:
    """A document as the others see it."""

    path: str
    anchors: tuple[str, ...]
    """The ids of its headings, sorted."""
    finished: tuple[tuple[str, tuple[memory.Entry, ...]], ...] = ()
    """For each edition what the memory can use."""
    wanting: tuple[tuple[str, tuple[memory.Entry, ...]], ...] = ()
    """For each edition the messages without a translation."""
    messages: tuple[str, ...] = ()
    """Its messages."""
    unknown: tuple[str, ...] = ()
    """Those that its catalogs do not have."""
    left: tuple[str, ...] = ()
    """Those that only its catalogs have."""
    addresses: tuple[str, ...] = ()
    """Those of its links, where an edition has its own in place of some; sorted."""


def outline(job: Job) -> Outline:
    """The outline of one document; a catalog that cannot be read is left out here and reported by `work`."""
    document = cut(job, job.text, job.config.source)
    anchors = outputs.headings_of(localise(document, document.locale, ()))
    merged = tuple(foreseen(job, document))
    return Outline(
        job.path,
        tuple(sorted(anchors)),
        tuple((one.edition.locale.tag, tuple(memory.finished(one.catalog, job.path))) for one in merged),
        tuple((one.edition.locale.tag, tuple(memory.untranslated(one.catalog, job.path))) for one in merged),
        *heard(job, document),
        links.used(document) if job.links else (),
    )
