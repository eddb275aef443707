"""The facts that a text states, as values: equal where they mean the same, whatever they look like."""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction
from typing import NamedTuple


@dataclass(frozen=True, slots=True)
class Number:
    """A number by value; `1.5`, `1,5` and `१.५` in their languages are the same Number."""

    value: Fraction
    text: str = field(default="", compare=False)
    """As written, with its scale word: `4 million`."""
    kind: str = field(default="digits", compare=False)
    """`digits`; `word` (three, twice); `ordinal` (third); `fraction` (two thirds); `held` (2 for both,
    pair, double); `roman`; `month` (as its number); `century` (20 for
    `1930s`); `name` (digits that belong to a name: `CTLA-4`, `COVID-19`). Only digits have to stand on both sides."""
    readings: tuple[Fraction, ...] = field(default=(), compare=False)
    """Other values that the same signs can have: 1.5 for `1,500` written in a locale that groups by points."""
    parts: tuple[Fraction, ...] = field(default=(), compare=False)
    """What may stand for it elsewhere: 1 and 2 for `1/2`, 11 for the second year of `2010-11`, 20 for `8 p.m.`."""
    start: int = field(default=0, compare=False)
    """Characters from the start of the text, as its words are compared (composed, without Arabic vowel signs)."""
    end: int = field(default=0, compare=False)

    def __str__(self) -> str:
        return self.text or shown(self.value)


PLAIN = frozenset({"digits", "word"})
"""The kinds of numbers that are written as what they are."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its unit, as one thing: `5 mg` and `5 Milligramm` are the same Quantity."""

    value: Fraction
    unit: str
    """The canonical unit of the language data: `mg`, `°C`, `%`, `day`."""
    text: str = field(default="", compare=False)
    readings: tuple[Fraction, ...] = field(default=(), compare=False)
    start: int = field(default=0, compare=False)
    """Characters from the start of the text, as its words are compared (composed, without Arabic vowel signs)."""
    end: int = field(default=0, compare=False)
    is_word: bool = field(default=False, compare=False)
    """Whether its number is written in words."""

    def __str__(self) -> str:
        return self.text or f"{shown(self.value)} {self.unit}"


@dataclass(frozen=True, slots=True)
class Date:
    """A calendar day or month; what the text does not say is None."""

    year: int | None
    month: int
    day: int | None
    text: str = field(default="", compare=False)

    def __str__(self) -> str:
        return self.text


class Mention(NamedTuple):
    """Words that carry a meaning of a closed class: a negation, a comparison, a frequency. Two of a kind are equal."""

    kind: str
    """`negation`; or the key in the language data: `at_least`, `daily`."""
    text: str = ""
    start: int = 0
    """Characters from the start of the text, as its words are compared (composed, without Arabic vowel signs)."""
    end: int = 0

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Mention) and self.kind == other.kind

    def __hash__(self) -> int:
        return hash(self.kind)

    def __str__(self) -> str:
        return self.text or self.kind


def shown(value: Fraction) -> str:
    """The value in digits: 1000, 1.5, 1/3."""
    if value.denominator == 1:
        return str(value.numerator)
    decimal = float(value)
    return str(decimal) if Fraction(str(decimal)) == value else str(value)
