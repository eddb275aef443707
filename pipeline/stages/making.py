"""The editions of one document, in the order in which they are made from each other."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache, partial

from pipeline import catalog as catalogs
from pipeline import po
from pipeline.config import Edition, Goal
from pipeline.model import Artifact, Catalog, Locale, PipelineError
from pipeline.stages import links
from pipeline.stages.cut import cut
from pipeline.stages.edition import Base, Made, Merged, make
from pipeline.stages.merging import merged, parsed
from pipeline.stages.pivot import pivot_base
from pipeline.stages.revision import revision
from pipeline.stages.templates import template
from pipeline.stages.values import Job, Revision
from pipeline.workspace import paths

Templates = Callable[[Goal, Locale | None], Catalog]
"""The template of one text, with what makes a segment miss a goal, and with the terms of a locale."""


class Making:
    """Makes the editions, those first from which others are made, and keeps what could not be read."""

    __slots__ = ("bases", "errors", "files", "job", "made", "merged", "needed", "revisions")

    def __init__(self, job: Job) -> None:
        self.job = job
        self.needed = _needed(job)
        self.bases: dict[str, Base] = {}
        """What each edition is made from, with its own addresses."""
        self.merged: dict[str, Merged] = {}
        self.made: dict[str, Made] = {}
        self.files: list[Artifact] = []
        self.errors: list[PipelineError] = []
        self.revisions: list[Revision] = []

    def all_from(self, pivot: str, base: Base) -> None:
        """The editions that are made from the source (an empty `pivot`) or from a pivot's text, which is `base`."""
        templates = cache(partial(template, self.job, base))
        self._template(pivot, base.document.locale, templates)
        for own in [*self._merged(pivot, base, templates)]:
            tag = own.edition.locale.tag
            self.made[tag] = made = make(self.job, self.bases[tag], own, self.merged)
            if any(edition.pivot == tag for edition in self.needed):
                text = made.localisation.text()
                self.all_from(tag, pivot_base(made, cut(self.job, text, own.edition.locale)))

    def _merged(self, pivot: str, base: Base, templates: Templates) -> Iterator[Merged]:
        for edition in self.needed:
            if edition.pivot == pivot:
                try:
                    self.bases[edition.locale.tag] = mine = _localised(self.job, base, edition)
                    new = _template(self.job, base, mine, edition, templates)
                    self.merged[edition.locale.tag] = own = merged(self.job, new, edition, base)
                except PipelineError as error:
                    self.errors.append(error)
                else:
                    self.files.append(own.file)
                    if "changes" in self.job.wanted:
                        self.revisions.append(revision(self.job, new, own))
                    yield own

    def _template(self, pivot: str, locale: Locale, templates: Templates) -> None:
        job = self.job
        name = paths.template(job.path, locale if pivot else None)
        goal = job.config.edition(pivot).goal if pivot else job.config.goal
        try:
            old = parsed(dict(job.templates).get(pivot), name)
        except PipelineError as error:
            self.errors.append(error)
        else:
            self.files.append(Artifact(name, po.dumps(catalogs.dated(templates(goal, None), old, job.now))))


def _localised(job: Job, base: Base, edition: Edition) -> Base:
    """What an edition is made from, with its own addresses. Raises UnreadableError."""
    text = links.readdressed_text(base.document, links.of_edition(job, edition))
    if text == base.document.text():
        return base
    again = cut(job, text, base.document.locale)
    return replace(base, document=links.localised(base.document, again, paths.links(edition.locale)))


def _template(job: Job, base: Base, own: Base, edition: Edition, templates: Templates) -> Catalog:
    """The template of an edition, which shows its own addresses where it has some."""
    if own is base:
        return templates(edition.goal, edition.locale)
    return template(job, base, edition.goal, edition.locale, localised=own.document)


def _needed(job: Job) -> tuple[Edition, ...]:
    """The editions that are wanted, those that they are made from, and those that they fall back to."""
    tags = set(job.editions)
    for edition in reversed(job.config.editions):
        if edition.locale.tag in tags:
            tags |= {edition.pivot, *edition.fallbacks}
    return tuple(edition for edition in job.config.editions if edition.locale.tag in tags)
