"""The table of feature values gives the weights that are there, on every machine."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from training import card, scales, table
from training.made import made

from pipeline.readability.level.model import WEIGHTS
from pipeline.readability.level.rarity import ZIPF, Scale

TOLERANCE = 2e-3
THERE = json.loads(WEIGHTS.read_text("utf-8"))


def numbers(value: Any, path: str = "") -> Iterator[tuple[str, float | str]]:
    """All that is not a container, by its place: `languages.de.zipf.3`."""
    match value:
        case dict():
            for key, held in value.items():
                yield from numbers(held, f"{path}.{key}")
        case list():
            for place, held in enumerate(value):
                yield from numbers(held, f"{path}.{place}")
        case _:
            yield path, value


def test_the_table_gives_the_weights_that_are_there() -> None:
    known = {code: _scale(row) for code, row in THERE["languages"].items()}
    again = dict(numbers(json.loads(made(table.read(), known))))
    there = dict(numbers(THERE))

    assert again.keys() == there.keys()
    assert {path: (again[path], value) for path, value in there.items() if not _near(again[path], value, path)} == {}


def _near(one: float | str, other: float | str, path: str) -> bool:
    # Errors and trust have two decimals: the last one may fall on either side.
    allowed = 0.0101 if path.endswith((".error", ".trust")) else TOLERANCE
    return one == other if isinstance(one, str) else one == pytest.approx(other, abs=allowed)


def test_the_scales_are_those_of_wordfreq_s_lists() -> None:
    found = scales.scales(("en", "hi", "tr", "sv"))

    assert found == {code: _scale(THERE["languages"][code]) for code in ("en", "hi", "sv", "tr")}
    assert found["en"].zipf == ZIPF


def _scale(row: dict[str, Any]) -> Scale:
    return Scale(tuple(row["zipf"]), row["long"], row["longer"], row["usual"])


def test_the_model_card_states_the_weights_and_the_errors_that_are_there() -> None:
    there = card.CARD.read_text("utf-8")

    assert card.renewed(there, table.read()) == there
    assert (
        f"| mean rarity | {card.DEFINITIONS['mean rarity']} | {THERE['groups']['english']['mean rarity']:.3f} |"
        in there
    )
    assert f"| de | {THERE['languages']['de']['error']} |" in there
    assert {row.source.split()[0] for row in table.read()} == set(NAMED)
    assert all(name in there for name in NAMED.values())


NAMED = {
    "cefr-sp": "CEFR-SP",
    "onestopenglish": "OneStopEnglish",
    "onestopenglish-sentences": "OneStopEnglish",
    "cochrane": "Paragraph-level Simplification of Medical Texts",
    "textcomplexityde": "TextComplexityDE",
    "textcomplexityde-pairs": "TextComplexityDE",
    "deplain": "DEPlain",
    "porsimplessent": "PorSimplesSent",
    "simpitiki": "SIMPITIKI",
    "amsterdam": "Dutch municipal texts",
    "tico-19": "TICO-19",
    "ud-pud": "PUD",
    "ud-gsd": "GSD",
    "plainloc": "plainloc's own explainers",
}
"""Sources in the table, and what the model card and NOTICE call them."""


def test_notice_names_every_source_of_the_table() -> None:
    notice = (card.CARD.parents[3] / "NOTICE").read_text("utf-8")

    assert [name for name in NAMED.values() if name not in notice and name != "plainloc's own explainers"] == []


def test_the_table_holds_numbers_and_no_text() -> None:
    rows = table.read()

    assert {row.kind for row in rows} == {"rating", "pair", "text", "parallel"}
    assert all(row.item.isdecimal() for row in rows)
    assert len({row.source for row in rows}) == 16
