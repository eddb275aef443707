"""The table of feature values -> weights.json."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from pipeline.readability.level.rarity import Scale
from training.data import Row
from training.fit import ENGLISH, OTHERS, fit, spreads
from training.scale import Placed, placed

SAME = {"sr": "sh", "hr": "sh", "bs": "sh", "no": "nb", "nn": "nb", "tl": "fil", "yue": "zh"}
"""Languages that are scored as another one, whose list is theirs too."""
ERRORS = {"en": 0.5, "de": 0.7}
ERROR = 0.9
"""How far levels are off on average (MODEL.md): measured for English, guessed from rankings for German; outside of
English, others measured 0.8 to 1 for models of this kind."""


def made(rows: Sequence[Row], scales: Mapping[str, Scale]) -> str:
    """The text of weights.json."""
    spread = spreads(rows)
    english, others = fit(rows, ENGLISH, spread), fit(rows, OTHERS, spread)
    places = {"en": Placed(1.0, english.intercept, 1.0), **placed(rows, english, others, scales)}
    data = {
        "groups": {name: _rounded(found.weights) for name, found in (("english", english), ("others", others))},
        "languages": {code: _language(code, places[code], scale) for code, scale in sorted(scales.items())},
        "same": SAME,
    }
    return json.dumps(data, indent=1) + "\n"


def _language(code: str, place: Placed, scale: Scale) -> dict[str, object]:
    return {
        "group": "english" if code == "en" else "others",
        "slope": round(place.slope, 3),
        "intercept": round(place.intercept, 3),
        "trust": place.trust,
        "error": ERRORS.get(code, ERROR),
        "zipf": list(scale.zipf),
        "long": scale.long,
        "longer": scale.longer,
    }


def _rounded(weights: Mapping[str, float]) -> dict[str, float]:
    return {name: round(weight, 4) + 0.0 for name, weight in weights.items()}
