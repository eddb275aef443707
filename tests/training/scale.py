"""One scale: the same sentence gets the same level in every language, on average."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from pipeline.readability.level.features import FEATURES, LEXICAL
from training.data import Row
from training.fit import Array, Fit

TRUSTED = frozenset({"de", "nl", "pt", "it"})
"""Languages of the second group that have texts with levels of their own; English has its own weights."""
HALF = 0.5
"""How far frequencies are trusted elsewhere: outside English they were seen to hurt more often than to help, and half
their weight costs next to nothing where it can be measured (MODEL.md)."""
NEAR = {
    "it": ("es", "fr", "pt"), "ca": ("es", "fr", "pt"), "ro": ("es", "fr", "pt"), "fil": ("id",), "ms": ("id",),
    "nl": ("de", "sv"), "da": ("sv",), "nb": ("sv",), "is": ("sv",), "he": ("ar",), "el": ("es", "ru"),
    "fi": ("ru", "tr"), "hu": ("ru", "tr"), "lt": ("ru",), "lv": ("ru",),
    "pl": ("ru",), "cs": ("ru",), "sk": ("ru",), "sl": ("ru",), "uk": ("ru",), "bg": ("ru",), "mk": ("ru",),
    "sh": ("ru",),
}  # fmt: skip
"""Languages without parallel text here: they get the mean intercept of those next to them."""
COMPARED = ("de", "es", "fr", "ru")
"""The treebanks whose mean level stands in for that of Japanese, Korean and Vietnamese ones of the same kinds."""


@dataclass(frozen=True, slots=True)
class Placed:
    """Where a language of the second group lies on the scale of English."""

    slope: float
    intercept: float
    trust: float


def placed(rows: Sequence[Row], english: Fit, others: Fit, languages: Iterable[str]) -> dict[str, Placed]:
    """Each language's slope and intercept; the spread is matched once for all languages of one trust."""
    scale = _Scale(rows, english, others)
    found = {code: scale.tied("tico-19", code) for code in scale.languages("tico-19")}
    found |= {code: scale.tied("plainloc", code) for code in scale.languages("plainloc")}
    bridge = float(np.mean([scale.mean("ud-pud", code, found[code]) for code in ("hi", "ar")]))
    found["sv"] = scale.at("ud-pud", "sv", bridge)
    compared = float(np.mean([scale.mean("ud-gsd", code, found[code]) for code in COMPARED]))
    found |= {code: scale.at("ud-gsd", code, compared) for code in ("ja", "ko", "vi")}
    for code in sorted(set(languages) - found.keys() - {"en"}):
        near = [found[other] for other in NEAR[code]]
        trust = trust_of(code)
        raised = sum(other.intercept - scale.typical(other.trust) for other in near) / len(near)
        found[code] = Placed(scale.slope(trust), scale.typical(trust) + raised, trust)
    return found


def trust_of(code: str) -> float:
    return 1.0 if code in TRUSTED else HALF


class _Scale:
    def __init__(self, rows: Sequence[Row], english: Fit, others: Fit) -> None:
        self._rows = [row for row in rows if row.kind == "parallel"]
        self._others = others
        weights = np.array([english.weights[name] for name in FEATURES])
        self._english = {
            row.item: float(np.clip(np.array(row.features) @ weights + english.intercept, 1, 6))
            for row in self._rows
            if row.language == "en"
        }

    def languages(self, source: str) -> list[str]:
        return sorted({row.language for row in self._rows if row.source == source} - {"en"})

    def tied(self, source: str, code: str) -> Placed:
        """By sentences that are there in English too."""
        held = [row for row in self._rows if (row.source, row.language) == (source, code) and row.item in self._english]
        return self._placed(held, float(np.mean([self._english[row.item] for row in held])), code)

    def at(self, source: str, code: str, level: float) -> Placed:
        """By the level that a whole set should have."""
        return self._placed(self._held(source, code), level, code)

    def mean(self, source: str, code: str, placed: Placed) -> float:
        """The mean level of a set."""
        return placed.intercept + placed.slope * float(self._raw(self._held(source, code), placed.trust).mean())

    def slope(self, trust: float) -> float:
        """What makes the levels of a language spread as far as those of the same sentences in English."""
        ratios = []
        for code in self.languages("tico-19"):
            held = [row for row in self._held("tico-19", code) if row.item in self._english]
            levels = np.array([self._english[row.item] for row in held])
            ratios.append(levels.std() / self._raw(held, trust).std())
        return float(np.exp(np.mean(np.log(ratios))))

    def typical(self, trust: float) -> float:
        """The mean intercept of the languages of TICO-19 at a trust."""
        slope = self.slope(trust)
        levels = float(np.mean(list(self._english.values())))
        tied = [row for row in self._rows if row.source == "tico-19" and row.language != "en"]
        return levels - slope * float(self._raw(tied, trust).mean())

    def _placed(self, rows: Sequence[Row], level: float, code: str) -> Placed:
        trust = trust_of(code)
        slope = self.slope(trust)
        return Placed(slope, level - slope * float(self._raw(rows, trust).mean()), trust)

    def _held(self, source: str, code: str) -> list[Row]:
        return [row for row in self._rows if (row.source, row.language) == (source, code)]

    def _raw(self, rows: Sequence[Row], trust: float) -> Array:
        return np.array([row.features for row in rows]) @ weights_at(self._others.weights, trust)


def weights_at(weights: Mapping[str, float], trust: float) -> Array:
    """The weights, with those of the features that ask for frequencies at `trust` of their value."""
    return np.array([weights[name] * (trust if name in LEXICAL else 1.0) for name in FEATURES])
