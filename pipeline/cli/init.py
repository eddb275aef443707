"""`plainloc init`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from pipeline.cli.options import common, said
from pipeline.cli.shown import shown
from pipeline.cli.writing import formats, tell

IGNORED = "/.plainloc/\n/build/\n/reports/html/\n*.mo\n"
NEW = Path(__file__).parent / "new"


@click.command()
@click.argument("folder", metavar="DIR", type=click.Path(file_okay=False, path_type=Path))
@click.option("--source", default="en", show_default=True, metavar="TAG", help="The language you write in.")
@click.option("--editions", metavar="TAG,TAG", help="What to make of it. [default: the plain edition of the source]")
@formats
@common
def init(folder: Path, source: str, editions: str | None, form: str) -> int:
    """Make a small working project in DIR: settings with comments, a glossary and a first text."""
    from pipeline import config, languages
    from pipeline.model import Artifact, ConfigError
    from pipeline.workspace import Workspace, paths

    tags = [tag.strip() for tag in (editions or f"{source}-simple").split(",") if tag.strip()]
    settings = _settings(languages.locale(source).tag, [languages.locale(tag).tag for tag in tags])
    if not tags:
        raise ConfigError("it names no edition; name them by their tags: --editions de,en-simple", "--editions")
    made = config.load(settings, paths.SETTINGS, languages.locale)
    if (folder / paths.SETTINGS).exists():
        raise ConfigError("there is a project already; choose another folder", str(folder / paths.SETTINGS))
    folder.mkdir(parents=True, exist_ok=True)
    files = _files(settings, made.source.language)
    written = Workspace(folder.resolve()).write(
        Artifact(name, text.encode()) for name, text in files if not (folder / name).exists()
    )
    tell(written, form)
    if not said().quiet:
        click.echo(f"now: plainloc run --root {shown(str(folder))}", err=True)
    return 0


def _settings(source: str, editions: list[str]) -> str:
    text = (NEW / "pipeline.yaml").read_text("utf-8")
    return text.replace("@SOURCE@", source).replace("@EDITIONS@", "\n".join(f"  - locale: {tag}" for tag in editions))


def _files(settings: str, language: str) -> Iterator[tuple[str, str]]:
    from pipeline.workspace import paths

    yield ".gitignore", IGNORED
    yield paths.SETTINGS, settings
    yield paths.GLOSSARY, (NEW / "glossary.yaml").read_text("utf-8")
    first = NEW / f"welcome.{language}.md"
    # In another language the first text is a name alone, which needs no words that we do not have.
    yield paths.source("welcome.md"), first.read_text("utf-8") if first.exists() else "# plainloc\n"
