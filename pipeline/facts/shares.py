"""Parts and their wholes: 9 out of 10 patients, 10名患者中有9名."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from pipeline.facts.numbers import numbers, outermost
from pipeline.facts.text import KEPT, folded
from pipeline.facts.turns import turns
from pipeline.facts.values import Number
from pipeline.model import Locale

_NEAR = 40
"""Characters between a part and its whole."""

_BESIDE = 4
"""Numbers between which the two of a share may stand: of 10 people, 9."""

Share = tuple[Number, Number]
"""A part, and its whole."""


@lru_cache(maxsize=KEPT)
def shares(text: str, locale: Locale) -> tuple[Share, ...]:
    """The numbers of a plain text of which one is a part of the other, the part first."""
    found = numbers(text, locale)
    return tuple(_shares(folded(text), locale, found)) if len(found) > 1 else ()


def possible_shares(found: Sequence[Number]) -> Iterator[Share]:
    """Each of some numbers with the larger ones near it, whatever stands between them."""
    for at, one in enumerate(found):
        for other in found[max(0, at - _BESIDE) : at + _BESIDE + 1]:
            if 0 < one.value < other.value:
                yield one, other


def _shares(text: str, locale: Locale, found: tuple[Number, ...]) -> Iterator[Share]:
    for one, two in pairwise(outermost(found)):
        between = text[one.end : two.start]
        if len(between) < _NEAR and _is_turn(between, locale, "out_of"):
            yield one, two
        elif len(between) < _NEAR and _is_turn(between, locale, "of_which"):
            yield two, one


def _is_turn(between: str, locale: Locale, kind: str) -> bool:
    """Whether all of a text is one turn."""
    return any(len(match[0]) == len(between) for match in turns(between, locale, kind))
