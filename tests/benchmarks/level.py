"""The level model on what it was not trained on, with confidence intervals; and how fast it is."""

from __future__ import annotations

import json
from collections.abc import Iterator

import numpy as np
from training import table
from training.data import PAIRS
from training.fit import ENGLISH, OTHERS, fit, spreads
from training.unseen import Unseen, added, levels

from benchmarks import level_speed, level_texts
from benchmarks.intervals import Figure, agreement, figure, share
from benchmarks.table import Row, Section
from benchmarks.texts import Texts
from pipeline.readability.level.model import WEIGHTS

FOLDS = 5
ARTICLES = 10
_ROW = 19
_ENGLISH, _GERMAN, _COCHRANE = 0.745, 0.805, 0.92


def section(texts: Texts) -> Section:
    """All figures; those of whole texts need the texts, the others are made from the table alone."""
    unseen = Unseen(table.read())
    english, english_rows = _english(unseen)
    german, german_rows = _german(unseen)
    whole, whole_rows = level_texts.rows(unseen, texts.data, FOLDS)
    seconds, speed_rows = level_speed.rows(texts)
    met = english.value >= _ENGLISH and german.value >= _GERMAN and seconds < level_speed.GOAL
    return Section(
        "The level of texts that the model was not trained on",
        f"95 % confidence in brackets; without a whole set, or without {FOLDS} parts of it in turn",
        "r at least .745 on English and .805 on German sentences, 92 of 100 abstracts harder; a page in 10 ms",
        met and whole.value >= _COCHRANE if whole else None,
        (*english_rows, *german_rows, *_pairs(unseen), *whole_rows, *_errors(), *speed_rows),
    )


def _english(unseen: Unseen) -> tuple[Figure, list[Row]]:
    known = fit(unseen.rows, ENGLISH, spreads(unseen.rows))
    made = []
    for part in ("dev", "test"):
        rows = unseen.of(f"cefr-sp {part}")
        items = [row.item for row in rows]
        found, rated = levels(known, rows), np.array([row.value for row in rows])
        correlation = agreement(found, rated, items)
        made.append(Row(f"English sentences ({part}), r", str(correlation)))
        made.append(Row("  mean difference from raters", f"{figure(np.abs(found - rated), items)} levels"))
    return correlation, made


def _german(unseen: Unseen) -> tuple[Figure, list[Row]]:
    rows = unseen.of("textcomplexityde")
    rated, articles = np.array([row.value for row in rows]), [row.item for row in rows]
    folds = agreement(unseen.predicted(OTHERS, "textcomplexityde", ARTICLES), rated, articles)
    whole = agreement(added(unseen.without(OTHERS, "textcomplexityde"), rows), rated, articles)
    return folds, [
        Row("German sentences, r", f"{folds}, without {ARTICLES} parts of the articles", "reference .79, to reach .81"),
        Row("  without any that are rated, r", str(whole)),
    ]


def _pairs(unseen: Unseen) -> Iterator[Row]:
    for source, (_, code) in PAIRS.items():
        recipe = ENGLISH if code == "en" else OTHERS
        rows = unseen.of(source)
        items = [row.item for row in rows]
        folds = share(unseen.predicted(recipe, source, FOLDS) > 0, items)
        whole = share(added(unseen.without(recipe, source), rows) > 0, items)
        figures = f"{folds} in parts, {whole} without the set"
        yield Row(f"{source} ({code}), right", figures, "reference .85, to reach .87" if source == "deplain" else "")


def _errors() -> Iterator[Row]:
    """By language, as weights.json has them: the error in English, and the difference from the same English text."""
    languages = json.loads(WEIGHTS.read_text("utf-8"))["languages"]
    by_error: dict[float, list[str]] = {}
    for code, row in languages.items():
        by_error.setdefault(row["error"], []).append(code)
    for error, codes in sorted(by_error.items()):
        for start in range(0, len(codes), _ROW):
            name = "" if start else f"off by {error:.2f} levels on average"
            yield Row(name, " ".join(codes[start : start + _ROW]), "" if start else "at most, by parallel texts")
