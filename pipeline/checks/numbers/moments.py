"""Times of day, dates and days of the week of source and translation, by value."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline import facts
from pipeline.checks.message import Message
from pipeline.checks.reading import read
from pipeline.model import Pair

_MOST = 50
"""Dates of one entry that are compared."""


def times(pair: Pair) -> Iterator[Message]:
    """2:30 p.m. and 2.30 Uhr: where each side has a time of day that the other has not."""
    source = facts.times(read(pair.source), pair.source_locale)
    target = facts.times(read(pair.target), pair.locale) if source else ()
    if source and target:
        there = frozenset(minute for item in target for minute in item.minutes)
        here = frozenset(minute for item in source for minute in item.minutes)
        before = [item for item in source if not item.minutes & there]
        after = [item for item in target if not item.minutes & here]
        if before and after:
            yield Message(f"the source has {before[0]}, the translation has {after[0]}")


def dates(pair: Pair) -> Iterator[Message]:
    """9 June and 9 July: where each side has a date or a month that the other has not."""
    source = facts.days(read(pair.source), pair.source_locale)[:_MOST]
    target = facts.days(read(pair.target), pair.locale)[:_MOST] if source else ()
    before = [item for item in source if not any(_same(item, other) for other in target)]
    after = [item for item in target if not any(_same(item, other) for other in source)]
    if before and len(before) == len(after):
        yield Message(f"the source has {before[0][0]}, the translation has {after[0][0]}")


def weekdays(pair: Pair) -> Iterator[Message]:
    """Tuesday and Thursday: where each side has a day of the week that the other has not."""
    source = facts.weekdays(read(pair.source), pair.source_locale)
    target = facts.weekdays(read(pair.target), pair.locale) if source else ()
    if not (source and target):
        return
    before = {item.kind: item for item in source if item.kind not in {other.kind for other in target}}
    after = {item.kind: item for item in target if item.kind not in {other.kind for other in source}}
    if before and len(before) == len(after):
        one, other = next(iter(before.values())), next(iter(after.values()))
        yield Message(f"the source has {one}, the translation has {other}")


def _same(one: Sequence[facts.Date], other: Sequence[facts.Date]) -> bool:
    return any(_fits(first, second) for first in one for second in other)


def _fits(one: facts.Date, other: facts.Date) -> bool:
    """Whether two dates can be one; what one of them does not say is no difference."""
    parts = ((one.year, other.year), (one.month, other.month), (one.day, other.day))
    return all(None in part or part[0] == part[1] for part in parts)
