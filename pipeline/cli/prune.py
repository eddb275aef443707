"""`plainloc prune`."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from pipeline.cli.options import clock, common, said
from pipeline.cli.shown import shown
from pipeline.cli.writing import formats

if TYPE_CHECKING:
    from pipeline.model import PipelineError
    from pipeline.stages.prune import Gone

WELL, USAGE, UNREADABLE = 0, 2, 3


@click.command()
@click.option("--yes", is_flag=True, help="Do not ask; for scripts.")
@formats
@common
def prune(yes: bool, form: str) -> int:
    """Remove the catalogs of documents that are gone; their translations are kept in locales/LOCALE/archive.po.

    What would be removed is listed first, and nothing is removed without an answer or --yes. Catalogs that plainloc has
    not made, or that cannot be read, stay.
    """
    from pipeline.cli.work import complain
    from pipeline.stages import prune as stage

    workspace = said().workspace()
    errors: list[PipelineError] = []
    found = stage.gone(workspace, workspace.config(), clock(), errors)
    if errors:
        complain(errors)
        _say("nothing is removed while a text cannot be read: it may be one that has only been renamed")
        return UNREADABLE
    going = [item for item in found if not item.why]
    if going and not yes and not _is_asked():
        click.echo(_listed(found))
        _say("nothing is removed, because nobody can be asked here; say --yes to remove these catalogs")
        return USAGE
    if form == "text":
        click.echo(_listed(found) or "no document is gone: there is nothing to remove")
    if going and not yes and not click.confirm("Remove them?", err=True):
        return WELL
    changed = stage.prune(workspace, going, errors)
    complain(errors)
    if form == "json":
        click.echo(_json(found, changed))
    return UNREADABLE if errors else WELL


def _is_asked() -> bool:
    return sys.stdin is not None and sys.stdin.isatty()


def _say(what: str) -> None:
    click.echo(f"plainloc: {what}", err=True)


def _listed(found: Sequence[Gone]) -> str:
    """The catalogs by the documents that they are of, with what becomes of each."""
    lines: list[str] = []
    for document in dict.fromkeys(item.document for item in found):
        lines.append(shown(f"{document} is gone:"))
        lines += [shown(f"  {item.path}: {_fate(item)}") for item in found if item.document == document]
    return "\n".join(lines)


def _fate(item: Gone) -> str:
    from pipeline.cli.words import many
    from pipeline.workspace import paths

    if item.why:
        return f"stays: {item.why}"
    if not item.translations:
        return "to be removed; nothing is translated in it"
    return f"to be removed; {many(item.translations, 'translation')} go to {paths.archive(item.locale)}"


def _json(found: Sequence[Gone], changed: Sequence[str]) -> str:
    told = [
        {
            "path": item.path,
            "document": item.document,
            "locale": item.locale.tag,
            "translations": item.translations,
            "removed": item.path in changed,
            "stays": item.why or None,
        }
        for item in found
    ]
    return json.dumps({"catalogs": told, "written": list(changed)}, ensure_ascii=False, indent=2)
