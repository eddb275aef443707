"""Numbers in digits of source and translation, by value and locale: missing, added, other marks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import product

from pipeline import facts
from pipeline.checks.message import Message
from pipeline.checks.numbers.equal import excused
from pipeline.checks.numbers.said_openly import said_openly
from pipeline.checks.numbers.scales import misscaled
from pipeline.checks.numbers.turned import turned
from pipeline.checks.once import once
from pipeline.checks.reading import read, texts
from pipeline.facts.text import has_digits
from pipeline.model import Locale, Pair

SMALL = 12
"""Up to here numbers are often written as words; where a language's words are not known, they are not missed."""

_MOST = 100
"""Numbers of an entry of which each is compared with each."""

Numbers = Sequence[facts.Number]

_HALF = Fraction(1, 2)

_ENDLESS = re.compile(rf"\d{{{facts.LONGEST + 1},}}")


def numbers(pair: Pair) -> Iterator[Message]:
    """Numbers in digits of one side that stand on the other neither in digits nor in words.

    A single 1 may be an article, or lie in a singular.
    """
    yield from _endless(pair)
    missing, added = _unmatched(pair)
    if not missing and not added:
        yield from misscaled(*sides(pair))
        yield from turned(pair, *sides(pair))
        return
    for before, after in list(product(missing[:_MOST], added[:_MOST])):
        wrong, meant = before.value in after.readings, _is_thousands(before, after)
        meant = meant or (wrong and not facts.decimal_mark(pair.locale))
        if (wrong or meant) and before in missing and after in added:
            missing.remove(before)
            added.remove(after)
            if not meant:
                yield _misread(before, after, pair.locale)
    yield from _unlike(missing, added)


def _unlike(missing: Numbers, added: Numbers) -> Iterator[Message]:
    """Numbers that are missing and added, one for the other where there are as many."""
    if len(missing) == len(added):
        for before, after in zip(missing, added, strict=True):
            yield Message(f"the source has {before}, the translation has {after}")
        return
    for number in missing:
        if number.value != 1:
            yield Message(f"the number {number} is missing from the translation")
    for number in added:
        if number.value != 1:
            yield Message(f"the translation has the number {number}, the source has not")


def _endless(pair: Pair) -> Iterator[Message]:
    """Rows of digits that are too long for a number are compared as text."""
    source, target = _rows(read(pair.source)), _rows(read(pair.target))
    for row in sorted(source - target):
        yield Message(f"a row of {len(row)} digits is missing from the translation")
    for row in sorted(target - source):
        yield Message(f"the translation has a row of {len(row)} digits, the source has not")


def _rows(text: str) -> set[str]:
    return set(_ENDLESS.findall(text)) if len(text) > facts.LONGEST and has_digits(text) else set()


def _unmatched(pair: Pair) -> tuple[list[facts.Number], list[facts.Number]]:
    """The numbers in digits that the other side has not, in digits, words or parts: those of the source, the target."""
    source, target = sides(pair)
    here, there = values(pair)
    missing = [number for number in source if number.kind == "digits" and not stands(number, there)]
    added = [number for number in target if number.kind in {"digits", "name"} and not stands(number, here)]
    if not missing and not added:
        return [], []
    same, openly = excused(pair), said_openly(pair, missing, added)
    missing, added = ([item for item in side if item not in openly] for side in (missing, added))
    return (
        [item for item in missing if item.start not in same.source and not _may_be_words(item, pair.locale)],
        [item for item in added if item.start not in same.target and not _may_be_words(item, pair.source_locale)],
    )


def _is_thousands(before: facts.Number, after: facts.Number) -> bool:
    """Whether the source itself has the marks of another locale: 42.000 in English."""
    return before.value.denominator == 1 and after.value in before.readings and before.value < after.value


def _misread(before: facts.Number, after: facts.Number, locale: Locale) -> Message:
    said, meant = facts.shown(after.value), facts.shown(before.value)
    return Message(
        f"{after} is read as {said} in {locale.tag}, the source has {meant}",
        reason="A point and a comma change places between languages.",
    )


@once
def sides(pair: Pair) -> tuple[Numbers, Numbers]:
    """The numbers of source and translation."""
    source, target = texts(pair)
    return facts.numbers(*source), facts.numbers(*target)


@once
def values(pair: Pair) -> tuple[frozenset[Fraction], frozenset[Fraction]]:
    """All values that source and translation have, in digits, in words and as parts."""
    source, target = sides(pair)
    return _values(source), _values(target)


def _values(side: Numbers) -> frozenset[Fraction]:
    return frozenset(value for number in side for value in (number.value, *number.parts))


def stands(number: facts.Number, known: frozenset[Fraction]) -> bool:
    """Whether a number, or all its parts, are among the values of the other side: two tablets and a half."""
    if number.value in known or (bool(number.parts) and known.issuperset(number.parts)):
        return True
    if _HALF not in known:
        return False
    whole = number.value - _HALF
    return whole >= 1 and whole.denominator == 1 and whole in known


def _may_be_words(number: facts.Number, locale: Locale) -> bool:
    """Whether the other side may say it in words that are not known."""
    return 0 <= number.value <= SMALL and "numbers" not in facts.available(locale.language)
