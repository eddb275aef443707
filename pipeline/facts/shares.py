"""Parts and their wholes: 9 out of 10 patients, 10名患者中有9名."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from pipeline.facts.numbers import numbers
from pipeline.facts.text import KEPT, folded
from pipeline.facts.turns import turns
from pipeline.facts.values import Number
from pipeline.model import Locale

_NEAR = 40
"""Characters between a part and its whole."""

Share = tuple[Number, Number]


@lru_cache(maxsize=KEPT)
def shares(text: str, locale: Locale) -> tuple[Share, ...]:
    """The numbers of a plain text of which one is a part of the other, the part first."""
    found = numbers(text, locale)
    return tuple(_shares(folded(text), locale, found)) if len(found) > 1 else ()


def _shares(text: str, locale: Locale, found: tuple[Number, ...]) -> Iterator[Share]:
    for one, two in pairwise(_longest(found)):
        between = text[one.end : two.start]
        if len(between) < _NEAR and _is_turn(between, locale, "out_of"):
            yield one, two
        elif len(between) < _NEAR and _is_turn(between, locale, "of_which"):
            yield two, one


def _longest(found: tuple[Number, ...]) -> Iterator[Number]:
    """The numbers in digits and words that are no part of another one."""
    end = 0
    for item in sorted(found, key=lambda number: (number.start, -number.end)):
        if item.start >= end and item.kind in {"digits", "word"}:
            end = item.end
            yield item


def _is_turn(between: str, locale: Locale, kind: str) -> bool:
    """Whether all of a text is one turn."""
    return any(len(match[0]) == len(between) for match in turns(between, locale, kind))
