"""The commands that write and tell how much: extract, build, report, bundle."""

from __future__ import annotations

import json
from collections.abc import Sequence

import click

from pipeline.cli.options import said
from pipeline.cli.shown import shown

formats = click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", help="How the result is told."
)
locales = click.argument("locales", nargs=-1, metavar="[LOCALE]...")


def write(wanted: str, form: str, *, locales: Sequence[str] = (), draft: bool = False) -> int:
    """Does one thing and lists the files that it changed; the exit status, for which findings do not count."""
    from pipeline.cli.work import work

    done = work([wanted], locales=locales, draft=draft)
    tell(sorted(done.outcome.written), form)
    return 3 if done.outcome.errors else 0


def tell(written: Sequence[str], form: str) -> None:
    """The names of the files that were written, relative to the project, and their number."""
    from pipeline.cli.words import many

    if form == "json":
        click.echo(json.dumps({"written": written}, ensure_ascii=False, indent=2))
        return
    for name in written:
        click.echo(shown(name))
    if not said().quiet:
        click.echo(f"{many(len(written), 'file')} written", err=True)
