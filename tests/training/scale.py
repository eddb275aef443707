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
NEAR = {
    "it": ("es", "fr", "pt"), "ca": ("es", "fr", "pt"), "ro": ("es", "fr", "pt"), "fil": ("id",), "ms": ("id",),
    "nl": ("de", "sv"), "da": ("sv",), "nb": ("sv",), "is": ("sv",), "he": ("ar",), "el": ("es", "ru"),
    "fi": ("ru", "tr"), "hu": ("ru", "tr"), "lt": ("ru",), "lv": ("ru",),
    "pl": ("ru",), "cs": ("ru",), "sk": ("ru",), "sl": ("ru",), "uk": ("ru",), "bg": ("ru",), "mk": ("ru",),
    "sh": ("ru",),
}  # fmt: skip
"""Languages without parallel text here: they are placed as those next to them, on average."""
COMPARED = ("de", "es", "fr", "ru")
"""The treebanks whose mean level stands in for that of Japanese, Korean and Vietnamese ones of the same kinds."""
_RARITY = tuple(FEATURES).index("mean rarity")


@dataclass(frozen=True, slots=True)
class Placed:
    """Where a language lies on the scale of English."""

    slope: float
    intercept: float
    trust: float
    """How far its word frequencies are trusted, 0 to 1."""
    apart: float
    """Levels by which a sentence differs from the same one in English, on average; of languages without parallel text,
    the most of all others."""


def placed(rows: Sequence[Row], english: Fit, others: Fit, languages: Iterable[str]) -> dict[str, Placed]:
    """Each language's place; the spread of levels is matched once for all languages."""
    scale = _Scale(rows, english, others)
    found = {code: scale.tied("tico-19", code) for code in scale.languages("tico-19")}
    found |= {code: scale.tied("plainloc", code) for code in scale.languages("plainloc")}
    bridge = float(np.mean([scale.mean("ud-pud", code, found[code]) for code in ("hi", "ar")]))
    compared = float(np.mean([scale.mean("ud-gsd", code, found[code]) for code in COMPARED]))
    most = max(place.apart for place in found.values())
    found["sv"] = scale.at("ud-pud", "sv", bridge, most)
    found |= {code: scale.at("ud-gsd", code, compared, most) for code in ("ja", "ko", "vi")}
    for code in sorted(set(languages) - found.keys() - {"en"}):
        trust = scale.trust(code)
        slope, typical = scale.spread(trust)
        raised = float(np.mean([found[near].intercept - scale.spread(found[near].trust)[1] for near in NEAR[code]]))
        found[code] = Placed(slope, typical + raised, trust, most)
    return found


class _Scale:
    def __init__(self, rows: Sequence[Row], english: Fit, others: Fit) -> None:
        self._rows = [row for row in rows if row.kind == "parallel"]
        self._others = others
        weights = np.array([english.weights[name] for name in FEATURES])
        own = [row for row in self._rows if row.language == "en"]
        self._english = {row.item: float(np.array(row.features) @ weights + english.intercept) for row in own}
        self._rarity = {row.item: row.features[_RARITY] for row in own}

    def languages(self, source: str) -> list[str]:
        return sorted({row.language for row in self._rows if row.source == source} - {"en"})

    def tied(self, source: str, code: str) -> Placed:
        """By sentences that are there in English too."""
        held = [row for row in self._held(source, code) if row.item in self._english]
        levels = np.array([self._english[row.item] for row in held])
        trust = self.trust(code)
        slope, _ = self.spread(trust)
        raw = slope * self._raw(held, trust)
        intercept = float((levels - raw).mean())
        return Placed(slope, intercept, trust, float(np.abs(raw + intercept - levels).mean()))

    def at(self, source: str, code: str, level: float, apart: float) -> Placed:
        """By the level that a whole set should have."""
        trust = self.trust(code)
        slope, _ = self.spread(trust)
        mean = float(self._raw(self._held(source, code), trust).mean())
        return Placed(slope, level - slope * mean, trust, apart)

    def mean(self, source: str, code: str, placed: Placed) -> float:
        """The mean level of a set."""
        return placed.intercept + placed.slope * float(self._raw(self._held(source, code), placed.trust).mean())

    def trust(self, code: str) -> float:
        """The share of the English words' rarity that a language's words tell of the same sentences (r squared): a
        weight on a measure that holds so much noise is to be so much smaller. Elsewhere it is the mean of these."""
        if code in TRUSTED:
            return 1.0
        told = {other: self._told(other) for other in self.languages("tico-19") if other not in TRUSTED}
        return round(told.get(code, float(np.mean(list(told.values())))), 2)

    def spread(self, trust: float) -> tuple[float, float]:
        """What makes levels spread as far as those of the same sentences in English, and the mean intercept then."""
        ratios, means = [], []
        for code in self.languages("tico-19"):
            held = [row for row in self._held("tico-19", code) if row.item in self._english]
            levels, raw = np.array([self._english[row.item] for row in held]), self._raw(held, trust)
            ratios.append(levels.std() / raw.std())
            means.append((levels.mean(), raw.mean()))
        slope = float(np.exp(np.mean(np.log(ratios))))
        return slope, float(np.mean([level - slope * raw for level, raw in means]))

    def _told(self, code: str) -> float:
        held = [row for row in self._held("tico-19", code) if row.item in self._rarity]
        own, english = [row.features[_RARITY] for row in held], [self._rarity[row.item] for row in held]
        return float(np.corrcoef(own, english)[0, 1]) ** 2

    def _held(self, source: str, code: str) -> list[Row]:
        return [row for row in self._rows if (row.source, row.language) == (source, code)]

    def _raw(self, rows: Sequence[Row], trust: float) -> Array:
        return np.array([row.features for row in rows]) @ weights_at(self._others.weights, trust)


def weights_at(weights: Mapping[str, float], trust: float) -> Array:
    """The weights, with those of the features that ask for frequencies at `trust` of their value."""
    return np.array([weights[name] * (trust if name in LEXICAL else 1.0) for name in FEATURES])
