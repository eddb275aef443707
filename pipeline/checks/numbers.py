"""Numbers of source and translation, by value and locale: missing, added, misleading marks, other units."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import product

from pipeline import facts
from pipeline.checks.equal import excused
from pipeline.checks.message import Message
from pipeline.checks.reading import read
from pipeline.model import Locale, Pair

SMALL = 12
"""Up to here numbers are often written as words; where a language's words are not known, they are not missed."""

TIMES = frozenset({"second", "minute", "hour", "day", "week", "month", "year"})
"""Units that a translation may say in other words (a 3-year-old, un enfant de 3 ans)."""

Numbers = Sequence[facts.Number]

_KINDS = (frozenset({"word"}), frozenset({"ordinal"}), frozenset({"fraction", "word"}))
"""Number words that are compared with each other."""

_LAST = 31
"""The last day of a month; ordinals above it are rare."""

_ENDLESS = re.compile(rf"\d{{{facts.LONGEST + 1},}}")


def numbers(pair: Pair) -> Iterator[Message]:
    """Numbers in digits of one side that stand on the other neither in digits nor in words.

    A single 1 may be an article, or lie in a singular.
    """
    yield from _endless(pair)
    missing, added = _unmatched(pair)
    for before, after in list(product(missing, added)):
        wrong, meant = before.value in after.readings, _is_thousands(before, after)
        meant = meant or (wrong and not facts.decimal_mark(pair.locale))
        if (wrong or meant) and before in missing and after in added:
            missing.remove(before)
            added.remove(after)
            if not meant:
                yield _misread(before, after, pair.locale)
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
    source, target = set(_ENDLESS.findall(read(pair.source))), set(_ENDLESS.findall(read(pair.target)))
    for row in sorted(source - target):
        yield Message(f"a row of {len(row)} digits is missing from the translation")
    for row in sorted(target - source):
        yield Message(f"the translation has a row of {len(row)} digits, the source has not")


def number_words(pair: Pair) -> Iterator[Message]:
    """Three and four, third and second, a third and a quarter, both in words; or six hours that are no more said."""
    source, target = _sides(pair)
    before, after = list(_told(source, target)), list(_told(target, source))
    same = excused(pair) if before or after else None
    if same:
        before = [number for number in before if number.start not in same.source]
        after = [number for number in after if number.start not in same.target]
    for kinds in _KINDS if before and after else ():
        one = [number for number in before if number.kind in kinds]
        other = [number for number in after if number.kind in kinds]
        if one and len(one) == len(other) and not one[0].value == other[0].value == 1:
            yield Message(f"the source has {one[0]}, the translation has {other[0]}")
            return
    yield from _changed_amount(pair)
    if before:
        yield from _lost_amount(pair, source, target)


def _changed_amount(pair: Pair) -> Iterator[Message]:
    """A fortnight that has become a week: words for an amount, and another amount of the same measure."""
    here, there = (read(pair.source), pair.source_locale), (read(pair.target), pair.locale)
    for one, other, is_source in ((here, there, True), (there, here, False)):
        mine = [item for item in facts.amounts(*one) if facts.base(item.value, item.unit) not in facts.measures(*other)]
        theirs = [*(facts.units(*other) or ()), *facts.amounts(*other)] if mine else []
        measure = facts.base(mine[0].value, mine[0].unit)[0] if mine else ""
        new = [item for item in theirs if facts.base(item.value, item.unit) not in facts.measures(*one)]
        new = [item for item in new if facts.base(item.value, item.unit)[0] == measure]
        if len(mine) == len(new) == 1:
            before, after = (mine[0], new[0]) if is_source else (new[0], mine[0])
            yield Message(f"the source has {before}, the translation has {after}")
            return


def _lost_amount(pair: Pair, source: Numbers, target: Numbers) -> Iterator[Message]:
    """A number word with its unit, of which the translation has neither the number nor an equal amount."""
    values = {number.value for number in target} | {part for number in target for part in number.parts}
    if "numbers" not in facts.available(pair.locale.language):
        return
    for item in facts.units(read(pair.source), pair.source_locale) or ():
        if item.is_word and item.value > 1 and item.value not in values and item.start not in excused(pair).source:
            yield Message(f"the source has {item}, the translation has not")
            return


def _told(side: Numbers, other: Numbers) -> Iterator[facts.Number]:
    """The number words of a side that the other has not, neither in digits nor in words."""
    values = _values(other)
    for number in side:
        if _is_telling(number) and not _stands(number, values):
            yield number


def units(pair: Pair) -> Iterator[Message]:
    """The same number with another unit (5 mg and 5 mcg), or a measure in digits that has lost its unit."""
    source = facts.units(read(pair.source), pair.source_locale)
    target = facts.units(read(pair.target), pair.locale)
    if not source or target is None:
        return
    before, after = _by_value(source), _by_value(target)
    bare = {number.value for number in _sides(pair)[1]} - after.keys()
    yield from _per(pair)
    for value, quantities in before.items():
        units_ = {item.unit for item in quantities}
        same = value in after and units_ & {item.unit for item in after[value]}
        if same or _is_equal(pair, value, units_, after.get(value, ())):
            continue
        if value in after:
            yield Message(f"the source has {quantities[0]}, the translation has {after[value][0]}")
        elif value in bare and not units_ & TIMES and str(quantities[0])[:1].isdigit():
            yield Message(f"the source has {quantities[0]}, the translation has the number without its unit")


def _is_equal(pair: Pair, value: Fraction, units_: set[str], after: Sequence[facts.Quantity]) -> bool:
    """Whether the translation has the amounts in other units, or the source has those of the translation."""
    there = facts.measures(read(pair.target), pair.locale)
    if all(facts.base(value, unit) in there for unit in units_):
        return True
    here = facts.measures(read(pair.source), pair.source_locale) if after else frozenset()
    return bool(after) and all(facts.base(value, item.unit) in here for item in after)


def _per(pair: Pair) -> Iterator[Message]:
    """20 mg per kilogram that has become 20 mg."""
    source = facts.per(read(pair.source), pair.source_locale)
    target = facts.units(read(pair.target), pair.locale) or ()
    known = facts.per(read(pair.target), pair.locale) | {item.unit for item in target}
    for unit in sorted(source - known):
        if unit not in read(pair.target).split() and f"/{unit}" not in read(pair.target):
            yield Message(f"the source has an amount per {unit}, the translation has not")


def _unmatched(pair: Pair) -> tuple[list[facts.Number], list[facts.Number]]:
    """The numbers in digits that the other side has not, in digits, words or parts: those of the source, the target."""
    source, target = _sides(pair)
    there, here = _values(target), _values(source)
    missing = [number for number in source if number.kind == "digits" and not _stands(number, there)]
    added = [number for number in target if number.kind in {"digits", "name"} and not _stands(number, here)]
    if not missing and not added:
        return [], []
    same = excused(pair)
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


def _sides(pair: Pair) -> tuple[Numbers, Numbers]:
    return facts.numbers(read(pair.source), pair.source_locale), facts.numbers(read(pair.target), pair.locale)


def _values(numbers_: Numbers) -> frozenset[Fraction]:
    """All values that a side has, in digits, in words and as parts."""
    return frozenset(value for number in numbers_ for value in (number.value, *number.parts))


def _stands(number: facts.Number, values: frozenset[Fraction]) -> bool:
    return number.value in values or (bool(number.parts) and values.issuperset(number.parts))


def _may_be_words(number: facts.Number, locale: Locale) -> bool:
    """Whether the other side may say it in words that are not known."""
    return 0 <= number.value <= SMALL and "numbers" not in facts.available(locale.language)


def _is_telling(number: facts.Number) -> bool:
    """Words for one stand for articles and pronouns, large ones for many; first is said against second."""
    if number.kind == "word":
        return 2 <= number.value <= 100 or number.value.denominator > 1
    return number.kind == "fraction" or (number.kind == "ordinal" and number.value <= _LAST)


def _by_value(found: Sequence[facts.Quantity]) -> dict[Fraction, list[facts.Quantity]]:
    table: dict[Fraction, list[facts.Quantity]] = defaultdict(list)
    for item in found:
        table[item.value].append(item)
    return table
