"""`plainloc score`."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path

import click

from pipeline.cli.options import common, said
from pipeline.cli.writing import formats

STDIN = "-"


@click.command()
@click.argument("paths", nargs=-1, metavar="[PATH]...", type=click.Path(path_type=Path))
@click.option("--locale", "tag", metavar="TAG", help="The language of the texts: de, pt-BR, en-simple.")
@formats
@common
def score(paths: tuple[Path, ...], tag: str | None, form: str) -> int:
    """Tell how readable texts are, and which sentences are hard, and why.

    PATH is a text, a folder of texts, or - for stdin; without PATH all source texts of the project are scored. Texts
    need not be in a project. Their language is that of --locale, or of 'lang:' in their front matter, or of the
    project's source; it is never guessed.
    """
    from pipeline.cli.scored import as_json, as_text, scored
    from pipeline.cli.work import complain
    from pipeline.model import UnreadableError

    found, errors = [], []
    for path in _given(paths):
        try:
            found.append(scored(str(path), _read(path), tag))
        except UnreadableError as error:
            errors.append(error)
    complain(errors)
    if form == "json":
        click.echo(json.dumps({"texts": [as_json(text) for text in found]}, ensure_ascii=False, indent=2))
    else:
        click.echo("\n\n".join(as_text(text, brief=said().quiet) for text in found))
    return 3 if errors else 0


def _given(paths: tuple[Path, ...]) -> Iterator[Path]:
    from pipeline.formats import FORMATS
    from pipeline.workspace import paths as places
    from pipeline.workspace.loose import texts

    if paths:
        yield from texts(paths, tuple(FORMATS))
        return
    workspace = said().workspace()
    yield from (workspace.root / places.source(document) for document in workspace.documents())


def _read(path: Path) -> str:
    from pipeline.workspace.disk import decode
    from pipeline.workspace.loose import text

    return decode(sys.stdin.buffer.read(), STDIN) if str(path) == STDIN else text(path)
