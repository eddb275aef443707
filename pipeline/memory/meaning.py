"""What must be the same in two texts before the translation of one is offered for the other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from fractions import Fraction
from functools import lru_cache

from pipeline import facts
from pipeline.markup import plain
from pipeline.model import Locale

_Facts = tuple[frozenset[tuple[object, int]], ...]


def same_meaning(one: str, other: str, locale: Locale) -> bool:
    """Whether two msgids state the same numbers, units, negations, comparisons and frequencies, by value.

    The words between may differ; but a translation with the old dose, or without the "not", looks right and is not.
    What the data of the language do not know cannot be compared; digits are in every language.
    """
    return one == other or _facts(one, locale) == _facts(other, locale)


@lru_cache(maxsize=4096)
def _facts(text: str, locale: Locale) -> _Facts:
    read = plain(text)
    return (
        _counted(_value(number) for number in facts.numbers(read, locale) if not _is_pronoun(number)),
        _counted((item.value, item.unit) for item in facts.units(read, locale) or ()),
        _counted(item.kind for item in facts.negations(read, locale) or ()),
        _counted(item.text.casefold() for item in facts.implied_negations(read, locale)),
        _counted(item.kind for item in facts.comparisons(read, locale) or ()),
        _counted(item.kind for item in facts.frequencies(read, locale) or ()),
    )


def _value(number: facts.Number) -> Fraction:
    return number.value


def _is_pronoun(number: facts.Number) -> bool:
    """I is a word of English; between I and another Roman numeral the other one tells."""
    return number.kind == "roman" and number.text == "I"


def _counted(values: Iterable[object]) -> frozenset[tuple[object, int]]:
    return frozenset(Counter(values).items())
