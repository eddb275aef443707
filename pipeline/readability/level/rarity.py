"""How rare and how long a word is for its language, in English terms."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass

ZIPF = (6.5, 6.0, 5.5, 5.0, 4.5, 4.0, 3.5, 3.0, 2.5)
"""The English Zipf values to which other languages' are anchored."""
UNKNOWN = 2.5
"""The value of a word that is in no list, and the least of all: what is rarer is hardly ever a word."""
NAME = 7.0
"""The value of a name: it may be in no list, and is no hard word."""


@dataclass(frozen=True, slots=True)
class Scale:
    """How a language's word list compares with the English one.

    Running text of every language has many common and few rare words, but an inflected language parts its words among
    more forms. So its values are matched by rank: the words rarer than `zipf[i]` are as large a share of its running
    text as those rarer than ZIPF[i] are of English text. Lengths are matched in the same way.
    """

    zipf: Sequence[float]
    """The language's values for ZIPF."""
    long: float
    """Letters beyond which a word is long, like 6 in English."""
    longer: float
    """Letters beyond which it is very long, like 9 in English."""
    usual: float
    """Letters of a running word, on average."""

    def english(self, zipf: float) -> float:
        """The English Zipf value for one of the language, between the anchors in a straight line."""
        found = self.zipf
        if zipf >= found[0]:
            return ZIPF[0] + zipf - found[0]
        place = bisect_left(found, -zipf, key=lambda value: -value)
        if place >= len(found):
            return UNKNOWN
        high, low = found[place - 1], found[place]
        part = (zipf - low) / (high - low) if high > low else 0.0
        return ZIPF[place] + part * (ZIPF[place - 1] - ZIPF[place])


def beyond(limit: float) -> Callable[[int], int]:
    """Letters -> hundredths: 0 up to the limit, 100 from one letter more, in a straight line between."""
    return lambda letters: round(100 * min(max(letters - limit, 0.0), 1.0))
