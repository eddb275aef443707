"""`plainloc merge-po`, git's merge driver for catalogs."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from pipeline.cli.options import common, said
from pipeline.cli.shown import shown

if TYPE_CHECKING:
    from pipeline.model import Catalog, Unit

_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
_SHOWN = 60
"""Characters of a msgid in a message."""


@click.command("merge-po")
@click.argument("base", metavar="BASE", type=_FILE)
@click.argument("ours", metavar="OURS", type=_FILE)
@click.argument("theirs", metavar="THEIRS", type=_FILE)
@click.argument("name", metavar="[NAME]", default="")
@common
def merge_po(base: Path, ours: Path, theirs: Path, name: str) -> int:
    """Merge two versions of a catalog entry by entry, for git: `%O %A %B %P`.

    OURS becomes what both sides have made of BASE; NAME is how messages call the file. Exit status: 0 merged; 1 some
    entries were translated differently by both sides: they are fuzzy, with the other version in a note; 3 a version is
    no catalog, and OURS stays as it was. A report, which plainloc run writes anew, stays as it is in OURS.
    """
    from pipeline import po
    from pipeline.cli import files
    from pipeline.po.three_way import merge
    from pipeline.workspace import paths, save

    if f"/{name}".endswith((f"/{paths.CSV}", f"/{paths.SUMMARY}")):
        return 0

    called = name or str(ours)
    versions = ((base, "the common ancestor"), (ours, "ours"), (theirs, "theirs"))
    merged = merge(*(_catalog(file, f"{called} ({whose})") for file, whose in versions))
    place = ours.resolve()
    if (data := po.dumps(merged.catalog)) != files.load(place):
        save.write(place.parent, place.name, data)
    if merged.conflicts and not said().quiet:
        number = len(merged.conflicts)
        noun = "entry" if number == 1 else "entries"
        click.echo(f"{shown(called)}: {number} {noun} translated differently by both sides, now fuzzy:", err=True)
        click.echo("".join(map(_line, merged.conflicts)), err=True, nl=False)
    return 1 if merged.conflicts else 0


def _catalog(file: Path, called: str) -> Catalog:
    """Raises UnreadableError; a file that is not there yet is empty for git."""
    from pipeline import po
    from pipeline.cli import files

    return po.parse(files.load(file), called)


def _line(unit: Unit) -> str:
    from pipeline.cli.wrap import cut

    return f"  {unit.id} {shown(cut(' '.join(unit.source.split()), _SHOWN))}\n"
