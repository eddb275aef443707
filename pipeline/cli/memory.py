"""`plainloc memory`: search, export, import."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pipeline.cli.options import common, said
from pipeline.cli.shown import shown
from pipeline.cli.writing import formats

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.model import PipelineError, UnreadableError
    from pipeline.stages.memory_search import Hit
    from pipeline.stages.memory_tmx import TakenIn

_SHOWN = 20
"""So many units that cannot be used are told of one by one."""

_locales = click.option(
    "--locale", "tags", multiple=True, metavar="TAG", help="Only this edition; may be said again. [default: all]"
)
_file = click.argument("file", metavar="FILE", type=click.Path(dir_okay=False, path_type=Path))


@click.group()
def memory() -> None:
    """Search the translation memory, and exchange it with other programs as TMX.

    The memory holds the finished translations of all documents and what was imported. It is made anew from the
    catalogs whenever they change, so that nothing is lost with .plainloc.
    """


@memory.command()
@click.argument("text", metavar="TEXT")
@_locales
@click.option(
    "--least", type=click.IntRange(1, 100), metavar="PERCENT", default=60, show_default=True, help="How much alike."
)
@click.option("--limit", type=click.IntRange(1, 1000), default=10, show_default=True, help="Matches per edition.")
@formats
@common
def search(text: str, tags: tuple[str, ...], least: int, limit: int, form: str) -> int:
    """Show translations of texts like TEXT, and of texts that hold it, with per cent, document and entry."""
    from pipeline.cli.work import complain
    from pipeline.stages.memory_search import search as find

    errors: list[PipelineError] = []
    hits = find(said().workspace(), text, _editions(tags), least=least / 100, limit=limit, errors=errors)
    complain(errors)
    click.echo(_json(hits) if form == "json" else _text(hits, least))
    return 3 if errors else 0


@memory.command()
@_file
@_locales
@click.option("--tags", "marked", is_flag=True, help="Placeholders as <ph>, for programs that keep those safe.")
@click.option("--force", is_flag=True, help="Overwrite FILE, whatever it is.")
@common
def export(file: Path, tags: tuple[str, ...], marked: bool, force: bool) -> int:
    """Write the memory to FILE.tmx (TMX 1.4b), for OmegaT and other programs."""
    from pipeline.cli.work import complain
    from pipeline.memory import dumps, writable
    from pipeline.stages.memory_tmx import export as units_of

    workspace = said().workspace()
    errors: list[PipelineError] = []
    units = units_of(workspace, _editions(tags), errors)
    complain(errors)
    _save(file, dumps(units, blocks=workspace.config().segmentation == "block", tags=marked), force=force)
    left = sum(not writable(unit) for unit in units)
    if not said().quiet:
        told = f", {left} left out: XML cannot hold their control characters" if left else ""
        click.echo(f"{_many(len(units) - left)} written to {shown(str(file))}{told}", err=True)
    return 3 if errors else 0


@memory.command("import")
@_file
@_locales
@formats
@common
def import_(file: Path, tags: tuple[str, ...], form: str) -> int:
    """Add the units of FILE.tmx to what the memory offers.

    They are kept in locales/LOCALE/memory.tmx, which belongs under version control; no catalog is changed. Units in
    languages of no edition are left out.
    """
    from pipeline.cli.files import load
    from pipeline.memory import LIMIT
    from pipeline.stages.memory_tmx import take_in

    problems: list[UnreadableError] = []
    try:
        taken = take_in(said().workspace(), load(file, LIMIT), str(file), _editions(tags), problems)
    finally:
        _complain(problems)
    click.echo(_taken_as_json(taken, problems) if form == "json" else _taken_as_text(taken, problems))
    return 3 if problems else 0


def _editions(tags: Sequence[str]) -> list[str]:
    """The tags as the project writes them. Raises ConfigError."""
    from pipeline import languages

    return [languages.locale(tag).tag for tag in tags]


def _complain(problems: Sequence[UnreadableError]) -> None:
    from pipeline.cli.work import complain

    complain(problems[:_SHOWN])
    if len(problems) > _SHOWN:
        click.echo(f"plainloc: and {len(problems) - _SHOWN} more such units", err=True)


def _save(file: Path, data: bytes, *, force: bool) -> None:
    """Writes the file; one that plainloc did not write is overwritten only by `force`. Raises ConfigError."""
    from pipeline.cli.files import load
    from pipeline.memory import LIMIT, is_ours
    from pipeline.model import ConfigError
    from pipeline.workspace import save

    if not force and file.exists() and not is_ours(load(file, LIMIT)):
        raise ConfigError("plainloc did not write this file; name another one, or overwrite it with --force", str(file))
    place = file.resolve()
    save.write(place.parent, place.name, data)


def _many(number: int) -> str:
    from pipeline.cli.words import many

    return many(number, "unit")


def _json(hits: Sequence[Hit]) -> str:
    matches = [
        {
            "locale": hit.locale,
            "percent": hit.match.percent,
            "document": hit.match.document,
            "entry": hit.match.entry,
            "context": hit.match.context,
            "source": hit.match.source,
            "target": hit.match.target,
        }
        for hit in hits
    ]
    return json.dumps({"matches": matches}, ensure_ascii=False, indent=2)


def _text(hits: Sequence[Hit], least: int) -> str:
    """Three lines a match: how much alike and where, the text, its translation."""
    if not hits:
        return f"nothing is {least}% like it or holds it"
    return "\n\n".join(
        "\n".join(
            (
                f"{hit.match.percent}%  {hit.locale}  {shown(hit.match.document)}  {hit.match.entry}",
                f"  {shown(hit.match.source)}",
                f"  {shown(hit.match.target)}",
            )
        )
        for hit in hits
    )


def _taken_as_text(taken: TakenIn, problems: Sequence[UnreadableError]) -> str:
    lines = [f"{one.locale}: {_many(one.units)}, {one.new} of them new" for one in taken.brought]
    if taken.others:
        lines.append(f"{_many(taken.others)} of no use to these editions; their languages: {_listed(taken.languages)}")
    if problems:
        lines.append(f"{_many(len(problems))} left out that cannot be used")
    return "\n".join(lines)


def _listed(languages: Sequence[str]) -> str:
    return shown(", ".join(languages[:_SHOWN])) + (" ..." if len(languages) > _SHOWN else "")


def _taken_as_json(taken: TakenIn, problems: Sequence[UnreadableError]) -> str:
    told = {
        "editions": [{"locale": one.locale, "units": one.units, "new": one.new} for one in taken.brought],
        "others": {"units": taken.others, "languages": taken.languages},
        "left_out": [{"where": problem.where, "message": problem.message} for problem in problems],
        "written": taken.written,
    }
    return json.dumps(told, ensure_ascii=False, indent=2)
