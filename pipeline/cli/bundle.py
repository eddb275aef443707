"""`plainloc bundle`."""

from __future__ import annotations

import click

from pipeline.cli.options import common
from pipeline.cli.writing import formats, write


@click.command()
@formats
@common
def bundle(form: str) -> int:
    """Write the bundles that publishers pull and their manifest; list what changed."""
    return write("bundle", form)
