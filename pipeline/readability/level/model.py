"""The level model: for each language its weights, and how its word list compares with the English one."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial
from operator import mul
from pathlib import Path
from typing import cast

from pipeline.languages import language as known_language
from pipeline.readability.frequency import has_list, zipf
from pipeline.readability.level.bounds import bounded
from pipeline.readability.level.features import FEATURES, LEXICAL, Sums, values
from pipeline.readability.level.rarity import Scale
from pipeline.readability.level.sums import Pieces
from pipeline.readability.unspaced import unit

WEIGHTS = Path(__file__).with_name("weights.json")
"""Written by `make train`; MODEL.md says from what."""


@dataclass(frozen=True, slots=True)
class Model:
    """The model of one language: level = intercept + weights x features, kept from 1 to 6 (`bounded`)."""

    language: str
    intercept: float
    weights: tuple[float, ...]
    """In levels per unit of each feature, in the order of FEATURES; none is negative."""
    error: float
    """By how many levels it errs on average, as far as that could be measured (MODEL.md)."""
    pieces: Pieces
    """Looks pieces of text up."""

    def level(self, sums: Sums) -> float:
        """The level of a sentence with at least one word, 1.0 to 6.0."""
        return bounded(self.unbounded(sums))

    def unbounded(self, sums: Sums) -> float:
        """The same before it is kept from 1 to 6: what is added up over a text."""
        added: float = sum(map(mul, self.weights, values(sums)))
        return self.intercept + added

    def points(self, pieces: Sequence[str]) -> int:
        """The unbounded level of a sentence in its pieces, in thousandths, at least 1; 0 for one without a word."""
        sums = self.pieces.sums(pieces)
        return max(1, round(1000 * self.unbounded(sums))) if sums.words else 0


@cache
def model(language: str) -> Model | None:
    """The model of a language (`de`); None where there is no list of its words, or nothing to tell its words by."""
    if not has_list(language) or unit(language) == "character":
        return None
    known = known_language(language)
    data = _data()
    row = data.languages.get(data.same.get(known.code, known.code))
    if row is None:
        return None
    scale = Scale(tuple(row.zipf), row.long, row.longer, row.usual)
    return Model(
        known.code,
        row.intercept,
        row.weights(data.groups[row.group]),
        row.error,
        Pieces(known, scale, partial(_zipf, language=known.code)),
    )


def _zipf(word: str, language: str) -> float:
    return zipf(word, language) or 0.0


@dataclass(frozen=True, slots=True)
class _Row:
    """A language in `weights.json`."""

    group: str
    slope: float
    intercept: float
    trust: float
    """How far the frequencies are trusted, 0 to 1."""
    error: float
    zipf: Sequence[float]
    long: float
    longer: float
    usual: float

    def weights(self, group: Mapping[str, float]) -> tuple[float, ...]:
        trust = {name: self.trust if name in LEXICAL else 1.0 for name in FEATURES}
        return tuple(self.slope * trust[name] * group[name] for name in FEATURES)


@dataclass(frozen=True, slots=True)
class _Data:
    groups: Mapping[str, Mapping[str, float]]
    languages: Mapping[str, _Row]
    same: Mapping[str, str]
    """Languages that share a list: `hr` is in that of `sh`."""


@cache
def _data() -> _Data:
    read = cast("dict[str, dict[str, dict[str, float]]]", json.loads(WEIGHTS.read_text(encoding="utf-8")))
    rows = {code: _Row(**row) for code, row in read["languages"].items()}  # type: ignore[arg-type]
    return _Data(read["groups"], rows, cast("Mapping[str, str]", read["same"]))
