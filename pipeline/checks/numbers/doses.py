"""A dose that became the number beside it: one tablet three times a day, three tablets three times a day."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pipeline import facts
from pipeline.checks.message import Message
from pipeline.checks.numbers.equal import excused
from pipeline.checks.reading import CLOSED, texts
from pipeline.model import Locale, Pair

_MOST = 8
"""Numbers and their parts of a dose with its frequency; where there are more, there may be several doses."""


_NEAR = 40
"""Characters between a negation and what it says no second time of."""
_PARTED = re.compile(r"[.,;:!?]")


def repeated(pair: Pair, source: Sequence[facts.Number], target: Sequence[facts.Number]) -> Iterator[Message]:
    """Another number beside how often: one tablet three times a day, three tablets three times a day.

    Only where both sides say once how often, with how many times, and have one number beside it; a number that is new
    is told elsewhere.
    """
    if not 1 < len(source) <= _MOST or not 1 < len(target) <= _MOST:
        return
    before, after = (_dose(found, *side) for found, side in zip((source, target), texts(pair), strict=True))
    if not before or not after:
        return
    if before.value in {item.value for item in target if after.start <= item.start and item.end <= after.end}:
        return
    same, here, there = excused(pair), {item.value for item in source}, {item.value for item in target}
    is_told = before.value not in there and after.value not in here
    if not is_told and before.start not in same.source and after.start not in same.target:
        yield Message(f"the source has {before} beside how often, the translation has {after}")


def changed_count(pair: Pair, source: Sequence[facts.Number], target: Sequence[facts.Number]) -> Iterator[Message]:
    """Once that became twice, or twice once: the only word of each side for how often, where no rate says it too."""
    counts = [[item for item in facts.frequencies(*side) or () if item.kind in facts.COUNTS] for side in texts(pair)]
    if not len(counts[0]) == len(counts[1]) == 1 or any(facts.rates(*side) for side in texts(pair)):
        return
    before, after = counts[0][0], counts[1][0]
    here, there = ({item.value for item in side} for side in (source, target))
    if is_barred(pair, before.start):
        return
    if facts.COUNTS[before.kind] not in there and facts.COUNTS[after.kind] not in here:
        yield Message(f"the source has {before}, the translation has {after}")


def is_barred(pair: Pair, start: int) -> bool:
    """Whether a source forbids a second time, which its translation says by the only one: never twice, only once."""
    here, there = texts(pair)
    if not any(item.start == start and item.kind == "twice" for item in facts.frequencies(*here) or ()):
        return False
    barred = [item.end for item in facts.negations(*here) or () if item.end <= start <= item.end + _NEAR]
    if not barred or _PARTED.search(here.text, barred[-1], start):
        return False
    ones = [item for item in facts.numbers(*there) if item.kind == "word" and item.value == 1]
    return bool(ones) and (facts.says_only(*there) or bool(facts.negations(*there)))


def _dose(found: Sequence[facts.Number], text: str, locale: Locale) -> facts.Number | None:
    """The only number of a text beside how often: no word for one that counts nothing (nehmen Sie ... ein)."""
    often = [item for item in facts.rates(text, locale) or () if item.times]
    if len(often) != 1:
        return None
    rest = [item for item in facts.outermost(found) if not often[0].start <= item.start < often[0].end]
    rest = [item for item in rest if item.value != 1 or item.kind == "digits" or not CLOSED.match(text, item.end)]
    return rest[0] if len(rest) == 1 else None
