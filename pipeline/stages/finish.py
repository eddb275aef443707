"""What is made once from all documents: index, tables, archives, manifest; and what is no longer wanted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline import outputs
from pipeline.config import Config
from pipeline.model import Artifact, Finding, PipelineError
from pipeline.stages.bundles import bundles
from pipeline.stages.values import Result
from pipeline.workspace import Workspace, paths


def finish(
    workspace: Workspace,
    config: Config,
    results: Sequence[Result],
    found: Sequence[Finding],
    *,
    wanted: frozenset[str],
    epoch: int | None,
    errors: list[PipelineError],
    sound: bool,
) -> list[str]:
    """Write what stands for the whole project; the names of all files that changed.

    `found` are the findings on the project as a whole, which the rows of the results count already (`counted`).
    Nothing is removed unless the run was `sound`: a document that could not be read keeps what was made of it. For
    what cannot be written or removed `errors` grows.
    """
    new = [*_reports(config, results, found, wanted)]
    written = [*workspace.write(new, errors)]
    made = {artifact.path for result in results for artifact in result.artifacts} | {item.path for item in new}
    if "bundle" in wanted:
        # The files first, so that the old manifest stands beside new files as briefly as can be; and no file lies
        # there that the manifest does not know, in a run that was not sound either.
        set_of_all = bundles(workspace, config, results, epoch=epoch, sound=sound)
        written += workspace.write(set_of_all, errors)
        written += workspace.prune(paths.BUNDLES, {item.path for item in set_of_all}, errors)
    if sound:
        for name, folder in (("build", paths.TEXTS), ("report", paths.PAGES)):
            if name in wanted:
                written += workspace.prune(folder, made, errors)
        if "extract" in wanted:
            written += _templates(workspace, config, results, errors)
    return written


def _reports(
    config: Config, results: Sequence[Result], found: Sequence[Finding], wanted: frozenset[str]
) -> Iterator[Artifact]:
    if "report" not in wanted:
        return
    rows = [row for result in results for row in result.rows]
    findings = [*found, *(finding for result in results for finding in result.findings)]
    yield outputs.index(rows, findings, config)
    yield outputs.readability_csv(rows)
    yield outputs.summary(rows, findings, config)


def _templates(
    workspace: Workspace, config: Config, results: Sequence[Result], errors: list[PipelineError]
) -> list[str]:
    """Remove the templates whose document is gone."""
    pivots = [config.edition(tag).locale for tag in {edition.pivot for edition in config.editions if edition.pivot}]
    there = {paths.template(result.path, pivot) for result in results for pivot in (None, *pivots)}
    gone = [name for name in workspace.templates() if name not in there]
    return [name for name in gone if workspace.remove(name, errors)]
