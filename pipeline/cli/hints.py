"""What would be right, beside what click says is wrong."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

import click


def hint(error: click.ClickException) -> str:
    """One sentence for a wrong usage; empty where the message says by itself what would be right."""
    context = getattr(error, "ctx", None)
    match error:
        case click.NoSuchOption(possibilities=None | []) if context:
            return f"The options here are {', '.join(_options(context))}."
        case click.MissingParameter(param=click.Parameter() as missing) if context:
            return f"Write: {context.command_path} {missing.make_metavar(context)}"
        case click.BadOptionUsage(option_name=name) if name in _VALUES:
            return f"Write: {name} {_VALUES[name]}"
        case click.BadParameter(param=click.Parameter(name=str(name))):
            return _HINTS.get(name, "")
        case click.UsageError(message=said) if context and "unexpected extra argument" in said:
            return f"{context.command_path} takes no names."
    return ""


def meant(name: str, names: Iterable[str]) -> str:
    """What somebody may have meant by a name that is none: `; did you mean 'score'?`"""
    found = get_close_matches(name, list(names), n=1, cutoff=0.6)
    return f"; did you mean {found[0]!r}?" if found else ""


_HINTS = {
    "root": "Name a folder that holds source_texts/pipeline.yaml.",
    "jobs": "Write a whole number from 1: --jobs 4",
}
_VALUES = {
    "--by": "NAME, of whoever does it",
    "--changed-since": "HEAD, or another revision",
    "--compare": "OLD NEW, two texts",
    "--editions": "de,en-simple",
    "--executor": "tcp://host:8786",
    "--format": "json",
    "--jobs": "4",
    "--locale": "de, or another language tag",
    "--new-locale": "de, or another language tag",
    "--profile": "public, or another profile",
    "--reason": "TEXT, why it is right as it stands",
    "--root": "DIR, the folder of a project",
    "--second": "NAME, of the second person",
    "--source": "en, or another language tag",
}
"""What goes behind each option that wants something."""


def _options(context: click.Context) -> list[str]:
    return [item.opts[0] for item in context.command.params if isinstance(item, click.Option)]
