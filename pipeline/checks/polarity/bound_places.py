"""Where the numbers of a text stand that a bound may stand beside, and which bound stands by which of them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from fractions import Fraction
from typing import NamedTuple

from pipeline import facts
from pipeline.languages import language
from pipeline.model import Locale

BESIDE = 2
"""Characters between a bound and its number."""
_AHEAD = 8
"""Signs from at least and at most to their number, where words are not parted by spaces: a verb may stand between."""
_JOINT = " \u00a0'\u2019"
"""What may stand between a number and a bound behind it: a space, the apostrophe before an ending."""
_PER = re.compile(r"/[^\W\d_]+[²³]?")
"""The second unit of a rate, right behind the first one: mg/dl."""
_MARK = re.compile(r"[,.;:!?，。；：！？、]")
_COUNTED = re.compile(r"(?:\s[^\W\d_]+){1,3}\s")
"""What is counted, between its number and at least."""
_END = re.compile(r"\s*(?:[.;)。；।]|$)")
"""The end of a sentence or of a bracket: what stands before it is of the bound ahead of it."""

Bounds = dict[str, facts.Mention]
"""The comparisons of a side by their kind."""


class Places(NamedTuple):
    """Where numbers start, with their values, and where they end, or their units, or how often something is done."""

    starts: dict[int, Fraction]
    ends: dict[int, Fraction]


def places(text: str, locale: Locale) -> Places:
    """The places of the numbers of a plain text, and of amounts in a word (a fortnight); an hour is one hour."""
    numbers = [item for item in facts.numbers(text, locale) if item.kind != "month"]
    starts = {item.start: item.value for item in numbers}
    ends = {item.end: item.value for item in numbers}
    for item in facts.units(text, locale) or ():
        ends[item.end] = item.value
        if "/" in text and (per := _PER.match(text, item.end)):
            ends[per.end()] = item.value
    for item in facts.amounts(text, locale):
        starts.setdefault(item.start, item.value)
        ends.setdefault(item.end, item.value)
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
    found: Sequence[facts.Mention], kinds: Collection[str], text: str, locale: Locale
) -> dict[Fraction, dict[str, facts.Mention]]:
    """The comparisons of some kinds by the value of the number that they stand beside.

    Of words between two numbers it is the one behind them (18 and over 65), one word may be of either. One right before
    another bound is of the same number: at least, until five months later.
    """
    known = places(text, locale)
    told: dict[Fraction, dict[str, facts.Mention]] = defaultdict(dict)
    ahead: dict[int, Fraction] = {}
    for item in reversed(found):
        near = [known.starts.get(end) for end in (item.end, item.end + 1) if not text[item.end : end].strip()]
        near += [
            known.ends.get(start)
            for start in (item.start, item.start - 1)
            if not text[start : item.start].strip(_JOINT)
        ]
        near += [ahead.get(item.end + gap) for gap in range(1, BESIDE + 1)]
        values = [value for value in near if value is not None]
        if item.kind in kinds and values and (" " in item.text or len(set(values)) == 1):
            ahead[item.start] = values[0]
            told[values[0]][item.kind] = item
    return told


def bounds_of(found: Sequence[facts.Mention], text: str, locale: Locale) -> Bounds:
    """The comparisons of a side by their kind, those that stand right before or behind a number, or behind its unit."""
    if not found:
        return {}
    starts, ends = places(text, locale)
    near = {
        item.kind: item
        for item in found
        if any(item.end + gap in starts or item.start - gap in ends for gap in range(BESIDE + 1))
    }
    far = _behind(found, ends, text) if language(locale.language).spaced else _ahead(found, starts, text)
    return {item.kind: item for item in _leaning(found, near.values(), text)} | dict(far) | near


def _leaning(found: Sequence[facts.Mention], near: Collection[facts.Mention], text: str) -> Iterator[facts.Mention]:
    """At least and at most that stand right before a bound with its number, or behind it at the end of a sentence."""
    starts = {item.start for item in near}
    for item in found if starts else ():
        if item.kind in facts.BOUNDS and item not in near:
            is_before = any(item.end + gap in starts for gap in range(1, BESIDE + 1))
            if is_before or (item.start > min(starts) and _END.match(text, item.end)):
                yield item


def _ahead(found: Sequence[facts.Mention], starts: Collection[int], text: str) -> Iterator[tuple[str, facts.Mention]]:
    """At least and at most, and some signs behind it a number."""
    for item in found:
        gap = next((gap for gap in range(_AHEAD + 1) if item.end + gap in starts), _AHEAD + 1)
        is_bound = item.kind in facts.BOUNDS and gap <= _AHEAD
        if is_bound and not _MARK.search(text, item.end, item.end + gap):
            yield item.kind, item


def _behind(found: Sequence[facts.Mention], ends: Collection[int], text: str) -> Iterator[tuple[str, facts.Mention]]:
    """At least and at most in words of their own behind a number and what it counts: two litres of water at least."""
    for item in found:
        number = max((end for end in ends if end <= item.start), default=None)
        is_bound = item.kind in facts.BOUNDS and " " in item.text
        if is_bound and number is not None and _COUNTED.fullmatch(text, number, item.start):
            yield item.kind, item
