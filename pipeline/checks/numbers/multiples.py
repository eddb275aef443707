"""Words that hold a number, and became those for another one: doubled and tripled."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline import facts
from pipeline.checks.message import Message
from pipeline.checks.numbers.equal import excused
from pipeline.checks.numbers.numbers import Numbers
from pipeline.model import Pair

_LEAST, _MOST = 2, 10
"""The numbers that are compared: a word for an adult may hold 18."""
_COUNTS = frozenset({"word", "digits", "held"})


def multiples(pair: Pair, source: Numbers, target: Numbers) -> Iterator[Message]:
    """Doubled that became tripled: the only number of each side, in a word that holds it at least on one of them."""
    before = _only(source)
    after = _only(target) if before else None
    if not before or not after or before.value == after.value:
        return
    # Digits that are not met are told elsewhere.
    if {before.kind, after.kind} not in ({"held"}, {"held", "word"}):
        return
    same = excused(pair)
    if before.start not in same.source and after.start not in same.target:
        yield Message(f"the source has {before}, the translation has {after}")


def _only(side: Numbers) -> facts.Number | None:
    """The number of a side from two on, where it has no other one, also in parts; ones may be articles."""
    found = [item for item in side if item.value != 1]
    plain = all(item.kind in _COUNTS and _LEAST <= item.value <= _MOST and not item.parts for item in found)
    return found[0] if found and plain and len({item.value for item in found}) == 1 else None
