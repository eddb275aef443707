"""`plainloc check --fix`: what is mended, shown as a small diff."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING

import click

from pipeline.cli.options import said
from pipeline.cli.shown import shown

if TYPE_CHECKING:
    from pipeline.cli.work import Done
    from pipeline.model import PipelineError
    from pipeline.stages.mended import Mending

WELL, UNREADABLE = 0, 3
_SPACES = str.maketrans({"\u00a0": "⍽", "\u202f": "⍽", "\u2007": "⍽"})
"""A no-break space looks like a space, and often it is all that changes."""


def fix(done: Done, form: str, *, notes: bool, dry: bool, folder: str) -> int:
    """Mends what the findings of a check say, and tells of it; with `dry` nothing is written. The exit status.

    Notes are mended only with `notes`; `folder` is put before the names of files in a text.
    """
    from pipeline.cli.work import complain
    from pipeline.stages import mended

    errors: list[PipelineError] = []
    workspace = said().workspace()
    findings = [one for one in done.outcome.findings if one.kind == "typography" and (notes or one.severity != "note")]
    some = mended.mending(workspace, done.config, findings, errors)
    written = () if dry else mended.write(workspace, some, errors)
    kept = some if dry else tuple(one for one in some if one.file in written)
    complain(errors)
    if form == "json":
        click.echo(_json(kept, written))
    else:
        click.echo("".join(_diff(kept, folder)), nl=False)
        _count(kept, dry=dry)
    return UNREADABLE if errors or done.outcome.errors else WELL


def _diff(some: Sequence[Mending], folder: str) -> Iterator[str]:
    """Place, checks, the entry before and after; no-break spaces can be seen."""
    for one in some:
        for entry in one.entries:
            yield shown(f"{folder}{entry.file}:{entry.line}: {', '.join(entry.checks)} [{entry.entry}]") + "\n"
            for sign, text in (("-", entry.before), ("+", entry.after)):
                yield f"{sign} {shown(text.translate(_SPACES))}\n"


def _json(some: Sequence[Mending], written: Sequence[str]) -> str:
    entries = [asdict(entry) for one in some for entry in one.entries]
    return json.dumps({"mended": entries, "written": list(written)}, ensure_ascii=False, indent=2)


def _count(some: Sequence[Mending], *, dry: bool) -> None:
    from pipeline.cli.words import many

    if said().quiet:
        return
    number = sum(len(one.entries) for one in some)
    entries = "1 entry" if number == 1 else f"{number} entries"
    where = f" in {many(len(some), 'file')}" if some else ""
    would = "would be mended" if dry else "mended"
    click.echo(f"{entries}{where} {would}; ⍽ is a no-break space" if number else f"{entries} {would}", err=True)
