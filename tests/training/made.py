"""The table of feature values -> weights.json."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from operator import mul
from statistics import fmean

from pipeline.readability.level.bounds import bounded
from pipeline.readability.level.features import FEATURES
from pipeline.readability.level.rarity import Scale
from training.data import Row
from training.fit import ENGLISH, OTHERS, Fit, fit, spreads
from training.scale import Placed, placed

SAME = {"sr": "sh", "hr": "sh", "bs": "sh", "no": "nb", "nn": "nb", "tl": "fil", "yue": "zh"}
"""Languages that are scored as another one, whose list is theirs too."""


def made(rows: Sequence[Row], scales: Mapping[str, Scale]) -> str:
    """The text of weights.json."""
    spread = spreads(rows)
    english, others = fit(rows, ENGLISH, spread), fit(rows, OTHERS, spread)
    places = {"en": Placed(1.0, english.intercept, 1.0, 0.0), **placed(rows, english, others, scales)}
    error = _error(rows, english)
    data = {
        "groups": {name: _rounded(found.weights) for name, found in (("english", english), ("others", others))},
        "languages": {code: _language(code, places[code], scale, error) for code, scale in sorted(scales.items())},
        "same": SAME,
    }
    return json.dumps(data, indent=1) + "\n"


def _language(code: str, place: Placed, scale: Scale, error: float) -> dict[str, object]:
    return {
        "group": "english" if code == "en" else "others",
        "slope": round(place.slope, 3),
        "intercept": round(place.intercept, 3),
        "trust": round(place.trust, 2),
        "error": round(error + place.apart, 2),
        "zipf": list(scale.zipf),
        "long": scale.long,
        "longer": scale.longer,
        "usual": scale.usual,
    }


def _error(rows: Sequence[Row], english: Fit) -> float:
    """The mean difference in levels from the raters' on sentences that are not in training. A level in another language
    is off by no more than this and the difference of the same sentence in English, taken together."""
    held = [row for row in rows if row.source == "cefr-sp test"]
    weights = [english.weights[name] for name in FEATURES]
    found = (bounded(english.intercept + sum(map(mul, weights, row.features))) for row in held)
    return fmean(abs(level - row.value) for level, row in zip(found, held, strict=True))


def _rounded(weights: Mapping[str, float]) -> dict[str, float]:
    return {name: round(weight, 4) + 0.0 for name, weight in weights.items()}
