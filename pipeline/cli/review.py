"""`plainloc review`."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

import click

from pipeline.cli.options import clock, common, said
from pipeline.cli.shown import shown

if TYPE_CHECKING:
    from pipeline.config import Edition
    from pipeline.model import Catalog, Row
    from pipeline.workspace import Workspace


@click.command()
@click.argument("locale", metavar="LOCALE")
@click.argument("document", metavar="DOCUMENT")
@click.option("--by", metavar="NAME", help="Who has read the whole text.")
@click.option(
    "--on", type=click.DateTime(formats=["%Y-%m-%d"]), metavar="DATE", help="When, as 2026-03-31. [default: today]"
)
@click.option("--partly", is_flag=True, help="Also where parts of the text are not translated, or out of date.")
@click.option("--withdraw", is_flag=True, help="Make the text a draft again.")
@common
def review(*, locale: str, document: str, by: str | None, on: datetime | None, partly: bool, withdraw: bool) -> int:
    """Record who reviewed the finished text of a document in an edition.

    The review stands in the header of the catalog and holds until the words of the text change. A text with parts in
    another language is reviewed only with --partly, and lapses when they are translated; one whose translation has an
    error that is held back is never reviewed: nobody would have seen those words. The exit status is 1 then.
    """
    from pipeline.cli import named

    workspace = said().workspace()
    own, path = named.edition(workspace.config(), locale), named.document(workspace, document)
    day = _day(by, on, withdraw=withdraw)
    name, data, catalog = named.catalog(workspace, own, path)
    if withdraw:
        return _save(workspace, name, data, _withdrawn(catalog, workspace), f"{own.locale.tag}/{path} is a draft again")
    row = _row(workspace, own, path)
    if row is None:
        return 3
    if problems := _problems(row, partly=partly):
        click.echo(shown(f"plainloc: {own.locale.tag}/{path} is not reviewed: {'; '.join(problems)}"), err=True)
        return 1
    new = _reviewed(catalog, workspace, str(by), day, row.digest)
    return _save(workspace, name, data, new, f"{own.locale.tag}/{path} is reviewed by {by} on {day.isoformat()}")


def _day(by: str | None, on: datetime | None, *, withdraw: bool) -> date:
    """The day of the review, once all that was typed fits together. Raises ConfigError."""
    from pipeline.model import ConfigError

    if withdraw and by is not None:
        raise ConfigError("a review is withdrawn without a name; leave --by out", "--withdraw")
    if not withdraw and not "".join((by or "").replace(";", " ").split()):
        raise ConfigError('say who has reviewed the text: --by "Dr. Ana Lima"', "--by")
    if by is not None and not by.isprintable():
        raise ConfigError("the name holds a line break or a control character; write it on one line", "--by")
    today = clock().date()
    day = on.date() if on else today
    if day > today:
        raise ConfigError(f"{day.isoformat()} is still to come; a review is recorded when it is done", "--on")
    return day


def _row(workspace: Workspace, own: Edition, path: str) -> Row | None:
    """What a run makes of the document in the edition; None where it cannot be read, of which stderr tells."""
    from pipeline.cli.work import work

    rows = work(["check"], locales=[own.locale.tag], workspace=workspace).outcome.rows
    return next((row for row in rows if (row.path, row.locale) == (path, own.locale.tag)), None)


def _problems(row: Row, *, partly: bool) -> list[str]:
    """Why the text must not be reviewed as it is."""
    from pipeline.cli.words import many

    missing = row.segments - row.translated - len(row.refused)
    found = []
    if row.refused:
        first = row.refused[0]
        found.append(
            f"{many(len(row.refused), 'translation')} held back for errors, the first in line {first.line} of the "
            f"catalog: {first.message}; mend it, or accept the finding"
        )
    if not row.translated:
        found.append("nothing of it is translated yet")
    elif missing > 0 and not partly:
        fuzzy = min(row.fuzzy, missing)
        kinds = ((missing - fuzzy, "segment", "not translated"), (fuzzy, "translation", "fuzzy"))
        left = ", ".join(f"{many(number, noun)} {what}" for number, noun, what in kinds if number)
        found.append(f"{left}; finish what is left, or say --partly")
    return found


def _reviewed(catalog: Catalog, workspace: Workspace, by: str, day: date, digest: str) -> Catalog:
    from pipeline.catalog import reviewed

    return reviewed(catalog, by, day, digest, draft=workspace.config().notice)


def _withdrawn(catalog: Catalog, workspace: Workspace) -> Catalog:
    from pipeline.catalog import withdrawn

    return withdrawn(catalog, draft=workspace.config().notice)


def _save(workspace: Workspace, name: str, data: bytes, catalog: Catalog, told: str) -> int:
    from pipeline import po
    from pipeline.cli.work import complain
    from pipeline.model import Artifact, PipelineError

    errors: list[PipelineError] = []
    workspace.replace([Artifact(name, po.dumps(catalog))], {name: data}, errors)
    complain(errors)
    if not errors and not said().quiet:
        click.echo(shown(told))
    return 3 if errors else 0
