"""Patterns of words, as the language files write them, found in the words of a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import reduce
from operator import or_
from typing import NamedTuple

from pipeline.model import ConfigError
from pipeline.readability.rules.vocabulary import BORDER, MARK, NUMBER, WORD, Vocabulary

_ELEMENT = re.compile(
    r"(?P<gap>~)(?P<words>\d{1,2})|(?P<no>!)?(?P<name>.+?)(?:(?P<maybe>\?)|\{(?P<least>\d),(?P<most>\d{1,2})\})?"
)
_EDGES = {"^": "start", "$": "end"}


class Step(NamedTuple):
    """One element of a pattern: from `least` to `most` tokens that have a bit of `want` and none of `refuse`."""

    want: int
    refuse: int = 0
    least: int = 1
    most: int = 1
    edge: str = ""
    """`start` or `end` for an element that takes no token."""


class Pattern:
    """The steps of one pattern; `must` holds the bits that a sentence needs for it."""

    def __init__(self, text: str, vocabulary: Vocabulary, where: str) -> None:
        self.steps = tuple(_step(element, vocabulary, where) for element in text.split())
        if not any(step.least and not step.edge for step in self.steps):
            raise ConfigError(f"{text!r} has to hold a word", where)
        self.must = reduce(or_, (step.want for step in self.steps if step.least and not step.edge))
        head = next(step for step in self.steps if not step.edge)
        self._head = head if head.least else None

    def find(self, bits: Sequence[int]) -> Iterator[tuple[int, int]]:
        """From which token and up to which the pattern fits, at each place where it does."""
        head = self._head
        for at, found in enumerate(bits):
            if head is None or (found & head.want and not found & head.refuse):
                end = _end(self.steps, 0, bits, at)
                if end > at:
                    yield at, end


class Finder:
    """What a rule looks for, less what only looks so: a find that begins or ends inside of what is left alone."""

    def __init__(self, find: Iterable[str], leave: Iterable[str], vocabulary: Vocabulary, where: str) -> None:
        self._find = tuple(Pattern(text, vocabulary, f"{where}, find") for text in find)
        self._leave = tuple(Pattern(text, vocabulary, f"{where}, leave") for text in leave)

    def find(self, bits: Sequence[int], all_bits: int) -> list[tuple[int, int]]:
        """The places (first token, behind the last) from left to right, without overlaps."""
        found = self.found(bits, all_bits)
        if found and self._leave:
            left = {at for place in self.left(bits, all_bits) for at in range(*place)}
            found = [place for place in found if place[0] not in left and place[1] - 1 not in left]
        return list(_apart(found))

    def found(self, bits: Sequence[int], all_bits: int) -> list[tuple[int, int]]:
        """The places of all that is looked for, from left to right; they may overlap."""
        return sorted(_places(self._find, bits, all_bits))

    def left(self, bits: Sequence[int], all_bits: int) -> list[tuple[int, int]]:
        """The places of what is left alone."""
        return _places(self._leave, bits, all_bits)


def _places(patterns: Iterable[Pattern], bits: Sequence[int], all_bits: int) -> list[tuple[int, int]]:
    fitting = [pattern for pattern in patterns if all_bits & pattern.must == pattern.must]
    return [place for pattern in fitting for place in pattern.find(bits)]


def _apart(places: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    behind = 0
    for start, end in places:
        if start >= behind:
            yield start, end
            behind = end


def _end(steps: Sequence[Step], at_step: int, bits: Sequence[int], at: int) -> int:
    """Behind which token the steps from `at_step` on end, where they start at `at`; -1 where they do not fit."""
    while at_step < len(steps):
        step = steps[at_step]
        at_step += 1
        if step.edge:
            if not (_starts(bits, at) if step.edge == "start" else _ends(bits, at)):
                return -1
            continue
        if step.least == step.most == 1:
            if at >= len(bits) or not bits[at] & step.want or bits[at] & step.refuse:
                return -1
            at += 1
            continue
        return _some(steps, at_step, bits, at)
    return at


def _some(steps: Sequence[Step], at_step: int, bits: Sequence[int], at: int) -> int:
    """As `_end`, where the step before `at_step` takes as few tokens as it can."""
    step = steps[at_step - 1]
    for taken in range(step.most + 1):
        if taken >= step.least:
            end = _end(steps, at_step, bits, at + taken)
            if end >= 0:
                return end
        here = at + taken
        if here >= len(bits) or not bits[here] & step.want or bits[here] & step.refuse:
            return -1
    return -1


def _starts(bits: Sequence[int], at: int) -> bool:
    return at == 0 or bool(bits[at - 1] & MARK)


def _ends(bits: Sequence[int], at: int) -> bool:
    return at >= len(bits) or bool(bits[at] & (MARK | BORDER))


def _step(element: str, vocabulary: Vocabulary, where: str) -> Step:
    if element in _EDGES:
        return Step(0, edge=_EDGES[element])
    parts = _ELEMENT.fullmatch(element)
    if parts is None:
        raise ConfigError(f"{element!r} is no element of a pattern", where)
    if parts["gap"]:
        return Step(WORD | NUMBER, 0, 0, int(parts["words"]))
    least, most = (0, 1) if parts["maybe"] else (int(parts["least"] or 1), int(parts["most"] or 1))
    if least > most:
        raise ConfigError(f"{element!r} has to name the smaller number first", where)
    bit = vocabulary.bit(parts["name"])
    return Step(WORD, bit, least, most) if parts["no"] else Step(bit, 0, least, most)
