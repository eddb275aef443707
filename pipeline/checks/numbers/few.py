"""Numbers that need no equal: two neighbouring ones that stand for a few (два-три дня), under six and up to five."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from pipeline import facts
from pipeline.model import Locale

_LEAST, _MOST, _FARTHEST = 1, 10, 2
"""The values of such words, and the most by which they differ."""
_BETWEEN = re.compile(r"\s?[-\u2013,]?\s?|\s?[,،]?\s?\S{1,3}\s")
"""What stands between them: nothing, a hyphen, a comma, or a short word for or."""


def neighbours(text: str, locale: Locale, other: str, other_locale: Locale) -> Iterator[tuple[int, int]]:
    """The places of such words in a plain text, where the other one says a few or several."""
    if not facts.has_turn(other, other_locale, "few"):
        return
    words = [item for item in facts.numbers(text, locale) if item.kind in {"word", "held"} and _is_small(item)]
    for one, two in pairwise(sorted(words, key=lambda item: (item.start, item.end))):
        if 0 < two.value - one.value <= _FARTHEST and _BETWEEN.fullmatch(text, one.end, two.start):
            yield one.start, two.end


def below(text: str, locale: Locale, other: str, other_locale: Locale) -> Iterator[tuple[int, int]]:
    """The ends of a row that one side has with a bound, the other without: 2 to under 6 years, 2 to 5 years."""
    bounds = _bounds(text, locale), _bounds(other, other_locale)
    if not any(bounds):
        return
    mine, theirs = _ends(text, locale, bounds[0]), _ends(other, other_locale, bounds[1])
    last = {item.value - 1 for item in theirs.bounded}
    plain = {item.value for item in theirs.plain}
    for item in mine.bounded:
        if item.value - 1 in plain:
            yield item.start, item.end
    for item in mine.plain:
        if item.value in last:
            yield item.start, item.end


class _Ends(NamedTuple):
    """The whole numbers of a text behind a word for less, and all others."""

    bounded: Sequence[facts.Number]
    plain: Sequence[facts.Number]


def _bounds(text: str, locale: Locale) -> frozenset[int]:
    """Where the words for less end."""
    return frozenset(item.end for item in facts.comparisons(text, locale) or () if item.kind == "less")


def _ends(text: str, locale: Locale, less: frozenset[int]) -> _Ends:
    found = [item for item in facts.numbers(text, locale) if item.kind in facts.PLAIN and item.value >= _LEAST]
    bounded = [item for item in found if item.start in less or item.start - 1 in less]
    return _Ends(bounded, [item for item in found if item not in bounded])


def _is_small(number: facts.Number) -> bool:
    return _LEAST <= number.value <= _MOST
