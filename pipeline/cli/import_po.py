"""`plainloc import-po`."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pipeline.cli.options import common, said
from pipeline.cli.writing import formats

if TYPE_CHECKING:
    from pipeline.catalog.adopt import Adopted, Sides
    from pipeline.config import Config, Edition
    from pipeline.model import Catalog
    from pipeline.workspace import Workspace

_SHOWN = 60
"""Characters of a msgid in the table of what was not used."""
_DEFINITION = re.compile(r" {0,3}\[[^\]]+\]:")


@click.command("import-po")
@click.argument("file", metavar="FILE", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--locale", required=True, metavar="TAG", help="The edition that it is a translation for.")
@click.option("--document", required=True, metavar="DOC", help="The document, by its path below source_texts/.")
@formats
@common
def import_po(file: Path, locale: str, document: str, form: str) -> int:
    """Take the translations of FILE into the catalog of a document.

    FILE is what export has written, PO or XLIFF 1.2, or a catalog of another system: po4a, mdpo, translate-toolkit,
    Sphinx or mdbook-i18n-helpers. Nothing finished is overwritten without a word: the list says what became of each
    entry.
    """
    from pipeline.catalog import adopt
    from pipeline.cli import named

    workspace = said().workspace()
    config = workspace.config()
    own, path = named.edition(config, locale), named.document(workspace, document)
    name, data, ours = named.catalog(workspace, own, path)
    theirs = _theirs(file, ours, path)
    done = adopt.adopt(ours, theirs, _sides(workspace, config, own, path))
    written = _write(workspace, name, data, done.catalog)
    click.echo(_json(done, written) if form == "json" else _text(done))
    return 0


def _theirs(file: Path, ours: Catalog, path: str) -> Catalog:
    """The catalog in the file. Raises UnreadableError, and ConfigError if it was exported for something else."""
    from pipeline.catalog import adopt
    from pipeline.cli import files
    from pipeline.model import ConfigError

    tag = ours.locale.tag if ours.locale else ""
    theirs = files.catalog(files.load(file), str(file), ours)
    made = adopt.stamp(theirs)
    if made and (made.locale, made.document) != (tag, path):
        meant = f"--locale {made.locale} --document {made.document}"
        raise ConfigError(f"it was exported from another catalog; say {meant}", str(file))
    return theirs


def _sides(workspace: Workspace, config: Config, own: Edition, path: str) -> Sides:
    """The languages of the catalog, and the lines of the source that define link labels and footnotes."""
    from pipeline.catalog.adopt import Sides

    source = config.edition(own.pivot).locale if own.pivot else config.source
    lines = workspace.source(path).splitlines()
    definitions = "\n".join(line for line in lines if _DEFINITION.match(line))
    return Sides(source, own.locale, definitions, frozenset(config.front_matter))


def _write(workspace: Workspace, name: str, read: bytes, catalog: Catalog) -> list[str]:
    """Writes the catalog unless somebody has changed it since it was read; the name if it was written."""
    from pipeline import po
    from pipeline.model import Artifact, PipelineError

    errors: list[PipelineError] = []
    written = workspace.replace([Artifact(name, po.dumps(catalog))], {name: read}, errors)
    for error in errors:
        raise error
    return list(written)


def _json(done: Adopted, written: list[str]) -> str:
    told = {
        "entries": len(done.uses),
        "outcomes": done.counts,
        "uses": [
            {"outcome": use.outcome, "line": use.line, "source": use.source, "reason": use.reason} for use in done.uses
        ],
        "written": written,
    }
    return json.dumps(told, ensure_ascii=False, indent=2)


def _text(done: Adopted) -> str:
    """How many entries came to what, then those that need a look, with the reason."""
    from pipeline.catalog.adopt.uses import OUTCOMES
    from pipeline.cli.tables import table
    from pipeline.cli.wrap import cut

    rows = [[name, str(number), OUTCOMES[name]] for name, number in done.counts.items() if number]
    told = [table(("entries", "number", ""), [["read", str(len(done.uses)), ""], *rows], right=(1,))]
    looked = [
        [str(use.line), use.outcome, cut(" ".join(use.source.split()), _SHOWN), use.reason]
        for use in done.uses
        if use.reason
    ]
    if looked and not said().quiet:
        told += ["", table(("line", "", "entry", "why"), looked, right=(0,))]
    return "\n".join(told)
