"""Scale words that have changed: ten million that became ten thousand million."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import product

from pipeline import facts
from pipeline.checks.message import Message

_TEN, _HUNDRED, _THOUSAND = 10, 100, 1000
_LEAST = {"digits": _THOUSAND, "word": _HUNDRED}
_KINDS = _LEAST.keys()
"""What is compared, and from where on: words for less say how many things there are."""


def misscaled(source: Sequence[facts.Number], target: Sequence[facts.Number]) -> Iterator[Message]:
    """A number with a scale word, and on the other side the same digits with another one: 290 million, 290 billion."""
    if not (_has_scale(source) or _has_scale(target)):
        return
    here, there = _large(source), _large(target)
    missing = [number for number in here if number not in there]
    added = [number for number in there if number not in here]
    for before, after in product(missing, added):
        if _is_power(before.value / after.value) or _is_halved(before, after):
            yield Message(f"the source has {before}, the translation has {after}")
            return


def changed(source: Sequence[facts.Number], target: Sequence[facts.Number]) -> Iterator[Message]:
    """A hundred and fifty that became a hundred and fifteen: the only long number in words of each side."""
    here, there = _long(source), _long(target)
    if not (here or there):
        return
    known = _whole(source), _whole(target)
    if len(here) + len(there) == 1:
        here = here or _tens(there[0], source, known[0])
        there = there or _tens(here[0], target, known[1])
    if not len(here) == len(there) == 1 or any(misscaled(source, target)):
        return
    if here[0].value in known[1] or there[0].value in known[0]:
        return
    # An article behind a round number is no one: trescientas una persona.
    if abs(here[0].value - there[0].value) > 1:
        yield Message(f"the source has {here[0]}, the translation has {there[0]}")


def _tens(one: facts.Number, numbers: Sequence[facts.Number], known: set[Fraction]) -> list[facts.Number]:
    """The only ten in words of the same figure as a hundred of the other side: sixty for six hundred."""
    if one.value % _HUNDRED or one.value >= _THOUSAND or not known.isdisjoint({one.value, one.value / _HUNDRED}):
        return []
    tens = [item for item in facts.outermost(numbers) if item.kind == "word" and item.value * _TEN == one.value]
    return tens if len(tens) == 1 else []


def _whole(numbers: Sequence[facts.Number]) -> set[Fraction]:
    """The values of numbers that are no part of a longer one, and what digits may stand for."""
    whole = facts.outermost(numbers)
    return {value for item in whole for value in (item.value, *item.parts)} | {
        item.value for item in numbers if item.kind not in facts.PLAIN
    }


def _long(numbers: Sequence[facts.Number]) -> list[facts.Number]:
    """The numbers in words from a hundred on that are no part of a longer one; no round thousands, which are many."""
    some = [number for number in numbers if number.kind == "word" and number.value > _HUNDRED]
    longest = _longest(some)
    return [] if all(_is_scale(number.value) for number in longest) else longest


def _has_scale(numbers: Sequence[facts.Number]) -> bool:
    return any(number.kind == "word" and number.value >= _THOUSAND for number in numbers)


def _large(numbers: Sequence[facts.Number]) -> list[facts.Number]:
    """The numbers from a thousand on, in words from a hundred on, that are no part of a longer one."""
    some = [number for number in numbers if number.kind in _KINDS and number.value >= _LEAST[number.kind]]
    return _longest(some)


def _longest(some: Sequence[facts.Number]) -> list[facts.Number]:
    """Those that lie in no longer one."""
    return [one for one in some if not any(_is_inside(one, other) for other in some)]


def _is_inside(one: facts.Number, other: facts.Number) -> bool:
    is_shorter = one.end - one.start < other.end - other.start
    return is_shorter and other.start <= one.start and one.end <= other.end


def _is_halved(before: facts.Number, after: facts.Number) -> bool:
    """Whether one of two numbers in words is half of a scale, and the other the whole: half a million, a million."""
    less, more = sorted((before, after), key=lambda number: number.value)
    is_half = less.kind == "word" and less.value * 2 == more.value
    return is_half and _is_scale(more.value)


def _is_power(ratio: Fraction) -> bool:
    """Whether a ratio is a power of ten, other than one."""
    whole = ratio if ratio >= 1 else 1 / ratio
    return whole > 1 and _is_scale(whole)


def _is_scale(value: Fraction) -> bool:
    """Whether a value is a one with or without noughts behind it."""
    return str(value).strip("0") == "1"
