"""Which texts were named on the command line, and which language each of them is in."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from pipeline.cli.options import said
from pipeline.formats import FORMATS, format_of
from pipeline.languages import locale
from pipeline.model import ConfigError, Locale

STDIN = "-"


def given(named: tuple[Path, ...]) -> Iterator[Path]:
    """The files that were named, those in the folders that were, or all source texts of the project."""
    from pipeline.workspace import paths
    from pipeline.workspace.loose import texts

    for path in named:
        found = list(texts([path], tuple(FORMATS)))
        if not found:
            raise ConfigError(f"there is no text in this folder; texts end in {', '.join(FORMATS)}", str(path))
        yield from found
    if named:
        return
    try:
        workspace = said().workspace()
    except ConfigError as error:
        raise ConfigError(f"{error.message}; or name a text: plainloc score PATH", error.where) from None
    yield from (workspace.root / paths.source(document) for document in workspace.documents())


def read(path: str) -> str:
    """A text; `-` is stdin. Raises UnreadableError."""
    from pipeline.workspace.disk import decode
    from pipeline.workspace.loose import text

    return decode(sys.stdin.buffer.read(), STDIN) if path == STDIN else text(Path(path))


def named(path: str) -> str:
    """How a text is called; a line that starts with `::` is a command where GitHub reads the log."""
    return "stdin" if path == STDIN else f"./{path}" if path.lstrip().startswith("::") else path


def file_name(path: str) -> str:
    """The name that says a text's format; stdin is read as Markdown."""
    return "stdin.md" if path == STDIN else path


def spoken(path: str, text: str, tag: str | None, option: str = "--locale") -> Locale:
    """The language of a text: the one that was said, that of the edition for a text that `build` wrote, the one that
    its front matter names, or the project's source language for one of its source texts.

    Raises ConfigError where nothing says it; `option` is how it could have been said.
    """
    if tag:
        return _told(tag, option)
    if path != STDIN and (edition := _edition(Path(path).resolve())):
        return edition
    name = file_name(path)
    settings = dict(format_of(name).parse(text, frozenset(), name).settings)
    if settings.get("lang"):
        return locale(settings["lang"])
    if found := _source(path):
        return found
    raise ConfigError(f"nothing says its language; add {option} TAG, or 'lang: TAG' to its front matter", named(path))


def _told(tag: str, option: str) -> Locale:
    try:
        return locale(tag)
    except ConfigError as error:
        raise ConfigError(f"{error.message}; 'plainloc languages' lists those that are known best", option) from None


def _source(path: str) -> Locale | None:
    from pipeline.workspace import Workspace, find, paths

    place = Path(path).resolve()
    if path == STDIN or paths.SOURCES not in place.parts:
        return None
    root = find(place.parent)
    return Workspace(root).config().source if place.is_relative_to(root / paths.SOURCES) else None


def _edition(place: Path) -> Locale | None:
    """The edition in whose folder a localised text lies: its front matter still names the source's language."""
    from pipeline.workspace import paths

    top = tuple(paths.TEXTS.split("/"))
    names = place.parts
    at = next((k for k in range(len(names) - len(top) - 1) if names[k : k + len(top)] == top), None)
    if at is None or not Path(*names[:at], paths.SETTINGS).is_file():
        return None
    return locale(names[at + len(top)])
