"""The commands that write and tell how much: extract, build, report, bundle; and what they held back."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import click

from pipeline.cli.options import said
from pipeline.cli.shown import shown

if TYPE_CHECKING:
    from pipeline.cli.work import Done

formats = click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", help="How the result is told."
)
locales = click.argument("locales", nargs=-1, metavar="[LOCALE]...")


def write(wanted: str, form: str, *, locales: Sequence[str] = (), draft: bool = False) -> int:
    """Does one thing and lists the files that it changed; the exit status, for which findings do not count."""
    from pipeline.cli.work import work

    done = work([wanted], locales=locales, draft=draft)
    tell(sorted(done.outcome.written), form, Held.of(done, wanted))
    return 3 if done.outcome.errors else 0


@dataclass(frozen=True, slots=True)
class Held:
    """What was not taken into the texts, and which texts were not taken into the bundles."""

    lines: tuple[str, ...] = ()
    content: Mapping[str, Any] = field(default_factory=dict)
    """For JSON."""

    @staticmethod
    def of(done: Done, wanted: str) -> Held:
        """What matters for what was `wanted`."""
        from pipeline.cli import published

        if wanted not in {"build", "bundle"}:
            return Held()
        rows = done.outcome.rows
        lines = tuple(published.held(rows, done.config))
        content = {"refused": published.refused_as_json(rows, done.config)}
        if wanted == "bundle":
            lines += tuple(published.unpublished(rows))
            content["withheld"] = published.withheld_as_json(rows)
        return Held(lines, content)


def tell(written: Sequence[str], form: str, held: Held | None = None) -> None:
    """The names of the files that were written, relative to the project, and their number; on stderr what was `held`
    back, since the names are for programs."""
    from pipeline.cli.words import many

    held = held or Held()
    if form == "json":
        click.echo(json.dumps({"written": written, **held.content}, ensure_ascii=False, indent=2))
        return
    for name in written:
        click.echo(shown(name))
    for line in held.lines:
        click.echo(shown(line), err=True)
    if not said().quiet:
        click.echo(f"{many(len(written), 'file')} written", err=True)
