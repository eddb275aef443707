"""`plainloc export`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from pipeline.cli.options import common, said
from pipeline.cli.shown import shown

if TYPE_CHECKING:
    from pipeline.model import Catalog, Finding
    from pipeline.workspace import Workspace


@click.command()
@click.argument("locale", metavar="LOCALE")
@click.argument("document", metavar="DOCUMENT")
@click.option(
    "--to",
    "file",
    required=True,
    metavar="FILE",
    type=click.Path(dir_okay=False, path_type=Path),
    help="The file to write.",
)
@click.option("--only", metavar="KIND,KIND", help="Of fuzzy, untranslated, findings. [default: all entries]")
@click.option(
    "--wrap", type=click.IntRange(min=20), metavar="N", help="Wrap lines at N columns, as gettext does at 79."
)
@click.option("--format", "form", type=click.Choice(["po", "xliff"]), default="po", help="xliff is XLIFF 1.2.")
@click.option("--force", is_flag=True, help="Overwrite FILE, whatever it is.")
@common
def export(
    *, locale: str, document: str, file: Path, only: str | None, wrap: int | None, form: str, force: bool
) -> int:
    """Write the catalog of a document, or what is left to do in it, to FILE for a translator.

    What comes back is taken in with import-po. A FILE that plainloc did not write, or that somebody has worked on
    since, is overwritten only with --force.
    """
    from pipeline.catalog import adopt
    from pipeline.cli import files, named
    from pipeline.model import ConfigError
    from pipeline.workspace import paths

    if wrap and form != "po":
        raise ConfigError("only PO files are wrapped; leave out --wrap, or say --format po", "--wrap")
    workspace = said().workspace()
    config = workspace.config()
    own, path = named.edition(config, locale), named.document(workspace, document)
    kinds = _kinds(only)
    catalog = named.catalog(workspace, own, path)[2]
    found = _findings(own.locale.tag, path, workspace) if "findings" in kinds else ()
    left = adopt.export(catalog, path, found, kinds)
    source = config.edition(own.pivot).locale if own.pivot else config.source
    if form == "xliff":
        holds = catalog.field("X-Plainloc-Review") != "draft" and _review_holds(own.locale.tag, path, workspace)
        data = adopt.dump_xliff(left, source.tag, paths.source(path), reviewed=holds)
    else:
        data = _po(left, wrap)
    files.save(file, data, force=force)
    if not said().quiet:
        number = len(left.units)
        click.echo(f"{number} {'entry' if number == 1 else 'entries'} written to {shown(str(file))}", err=True)
    return 0


def _po(catalog: Catalog, wrap: int | None) -> bytes:
    from pipeline import po
    from pipeline.po.wrap import wrapped

    data = po.dumps(catalog)
    return wrapped(data, wrap) if wrap else data


def _kinds(only: str | None) -> frozenset[str]:
    from pipeline.catalog.adopt.export import ONLY
    from pipeline.model import ConfigError

    kinds = frozenset(kind.strip() for kind in (only or "").split(",") if kind.strip())
    if unknown := sorted(kinds - set(ONLY)) or (["nothing"] if only is not None and not kinds else []):
        raise ConfigError(f"{unknown[0]!r} is none of {', '.join(ONLY)}", "--only")
    return kinds


def _review_holds(tag: str, path: str, workspace: Workspace) -> bool:
    """Whether somebody has reviewed the document in this edition as its words are now."""
    from pipeline.cli.work import work

    rows = work(["check"], locales=[tag], workspace=workspace).outcome.rows
    return any(row.review.startswith("reviewed") for row in rows if (row.path, row.locale) == (path, tag))


def _findings(tag: str, path: str, workspace: Workspace) -> tuple[Finding, ...]:
    """The errors and warnings on the entries of one catalog."""
    from pipeline.cli.work import work

    found = work(["check"], locales=[tag], workspace=workspace).outcome.findings
    return tuple(one for one in found if one.path == path and one.entry and one.severity != "note")
