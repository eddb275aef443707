"""Where something begins and ends, exchanged: from six to four, from four to six."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline import facts
from pipeline.checks.message import Message
from pipeline.checks.reading import texts
from pipeline.facts.text import folded
from pipeline.model import Locale, Pair

Numbers = Sequence[facts.Number]

_MOST = 12
"""Numbers of a side; where there are more, there are several changes."""
_NEAR = 40
"""Characters from the number that something begins with to the one that it ends with."""


def turned(pair: Pair, source: Numbers, target: Numbers) -> Iterator[Message]:
    """The only number behind a word for from, and behind that of the translation the one that the source goes to."""
    if not 1 < len(source) <= _MOST or not 1 < len(target) <= _MOST:
        return
    here, there = texts(pair)
    before = _first(here.text, here.locale, source)
    after = _first(there.text, there.locale, target) if before else None
    if not before or not after or before.value == after.value:
        return
    ends = _behind(before, source), _behind(after, target)
    if ends[0] and ends[1] and (ends[0].value, ends[1].value) == (after.value, before.value):
        yield Message(f"the source has from {before}, the translation has from {after}", severity="warning")


def _behind(number: facts.Number, found: Numbers) -> facts.Number | None:
    """The next number, where it is near."""
    near = (item for item in facts.outermost(found) if 0 < item.start - number.end <= _NEAR)
    return next(near, None)


def _first(text: str, locale: Locale, found: Numbers) -> facts.Number | None:
    """The number that a text says something begins with, where it is the only one."""
    starts = {item.start: item for item in reversed(facts.outermost(found))}
    first = [
        starts[match.start(1)] for match in facts.turns(folded(text), locale, "from_number") if match.start(1) in starts
    ]
    return first[0] if len(first) == 1 else None
