"""What must be the same in two texts before the translation of one is offered for the other."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache

from pipeline import facts
from pipeline.markup import plain
from pipeline.model import Locale

_Values = Iterable[object]


def same_meaning(one: str, other: str, locale: Locale) -> bool:
    """Whether two msgids state the same numbers, units, negations, comparisons and frequencies, by value.

    The words between may differ; but a translation with the old dose, or without the "not", looks right and is not.
    What the data of the language do not know cannot be compared; digits are in every language.
    """
    if one == other:
        return True
    before, after = _read(one), _read(other)
    return all(_stated(kind, before, locale) == _stated(kind, after, locale) for kind in STATED)


def _numbers(text: str, locale: Locale) -> _Values:
    """In their order: of two doses each has its time of day."""
    numbers = facts.numbers(text, locale)
    return (tuple(number.value for number in numbers if (number.kind, number.text) not in _WORDS),)


_WORDS = {("roman", "I"), ("month", "may")}
"""What is a word of English; between I and another Roman numeral the other one tells."""
_SIGN = re.compile(r"[<>≤≥±+](?=\s?\d)|(?<![\w)\]])-(?=\d)")
"""What stands in front of a number and is a part of it; no dash of a range."""
_PER = re.compile(r"\d\s?[^\W\d_]{1,9}\s?/\s?([^\W\d_]+[\u00b2\u00b3]?)")
"""The second unit of `5 mg/kg`, of which the language data know the first."""


def _bounds(text: str, locale: Locale) -> _Values:
    """More or less, at least or at most. That an amount is not exact changes no dose."""
    return (item.kind for item in facts.comparisons(text, locale) or () if item.kind != "about")


STATED: Mapping[str, Callable[[str, Locale], _Values]] = {
    "numbers": _numbers,
    "signs": lambda text, locale: _SIGN.findall(text.replace("\u2212", "-")),
    "per": lambda text, locale: _PER.findall(text),
    "negations": lambda text, locale: (item.kind for item in facts.negations(text, locale) or ()),
    "implied": lambda text, locale: (item.text.casefold() for item in facts.implied_negations(text, locale)),
    "units": lambda text, locale: ((item.value, item.unit) for item in facts.units(text, locale) or ()),
    "comparisons": _bounds,
    "frequencies": lambda text, locale: (item.kind for item in facts.frequencies(text, locale) or ()),
}
"""What is compared, first what differs most often."""


@lru_cache(maxsize=4096)
def _stated(kind: str, text: str, locale: Locale) -> Counter[object]:
    return Counter(STATED[kind](text, locale))


@lru_cache(maxsize=4096)
def _read(text: str) -> str:
    return plain(text)
