"""A figure with its 95 % confidence interval, by drawing again from what it was measured on (bootstrap)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]
_DRAWS = 500
_SEED = 1


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure, and where it lies with 95 % confidence."""

    value: float
    low: float
    high: float

    def __str__(self) -> str:
        return f"{short(self.value)} ({short(self.low)} to {short(self.high)})"


def short(value: float) -> str:
    """`.753`, `1.020`."""
    return f"{value:.3f}".removeprefix("0")


def agreement(found: Array, rated: Array, groups: Sequence[str]) -> Figure:
    """Pearson's r; what is of one group (an article) is drawn together."""
    return _figure(lambda places: float(np.corrcoef(found[places], rated[places])[0, 1]), groups)


def share(right: Array, groups: Sequence[str]) -> Figure:
    """How many of all are right, 0 to 1."""
    return figure(right.astype(float), groups)


def figure(values: Array, groups: Sequence[str]) -> Figure:
    """The mean of values."""
    return _figure(lambda places: float(values[places].mean()), groups)


def _figure(measure: Callable[[Array], float], groups: Sequence[str]) -> Figure:
    order = sorted(range(len(groups)), key=groups.__getitem__)
    parts = [np.array([*held]) for _, held in groupby(order, key=groups.__getitem__)]
    chance = np.random.default_rng(_SEED)
    draws = (chance.integers(0, len(parts), len(parts)) for _ in range(_DRAWS))
    drawn = [measure(np.concatenate([parts[part] for part in draw])) for draw in draws]
    low, high = np.percentile(drawn, [2.5, 97.5])
    return Figure(measure(np.arange(len(groups))), float(low), float(high))
