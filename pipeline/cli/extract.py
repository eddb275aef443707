"""`plainloc extract`."""

from __future__ import annotations

import click

from pipeline.cli.options import common, epoch, said
from pipeline.cli.writing import formats, tell, write


@click.command()
@click.option("--dry-run", "dry", is_flag=True, help="Show what would change, and why; write nothing.")
@formats
@common
def extract(dry: bool, form: str) -> int:
    """Write templates and merge them into the catalogs; list what changed."""
    if dry:
        from pipeline.cli.revisions import show

        return show(form)
    workspace = said().workspace()
    if workspace.unchanged(workspace.snapshot(), epoch()):
        # The last run has done all of this.
        tell((), form)
        return 0
    return write("extract", form)
