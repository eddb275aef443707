"""Where the numbers of a text stand that a bound may stand beside, and which bound stands by which of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from fractions import Fraction
from typing import NamedTuple

from pipeline import facts
from pipeline.model import Locale

BESIDE = 2
"""Characters between a bound and its number."""


class Places(NamedTuple):
    """Where numbers start, with their values, and where they end, or their units, or how often something is done."""

    starts: dict[int, Fraction]
    ends: dict[int, Fraction]


def places(text: str, locale: Locale) -> Places:
    """The places of the numbers of a plain text; an hour is one hour."""
    numbers = [item for item in facts.numbers(text, locale) if item.kind != "month"]
    starts = {item.start: item.value for item in numbers}
    ends = {item.end: item.value for item in numbers}
    ends |= {item.end: item.value for item in facts.units(text, locale) or ()}
    for match in facts.turns(text, locale, "one"):
        if facts.named_units(match[1], locale):
            starts.setdefault(match.start(), Fraction(1))
            ends.setdefault(match.end(), Fraction(1))
    for often in facts.rates(text, locale) or ():
        before = next((ends[often.start - gap] for gap in range(BESIDE + 1) if often.start - gap in ends), None)
        if before is not None:
            ends.setdefault(often.end, before)
    return Places(starts, ends)


def by_number(
    found: Sequence[facts.Mention], bounds: Iterable[str], text: str, locale: Locale
) -> dict[Fraction, dict[str, facts.Mention]]:
    """The comparisons of some kinds by the value of the number that they stand beside.

    Of words between two numbers it is the one behind them (18 and over 65), one word may be of either. One right before
    another bound is of the same number: at least, until five months later.
    """
    known, kinds = places(text, locale), frozenset(bounds)
    told: dict[Fraction, dict[str, facts.Mention]] = defaultdict(dict)
    ahead: dict[int, Fraction] = {}
    for item in reversed(found):
        near = [known.starts.get(end) for end in (item.end, item.end + 1) if not text[item.end : end].strip()]
        near += [
            known.ends.get(start) for start in (item.start, item.start - 1) if not text[start : item.start].strip()
        ]
        near += [ahead.get(item.end + gap) for gap in range(1, BESIDE + 1)]
        values = [value for value in near if value is not None]
        if item.kind in kinds and values and (" " in item.text or len(set(values)) == 1):
            ahead[item.start] = values[0]
            told[values[0]][item.kind] = item
    return told
