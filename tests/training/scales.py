"""For each word list: the Zipf values and word lengths that stand where English ones stand in running text."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from itertools import accumulate

from wordfreq import available_languages, get_frequency_list

from pipeline.readability.level.rarity import ZIPF, Scale
from pipeline.readability.level.sums import letters

LONG, LONGER = 6, 9
"""Letters beyond which an English word is long (Bjoernsson 1968), and very long."""
_MOST = 60


def scales(languages: Iterable[str] | None = None) -> dict[str, Scale]:
    """Language -> its scale; without `languages`, for all lists there are."""
    english = get_frequency_list("en")
    covered = _covered(english)
    ranks = [covered[min(round(900 - 100 * zipf), len(covered) - 1)] for zipf in ZIPF]
    shares = _lengths(english)
    return {
        code: _scale(get_frequency_list(code), ranks, shares[LONG], shares[LONGER])
        for code in sorted(languages or available_languages("best"))
    }


def _scale(listed: list[list[str]], ranks: list[float], long: float, longer: float) -> Scale:
    covered, lengths = _covered(listed), _lengths(listed)
    zipf = tuple((900 - min(bisect_left(covered, rank), len(covered) - 1)) / 100 for rank in ranks)
    return Scale(zipf, _length(lengths, long), _length(lengths, longer), round(_mean(lengths), 2))


def _covered(listed: list[list[str]]) -> list[float]:
    """The share of running text made of words as common as each step of a list (hundredths of Zipf), or more."""
    return list(accumulate(len(words) * 10 ** (-step / 100) for step, words in enumerate(listed)))


def _lengths(listed: list[list[str]]) -> list[float]:
    """The share of running words that have so many letters, or fewer."""
    sizes = [0.0] * _MOST
    for step, words in enumerate(listed):
        for word in words:
            if size := letters(word):
                sizes[min(size, _MOST - 1)] += 10 ** (-step / 100)
    total = sum(sizes)
    return [share / total for share in accumulate(sizes)]


def _mean(lengths: list[float]) -> float:
    """The letters of a running word."""
    return sum(1 - share for share in lengths)


def _length(lengths: list[float], share: float) -> float:
    """The number of letters that `share` of the running words do not exceed, in a straight line between two numbers."""
    size = bisect_left(lengths, share)
    low = lengths[size - 1] if size else 0.0
    return round(size - 1 + (share - low) / (lengths[size] - low), 2)
