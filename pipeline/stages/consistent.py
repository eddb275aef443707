"""What can only be seen when all documents of an edition are looked at together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from pipeline import checks, po
from pipeline.config import Config, Edition
from pipeline.model import Finding, PipelineError, Unit
from pipeline.stages.accepted import accepting
from pipeline.stages.outline import Outline
from pipeline.stages.settled import severities_of
from pipeline.stages.values import Job
from pipeline.workspace import Workspace, paths

Parted = tuple[tuple[Finding, ...], tuple[Finding, ...]]
"""Findings, and those that people have accepted."""


def consistent(workspace: Workspace, config: Config, some: Sequence[Job], outlines: Sequence[Outline]) -> Parted:
    """The findings on the wording of whole editions, as grave as the project says."""
    wanted = {tag for job in some for tag in job.editions}
    jobs = {job.path: job for job in some}
    editions = [edition for edition in config.editions if edition.locale.tag in wanted]
    parted = [part for edition in editions for part in _of_edition(workspace, config, edition, jobs, outlines)]
    return tuple(found for kept, _ in parted for found in kept), tuple(found for _, some in parted for found in some)


def _of_edition(
    workspace: Workspace, config: Config, edition: Edition, jobs: dict[str, Job], outlines: Sequence[Outline]
) -> Iterator[Parted]:
    tag = edition.locale.tag
    for said, found in checks.same_source(_said(outlines, tag), edition.locale):
        unit = _unit(workspace, edition, said)
        if unit is None:
            continue
        file = paths.catalog(edition.locale, said.document)
        placed = replace(found, file=file, line=unit.line, entry=unit.id)
        now = checks.digest(unit.source), checks.digest(unit.target)
        weighed = tuple(checks.weighed([placed], severities_of(tag, config)))
        yield accepting(jobs[said.document], tag).parted(weighed, unit.id, now)


def _said(outlines: Sequence[Outline], tag: str) -> Iterator[checks.Said]:
    for outline in outlines:
        for entry in dict(outline.finished).get(tag, ()):
            yield checks.Said(entry.source, entry.target, entry.context or "", outline.path)


def _unit(workspace: Workspace, edition: Edition, said: checks.Said) -> Unit | None:
    """The entry as it stands in its catalog now; None for one that is out of use, or was changed meanwhile."""
    file = paths.catalog(edition.locale, said.document)
    try:
        data = workspace.catalog(edition.locale, said.document)
        units = po.parse(data, file, edition.locale).units if data else ()
    except PipelineError:
        return None
    key = (said.context or None, said.source)
    return next((unit for unit in units if unit.key == key and unit.target == said.target), None)
