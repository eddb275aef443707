"""Markdown through each program and back: texts in, translated texts out, None where a document is lost."""

from __future__ import annotations

import subprocess
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from functools import partial
from io import BytesIO
from pathlib import Path

import polib

from benchmarks.peers import has_command, has_module
from pipeline.extract import extract
from pipeline.languages import locale
from pipeline.localise import Source, localise
from pipeline.model import Document, Unit

Translate = Callable[[str], str]
"""A message in, its translation out."""
Program = Callable[[Sequence[str], Translate], list[str | None]]
_DRIVER = Path(__file__).with_name("po4a.pl")
_SOURCE, _TARGET = locale("en"), locale("de")


def itself(message: str) -> str:
    """Each message translated as itself."""
    return message


def source(document: Document, translate: Translate) -> Source:
    """A catalog of plainloc's in which every message is translated."""
    keys = {(segment.context or None, segment.text) for segment in document.segments}
    units = {key: Unit(key[1], key[0], targets=(translate(key[1]),)) for key in keys}
    return Source(_TARGET, units, "catalog.po")


def untranslated(texts: Sequence[str]) -> list[str]:
    """Texts through plainloc with no catalog."""
    return [localise(extract("x.md", text, _SOURCE), _TARGET, ()).text() for text in texts]


def plainloc(texts: Sequence[str], translate: Translate) -> list[str | None]:
    """Texts through plainloc with every message translated."""
    documents = [extract("x.md", text, _SOURCE) for text in texts]
    return [localise(one, _TARGET, [source(one, translate)]).text() for one in documents]


def po4a(texts: Sequence[str], translate: Translate) -> list[str | None]:
    """Texts through po4a, with catalogs on disk that are filled in between."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        _write(folder, texts)
        drive("extract", folder)
        for path in folder.glob("*.po"):
            fill(path, translate)
        drive("translate", folder)
        return [_read(folder / f"{number:05}.out") for number in range(len(texts))]


def drive(mode: str, folder: Path) -> None:
    """po4a on all documents of a folder, in one process."""
    quiet = subprocess.DEVNULL
    subprocess.run(["perl", _DRIVER, mode, folder], stdout=quiet, stderr=quiet, check=False)


def fill(path: Path, translate: Translate) -> None:
    """Translate a whole catalog on disk."""
    with suppress(OSError):  # polib refuses a few catalogs that po4a writes; their documents are lost
        catalog = polib.pofile(str(path), wrapwidth=0)
        for entry in catalog:
            entry.msgstr = translate(entry.msgid)
        catalog.save()


def translate_toolkit(width: int) -> Program:
    """The program with lines wrapped at a number of characters, or with 0 as its authors advise for whole lines."""

    def program(texts: Sequence[str], translate: Translate) -> list[str | None]:
        return [_lost_or(partial(_toolkit, text, translate, width)) for text in texts]

    return program


def mdpo(texts: Sequence[str], translate: Translate) -> list[str | None]:
    """Texts through mdpo, with catalogs on disk."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        _write(folder, texts)
        return [_lost_or(partial(_mdpo, path, translate)) for path in sorted(folder.glob("*.md"))]


def programs() -> Iterator[tuple[str, Program | None]]:
    """The others by name; None for one that is not installed."""
    has_po4a = has_command("po4a") and has_command("perl")
    has_toolkit = has_module("translate") and has_module("mistletoe")
    yield "po4a", po4a if has_po4a else None
    yield "translate-toolkit", translate_toolkit(80) if has_toolkit else None
    yield "translate-toolkit, no wrapping", translate_toolkit(0) if has_toolkit else None
    yield "mdpo", mdpo if has_module("mdpo") else None


def _toolkit(text: str, translate: Translate, width: int) -> str:
    from translate.storage.markdown import MarkdownFile

    cut = MarkdownFile(inputfile=BytesIO(text.encode()), max_line_length=None)
    known = {unit.source: translate(unit.source) for unit in cut.units}
    made = MarkdownFile(
        inputfile=BytesIO(text.encode()), callback=lambda one: known.get(one, one), max_line_length=width or None
    )
    return str(made.filesrc)


def _mdpo(path: Path, translate: Translate) -> str:
    from mdpo.md2po import markdown_to_pofile
    from mdpo.po2md import pofile_to_markdown

    catalog = markdown_to_pofile(str(path), location=False, wrapwidth=0)
    for entry in catalog:
        entry.msgstr = translate(entry.msgid)
    catalog.save(str(path.with_suffix(".po")))
    return str(pofile_to_markdown(str(path), [str(path.with_suffix(".po"))], wrapwidth=0))


def _lost_or(work: Callable[[], str]) -> str | None:
    # Whatever a program dies of, the document is lost.
    with suppress(Exception, SystemExit):
        return work()
    return None


def _write(folder: Path, texts: Sequence[str]) -> None:
    for number, text in enumerate(texts):
        (folder / f"{number:05}.md").write_bytes(text.encode())


def _read(path: Path) -> str | None:
    return path.read_bytes().decode("utf-8", "replace") if path.is_file() else None
