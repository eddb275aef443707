"""Parallel and comparable texts: what ties the languages' levels together."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from pipeline import po
from pipeline.languages import locale
from pipeline.markup import plain
from pipeline.readability.level.features import values
from training.data import Features, Row

PLAINLOC = ("de", "tr")
"""The languages that only our own explainers tie to English."""
PUD = ("hi", "ar", "sv")
"""The first 500 sentences of the Parallel Universal Dependencies treebanks are the same in all of them."""
GSD = ("de", "es", "fr", "ru", "ja", "ko", "vi")
"""Treebanks of news and encyclopedia texts: not the same sentences, but of the same kinds."""


def rows(root: Path, folder: Path, features: Features) -> Iterator[Row]:
    """The rows of our own catalogs in `root`, and of the treebanks in `folder`/corpora/sentences."""
    for code in PLAINLOC:
        for path in sorted((root / "locales" / code / "LC_MESSAGES").rglob("*.po")):
            yield from _catalog(path, code, features)
    for source, codes in (("ud-pud", PUD), ("ud-gsd", GSD)):
        for code in codes:
            lines = (folder / "corpora" / "sentences" / f"{code}.txt").read_text("utf-8").splitlines()
            for number, line in enumerate(lines[:500:2]):
                yield from _row(source, code, str(number), line, features)


def _catalog(path: Path, code: str, features: Features) -> Iterator[Row]:
    catalog = po.parse(path.read_bytes(), str(path), locale(code))
    for unit in catalog.units:
        if unit.finished and unit.id[0] in "02468ace":
            item = f"{path.stem} {unit.id}"
            yield from _row("plainloc", "en", f"{code} {item}", plain(unit.source), features)
            yield from _row("plainloc", code, f"{code} {item}", plain(unit.target), features)


def _row(source: str, code: str, item: str, text: str, features: Features) -> Iterator[Row]:
    sums = features.sentence(text, code)
    if sums.words:
        yield Row(source, code, item, "parallel", 0.0, tuple(values(sums)))
