"""A count that a source has not, in a language whose number words stand in other words too: 两次, 四名护士."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline import facts
from pipeline.checks.message import Message
from pipeline.checks.numbers.numbers import Numbers
from pipeline.checks.reading import texts
from pipeline.model import Pair


def added_count(pair: Pair, source: Numbers, target: Numbers) -> Iterator[Message]:
    """A number word with what shows that it counts, and a source without any number, or word for how often."""
    here, there = texts(pair)
    if source or not target or here.locale.language == there.locale.language:
        return
    counted = next(iter(facts.turns(*there, "classifier")), None)
    if not counted or facts.frequencies(*here) or facts.rates(*here):
        return
    if not any(facts.has_turn(*here, kind) for kind in ("few", "between")):
        yield Message(f"the translation has {counted[0]}, the source has no such number")
