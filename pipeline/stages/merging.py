"""An edition's catalog as it was read, and as it is with a new template and what the memory has for it."""

from __future__ import annotations

from pipeline import catalog as catalogs
from pipeline import memory, po
from pipeline.config import Config, Edition
from pipeline.model import Artifact, Catalog, Locale, PipelineError
from pipeline.stages import gone
from pipeline.stages.edition import Base, Merged
from pipeline.stages.switched import switched
from pipeline.stages.values import Job
from pipeline.workspace import paths


def merged(job: Job, cut: Catalog, edition: Edition, base: Base) -> Merged:
    """The edition's catalog, brought up to date with the template `cut`.

    Raises UnreadableError for a catalog that cannot be read.
    """
    tag, name = edition.locale.tag, paths.catalog(edition.locale, job.path)
    data = dict(job.catalogs).get(tag)
    old = old_catalog(job, edition)
    dated = catalogs.dated(cut, old, job.now)
    before = switched(old, cut, base.document, job.config, edition.locale)
    known = last_seen(job, edition)
    notice = job.config.notice
    combined = catalogs.merge(before, dated, edition.locale, known=known, draft=notice)
    new = memory.noted(memory.noted(combined, old), known)
    if found := dict(dict(job.matches).get(tag, ())):
        filled = memory.suggest(new, found, finish=_is_finishing(job.config, edition))
        # As the next run will merge it.
        new = memory.noted(catalogs.merge(filled, dated, edition.locale), filled)
    file = Artifact(name, po.dumps(new))
    # As it is read again, so that findings name the lines of the file as it is to be.
    again = old if old and file.data == data else po.parse(file.data, name, edition.locale)
    return Merged(edition, again, file, before)


def _is_finishing(config: Config, edition: Edition) -> bool:
    """Whether what the memory has for the same text in the same context is finished as it stands.

    Not in an edition that others are made from: its text must be looked at before it is translated.
    """
    tag = edition.locale.tag
    return config.memory.exact == "finished" and all(other.pivot != tag for other in config.editions)


def old_catalog(job: Job, edition: Edition) -> Catalog | None:
    """The edition's catalog as it was read, None if there is none. Raises UnreadableError."""
    name = paths.catalog(edition.locale, job.path)
    old = parsed(dict(job.catalogs).get(edition.locale.tag), name, edition.locale)
    return old and gone.present(old)


def last_seen(job: Job, edition: Edition) -> Catalog | None:
    """The last state seen of the edition's catalog, if translations in it have been emptied since."""
    data = dict(job.seen).get(edition.locale.tag)
    return po.parse(data, paths.catalog(edition.locale, job.path), edition.locale) if data else None


def parsed(data: bytes | PipelineError | None, name: str, locale: Locale | None = None) -> Catalog | None:
    """The catalog in a file, None if there is none. Raises UnreadableError."""
    if isinstance(data, PipelineError):
        raise data
    return po.parse(data, name, locale) if data else None
