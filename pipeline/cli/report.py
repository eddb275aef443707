"""`plainloc report`."""

from __future__ import annotations

import click

from pipeline.cli.options import common
from pipeline.cli.writing import formats, write


@click.command()
@formats
@common
def report(form: str) -> int:
    """Write reports/readability.csv, reports/summary.md and the pages in reports/html; list what changed."""
    return write("report", form)
