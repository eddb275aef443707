"""Two neighbouring number words that stand for a few: two or three days, два-три дня, दो-चार कौर."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

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


def _is_small(number: facts.Number) -> bool:
    return _LEAST <= number.value <= _MOST
