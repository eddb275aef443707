"""`plainloc glossary`: export, import."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from pipeline.cli.options import common, said
from pipeline.cli.shown import shown

if TYPE_CHECKING:
    from pipeline.stages.glossary_exchange import Taken

_SHOWN = 20


@click.group()
def glossary() -> None:
    """Exchange the glossary with other programs: as CSV for spreadsheets, as TBX-Basic (ISO 30042) for all others."""


@glossary.command()
@click.option("--format", "form", type=click.Choice(["csv", "tbx"]), required=True, help="tbx is TBX-Basic of 2019.")
@click.option(
    "--to",
    "file",
    metavar="FILE",
    type=click.Path(dir_okay=False, path_type=Path),
    help="The file to write. [default: standard output]",
)
@click.option("--force", is_flag=True, help="Overwrite FILE, whatever it is.")
@common
def export(form: str, file: Path | None, force: bool) -> int:
    """Write all terms of source_texts/glossary.yaml; a FILE that plainloc did not write only with --force."""
    from pipeline.stages.glossary_exchange import exported

    data = exported(said().workspace(), form)
    if file is None:
        click.echo(data, nl=False)
    else:
        _save(file, data, force=force)
    return 0


@glossary.command("import")
@click.argument("file", metavar="FILE", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--overwrite", is_flag=True, help="Take what FILE says where the glossary says something else.")
@common
def import_(file: Path, overwrite: bool) -> int:
    """Add the terms of FILE (.csv, or TBX of 2008 or 2019) to source_texts/glossary.yaml.

    Comments and order of the glossary stay. What FILE says otherwise is shown and not taken, unless --overwrite is
    said; then the exit status is 1.
    """
    from pipeline.cli.files import load
    from pipeline.cli.work import complain
    from pipeline.stages.glossary_exchange import take_in

    taken = take_in(said().workspace(), load(file), str(file), overwrite=overwrite)
    complain(list(taken.problems[:_SHOWN]))
    click.echo(_told(taken, str(file), overwrite=overwrite))
    if taken.problems:
        return 3
    return 1 if taken.merged.differing and not overwrite else 0


def _save(file: Path, data: bytes, *, force: bool) -> None:
    """Writes the file, whole or not at all. Raises ConfigError for one that somebody else wrote."""
    from pipeline.cli.files import load
    from pipeline.model import ConfigError
    from pipeline.terminology import is_ours
    from pipeline.workspace import save

    if not force and file.exists() and not is_ours(load(file)):
        raise ConfigError("plainloc did not write this file; name another one, or overwrite it with --force", str(file))
    place = file.resolve()
    save.write(place.parent, place.name, data)


def _told(taken: Taken, file: str, *, overwrite: bool) -> str:
    from pipeline.cli.words import many

    merged = taken.merged
    lines = [f"{many(len(merged.new), 'new term')}, {many(len(merged.added), 'new value')}"]
    for item in merged.differing:
        verb = "taken" if overwrite and item.key != "term" else "kept"
        lines.append(
            f"{shown(file)}:{item.line}: {shown(item.term)}, {shown(item.key)}: the glossary has {shown(item.ours)}, "
            f"the file {shown(item.theirs)}; {verb} is what {'the file' if verb == 'taken' else 'the glossary'} has"
        )
    if taken.others:
        lines.append(f"left out, languages of no edition: {shown(', '.join(taken.others[:_SHOWN]))}")
    if len(taken.problems) > _SHOWN:
        lines.append(f"and {len(taken.problems) - _SHOWN} more entries that cannot be used")
    return "\n".join(lines)
