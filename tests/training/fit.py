"""The table -> the weights of a group of languages: a convex problem with one solution, so every machine finds it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import product

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from pipeline.readability.level.features import FEATURES
from training.data import Row

Array = NDArray[np.float64]
NAMES = tuple(FEATURES)
MARGIN = 0.15
"""Levels by which a pair should be apart; the scale of the logistic loss."""
RIDGE = 0.6
"""Keeps the weights near each other: on texts of other kinds and languages than those in training it gains much, on
texts of the same kinds it costs next to nothing (MODEL.md)."""
LEAST_LETTERS = 0.3
"""What a standard deviation of `letters` adds at least, in levels: length is what holds in every language."""
APART = 5
"""Each text of one level is compared with this many of each other level, to rank texts on different subjects."""


@dataclass(frozen=True, slots=True)
class Recipe:
    """What a group of languages is fitted to."""

    ratings: Mapping[str, float]
    """Source -> weight of its squared error in levels (each has an intercept of its own but `level`)."""
    pairs: Mapping[str, float]
    """Source -> weight of its logistic ranking loss."""
    level: str = ""
    """The source whose ratings are levels from 1 to 6; its intercept is the group's."""


ENGLISH = Recipe(
    {"cefr-sp train": 1.0},
    {"cochrane": 0.4, "onestopenglish-sentences": 0.05, "onestopenglish": 0.2},
    "cefr-sp train",
)
OTHERS = Recipe(
    {"textcomplexityde": 0.5},
    dict.fromkeys(("deplain", "textcomplexityde-pairs", "porsimplessent", "simpitiki", "amsterdam"), 0.06),
)


@dataclass(frozen=True, slots=True)
class Fit:
    weights: dict[str, float]
    """Levels per unit of each feature."""
    intercept: float


def spreads(rows: Sequence[Row]) -> Array:
    """The standard deviation of each feature over rated sentences and texts of all languages."""
    held: Array = np.array([row.features for row in rows if row.kind in {"rating", "text", "parallel"}])
    return np.asarray(held.std(axis=0) + 1e-3)


def fit(rows: Sequence[Row], recipe: Recipe, spread: Array) -> Fit:
    """The weights of least loss; none is negative."""
    ratings = [_Ratings(rows, source, weight, spread) for source, weight in recipe.ratings.items()]
    pairs = [_Pairs(rows, source, weight, spread) for source, weight in recipe.pairs.items()]
    size = len(NAMES)

    def loss(point: Array) -> tuple[float, Array]:
        weights, total, slope = point[:size], RIDGE * float(point[:size] @ point[:size]), np.zeros_like(point)
        slope[:size] += 2 * RIDGE * weights
        for place, rated in enumerate(ratings):
            error = rated.features @ weights + point[size + place] - rated.values
            total += float(rated.shares @ error**2)
            slope[:size] += 2 * rated.features.T @ (rated.shares * error)
            slope[size + place] += 2 * float(rated.shares @ error)
        for pair in pairs:
            margin = pair.differences @ weights / MARGIN
            total += pair.weight * float(np.logaddexp(0, -margin).mean())
            slope[:size] -= pair.weight * pair.differences.T @ (1 / (1 + np.exp(margin))) / MARGIN / len(margin)
        return total, slope

    least = [LEAST_LETTERS if name == "letters" else 0.0 for name in NAMES]
    bounds = [*((low, None) for low in least), *((None, None) for _ in ratings)]
    start = np.concatenate([np.full(size, LEAST_LETTERS), np.zeros(len(ratings))])
    done = minimize(loss, start, jac=True, method="SLSQP", bounds=bounds, options={"maxiter": 2000, "ftol": 1e-14})
    assert done.success
    found = done.x
    weights = found[:size] / spread
    return Fit(dict(zip(NAMES, map(float, weights), strict=True)), float(found[size]) if recipe.level else 0.0)


class _Ratings:
    """Rated sentences; the four middle levels count evenly, however many sentences they have."""

    def __init__(self, rows: Sequence[Row], source: str, weight: float, spread: Array) -> None:
        held = [row for row in rows if row.source == source and row.kind == "rating"]
        self.features = np.array([row.features for row in held]) / spread
        self.values = np.array([row.value for row in held])
        if not source.startswith("cefr"):
            self.values = (self.values - self.values.mean()) / self.values.std()
            self.shares = np.full(len(held), weight / len(held))
            return
        levels = np.clip(np.round(self.values), 2, 5)
        shares = np.array([1 / np.count_nonzero(levels == level) for level in levels])
        self.shares = weight * shares / shares.sum()


class _Pairs:
    """A harder text less an easier one."""

    def __init__(self, rows: Sequence[Row], source: str, weight: float, spread: Array) -> None:
        held = [row for row in rows if row.source == source]
        found = [row.features for row in held if row.kind == "pair"] or _across(held)
        self.differences, self.weight = np.array(found) / spread, weight


def _across(texts: Sequence[Row]) -> list[tuple[float, ...]]:
    """Texts of different levels on different subjects, compared in a fixed order."""
    by_level: dict[float, list[Row]] = {}
    for row in texts:
        by_level.setdefault(row.value, []).append(row)
    return [
        tuple(map(float.__sub__, hard.features, easy.features))
        for high, low in product(by_level, by_level)
        if high > low
        for place, hard in enumerate(by_level[high])
        for easy in (by_level[low][(place + 31 * step) % len(by_level[low])] for step in range(APART))
    ]
