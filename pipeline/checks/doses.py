"""A dose that became the number beside it: one tablet three times a day, three tablets three times a day."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from pipeline import facts
from pipeline.checks.message import Message
from pipeline.checks.reading import read
from pipeline.model import Pair

_KINDS = frozenset({"digits", "word"})
_MOST = 4
"""Numbers of a dose with its frequency; where there are more, they may be put together in other ways."""


def repeated(pair: Pair, source: Sequence[facts.Number], target: Sequence[facts.Number]) -> Iterator[Message]:
    """A one of the source, where a number that the source has but once stands twice in the translation.

    Only where both sides have as many numbers, in digits or words, and the source says how often.
    """
    before = outermost(source)
    if not 1 < len(before) <= _MOST or not any(item.value == 1 for item in before):
        return
    after = outermost(target)
    if len(before) != len(after) or not any(
        often.times for often in facts.rates(read(pair.source), pair.source_locale) or ()
    ):
        return
    here, there = Counter(item.value for item in before), Counter(item.value for item in after)
    lost, new = list((here - there).elements()), list((there - here).elements())
    if lost == [1] and len(new) == 1 and new[0] in here and 1 not in there:
        one = next(item for item in before if item.value == 1)
        yield Message(
            f"the source has {one} beside {facts.shown(new[0])}, the translation has {facts.shown(new[0])} twice"
        )


def outermost(found: Sequence[facts.Number]) -> list[facts.Number]:
    """The numbers in digits and words, without those that are a part of another one."""
    kept: list[facts.Number] = []
    for item in sorted((one for one in found if one.kind in _KINDS), key=lambda one: (one.start, -one.end)):
        if not kept or item.start >= kept[-1].end:
            kept.append(item)
    return kept
