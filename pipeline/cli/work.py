"""Stages, called with what was typed; how their outcome is told, and the exit status it means."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import click

from pipeline.cli.options import clock, epoch, said
from pipeline.cli.pool import pool
from pipeline.cli.progress import progress
from pipeline.cli.shown import shown
from pipeline.cli.words import line

if TYPE_CHECKING:
    from pipeline.config import Config
    from pipeline.model import Finding, PipelineError
    from pipeline.stages import Outcome
    from pipeline.workspace import Workspace

WELL, FINDINGS, UNREADABLE = 0, 1, 3
_FAILING: Mapping[str, frozenset[str]] = {
    "error": frozenset({"error"}),
    "warning": frozenset({"error", "warning"}),
    "never": frozenset(),
}


@dataclass(frozen=True, slots=True)
class Done:
    """What was asked for and what it came to."""

    config: Config
    outcome: Outcome

    @property
    def failing(self) -> tuple[Finding, ...]:
        """The findings at or above the severity that the project says."""
        severities = _FAILING[self.config.fail_on]
        return tuple(finding for finding in self.outcome.findings if finding.severity in severities)

    @property
    def status(self) -> int:
        return UNREADABLE if self.outcome.errors else FINDINGS if self.failing else WELL

    def summary(self) -> dict[str, object]:
        """The outcome in numbers, for text, for JSON, and for the next run that finds nothing to do."""
        severities = Counter(finding.severity for finding in self.outcome.findings)
        return {
            "documents": len({row.path for row in self.outcome.rows}),
            "locales": len({row.locale for row in self.outcome.rows}),
            "written": len(self.outcome.written),
            "findings": {name: severities[name] for name in ("error", "warning", "note")},
            "failing": [line(finding) for finding in self.failing],
        }


def work(
    wanted: Iterable[str], *, locales: Iterable[str] = (), draft: bool = False, workspace: Workspace | None = None
) -> Done:
    """Does what is wanted, and tells on stderr what could not be read. Raises ConfigError."""
    from pipeline import languages, stages

    common = said()
    workspace = workspace or common.workspace()
    config = workspace.config()
    tags = tuple(config.edition(languages.locale(tag).tag).locale.tag for tag in locales)
    with pool(common) as executor, progress(quiet=common.quiet) as report:
        outcome = stages.run(
            workspace,
            wanted=frozenset(wanted),
            locales=tags,
            executor=executor,
            draft=draft,
            now=clock(),
            epoch=epoch(),
            progress=report,
        )
    complain(outcome.errors)
    if not common.quiet:
        for remark in outcome.remarks:
            click.echo(shown(remark), err=True)
    if tags:
        # Who asks for one edition has no use for what is said of the source and of the editions behind it.
        outcome = replace(
            outcome,
            findings=tuple(found for found in outcome.findings if found.locale in tags),
            accepted=tuple(found for found in outcome.accepted if found.locale in tags),
        )
    return Done(config, outcome)


def complain(errors: Iterable[PipelineError]) -> None:
    """What could not be read, on stderr."""
    for error in errors:
        click.echo(f"plainloc: {shown(str(error))}", err=True)
