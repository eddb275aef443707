"""The commands and what each does, in a table: a command's code is imported when it is called."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from keyword import iskeyword
from pathlib import Path

import click

from pipeline.cli.hints import meant

COMMANDS: Mapping[str, str] = {
    "init": "Makes a small working project.",
    "extract": "Writes templates and merges them into the catalogs.",
    "score": "Tells how readable any text is, and which sentences are hard, and why.",
    "check": "Lists findings on translations and reading-level goals.",
    "accept": "Accepts a finding that is right as it stands, with a reason and a name.",
    "build": "Writes the localised texts.",
    "report": "Writes the reports.",
    "bundle": "Writes the bundles and their manifest.",
    "review": "Records who reviewed the finished text of a document.",
    "run": "All of it: extract, score, check, build, report, bundle, only for what changed.",
    "prune": "Removes the catalogs of documents that are gone, and keeps their translations.",
    "languages": "Shows what is known of which language.",
    "export": "Writes what is left to translate in a catalog, for a translator.",
    "import-po": "Takes in what a translator returns, or a catalog of another system.",
    "merge-po": "Merges two versions of a catalog entry by entry, for git.",
    "glossary": "Exchanges the glossary with other programs as CSV and TBX.",
    "memory": "Searches the translation memory, and exchanges it with other programs as TMX.",
    "status": "Shows coverage, words left, fuzzy entries, findings and level.",
}
"""A command `x` is the function `x` in `pipeline/cli/x.py` (`run_`, where Python or this package has the word for
itself; `a-b` is `a_b`); the sentence here is its line in the help, and its rules and examples are
`pipeline/cli/help/x.txt`."""
_RULES = Path(__file__).parent / "help"
_EXAMPLE = " " * 4
"""Begins what is shown as it stands."""


class Commands(click.Group):
    """The group of all commands, which knows their names without importing them."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        from pipeline import cli

        taken = iskeyword(cmd_name) or cmd_name in cli.__all__
        name = f"{cmd_name}_" if taken else cmd_name.replace("-", "_")
        command: click.Command = getattr(import_module(f"pipeline.cli.{name}"), name)
        command.epilog = rules(cmd_name)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if not ctx.resilient_parsing and args[0] not in COMMANDS and not args[0].startswith("-"):
            there = f"The commands are {', '.join(COMMANDS)}."
            raise click.UsageError(f"There is no command {args[0]!r}{meant(args[0], COMMANDS) or '.'} {there}", ctx)
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


def rules(command: str) -> str:
    """What stands below a command's options, for click: paragraphs are wrapped, examples stay as they are."""
    paragraphs = (_RULES / f"{command}.txt").read_text("utf-8").rstrip().split("\n\n")
    return "\n\n".join(f"\b\n{text}" if text.startswith(_EXAMPLE) else text for text in paragraphs)
