"""Numbers in words: three, two hundred, 三十五, XXI, and the months as their numbers."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from functools import cache
from itertools import pairwise

from pipeline.facts.lexicon import Lexicon
from pipeline.facts.phrases import Found
from pipeline.facts.text import JOINED, folded
from pipeline.facts.text import words as words_of
from pipeline.facts.values import Number
from pipeline.languages import language
from pipeline.model import Locale

VERBS = frozenset({"may", "march"})
"""English names of months that are verbs in small letters."""

GAP = re.compile(r"[\s-]{0,2}")
"""What may stand between the words of one number."""

_AND = re.compile(r"\s(?:and|e)\s")
"""What stands before the last part of a number in English and Portuguese: one hundred and five, mil e duzentos."""

_TEN, _HUNDRED, _THOUSAND = 10, 100, 1000

_ROMAN = re.compile(rf"(?<!{JOINED})(?=[IVX])(X{{0,3}})(IX|IV|V?I{{0,3}})(?:e|er|[eè]me|o|\u00ba|\u00aa)?(?!{JOINED})")
_SIGN = re.compile(rf"[IVX](?<!{JOINED}.)")
"""What is looked for first, because it is found fast."""
_LETTERED = re.compile(rf"(?<!{JOINED})(III?|IV)(?:[ABab]|(?<!V)[Cc])(?!{JOINED})")
"""A stage with its letter: IIIA, IIb; IVC is a vein."""
_ROMAN_SIGN = re.compile(r"[\u2160-\u216b\u2170-\u217b]")
"""A Roman numeral that is one character."""
_ONES = {"": 0, "I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9}


def words(text: str, found: Sequence[Found[Fraction]]) -> Iterator[Number]:
    """The number words of a folded text; those that stand side by side also as one number."""
    for item in found:
        yield Number(item.value, text[item.start : item.end], "word", start=item.start, end=item.end)
    for group in _groups(text, found):
        start, end = group[0].start, group[-1].end
        yield Number(combined([item.value for item in group]), text[start:end], "word", start=start, end=end)


def months(text: str, known: Lexicon) -> Iterator[Number]:
    """The names of months, as 1 to 12."""
    for item in known.months.find(text):
        if text[item.start : item.end] in VERBS:
            continue
        yield Number(Fraction(item.value), text[item.start : item.end], "month", start=item.start, end=item.end)


def others(text: str, known: Lexicon) -> Iterator[Number]:
    """First, second, third; two thirds; both, double."""
    for kind, book in (("ordinal", known.ordinals), ("fraction", known.fractions), ("held", known.multiples)):
        for item in book.find(text):
            yield Number(item.value, text[item.start : item.end], kind, start=item.start, end=item.end)


def roman(text: str) -> Iterator[Number]:
    """Roman numerals up to 39, as centuries and chapters have them."""
    for match in _ROMAN.finditer(text) if _SIGN.search(text) else ():
        value = Fraction(10 * len(match[1]) + _ONES[match[2]])
        yield Number(value, match[0], "roman", start=match.start(), end=match.end())
    for match in _LETTERED.finditer(text) if _SIGN.search(text) else ():
        yield Number(Fraction(_ONES[match[1]]), match[0], "roman", start=match.start(), end=match.end())
    for match in _ROMAN_SIGN.finditer(text) if not text.isascii() else ():
        value = Fraction(int(unicodedata.numeric(match[0])))
        yield Number(value, match[0], "roman", start=match.start(), end=match.end())


def has_dual(locale: Locale) -> bool:
    """Whether a language may say two by an ending."""
    known = language(locale.language).facts
    return known is not None and known.dual


def begins_word(text: str, value: Fraction, locale: Locale) -> bool:
    """Whether a word of a plain text begins with a number: `Zweibettzimmer` with 2, `dwuosobowy` with 2."""
    starts = _starts(locale.language).get(value, ())
    return bool(starts) and any(word.startswith(starts) for word in words_of(folded(text)).distinct)


@cache
def _starts(code: str) -> Mapping[Fraction, tuple[str, ...]]:
    known = language(code).facts
    return {Fraction(str(value)): forms for value, forms in known.joined_numbers.items()} if known else {}


def combined(values: list[Fraction]) -> Fraction:
    """Number words in their order as one value: two, hundred, five are 205; three, ten, five are 35 in Chinese."""
    total = current = Fraction(0)
    for value in values:
        if value >= 1000:
            total, current = total + (current or 1) * value, Fraction(0)
        elif 0 < current < value and value in {10, 100}:
            current *= value
        elif value in {10, 100} and current > value and 0 < current % value < 10:
            current += current % value * (value - 1)
        else:
            current += value
    return total + current


def _groups(text: str, found: Sequence[Found[Fraction]]) -> Iterator[list[Found[Fraction]]]:
    group = [*found[:1]]
    for at, (before, item) in enumerate(pairwise(found), start=2):
        is_joined = GAP.fullmatch(text, before.end, item.start) and not _are_ones(before, item)
        if is_joined or _goes_on(text, before, item, *found[at : at + 1]):
            group.append(item)
            continue
        if len(group) > 1:
            yield group
        group = [item]
    if len(group) > 1:
        yield group


def _are_ones(before: Found[Fraction], item: Found[Fraction]) -> bool:
    """Whether two numbers are below ten, which make no longer one: два-три."""
    return all(1 <= one.value < _TEN and one.value.denominator == 1 for one in (before, item))


def _goes_on(text: str, before: Found[Fraction], item: Found[Fraction], *behind: Found[Fraction]) -> bool:
    """Whether `and` parts hundreds from the rest of one number, and not two of them: one hundred and twenty."""
    is_rest = before.value >= _HUNDRED > item.value or before.value >= _THOUSAND > item.value
    if not (is_rest and _AND.fullmatch(text, before.end, item.start)):
        return False
    return not any(GAP.fullmatch(text, item.end, one.start) and one.value >= _HUNDRED for one in behind)
