"""What comes first and what then, exchanged: from six to four, from four to six; 840 mg, then 420 mg."""

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
    for two, word in ((_from, "from "), (_then, "first ")):
        mine = two(*here, source)
        theirs = two(*there, target) if mine else None
        if mine and theirs:
            (one, other), (first, second) = mine, theirs
            if (one.value, other.value) == (second.value, first.value) != (first.value, second.value):
                text = f"the source has {word}{one}, the translation has {word}{first}"
                yield Message(text, severity="warning")
            return


def _from(text: str, locale: Locale, found: Numbers) -> tuple[facts.Number, facts.Number] | None:
    """The only number behind a word for from, and the next one."""
    first = _first(text, locale, found)
    behind = _behind(first.end, found) if first else None
    return (first, behind) if first and behind else None


def _then(text: str, locale: Locale, found: Numbers) -> tuple[facts.Number, facts.Number] | None:
    """The numbers before and behind the only word for then."""
    words = list(facts.turns(folded(text), locale, "afterwards"))
    if len(words) != 1 or not words[0].start():
        return None
    start, end = words[0].span()
    before = [item for item in facts.outermost(found) if 0 <= start - item.end <= _NEAR]
    behind = _behind(end - 1, found) if before else None
    return (before[-1], behind) if before and behind else None


def _behind(place: int, found: Numbers) -> facts.Number | None:
    """The next number, where it is near."""
    near = (item for item in facts.outermost(found) if 0 < item.start - place <= _NEAR)
    return next(near, None)


def _first(text: str, locale: Locale, found: Numbers) -> facts.Number | None:
    """The number that a text says something begins with, where it is the only one."""
    starts = {match.start(1) for match in facts.turns(folded(text), locale, "from_number")}
    first = [item for item in facts.outermost(found) if item.start in starts] if starts else []
    return first[0] if len(first) == 1 else None
