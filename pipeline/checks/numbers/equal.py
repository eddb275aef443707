"""Numbers that the other side says in another way: an equal amount, a time of day, a share, a telephone number."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from itertools import chain

from pipeline import facts
from pipeline.checks.numbers.divided import divided
from pipeline.checks.numbers.few import below, neighbours
from pipeline.checks.numbers.hours import office_hours, times
from pipeline.checks.numbers.pressures import pressures
from pipeline.checks.numbers.visits import visits
from pipeline.checks.once import once
from pipeline.checks.reading import Text, texts
from pipeline.facts.text import KEPT
from pipeline.model import Locale, Pair

_SCHEME = re.compile(r"(?<![\w.,/-])\d-\d-\d(?:-\d)?(?![\w/-])")
"""Doses in the morning, at noon, in the evening (and at night): 1-0-1, of which 0 is not said in words."""
_WEEKS_OF_MONTHS = frozenset({"week", "month"})
_DAY = Fraction(24)
"""Hours."""
_TWO, _TENS = 2, frozenset(range(20, 100, 10))


@dataclass(frozen=True, slots=True)
class Places:
    """Where numbers of source and translation start that the other side says in another way, found when asked for."""

    here: Text
    there: Text

    @property
    def source(self) -> frozenset[int]:
        """Places in the source."""
        return _same(*self.here, *self.there)

    @property
    def target(self) -> frozenset[int]:
        """Places in the translation."""
        return _same(*self.there, *self.here)


@once
def excused(pair: Pair) -> Places:
    """The places of numbers that are not missed on the other side."""
    return Places(*texts(pair))


@lru_cache(maxsize=KEPT)
def _same(text: str, locale: Locale, other: str, other_locale: Locale) -> frozenset[int]:
    """The places in a text that are in an amount, a time, a share or a telephone number that the other text has."""
    spans = chain.from_iterable(way(text, locale, other, other_locale) for way in _WAYS)
    return frozenset(place for span in spans for place in range(*span))


def _amounts(text: str, locale: Locale, other: str, other_locale: Locale) -> Iterator[tuple[int, int]]:
    """The amounts that the other text has in other units or in words, or as the time in which something recurs."""
    mine = (*(facts.units(text, locale) or ()), *facts.amounts(text, locale), *facts.sums(text, locale))
    if not mine:
        return
    equal: frozenset[tuple[str, object]] = facts.measures(other, other_locale) | _intervals(other, other_locale)
    singles = _singles(other, other_locale)
    equal |= {facts.base(item.value, item.unit) for item in singles}
    theirs = (*(facts.units(other, other_locale) or ()), *facts.amounts(other, other_locale), *singles)
    is_in_weeks = any(one.unit == "week" for one in theirs)
    for item in mine:
        measure = facts.base(item.value, item.unit)
        is_equal = measure in equal or facts.customary(measure, in_weeks=is_in_weeks) in equal
        if is_equal or any(facts.is_converted(item, one) or _are_months(item, one) for one in theirs):
            yield item.start, item.end


def _rates(text: str, locale: Locale, other: str, other_locale: Locale) -> Iterator[tuple[int, int]]:
    """How often something is done, as the other text says it too, or names each of the times."""
    mine = facts.rates(text, locale)
    if not mine:
        return
    intervals = frozenset(item.interval for item in facts.rates(other, other_locale) or ())
    parts = _doses(other, other_locale) | _days(other, other_locale)
    for often in mine:
        if often.interval in intervals or (often.measure, often.length, often.times) in parts:
            yield often.start, often.end


def _days(text: str, locale: Locale) -> frozenset[tuple[str, Fraction, Fraction]]:
    """How many times a week a text names by its days: on Mondays and Thursdays."""
    days = {item.kind for item in facts.weekdays(text, locale) or ()}
    return frozenset({("time", 7 * _DAY, Fraction(len(days)))}) if days else frozenset()


def _doses(text: str, locale: Locale) -> frozenset[tuple[str, Fraction, Fraction]]:
    """How many times a day a text names one by one: in the morning, at noon and in the evening, each with its dose."""
    parts = facts.parts_of_day(text, locale)
    counted = Counter(item.value for item in facts.numbers(text, locale) if item.kind == "digits") if parts > 1 else {}
    times = {parts, *counted.values()} - {1} if parts > 1 else set()
    return frozenset(("time", _DAY, Fraction(count)) for count in times)


def _between(text: str, locale: Locale, _other: str, _other_locale: Locale) -> Iterator[tuple[int, int]]:
    """The two of `between two tablets`, which no other language needs."""
    twos = [number for number in facts.numbers(text, locale) if number.value == _TWO]
    for match in facts.turns(text, locale, "between") if twos else ():
        yield from ((number.start, number.end) for number in twos if match.start() <= number.start < match.end())


def _decades(text: str, locale: Locale, other: str, other_locale: Locale) -> Iterator[tuple[int, int]]:
    """The end of ten years that the other text has in one word: 60 to 69, in their sixties."""
    tens = {item.value for item in facts.numbers(other, other_locale) if item.kind == "held" and item.value in _TENS}
    for number in facts.numbers(text, locale) if tens else ():
        if number.value - 9 in tens or number.value - 10 in tens:
            yield number.start, number.end


def _are_months(one: facts.Quantity, other: facts.Quantity) -> bool:
    """Whether of two lengths of time one is in months and the other in four times as many weeks, or weeks as long."""
    if {one.unit, other.unit} != _WEEKS_OF_MONTHS:
        return False
    weeks, months = (one.value, other.value) if one.unit == "week" else (other.value, one.value)
    return weeks in {4 * months, round(months * 52 / 12)}


def _singles(text: str, locale: Locale) -> tuple[facts.Quantity, ...]:
    """Lengths of time that a text names, and counts none of: a month for thirty days."""
    counted = {item.unit for item in facts.units(text, locale) or ()}
    named = (facts.named_units(text, locale) & facts.SPANS) - counted
    return tuple(facts.Quantity(Fraction(1), unit) for unit in sorted(named))


def _intervals(text: str, locale: Locale) -> frozenset[tuple[str, object]]:
    """The lengths of time in which something recurs: 24 hours for daily."""
    return frozenset((item.measure, item.length) for item in facts.rates(text, locale) or ())


def _shares(text: str, locale: Locale, other: str, other_locale: Locale) -> Iterator[tuple[int, int]]:
    """The numbers of `one in five` where the other text has 20 %, a fifth, two in ten or every fifth."""
    theirs = [*(facts.units(other, other_locale) or ()), *facts.amounts(other, other_locale)]
    theirs = [item for item in theirs if item.unit == "%"]
    values = {item.value / 100 for item in theirs}
    named = facts.numbers(other, other_locale)
    values |= {item.value for item in named if item.value.denominator > 1}
    values |= {part.value / whole.value for part, whole in facts.shares(other, other_locale) if whole.value}
    places = {1 / item.value for item in named if item.kind == "ordinal" and item.value > 1}
    for item in (facts.units(text, locale) or ()) if places else ():
        if item.unit == "%" and item.value / 100 in places:
            yield item.start, item.end
    values |= places
    found = [item for item in facts.numbers(text, locale) if item.kind in facts.PLAIN] if values else []
    for part, whole in facts.possible_shares(found):
        if part.value / whole.value in values:
            yield part.start, part.end
            yield whole.start, whole.end


def _schemes(text: str, locale: Locale, other: str, other_locale: Locale) -> Iterator[tuple[int, int]]:
    """The noughts of a scheme of doses, where the other text has none."""
    for scheme in _SCHEME.finditer(text):
        if not _SCHEME.search(other):
            yield from ((at, at + 1) for at in range(*scheme.span()) if text[at] == "0")


def _phones(text: str, locale: Locale, other: str, other_locale: Locale) -> Iterator[tuple[int, int]]:
    """The telephone numbers whose digits the other text has in other groups."""
    phones = facts.phones(text)
    digits = facts.digits_of(other) if phones else ""
    for row in phones:
        if row.key.lstrip("0") in digits:
            yield row.start, row.end


Way = Callable[[str, Locale, str, Locale], Iterator[tuple[int, int]]]

_WAYS: tuple[Way, ...] = (
    _amounts,
    _rates,
    _schemes,
    times,
    office_hours,
    _phones,
    _shares,
    neighbours,
    _decades,
    _between,
    below,
    visits,
    pressures,
    divided,
)
"""The places of numbers in a text that another one says in another way."""
