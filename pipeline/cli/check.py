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
@click.option("--notes", is_flag=True, help="List notes too, such as what the plain-language rules say.")
@common
def check(locales: tuple[str, ...], form: str, notes: bool) -> int:
    """List findings on translations and reading-level goals, of all editions or of those named by their tags.

    As text notes are only counted, unless --notes is said; all other formats hold them. The exit status is 1 if there
    are findings at or above the project's `fail_on`.
    """
    from pipeline.cli.findings import FORMATS
    from pipeline.cli.junit import junit
    from pipeline.cli.words import many
    from pipeline.cli.work import work

    done = work(["check"], locales=locales)
    findings = done.outcome.findings
    if form == "text" and not notes:
        findings = tuple(finding for finding in findings if finding.severity != "note")
    hidden = len(done.outcome.findings) - len(findings)
    # A dashboard must be as red as the exit status.
    if text := junit(findings, done.failing) if form == "junit" else FORMATS[form](findings):
        click.echo(text)
    if form == "text" and not said().quiet:
        if hidden:
            click.echo(f"{many(hidden, 'note')} (--notes shows them)")
        click.echo(f"{many(len(done.outcome.findings), 'finding')}, {len(done.failing)} of them failing", err=True)
    return done.status
