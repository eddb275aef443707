"""The tables of MODEL.md, made from weights.json and the table of feature values."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from pipeline.readability.level.features import FEATURES
from pipeline.readability.level.model import WEIGHTS
from training.data import TICO, Row
from training.fit import spreads
from training.parallel import GSD, PLAINLOC
from training.scale import COMPARED, NEAR, TRUSTED

CARD = WEIGHTS.with_name("MODEL.md")
_MADE = re.compile(r"(<!-- made by `make train` -->\n).*?(<!-- end -->)", re.DOTALL)
DEFINITIONS = {
    "letters": "ln(1 + letters)",
    "words": "ln(1 + words)",
    "long words": "ln(1 + words of more than 6 letters)",
    "very long words": "ln(1 + words of more than 9 letters)",
    "share of very long words": "their share of the words",
    "letters per word": "at most 12",
    "rare words": "ln(1 + 2 x sum over words of their rarity: 0 from Zipf 4.5 upwards, 1 from 2.5 downwards)",
    "mean rarity": "mean over words: 0 from Zipf 5 upwards, 1 from 2.5 downwards",
    "words below Zipf 5": "ln(1 + their number)",
    "share of words below Zipf 4": "their share of the words",
    "long words below Zipf 5": "ln(1 + their number)",
    "long words below Zipf 4": "ln(1 + their number)",
    "long words below Zipf 3": "ln(1 + their number)",
    "commas": "ln(1 + commas, semicolons and colons that stand in no number)",
    "statistics": "ln(1 + decimals and the signs % = < > ±)",
    "acronyms": "ln(1 + words of two and more capitals, with one small letter at most)",
    "brackets": "ln(1 + opening brackets)",
}


def write(rows: Sequence[Row]) -> None:
    """Puts the tables into MODEL.md."""
    CARD.write_text(renewed(CARD.read_text("utf-8"), rows), "utf-8")


def renewed(card: str, rows: Sequence[Row]) -> str:
    """The text of MODEL.md with tables that fit weights.json."""
    data = json.loads(WEIGHTS.read_text("utf-8"))
    made = iter((_weights(data["groups"], rows), _languages(data["languages"])))
    return _MADE.sub(lambda found: found[1] + "".join(f"{line}\n" for line in next(made)) + found[2], card)


def _weights(groups: Mapping[str, Mapping[str, float]], rows: Sequence[Row]) -> Iterator[str]:
    yield "| feature | what it is | English | per deviation | others | per deviation |"
    yield "|---|---|---|---|---|---|"
    for name, spread in zip(FEATURES, map(float, spreads(rows)), strict=True):
        cells = (f"{weight:.3f} | {weight * spread:.2f}" for weight in (group[name] for group in groups.values()))
        yield f"| {name} | {DEFINITIONS[name]} | {' | '.join(cells)} |"


def _languages(languages: Mapping[str, Mapping[str, Any]]) -> Iterator[str]:
    yield "| language | off by at most | frequencies trusted | long words: more letters than | very long | placed by |"
    yield "|---|---|---|---|---|---|"
    for code, row in languages.items():
        error, trust, long, longer = (f"{row[name]:g}" for name in ("error", "trust", "long", "longer"))
        yield f"| {code} | {error} | {trust} | {long} | {longer} | {_placed(code)} |"


def _placed(code: str) -> str:
    if code == "en":
        return "rated sentences"
    own = "; order within the language by own texts" if code in TRUSTED else ""
    if code in TICO:
        return f"TICO-19{own}"
    if code in PLAINLOC:
        return f"plainloc's explainers{own}"
    if code == "sv":
        return "the same sentences in Hindi and Arabic (PUD)"
    if code in GSD:
        return f"treebanks of the same kinds in {', '.join(COMPARED)}"
    return f"its neighbours {', '.join(NEAR[code])}{own}"
