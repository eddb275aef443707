"""`plainloc init`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pipeline.cli.options import common, said
from pipeline.cli.shown import shown
from pipeline.cli.writing import formats, tell

if TYPE_CHECKING:
    from pipeline.workspace import Workspace

IGNORED = "/.plainloc/\n/build/\n/reports/html/\n*.mo\n"
NEW = Path(__file__).parent / "new"


@click.command()
@click.argument("folder", metavar="DIR", required=False, type=click.Path(file_okay=False, path_type=Path))
@click.option("--source", default="en", show_default=True, metavar="TAG", help="The language you write in.")
@click.option("--editions", metavar="TAG,TAG", help="What to make of it. [default: the plain edition of the source]")
@click.option("--git", "with_git", is_flag=True, help="Let git merge catalogs entry by entry, in this clone.")
@click.option("--weblate", "with_weblate", is_flag=True, help="Describe the documents for Weblate.")
@formats
@common
def init(
    *, folder: Path | None, source: str, editions: str | None, with_git: bool, with_weblate: bool, form: str
) -> int:
    """Make a small working project in DIR: settings with comments, a glossary and a first text.

    With --git and --weblate also in a project that is there; by default in the nearest one upwards. Done again, they
    change nothing. git's settings are those of one clone: everybody who clones the project runs init --git once.
    """
    from pipeline.cli import git

    there = _is_there(folder, wanted=with_git or with_weblate)
    place = said().workspace().root if folder is None else folder.resolve()
    if with_git:
        git.check(place)
    written = [] if there else _made(place, source, editions)
    if with_weblate:
        written += _described(place)
    written += _merged(place) if with_git else []
    tell(written, form)
    if not there and not said().quiet:
        click.echo(f"now: plainloc run --root {shown(str(folder))}", err=True)
    return 0


def _is_there(folder: Path | None, *, wanted: bool) -> bool:
    """Whether a project is to be there already. Raises MissingParameter where no folder is named for a new one."""
    from pipeline.workspace import paths

    if folder is not None:
        return wanted and (folder / paths.SETTINGS).exists()
    if not wanted:
        context = click.get_current_context()
        raise click.MissingParameter(ctx=context, param=context.command.params[0])
    return True


def _made(folder: Path, source: str, editions: str | None) -> list[str]:
    """Makes a project; the names of its files. Raises ConfigError where there is one."""
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
    return list(
        Workspace(folder).write(Artifact(name, text.encode()) for name, text in files if not (folder / name).exists())
    )


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


def _merged(folder: Path) -> list[str]:
    """Sets up git; the names of what has changed."""
    from pipeline.cli import git
    from pipeline.workspace import save

    before = _workspace(folder).read(git.ATTRIBUTES) or b""
    after = git.attributes(folder, before)
    changed = [git.ATTRIBUTES] if after != before and save.write(folder, git.ATTRIBUTES, after) else []
    return [*changed, *(f"git config {key}" for key in git.configure(folder))]


def _described(folder: Path) -> list[str]:
    """Writes the description for Weblate; the names of the files that have changed."""
    from pipeline.cli import weblate
    from pipeline.cli.weblate_page import PAGE
    from pipeline.workspace import save

    project = _workspace(folder)
    files = dict(weblate.files(project.config(), project.documents(), project.read))
    if PAGE not in files and not said().quiet:
        click.echo(f"{PAGE} stays as somebody has changed it; remove it to have it written anew", err=True)
    return [name for name, text in files.items() if save.write(folder, name, text.encode())]


def _workspace(folder: Path) -> Workspace:
    from pipeline.workspace import Workspace

    return Workspace(folder)
