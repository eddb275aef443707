"""The texts that are measured: other people's from a folder, or else those of this repository."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import cycle, islice
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
MEGABYTE = 1_000_000
_EXAMPLE = re.compile(r"^`{32} example\n(.*?)^\.\n.*?^`{32}$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Texts:
    """What there is to measure with."""

    data: Path | None
    """The folder with other people's texts, or None."""
    markdown: tuple[str, ...]
    """Whole files, line ends kept."""
    examples: tuple[str, ...]
    """Those of the CommonMark specification; none without a folder."""
    sentences: Path | None
    """A folder with a file for each language, one sentence a line."""
    english: str
    """A megabyte of English prose."""

    @property
    def said(self) -> str:
        """Whose texts these are."""
        whose = "the texts in DATA" if self.data else "this repository's own texts (for others: make bench DATA=FOLDER)"
        return f"{whose}: {len(self.markdown)} Markdown files, {len(self.examples)} CommonMark examples"


def texts(data: Path | None) -> Texts:
    """The texts of a folder with `corpora/` and `readability-data/` in it, or without one those of the repository."""
    if data is None:
        own = tuple(_files(ROOT / "source_texts", ROOT / "pipeline")) + tuple(_read(ROOT.glob("*.md")))
        return Texts(None, own, (), None, _megabyte(own))
    corpora = data / "corpora"
    found = tuple(_files(corpora / "markdown"))
    spec = corpora / "commonmark/spec.txt"
    examples = tuple(_examples(spec.read_text("utf-8"))) if spec.is_file() else ()
    folder = corpora / "sentences"
    table = data / "readability-data/cochrane_val.en.tsv"
    prose = tuple(_cells(table)) if table.is_file() else found
    return Texts(data, found, examples, folder if folder.is_dir() else None, _megabyte(prose))


def _files(*folders: Path) -> Iterator[str]:
    for folder in folders:
        yield from _read(folder.rglob("*.md"))


def _read(paths: Iterator[Path]) -> Iterator[str]:
    for path in sorted(paths):
        yield path.read_bytes().decode("utf-8")


def _examples(spec: str) -> Iterator[str]:
    for found in _EXAMPLE.finditer(spec.replace("\r\n", "\n")):
        yield found[1].replace("→", "\t")


def _cells(table: Path) -> Iterator[str]:
    with table.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            yield from (row["complex"], row["simple"])


def _megabyte(prose: tuple[str, ...]) -> str:
    """As much as fills a megabyte, from the start again where there is less."""
    rounds = 1 + MEGABYTE // max(1, sum(map(len, prose)))
    return "\n\n".join(islice(cycle(prose), rounds * len(prose)))[:MEGABYTE]
