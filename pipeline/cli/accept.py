"""`plainloc accept`."""

from __future__ import annotations

import click

from pipeline.cli.options import common
from pipeline.cli.writing import formats


@click.command()
@click.argument("locale", metavar="[LOCALE]", required=False)
@click.argument("document", metavar="[DOCUMENT]", required=False)
@click.argument("entry", metavar="[ENTRY]", required=False)
@click.argument("check", metavar="[CHECK]", required=False)
@click.option("--reason", metavar="TEXT", default="", help="Why the translation is right as it stands.")
@click.option("--by", metavar="NAME", default="", help="Who accepts it.")
@click.option("--second", metavar="NAME", default="", help="Who accepts it too, where two people have to.")
@click.option("--list", "listed", is_flag=True, help="List what is accepted, and what of it has ended.")
@click.option("--revoke", is_flag=True, help="Tell of the finding again.")
@click.option("--clean", is_flag=True, help="Remove acceptances that have ended.")
@formats
@common
def accept(
    *,
    locale: str | None,
    document: str | None,
    entry: str | None,
    check: str | None,
    reason: str,
    by: str,
    second: str,
    listed: bool,
    revoke: bool,
    clean: bool,
    form: str,
) -> int:
    """Accept a finding: LOCALE DOCUMENT ENTRY CHECK --reason TEXT --by NAME.

    ENTRY is the id that 'plainloc check' shows in brackets, or its first digits; 'text' for a finding on a whole text.
    It is kept in locales/LOCALE/accepted.yaml, and ends by itself when the source or the translation changes. Where
    the project wants two names (publishing: second_name), a second person says the same with another --by.
    """
    from pipeline.cli import acceptances

    if sum((listed, revoke, clean)) > 1:
        raise click.UsageError("--list, --revoke and --clean are three things; say one of them.")
    if listed or clean:
        return acceptances.clean(locale, form) if clean else acceptances.show(locale, form)
    if not (locale and document and entry and check):
        raise click.UsageError("Write: plainloc accept LOCALE DOCUMENT ENTRY CHECK --reason TEXT --by NAME")
    names = acceptances.Names(locale, document, entry, check)
    if revoke:
        return acceptances.revoke(names, form)
    return acceptances.accept(names, form, reason=reason, by=by, second=second)
