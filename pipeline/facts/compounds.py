"""Hundreds and what follows them in one word, where a language writes them so: zweihundertfünfzehn."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction
from itertools import product

_HUNDRED, _THOUSAND = 100, 1000

Table = Mapping[int | float, tuple[str, ...]]


def compounds(numbers: Table) -> Iterator[tuple[str, Fraction]]:
    """All numbers from a hundred to a thousand in one word, if the data of a language have one: zweihundertfünfzig."""
    if not _joins(numbers):
        return
    for hundreds, rest in product(range(_HUNDRED, _THOUSAND, _HUNDRED), range(1, _HUNDRED)):
        value = Fraction(hundreds + rest)
        yield from ((word, value) for word in _words(numbers, hundreds, rest))


def _joins(numbers: Table) -> bool:
    """Whether a language writes hundreds and what follows them in one word, as one of the words that it lists shows."""
    listed = ((value, divmod(int(value), _HUNDRED)) for value in numbers if _HUNDRED < value < _THOUSAND)
    return any(
        not set(numbers[value]).isdisjoint(_words(numbers, count * _HUNDRED, rest))
        for value, (count, rest) in listed
        if rest
    )


def _words(numbers: Table, hundreds: int, rest: int) -> Iterator[str]:
    for first, second in product(numbers.get(hundreds, ()), numbers.get(rest, ())):
        if " " not in first and " " not in second:
            yield first + second
