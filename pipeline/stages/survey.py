"""All documents looked at together: cut, their catalogs put where they belong, and told what they must know."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from pipeline.config import Config
from pipeline.model import PipelineError
from pipeline.stages.follow import follow
from pipeline.stages.gather import completed
from pipeline.stages.outline import Outline
from pipeline.stages.passes import Pass
from pipeline.stages.seen import emptied
from pipeline.stages.values import Job
from pipeline.workspace import Workspace, paths
from pipeline.workspace.sources import Sources


@dataclass(frozen=True, slots=True)
class Surveyed:
    """The project before the work on each of its documents."""

    jobs: tuple[Job, ...]
    """With all that the work on them needs."""
    outlines: tuple[Outline, ...]
    """Those of the documents that could be cut."""
    changed: tuple[str, ...]
    """The files that were written or removed."""
    remarks: tuple[str, ...]
    """What has become of documents and editions, a sentence each."""


def surveyed(
    workspace: Workspace,
    config: Config,
    some: Iterable[Job],
    *,
    sources: Sources,
    first: Pass[Outline],
    write: bool,
    errors: list[PipelineError],
) -> Surveyed:
    """The jobs of all documents completed, after the catalogs of renamed ones have been moved, if `write` on disk.

    For what cannot be read, cut or written `errors` grows.
    """
    asked = [replace(job, seen=emptied(job, first.cache)) for job in some]
    outlines = _outlined(first, asked, errors)
    documents = sources.documents
    there = (*documents, *_names((*sources.refused, *sources.unknown)))
    now = follow(workspace, config, asked, outlines=outlines, there=there, write=write, errors=errors)
    if now.moved:
        outlines = _outlined(first, now.jobs, errors)
    ready = completed(
        workspace, config, now.jobs, documents=documents, outlines=outlines, cache=first.cache, errors=errors
    )
    return Surveyed(tuple(ready), outlines, now.changed, now.remarks)


def _names(refused: Iterable[PipelineError]) -> list[str]:
    """The files that cannot be used, relative to `source_texts/`."""
    return [error.where.removeprefix(paths.source("")) for error in refused]


def _outlined(first: Pass[Outline], some: Iterable[Job], errors: list[PipelineError]) -> tuple[Outline, ...]:
    """The outlines of all documents; what does not matter for them is left out of the question.

    A document without one is unknown to the others; `errors` grows.
    """
    asked = [replace(job, wanted=frozenset(), editions=(), templates=(), draft=False) for job in some]
    outlines: list[Outline] = []
    for job, answer, known in first.answers(asked):
        if isinstance(answer, PipelineError):
            errors.append(answer)
            continue
        outlines.append(answer)
        if not known:
            first.keep(job, answer)
    return tuple(outlines)
