"""Catalogs of documents that are gone for good: which they are, and how they are removed without a loss."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from pipeline import po
from pipeline.catalog.together import holds, retired, together
from pipeline.config import Config
from pipeline.model import Artifact, Catalog, Locale, PipelineError
from pipeline.stages.gather import jobs
from pipeline.stages.gone import present
from pipeline.stages.homes import homes
from pipeline.stages.outline import Outline, outline
from pipeline.stages.worker import answered
from pipeline.workspace import Workspace, paths

LOCALE = "X-Plainloc-Locale"
"""The header field by which a catalog of plainloc is told."""
_CONFLICT = "#-#-#-#-#"
"""What msgcat puts around the translations that it could not choose between."""


@dataclass(frozen=True, slots=True)
class Gone:
    """A catalog whose document is gone."""

    path: str
    locale: Locale
    document: str
    data: bytes
    catalog: Catalog | None
    """None for one that stays."""
    why: str = ""
    """Why it stays."""

    @property
    def translations(self) -> int:
        """The entries with a translation, unfinished and obsolete ones too."""
        return len(_written(self.catalog)) if self.catalog else 0


def gone(workspace: Workspace, config: Config, now: datetime, errors: list[PipelineError]) -> tuple[Gone, ...]:
    """The catalogs whose document is gone, in the order of documents and editions.

    A document that has only been renamed is not gone. Where a text cannot be read, `errors` grows and nothing is found:
    it may be the one that is missed.
    """
    pivots = [config.edition(edition.pivot).locale.gettext for edition in config.editions if edition.pivot]
    sources = workspace.sources(pivots)
    refused = (*sources.refused, *sources.unknown)
    asked = jobs(
        workspace,
        config,
        sources.documents,
        locales=(),
        wanted=frozenset(),
        now=now,
        draft=False,
        errors=errors,
    )
    some = list(asked)
    outlines: list[Outline] = []
    for job in some:
        answer = answered(outline, replace(job, templates=()))
        if isinstance(answer, PipelineError):
            errors.append(answer)
        else:
            outlines.append(answer)
    if errors:
        return ()
    there = (*sources.documents, *(error.where.removeprefix(paths.source("")) for error in refused))
    new = [job.path for job in some if dict(job.templates).get("") is None]
    found = homes(workspace, config, outlines, there, new)
    return tuple(item for stem in found.gone for item in _of(workspace, config, stem, found.title(stem)))


def prune(workspace: Workspace, found: Sequence[Gone], errors: list[PipelineError]) -> list[str]:
    """Removes the catalogs, once all that was translated in them is in their locale's archive; the files that changed.

    The archive is for people and for the memory: no document is made from it. For what cannot be read, written or
    removed `errors` grows.
    """
    changed: list[str] = []
    for item in found:
        if item.catalog is None:
            continue
        try:
            name = paths.archive(item.locale)
            kept = _archived(workspace, item, changed, errors)
        except PipelineError as error:
            errors.append(error)
            continue
        if kept and workspace.discard(item.path, item.data, errors):
            changed.append(item.path)
            continue
        if not kept and not any(error.where == name for error in errors):
            errors.append(PipelineError("it stays, because not all of it could be kept in the archive", item.path))
    return list(dict.fromkeys(changed))


def _of(workspace: Workspace, config: Config, stem: str, title: str) -> Iterator[Gone]:
    for edition in config.editions:
        name = f"{paths.messages(edition.locale)}/{stem}.po"
        try:
            data = workspace.read(name)
            catalog = po.parse(data, name, edition.locale) if data is not None else None
        except PipelineError as error:
            yield Gone(name, edition.locale, title, b"", None, error.message)
            continue
        if data is not None and catalog is not None:
            why = _why(catalog, edition.locale)
            yield Gone(name, edition.locale, title, data, None if why else catalog, why)


def _why(catalog: Catalog, locale: Locale) -> str:
    """Why the catalog stays; empty if it may go."""
    if catalog.field(LOCALE) != locale.tag:
        return f"plainloc has not made it: its header has no {LOCALE} of {locale.tag}"
    if any(_CONFLICT in target for unit in (*catalog.units, *catalog.obsolete) for target in unit.targets):
        return "it holds a merge that is not finished"
    return ""


def _written(catalog: Catalog) -> tuple[str, ...]:
    units = (*catalog.units, *catalog.obsolete)
    return tuple(unit.source for unit in units if any(unit.targets))


def _archived(workspace: Workspace, item: Gone, changed: list[str], errors: list[PipelineError]) -> bool:
    """Whether all that was translated in the catalog is in the archive now."""
    name = paths.archive(item.locale)
    catalog = item.catalog
    if catalog is None or not _written(catalog):
        return catalog is not None
    read = workspace.read(name)
    old = po.parse(read, name, item.locale) if read else _empty(catalog)
    new = together(old, catalog)
    data = po.dumps(new)
    changed += workspace.replace([Artifact(name, data)], {name: read}, errors)
    return workspace.read(name) == data and holds([po.parse(data, name)], catalog)


def _empty(catalog: Catalog) -> Catalog:
    """An archive with nothing in it: only obsolete entries, which no editor counts as work."""
    told = "Translations of documents that are gone; 'plainloc prune' put them here, and the memory reads them."
    whole = present(catalog)
    kept = tuple(retired(unit) for unit in whole.obsolete if any(unit.targets))
    return replace(whole, units=(), obsolete=kept, header_comments=(told,))
