"""The catalogs of a document as a run will leave them, but for what the memory adds: what the memory is made from."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline import catalog as catalogs
from pipeline.config import Edition
from pipeline.model import Artifact, Document, PipelineError
from pipeline.stages.cut import cut
from pipeline.stages.edition import Base, Made, Merged, localised
from pipeline.stages.merging import last_seen, old_catalog
from pipeline.stages.pivot import pivot_base
from pipeline.stages.switched import switched
from pipeline.stages.templates import messages
from pipeline.stages.values import Job
from pipeline.workspace import paths


def foreseen(job: Job, document: Document) -> Iterator[Merged]:
    """The catalog of each edition, merged; the files have no bytes.

    Without one that cannot be read, and without those of the editions that are made from it: `work` tells why. As the
    next run will merge these catalogs into themselves, what is looked up today and tomorrow is the same (law 7).
    """
    bases = {"": Base(document)}
    done: dict[str, Merged] = {}
    pivots = {edition.pivot for edition in job.config.editions}
    for edition in job.config.editions:
        tag, base = edition.locale.tag, bases.get(edition.pivot)
        merged = _merged(job, base, edition) if base else None
        if base and merged:
            done[tag] = merged
            yield merged
            if tag in pivots:
                made = Made(merged, localised(job, base, merged, done))
                bases[tag] = pivot_base(made, cut(job, made.localisation.text(), edition.locale))


def _merged(job: Job, base: Base, edition: Edition) -> Merged | None:
    try:
        old = old_catalog(job, edition)
    except PipelineError:
        return None
    template = messages(base)
    before = switched(old, template, base.document, job.config, edition.locale)
    new = catalogs.merge(before, template, edition.locale, known=last_seen(job, edition))
    return Merged(edition, new, Artifact(paths.catalog(edition.locale, job.path), b""))
