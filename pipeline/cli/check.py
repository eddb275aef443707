"""`plainloc check`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from pipeline.cli.options import common, said
from pipeline.cli.writing import locales

if TYPE_CHECKING:
    from pipeline.cli.told import Told


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
@click.option("--changed-since", "since", metavar="REV", help="Only findings on what changed in git since REV.")
@click.option("--fix", is_flag=True, help="Mend the typography of finished translations, and show what has changed.")
@click.option("--dry-run", "dry", is_flag=True, help="With --fix: show what would change, and write nothing.")
@click.option("--list", "listed", is_flag=True, help="List the checks there are, and what is set for each.")
@common
def check(
    *, locales: tuple[str, ...], form: str, notes: bool, since: str | None, fix: bool, dry: bool, listed: bool
) -> int:
    """List findings on translations and reading-level goals, of all editions or of those named by their tags.

    As text notes and accepted findings are only counted, unless --notes is said for the former; all other formats
    hold them. The exit status is 1 if there are findings at or above the project's `fail_on`.

    --fix mends marks, spaces and quotation marks where no letter, number or markup changes by it, as text or JSON;
    what a note says only with --notes. A review of the text lapses as with any change.
    """
    from pipeline.cli.findings import FORMATS
    from pipeline.cli.told import Told
    from pipeline.cli.work import work

    if (fix and form not in {"text", "json"}) or (dry and not fix):
        raise click.UsageError("--dry-run goes with --fix, and --fix with --format text or json.")
    if listed:
        return _list(locales, form)
    done = work(["check"], locales=locales)
    if since is not None:
        from pipeline.cli.since import restricted

        done = restricted(done, said().workspace(), since)
    if fix:
        from pipeline.cli import check_fix

        return check_fix.fix(done, form, notes=notes, dry=dry, folder=_folder(form))
    outcome, folder = done.outcome, _folder(form)
    findings = outcome.findings
    if form == "text" and not notes:
        findings = tuple(finding for finding in findings if finding.severity != "note")
    # A dashboard must be as red as the exit status.
    told = Told(findings, outcome.accepted, done.failing, outcome.errors, folder)
    if text := FORMATS[form](told):
        click.echo(text)
    if form == "text" and not said().quiet:
        _count(told, len(outcome.findings))
    return done.status


def _list(locales: tuple[str, ...], form: str) -> int:
    from pipeline.cli.check_list import listing

    click.echo(listing(said().workspace().config(), locales, form))
    return 0


def _folder(form: str) -> str:
    """People click on names as they are from here, services read them from the top of the repository."""
    from pipeline.cli.places import from_here, from_repository

    root = said().workspace().root
    return "" if form == "json" else from_here(root) if form == "text" else from_repository(root)


def _count(told: Told, found: int) -> None:
    from pipeline.cli.words import many

    if hidden := found - len(told.findings):
        click.echo(f"{many(hidden, 'note')} (--notes shows them)")
    if told.accepted:
        click.echo(f"{len(told.accepted)} accepted (plainloc accept --list shows them)")
    click.echo(f"{many(found, 'finding')}, {len(told.failing or ())} of them failing", err=True)
