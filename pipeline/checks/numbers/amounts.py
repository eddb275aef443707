"""Amounts of source and translation, by value: other units, units that are lost, amounts per another amount."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import cache

from pipeline import facts
from pipeline.checks.message import Message
from pipeline.checks.numbers.crossed_doses import crossed_spans
from pipeline.checks.numbers.numbers import sides
from pipeline.checks.reading import is_title, read, texts
from pipeline.languages import language
from pipeline.model import Locale, Pair

_ELSEWHERE = facts.TIMES | facts.IMPERIAL
"""Units that a translation may say in other words (a 3-year-old, un enfant de 3 ans)."""

_LASTING = facts.TIMES - {"year"}
"""Units of time that are no age of a person."""

_CLOCK = frozenset({"hour", "day"})
"""The time of day is an hour in several languages."""

_WEIGHED = frozenset({"kg", "g", "mg", "mcg", "ng", "l", "dl", "ml"})


def units(pair: Pair) -> Iterator[Message]:
    """The same number with another unit (5 mg and 5 mcg), or a measure in digits that has lost its unit."""
    source = facts.units(read(pair.source), pair.source_locale)
    target = facts.units(read(pair.target), pair.locale)
    yield from _uncounted(pair)
    if source is None or target is None or not (source or target):
        return
    source, target = ((*found, *_more(found, *side)) for found, side in zip((source, target), texts(pair), strict=True))
    before, after = _by_value(source), _by_value(target)
    yield from _weighed(pair, before, target)
    if not source:
        return
    yield from crossed_spans(pair)
    # A word that only holds its number may hold the unit as well: two degrees in one word.
    bare = {number.value for number in sides(pair)[1] if number.kind != "held"} - after.keys()
    yield from _per(pair)
    yield from _paced(pair, source)
    for value, quantities in before.items():
        units_ = {item.unit for item in quantities}
        same = value in after and units_ & {item.unit for item in after[value]}
        if same or _is_equal(pair, value, units_, after.get(value, ())):
            continue
        if value in after:
            yield Message(f"the source has {quantities[0]}, the translation has {after[value][0]}")
        elif value in bare and str(quantities[0])[:1].isdigit() and not _is_elsewhere(pair, units_):
            yield Message(f"the source has {quantities[0]}, the translation has the number without its unit")


def _more(found: Sequence[facts.Quantity], text: str, locale: Locale) -> Iterator[facts.Quantity]:
    """The amounts that an article counts, and no number word: a litre."""
    taken = {item.end for item in found}
    yield from (item for item in facts.ones(text, locale) if item.end not in taken)


def _weighed(
    pair: Pair, before: dict[Fraction, list[facts.Quantity]], target: Sequence[facts.Quantity]
) -> Iterator[Message]:
    """Ten drops that have become ten millilitres."""
    weighed = [item for item in target if item.unit in _WEIGHED and item.value not in before]
    counted = facts.turns(read(pair.source), pair.source_locale, "counted") if weighed else ()
    known = {Fraction(match[1]): match[0] for match in counted}
    for item in weighed:
        if item.value in known:
            yield Message(f"the source has {known[item.value]}, the translation has {item}")
            return


def _uncounted(pair: Pair) -> Iterator[Message]:
    """A few days that have become a few weeks: each side names one unit of time, and counts none."""
    before = _named(read(pair.source), pair.source_locale)
    after = _named(read(pair.target), pair.locale) if len(before) == 1 else ()
    if len(before) != 1 or len(after) != 1 or before == after:
        return
    is_clock = before | after == _CLOCK and any(_tells_hours(locale.language) for _, locale in texts(pair))
    if not is_clock and not _counts_time(pair):
        yield Message(f"the source speaks of a {min(before)}, the translation of a {min(after)}", severity="warning")


@cache
def _tells_hours(code: str) -> bool:
    """Whether a language says the time of day with its name of the unit (las 8 horas), or nothing is known of it."""
    known = language(code).facts
    hours = {form for key in ("hour", "hours", "at", "by") for form in known.clock.get(key, ())} if known else set()
    return not known or not hours or not hours.isdisjoint(known.units.get("hour", ()))


def _named(text: str, locale: Locale) -> frozenset[str]:
    """The units of time that a text names, or has one of: a month, bir ay."""
    ones = frozenset(item.unit for item in facts.units(text, locale) or () if item.value == 1)
    return (facts.named_units(text, locale) | ones) & facts.SPANS


def _counts_time(pair: Pair) -> bool:
    """Whether a side has a length of time with a number, in one word, or as what recurs."""
    for side in texts(pair):
        counted = [item for item in facts.units(*side) or () if item.unit in facts.TIMES and item.value != 1]
        if counted or facts.amounts(*side) or facts.rates(*side):
            return True
    return False


def _is_elsewhere(pair: Pair, units_: set[str]) -> bool:
    """Whether a translation may say a unit in another place or word; a length of time needs some word for time."""
    if not units_ & _ELSEWHERE:
        return False
    target = read(pair.target)
    if not units_ <= _LASTING or is_title(pair) or facts.times(target, pair.locale) or facts.rates(target, pair.locale):
        return True
    return any(facts.has_unit(target, pair.locale, unit) for unit in facts.TIMES)


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


def _paced(pair: Pair, source: Sequence[facts.Quantity]) -> Iterator[Message]:
    """60 ml per hour that has become 60 ml: nothing in the translation says in what time."""
    text, target = read(pair.source), read(pair.target)
    kept = {item.value for item in facts.units(target, pair.locale) or ()}
    for item in source:
        unit = facts.pace(text, pair.source_locale, item) if item.unit in _WEIGHED and item.value in kept else ""
        if unit and not facts.rates(target, pair.locale) and not facts.has_unit(target, pair.locale, unit):
            yield Message(f"the source has {item} per {unit}, the translation does not say so", severity="warning")
            return


def _by_value(found: Sequence[facts.Quantity]) -> dict[Fraction, list[facts.Quantity]]:
    table: dict[Fraction, list[facts.Quantity]] = defaultdict(list)
    for item in found:
        table[item.value].append(item)
    return table
