"""`plainloc score`."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pipeline.cli.options import common, said
from pipeline.cli.writing import formats

if TYPE_CHECKING:
    from pipeline.cli.scored import Scored
    from pipeline.cli.wishes import Wishes
    from pipeline.model import UnreadableError


@click.command()
@click.argument("paths", nargs=-1, metavar="[PATH]...", type=click.Path(path_type=Path))
@click.option("--locale", "tag", metavar="TAG", help="The language of the texts: de, pt-BR, en-simple.")
@click.option("--explain", is_flag=True, help="Where each number comes from: counts, formula, source.")
@click.option("--advice", is_flag=True, help="What the plain-language rules say of each sentence.")
@click.option("--profile", default="", metavar="NAME", help="Hold the texts to a profile: patient-leaflet, public ...")
@click.option("--compare", nargs=2, metavar="OLD NEW", help="Two versions of a text, or a text and its translation.")
@click.option("--new-locale", "new_tag", metavar="TAG", help="The language of NEW, if it is another one.")
@formats
@common
def score(
    *,
    paths: tuple[Path, ...],
    tag: str | None,
    explain: bool,
    advice: bool,
    profile: str,
    compare: tuple[str, str] | None,
    new_tag: str | None,
    form: str,
) -> int:
    """Tell how readable texts are, and which sentences are hard, and why.

    PATH is a text, a folder of texts, or - for stdin; without PATH all source texts of the project are scored. Texts
    need not be in a project. Their language is that of --locale, or of 'lang:' in their front matter, or of the
    project's source; it is never guessed.

    With --profile the exit status is 1 if a text misses it.
    """
    from pipeline.cli.wishes import NOTHING, Wishes

    wishes = Wishes(advice, profile, explain)
    if compare:
        if wishes != NOTHING:
            raise click.UsageError("--compare shows two texts by itself; leave out --explain, --advice and --profile")
        return _compare(compare, paths, tag, new_tag or tag, form)
    if new_tag:
        raise click.UsageError("--new-locale is for NEW of --compare OLD NEW; of one text, --locale is the language")
    return _score(paths, tag, wishes, form)


def _score(paths: Sequence[Path], tag: str | None, wishes: Wishes, form: str) -> int:
    from pipeline.cli.as_json import as_json
    from pipeline.cli.judged import judged
    from pipeline.cli.work import FINDINGS, UNREADABLE, WELL, complain

    found, errors = _scored(paths, tag, wishes)
    complain(errors)
    if form == "json":
        texts = [as_json(text, wishes) for text in found]
        click.echo(json.dumps({"texts": texts}, ensure_ascii=False, indent=2))
    else:
        for number, text in enumerate(found):
            click.echo("\n" * bool(number) + _told(text, wishes))
    verdicts = (judged(text) for text in found)
    missed = any(verdict.missed for verdict in verdicts if verdict)
    return UNREADABLE if errors else FINDINGS if missed else WELL


def _scored(paths: Sequence[Path], tag: str | None, wishes: Wishes) -> tuple[list[Scored], list[UnreadableError]]:
    """The texts that can be read, and why the others cannot."""
    from pipeline.cli.scored import scored
    from pipeline.cli.texts import given, read
    from pipeline.model import UnreadableError

    found, errors = [], []
    for path in map(str, given(tuple(paths))):
        try:
            found.append(scored(path, read(path), tag, wishes))
        except UnreadableError as error:
            errors.append(error)
    return found, errors


def _told(text: Scored, wishes: Wishes) -> str:
    from pipeline.cli.as_text import as_text
    from pipeline.cli.explained import as_explanation

    if not wishes.explain:
        return as_text(text, wishes, brief=said().quiet)
    return as_explanation(text, brief=said().quiet)


def _compare(named: tuple[str, str], paths: Sequence[Path], tag: str | None, new_tag: str | None, form: str) -> int:
    from pipeline.cli.compared import compared, comparison_as_json
    from pipeline.cli.comparison import comparison

    if paths:
        raise click.UsageError(f"--compare takes two texts, OLD and NEW; {str(paths[0])!r} is one more")
    old, new = _versions(named, (tag, new_tag))
    found = compared(old, new)
    if form == "json":
        click.echo(json.dumps(comparison_as_json(found), ensure_ascii=False, indent=2))
    else:
        click.echo(comparison(found, brief=said().quiet))
    return 0


def _versions(named: tuple[str, str], tags: tuple[str | None, str | None]) -> tuple[Scored, Scored]:
    """Both texts. Raises UnreadableError, and ConfigError where nothing says their languages."""
    from pipeline.cli.scored import scored
    from pipeline.cli.texts import STDIN, read

    if named[0] == named[1] == STDIN:
        raise click.UsageError("stdin can be OLD or NEW, not both; name a file for one of them")
    for path in named:
        if Path(path).is_dir():
            raise click.UsageError(f"--compare takes two texts; {path!r} is a folder: name a text in it")
    old, new = (
        scored(path, read(path), tag, option=option)
        for path, tag, option in zip(named, tags, ("--locale", "--new-locale"), strict=True)
    )
    return old, new
