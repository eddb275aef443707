"""`plainloc extract`."""

from __future__ import annotations

import click

from pipeline.cli.options import common
from pipeline.cli.writing import formats, write


@click.command()
@formats
@common
def extract(form: str) -> int:
    """Write templates and merge them into the catalogs; list what changed."""
    return write("extract", form)
