"""`plainloc build`."""

from __future__ import annotations

import click

from pipeline.cli.options import common
from pipeline.cli.writing import formats, locales, write


@click.command()
@locales
@click.option("--draft", is_flag=True, help="Use fuzzy translations too, marked; for preview only.")
@formats
@common
def build(locales: tuple[str, ...], draft: bool, form: str) -> int:
    """Write the localised texts of all editions, or of those named by their tags; list what changed."""
    return write("build", form, locales=locales, draft=draft)
