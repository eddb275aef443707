"""What is made once from all documents: index, tables, archives, manifest; and what is no longer wanted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline import outputs
from pipeline.config import Config
from pipeline.model import Artifact
from pipeline.stages.values import Result
from pipeline.workspace import Workspace, paths


def finish(
    workspace: Workspace,
    config: Config,
    results: Sequence[Result],
    *,
    wanted: frozenset[str],
    whole: bool,
    epoch: int | None,
    sound: bool,
) -> list[str]:
    """Write what stands for the whole project, if the run was about the whole; the names of all files that changed.

    Nothing is removed unless the run was `sound`: a document that could not be read keeps what was made of it.
    """
    if not whole:
        return []
    made = [artifact.path for result in results for artifact in result.artifacts]
    new = [*_reports(config, results, wanted), *_bundles(workspace, config, results, wanted, epoch)]
    written = [*workspace.write(new)]
    if sound:
        keep = {*made, *(artifact.path for artifact in new)}
        for name, folder in (("build", paths.TEXTS), ("report", paths.PAGES), ("bundle", paths.BUNDLES)):
            if name in wanted:
                written += workspace.prune(folder, keep)
        if "extract" in wanted:
            written += _templates(workspace, config, results)
    return written


def _reports(config: Config, results: Sequence[Result], wanted: frozenset[str]) -> Iterator[Artifact]:
    if "report" not in wanted:
        return
    rows = [row for result in results for row in result.rows]
    findings = [finding for result in results for finding in result.findings]
    yield outputs.index(rows, findings, config)
    yield outputs.readability_csv(rows)
    yield outputs.summary(rows, findings, config)


def _bundles(
    workspace: Workspace, config: Config, results: Sequence[Result], wanted: frozenset[str], epoch: int | None
) -> Iterator[Artifact]:
    if "bundle" not in wanted:
        return
    archives = []
    for locale in (config.source, *(edition.locale for edition in config.editions)):
        folder = f"{paths.BUNDLES}/{locale.tag}/"
        names = {item.path for result in results for item in result.artifacts if item.path.startswith(folder)}
        files = [Artifact(name, workspace.read(name) or b"") for name in sorted(names)]
        if files:
            archives.append(outputs.bundle.archive(locale.tag, files, epoch))
    yield from archives
    yield outputs.bundle.manifest([entry for result in results for entry in result.entries], config, archives)
    yield outputs.bundle.schema()


def _templates(workspace: Workspace, config: Config, results: Sequence[Result]) -> list[str]:
    """Remove the templates whose document is gone."""
    pivots = [config.edition(tag).locale for tag in {edition.pivot for edition in config.editions if edition.pivot}]
    there = {paths.template(result.path, pivot) for result in results for pivot in (None, *pivots)}
    gone = [name for name in workspace.templates() if name not in there]
    return [name for name in gone if workspace.remove(name)]
