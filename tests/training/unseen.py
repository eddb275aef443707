"""What the model does on what it was not fitted to: the same recipes with a set, or a part of one, left out."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from operator import mul

import numpy as np

from pipeline.model import Counts
from pipeline.readability.level import document_level
from pipeline.readability.level.bounds import bounded
from pipeline.readability.level.features import FEATURES, Sums, values
from training.data import Row
from training.fit import Array, Fit, Recipe, fit, spreads

KIN = {"textcomplexityde": "textcomplexityde-pairs", "onestopenglish": "onestopenglish-sentences"}
"""Sets made of the same texts: neither may be trained on where the other one is to be new."""
KIN |= {other: one for one, other in KIN.items()}


class Unseen:
    """Fits to a part of the table."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self.rows = rows

    @cached_property
    def _spread(self) -> Array:
        return spreads(self.rows)

    def of(self, source: str) -> list[Row]:
        """The rows of a data set."""
        return [row for row in self.rows if row.source == source]

    def without(self, recipe: Recipe, source: str) -> Fit:
        """The recipe without a set, and without the one that is made of the same texts."""
        return fit(self.rows, _less(recipe, {source, KIN.get(source, "")}), self._spread)

    def folds(self, recipe: Recipe, source: str, number: int) -> Iterator[tuple[Fit, frozenset[str]]]:
        """For each part of a set: the recipe without it, and the items in it; the set's kin is left out of all."""
        items = sorted({row.item for row in self.of(source)}, key=int)
        less = _less(recipe, {KIN.get(source, "")})
        for start in range(number):
            held = frozenset(items[start::number])
            rows = [row for row in self.rows if row.source != source or row.item not in held]
            yield fit(rows, less, self._spread), held

    def predicted(self, recipe: Recipe, source: str, number: int) -> Array:
        """What each row of a set adds up to, in the order of `of`, by the fit that has not seen its item."""
        rows = self.of(source)
        found = np.zeros(len(rows))
        for known, held in self.folds(recipe, source, number):
            places = [place for place, row in enumerate(rows) if row.item in held]
            found[places] = added(known, [rows[place] for place in places])
        return found


def added(known: Fit, rows: Sequence[Row]) -> Array:
    """What rows add up to: intercept and weights times features; of a pair, by how much the harder text is above."""
    weights = np.array([known.weights[name] for name in FEATURES])
    starts = np.array([0.0 if row.kind == "pair" else known.intercept for row in rows])
    return np.asarray(starts + np.array([row.features for row in rows]) @ weights)


def levels(known: Fit, rows: Sequence[Row]) -> Array:
    """The levels of sentences."""
    return np.array([*map(bounded, added(known, rows))])


def text_level(known: Fit, sentences: Sequence[Sums]) -> float:
    """The level of an English text by a fit, as the program works it out."""
    counts = Counts()
    for sums in sentences:
        points = known.intercept + sum(map(mul, known.weights.values(), values(sums)))
        points = max(1, round(1000 * points))
        effort = sums.words * points
        counts += Counts(sentences=1, words=sums.words, effort=effort, effort_squares=effort * points)
    found = document_level(counts)
    assert found is not None
    return found


def _less(recipe: Recipe, sources: Collection[str]) -> Recipe:
    return replace(
        recipe,
        ratings={name: weight for name, weight in recipe.ratings.items() if name not in sources},
        pairs={name: weight for name, weight in recipe.pairs.items() if name not in sources},
    )
