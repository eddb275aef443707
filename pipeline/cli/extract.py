"""`plainloc extract`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from pipeline.cli.options import common, epoch, said
from pipeline.cli.writing import formats, tell

if TYPE_CHECKING:
    from pipeline.workspace import Snapshot, Workspace


@click.command()
@click.option("--dry-run", "dry", is_flag=True, help="Show what would change, and why; write nothing.")
@formats
@common
def extract(dry: bool, form: str) -> int:
    """Write templates and merge them into the catalogs; list what changed."""
    if dry:
        from pipeline.cli.revisions import show

        return show(form)
    from pipeline.workspace import state

    workspace = said().workspace()
    before = workspace.snapshot()
    if any(state.recall(workspace.root, before, epoch(), name) for name in (state.NAME, state.EXTRACT)):
        # The last run has done all of this, or the last extract has found nothing to do.
        tell((), form)
        return 0
    return _extracted(workspace, before, form)


def _extracted(workspace: Workspace, before: Snapshot, form: str) -> int:
    from pipeline.cli.work import UNREADABLE, WELL, work
    from pipeline.workspace import Remembered, state

    outcome = work(["extract"], workspace=workspace).outcome
    tell(sorted(outcome.written), form)
    if outcome.errors:
        return UNREADABLE
    if not outcome.written and not outcome.remarks:
        after, found = workspace.snapshot(), Remembered(WELL, {})
        state.keep(workspace.root, before, after, frozenset(), found, epoch=epoch(), name=state.EXTRACT)
    return WELL
