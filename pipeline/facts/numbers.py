"""The numbers of a text by value: in digits, in words, and as the months that dates have."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from functools import lru_cache

from pipeline.facts.digits import digits
from pipeline.facts.half_words import halved
from pipeline.facts.lexicon import lexicon
from pipeline.facts.number_words import months, others, roman, words
from pipeline.facts.phrases import Found
from pipeline.facts.text import KEPT, folded
from pipeline.facts.values import PLAIN, Number
from pipeline.languages import language
from pipeline.model import Locale


@lru_cache(maxsize=KEPT)
def numbers(text: str, locale: Locale) -> tuple[Number, ...]:
    """The numbers of a plain text, by place; compare them by value.

    Digits of every script are found in every language; number words, scale words (million) and months where the
    language has them. Several numbers may stand at one place: `two hundred` is 2, 100 and 200.
    """
    text, known = folded(text), lexicon(locale.language)
    named: Sequence[Found[Fraction]] = list(known.numbers.find(text))
    if named and (parts := known.fractions.find(text)):
        inside = {place for item in parts for place in range(item.start, item.end)}
        named = [item for item in named if not inside.issuperset(range(item.start, item.end))]
    if named and (compared := known.comparisons.find(text)):
        named = [item for item in named if not _is_compared(item, compared)]
    if named and language(locale.language).spaced and (ordinals := known.ordinals.find(text)):
        named = [item for item in named if not _is_ordinal(item, ordinals)]
    counted: Sequence[Number] = tuple(digits(text, locale, named))
    if counted and named:
        counted, named = halved(text, counted, named, locale.language)
    written = (*counted, *(words(text, named) if named else ()), *roman(text))
    # Two fifths and the five of 45 are one word in Arabic.
    longer = {place for item in named for place in range(item.start, item.end - 1)} if named else set()
    parts_of = (item for item in others(text, known) if item.kind != "fraction" or item.end not in longer)
    found = (*written, *months(text, known), *parts_of)
    return tuple(sorted(found, key=lambda number: (number.start, number.end))) if len(found) > 1 else found


def outermost(found: Sequence[Number]) -> list[Number]:
    """The numbers in digits and words, by place, without those that are a part of another one."""
    kept: list[Number] = []
    for item in sorted((one for one in found if one.kind in PLAIN), key=lambda one: (one.start, -one.end)):
        if not kept or item.start >= kept[-1].end:
            kept.append(item)
    return kept


def _is_compared(item: Found[Fraction], comparisons: Sequence[Found[str]]) -> bool:
    """Whether a number word is a part of a comparison: the one for under is six in Turkish too."""
    return any(one.start <= item.start and item.end <= one.end for one in comparisons)


def _is_ordinal(item: Found[Fraction], ordinals: Sequence[Found[Fraction]]) -> bool:
    """Whether a number word is a part of a longer ordinal: the last word of the twelfth is ten in Arabic."""
    return any(one.start < item.start and item.end == one.end for one in ordinals)
