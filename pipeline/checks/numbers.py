"""Numbers in digits of source and translation, by value and locale: missing, added, other marks, other units."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import product

from pipeline import facts
from pipeline.checks.anew import said_openly
from pipeline.checks.equal import excused
from pipeline.checks.message import Message
from pipeline.checks.reading import read
from pipeline.model import Locale, Pair

SMALL = 12
"""Up to here numbers are often written as words; where a language's words are not known, they are not missed."""

_MOST = 100
"""Numbers of an entry of which each is compared with each."""

TIMES = frozenset({"second", "minute", "hour", "day", "week", "month", "year"})
"""Units that a translation may say in other words (a 3-year-old, un enfant de 3 ans)."""

_LENGTHS = TIMES - {"second"}
"""Units of time whose names are no ordinals."""

_CLOCK = frozenset({"hour", "day"})
"""The time of day is an hour in several languages."""

Numbers = Sequence[facts.Number]

_HALF = Fraction(1, 2)

_WEIGHED = frozenset({"kg", "g", "mg", "mcg", "ng", "l", "dl", "ml"})

_ENDLESS = re.compile(rf"\d{{{facts.LONGEST + 1},}}")


def numbers(pair: Pair) -> Iterator[Message]:
    """Numbers in digits of one side that stand on the other neither in digits nor in words.

    A single 1 may be an article, or lie in a singular.
    """
    yield from _endless(pair)
    missing, added = _unmatched(pair)
    for before, after in list(product(missing[:_MOST], added[:_MOST])):
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


def units(pair: Pair) -> Iterator[Message]:
    """The same number with another unit (5 mg and 5 mcg), or a measure in digits that has lost its unit."""
    source = facts.units(read(pair.source), pair.source_locale)
    target = facts.units(read(pair.target), pair.locale)
    yield from _uncounted(pair)
    if source is None or target is None:
        return
    before, after = _by_value(source), _by_value(target)
    bare = {number.value for number in sides(pair)[1]} - after.keys()
    yield from _weighed(pair, before, target)
    yield from _per(pair)
    for value, quantities in before.items():
        units_ = {item.unit for item in quantities}
        same = value in after and units_ & {item.unit for item in after[value]}
        if same or _is_equal(pair, value, units_, after.get(value, ())):
            continue
        if value in after:
            yield Message(f"the source has {quantities[0]}, the translation has {after[value][0]}")
        elif value in bare and not units_ & (TIMES | facts.IMPERIAL) and str(quantities[0])[:1].isdigit():
            yield Message(f"the source has {quantities[0]}, the translation has the number without its unit")


def _weighed(
    pair: Pair, before: dict[Fraction, list[facts.Quantity]], target: Sequence[facts.Quantity]
) -> Iterator[Message]:
    """Ten drops that have become ten millilitres."""
    counted = facts.turns(read(pair.source), pair.source_locale, "counted")
    known = {Fraction(match[1]): match[0] for match in counted}
    for item in target if known else ():
        if item.unit in _WEIGHED and item.value in known and item.value not in before:
            yield Message(f"the source has {known[item.value]}, the translation has {item}")
            return


def _uncounted(pair: Pair) -> Iterator[Message]:
    """A few days that have become a few weeks: each side names one unit of time, and counts none."""
    before = facts.named_units(read(pair.source), pair.source_locale) & _LENGTHS
    after = facts.named_units(read(pair.target), pair.locale) & _LENGTHS
    if len(before) == len(after) == 1 and before != after and before | after != _CLOCK and not _counts_time(pair):
        yield Message(f"the source speaks of a {min(before)}, the translation of a {min(after)}", severity="warning")


def _counts_time(pair: Pair) -> bool:
    """Whether a side has a length of time with a number, in one word, or as what recurs."""
    for side in ((read(pair.source), pair.source_locale), (read(pair.target), pair.locale)):
        counted = [item for item in facts.units(*side) or () if item.unit in TIMES and item.value != 1]
        if counted or facts.amounts(*side) or facts.rates(*side):
            return True
    return False


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
    source, target = sides(pair)
    there, here = values(target), values(source)
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


def sides(pair: Pair) -> tuple[Numbers, Numbers]:
    """The numbers of source and translation."""
    return facts.numbers(read(pair.source), pair.source_locale), facts.numbers(read(pair.target), pair.locale)


def values(numbers_: Numbers) -> frozenset[Fraction]:
    """All values that a side has, in digits, in words and as parts."""
    return frozenset(value for number in numbers_ for value in (number.value, *number.parts))


def stands(number: facts.Number, known: frozenset[Fraction]) -> bool:
    """Whether a number, or all its parts, are among the values of the other side: two tablets and a half."""
    if number.value in known or (bool(number.parts) and known.issuperset(number.parts)):
        return True
    whole = number.value - _HALF
    return whole >= 1 and whole.denominator == 1 and known.issuperset({whole, _HALF})


def _may_be_words(number: facts.Number, locale: Locale) -> bool:
    """Whether the other side may say it in words that are not known."""
    return 0 <= number.value <= SMALL and "numbers" not in facts.available(locale.language)


def _by_value(found: Sequence[facts.Quantity]) -> dict[Fraction, list[facts.Quantity]]:
    table: dict[Fraction, list[facts.Quantity]] = defaultdict(list)
    for item in found:
        table[item.value].append(item)
    return table
