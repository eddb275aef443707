"""`plainloc check`."""

from __future__ import annotations

import click

from pipeline.cli.options import common, said
from pipeline.cli.writing import locales


@click.command()
@locales
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "sarif", "github", "junit"]),
    default="text",
    help="How findings are told: sarif, github and junit are for continuous integration.",
)
@common
def check(locales: tuple[str, ...], form: str) -> int:
    """List findings on translations and reading-level goals, of all editions or of those named by their tags.

    The exit status is 1 if there are findings at or above the project's `fail_on`.
    """
    from pipeline.cli.findings import FORMATS
    from pipeline.cli.junit import junit
    from pipeline.cli.words import many
    from pipeline.cli.work import work

    done = work(["check"], locales=locales)
    findings = done.outcome.findings
    # A dashboard must be as red as the exit status.
    if text := junit(findings, done.failing) if form == "junit" else FORMATS[form](findings):
        click.echo(text)
    if form == "text" and not said().quiet:
        click.echo(f"{many(len(findings), 'finding')}, {len(done.failing)} of them failing", err=True)
    return done.status
