"""Pairs of things that source and translation have once each: both sides of a notion, two numbers, two medicines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from pipeline import facts
from pipeline.checks.reading import Text
from pipeline.facts.text import folded

_PAIR = 2


class Thing(NamedTuple):
    """What a text has once."""

    key: object
    """What it is, the same in both texts."""
    start: int
    text: str


Twos = tuple[tuple[Thing, ...], tuple[Thing, ...]]
"""The two things of the source, and the same two of the translation."""


def twos(source: Text, target: Text, notions: Iterable[str]) -> Iterator[Twos]:
    """The pairs of things of both texts; of notions only some, and of those whose words are the same one."""
    before, after = facts.sides(*source), facts.sides(*target)
    seen: set[tuple[int, ...]] = set()
    for name in notions:
        both = sides_of(before, name), sides_of(after, name)
        places = tuple(thing.start for things in both for thing in things)
        if _are_two(both) and places not in seen:
            seen.add(places)
            yield both
    for find in (_numbers, _medicines) if seen else ():
        both = find(source), find(target)
        if _are_two(both):
            yield both


def sides_of(found: Sequence[facts.Side], name: str) -> tuple[Thing, ...]:
    """The words of a text for a notion, as things."""
    return tuple(Thing(side.affirms, side.start, side.text) for side in found if side.notion == name)


def _numbers(text: Text) -> tuple[Thing, ...]:
    return tuple(Thing(item.value, item.start, str(item)) for item in facts.outermost(facts.numbers(*text)))


def _medicines(text: Text) -> tuple[Thing, ...]:
    plain = folded(text.text)
    return tuple(Thing(item.key, plain.find(item.text), item.text) for item in facts.medicines(*text))


def _are_two(both: Twos) -> bool:
    keys = [[thing.key for thing in things] for things in both]
    return len(keys[0]) == len(keys[1]) == len(set(keys[0])) == _PAIR and set(keys[0]) == set(keys[1])
