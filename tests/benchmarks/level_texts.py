"""The level of whole texts: abstracts beside their plain summaries, and news on three levels for learners."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import numpy as np
from training.data import Features
from training.data import table as lines_of
from training.fit import ENGLISH
from training.scales import scales
from training.unseen import Unseen, text_level

from benchmarks.intervals import Figure, agreement, share
from benchmarks.table import Row
from pipeline.readability.level.features import Sums

Text = Sequence[Sums]
_NOMINAL = {"ele": 2.5, "int": 3.5, "adv": 4.75}
"""Between A2 and B1, between B1 and B2, C1: what a publisher for learners means by elementary to advanced."""


def rows(unseen: Unseen, data: Path | None, folds: int) -> tuple[Figure | None, list[Row]]:
    """The share of the abstracts that are harder, and the lines of the table; nothing without the texts."""
    folder = data / "readability-data" if data else None
    if folder is None or not folder.is_dir():
        return None, [Row("whole texts", "only with their texts: make bench DATA=FOLDER")]
    features = Features(scales(("en",)))
    whole, abstracts = _abstracts(unseen, folder, features, folds)
    return whole, [*abstracts, *_articles(unseen, folder, features)]


def _abstracts(unseen: Unseen, folder: Path, features: Features, folds: int) -> tuple[Figure, list[Row]]:
    pairs = [
        (features.sentences(line["complex"], "en"), features.sentences(line["simple"], "en"))
        for line in lines_of(folder / "cochrane_val.en.tsv")
    ]
    items = [row.item for row in unseen.of("cochrane")]
    by_item = dict(zip(items, pairs, strict=True))
    found = {}
    for known, held in unseen.folds(ENGLISH, "cochrane", folds):
        for item in held:
            hard, easy = (text_level(known, text) for text in by_item[item])
            found[item] = hard > easy
    known = unseen.without(ENGLISH, "cochrane")
    apart = np.array([text_level(known, hard) > text_level(known, easy) for hard, easy in pairs])
    figure = share(np.array([found[item] for item in items]), items)
    said = f"{figure} in parts, {share(apart, items)} without the set"
    return figure, [Row("cochrane as whole texts, right", said, "reference .92, to reach .95")]


def _articles(unseen: Unseen, folder: Path, features: Features) -> Iterator[Row]:
    known = unseen.without(ENGLISH, "onestopenglish")
    found: dict[str, dict[str, float]] = {}
    for line in (folder / "onestopenglish_docs.en.jsonl").read_text("utf-8").splitlines():
        article = json.loads(line)
        sums = [sums for text in article["paragraphs"] for sums in features.sentences(text, "en")]
        found.setdefault(article["id"], {})[article["level"]] = text_level(known, sums)
    flat = [(name, _NOMINAL[level], value) for name, levels in found.items() for level, value in levels.items()]
    names, nominal, levels = (list(column) for column in zip(*flat, strict=True))
    order = share(np.array([*map(_in_order, found.values())]), [*found])
    means = ", ".join(f"{np.mean([item[level] for item in found.values()]):.1f}" for level in _NOMINAL)
    yield Row("onestopenglish, articles in order", f"{order}, without the set")
    yield Row("  r with the publisher's level", str(agreement(np.array(levels), np.array(nominal), names)))
    yield Row("  mean level of the three", f"{means} (about 2.5, 3.5 and 4.75 are meant)")


def _in_order(levels: Mapping[str, float]) -> bool:
    return levels["ele"] < levels["int"] < levels["adv"]
