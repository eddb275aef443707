"""`plainloc run`."""

from __future__ import annotations

import json

import click

from pipeline.cli.options import common, epoch, said
from pipeline.cli.shown import shown
from pipeline.cli.words import told
from pipeline.cli.writing import formats

EVERYTHING = ("extract", "check", "build", "report", "bundle")


@click.command("run")
@formats
@common
def run_(form: str) -> int:
    """Extract, score, check, build, report and bundle, only for what changed.

    A run that finds nothing changed since the last one writes nothing and says again what the last one said.
    """
    workspace = said().workspace()
    before = workspace.snapshot()
    last = workspace.unchanged(before, epoch())
    if last is not None:
        _tell({**last.summary, "written": 0}, last.status, form)
        return last.status
    from pipeline.cli.work import UNREADABLE, work
    from pipeline.workspace import Remembered

    done = work(EVERYTHING, workspace=workspace)
    summary = done.summary()
    _tell(summary, done.status, form)
    if done.status != UNREADABLE:
        # What could not be read may become readable without a change that shows, as with permissions.
        workspace.remember(before, done.outcome.written, Remembered(done.status, summary), epoch())
    return done.status


def _tell(summary: dict[str, object], status: int, form: str) -> None:
    if form == "json":
        click.echo(json.dumps({"status": status, **summary}, ensure_ascii=False, indent=2))
        return
    failing = summary["failing"]
    for line in failing if isinstance(failing, list) else ():
        click.echo(shown(str(line)))
    if not said().quiet:
        click.echo(shown(told(summary)), err=bool(failing))
