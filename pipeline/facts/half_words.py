"""Digits with a word for a half behind them, which are one number: 2 buçuk."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from functools import cache

from pipeline.facts.number_words import GAP
from pipeline.facts.phrases import Found
from pipeline.facts.text import folded
from pipeline.facts.values import Number
from pipeline.languages import language

_HALF = Fraction(1, 2)


def halved(
    text: str, digits: Sequence[Number], named: Sequence[Found[Fraction]], code: str
) -> tuple[Sequence[Number], Sequence[Found[Fraction]]]:
    """The numbers in digits of a folded text with the half behind them, and the number words that are none of them."""
    words = _words(code)
    halves = {item.start: item for item in named if item.value == _HALF} if words else {}
    halves = {start: item for start, item in halves.items() if text[item.start : item.end].lower() in words}
    if not halves:
        return digits, named
    found, taken = [], set()
    for number in digits:
        gap = GAP.match(text, number.end)
        half = halves.get(gap.end()) if gap and number.value.denominator == 1 else None
        if half:
            taken.add(half)
        found.append(_with_half(text, number, half) if half else number)
    return found, [item for item in named if item not in taken]


def whole_of(number: Number) -> Number:
    """Of digits with a word for a half the digits alone, of which the half may be that of an hour: 7 buçukta."""
    if number.kind != "digits" or _HALF not in number.parts or not number.text[-1:].isalpha():
        return number
    written = number.text.split()[0]
    return replace(number, value=number.parts[0], text=written, parts=(), end=number.start + len(written))


def _with_half(text: str, number: Number, half: Found[Fraction]) -> Number:
    parts = (number.value, _HALF)
    return replace(
        number, value=number.value + _HALF, text=text[number.start : half.end], readings=(), parts=parts, end=half.end
    )


@cache
def _words(code: str) -> frozenset[str]:
    """The words for a half right behind a number, which are never alone: of one and a half in two words."""
    known = language(code).facts
    if not known:
        return frozenset()
    ones, halves = set(_forms(known.numbers, 1)), set(_forms(known.numbers, 0.5))
    joined = (form.split() for form in _forms(known.numbers, 1.5))
    return frozenset(form[1] for form in joined if len(form) == 2 and form[0] in ones and form[1] in halves)


def _forms(numbers: Mapping[int | float, tuple[str, ...]], value: float) -> Iterator[str]:
    return (folded(form).lower() for form in numbers.get(value, ()))
