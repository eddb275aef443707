"""One document in one edition: what it is made from, its catalog, and its text put together, scored and checked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from pipeline import catalog as catalogs
from pipeline.config import Edition
from pipeline.localise import Ancestry, Source, localise
from pipeline.model import Artifact, Catalog, Document, Localisation
from pipeline.stages.accepted import accepting
from pipeline.stages.judge import Judge, gate
from pipeline.stages.judged import judged
from pipeline.stages.reviewed import digest
from pipeline.stages.terms import spoken
from pipeline.stages.values import Job


@dataclass(frozen=True, slots=True)
class Base:
    """What an edition is made from: the source document, or the text of its pivot cut again."""

    document: Document
    ancestry: tuple[Ancestry, ...] | None = None
    finished: tuple[bool, ...] | None = None
    """For each segment of a pivot's text whether its words are the pivot's own; None for the source."""


@dataclass(frozen=True, slots=True)
class Merged:
    """An edition's catalog, brought up to date."""

    edition: Edition
    catalog: Catalog
    file: Artifact
    """The catalog as it is to be on disk."""
    before: Catalog | None = None
    """What was merged with the template; None where there was nothing."""

    @property
    def source(self) -> Source:
        """The catalog as a source of targets."""
        return Source(self.edition.locale, catalogs.lookup(self.catalog), self.file.path)


@dataclass(frozen=True, slots=True)
class Made:
    """A document in one edition."""

    merged: Merged
    localisation: Localisation
    digest: str = ""
    """Of its own words: what a review holds for."""


def make(job: Job, base: Base, own: Merged, others: Mapping[str, Merged]) -> Made:
    """The document put together in one edition; `others` are the catalogs of the editions it may fall back to."""
    edition, localisation = own.edition, localised(job, base, own, others)
    source = base.document.locale
    judge = Judge(edition, source, terms=spoken(job.config, source))
    text = judged(localisation, judge, own.source, job.config.terms)
    words = digest(text, own.source.units)
    return Made(own, replace(text, review=catalogs.review(own.catalog, words)), words)


def localised(job: Job, base: Base, own: Merged, others: Mapping[str, Merged]) -> Localisation:
    """The document put together in one edition, and not yet scored or checked."""
    edition = own.edition
    merged = [own, *(others[tag] for tag in edition.fallbacks if tag in others)]
    source = base.document.locale
    terms = spoken(job.config, source)
    editions = [item.edition for item in merged]
    judges = {one.locale.tag: Judge(one, source, accepting(job, one.locale.tag), terms) for one in editions}
    return localise(
        base.document,
        edition.locale,
        [item.source for item in merged],
        draft=job.draft,
        ancestry=base.ancestry,
        pivot=edition.pivot,
        gate=gate(judges),
    )
