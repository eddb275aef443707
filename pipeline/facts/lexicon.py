"""What is known of a language, made ready for looking up: number words, months, units, negations and the like."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from itertools import product
from typing import Any, NamedTuple

from pipeline.facts.phrases import Phrases
from pipeline.facts.stems import Stems
from pipeline.facts.text import NOT_AFTER_LETTER, NOT_BEFORE_LETTER, folded
from pipeline.languages import language
from pipeline.languages.values import Facts

PREFIXES: Mapping[str, tuple[str, ...]] = {
    "ar": ("و", "ف", "ب", "ل", "ك", "وب", "ول", "فب", "فل", "وال", "فال", "بال", "كال", "وبال", "ال", "لل", "ولل"),
    "he": ("ו", "ה"),
}
"""Short words that a language writes together with the next word."""


PERIODS: Mapping[str, str] = {
    "hourly": "1 hour",
    "daily": "1 day",
    "weekly": "1 week",
    "monthly": "1 month",
    "yearly": "1 year",
    "every_other_day": "2 day",
}
"""Frequencies that are rates, and their length of time."""


class Pole(NamedTuple):
    """One side of a notion of `opposites`."""

    name: str
    affirms: bool
    denies: bool = False
    """Whether its words hold a negation: unknown, no longer, etkisiz."""


class Amount(NamedTuple):
    """A number with a canonical unit."""

    value: Fraction
    unit: str


class Rate(NamedTuple):
    """How often in what length of time; a number of times that is not said is None."""

    times: Fraction | None
    length: Amount


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The phrase books of one language; an empty one means that nothing is known."""

    numbers: Phrases[Fraction]
    ordinals: Phrases[Fraction]
    months: Phrases[int]
    negations: Phrases[str]
    """Empty text stands for a phrase that only looks like a negation."""
    negation_pattern: re.Pattern[str] | None
    negation_exceptions: re.Pattern[str] | None
    """What holds a negation and denies nothing, beside the phrases."""
    implied: Stems[str]
    implied_pattern: re.Pattern[str] | None
    opposites: Stems[Pole]
    negating_forms: re.Pattern[str] | None
    """Words that deny by what they mean, and which are missed where nothing denies."""
    only: Phrases[str]
    """What says `not ... unless` without a negation."""
    comparisons: Phrases[str]
    frequencies: Phrases[str]
    units: Mapping[str, str]
    """A written form, folded, in lower case if it is longer than two letters -> the canonical unit."""
    unit_pattern: re.Pattern[str] | None
    """A unit where it starts, the longest form first."""
    percent: re.Pattern[str]
    """The words and signs for per cent, which may stand before their number: %5, yüzde 5, 百分之五."""
    percent_before: re.Pattern[str]
    weekdays: Phrases[int]
    """0 for Monday."""
    fractions: Phrases[Fraction]
    multiples: Phrases[Fraction]
    amounts: Phrases[Amount]
    joined: Stems[Amount]
    per: Phrases[str]
    times: Phrases[str]
    every: Phrases[int]
    """Before a length of time: 1 for every, 2 for every other."""
    every_behind: Phrases[int]
    rates: Phrases[Rate]
    clock: Phrases[str]
    """The keys of `clock` without a star."""
    clock_offsets: Phrases[tuple[int, bool]]
    """Minutes from the full hour, and whether the hour follows."""
    explains: Stems[str]
    medicines: Phrases[str]
    """The name in another script -> the English name."""


@cache
def lexicon(code: str) -> Lexicon:
    """The phrase books of a language (`de`), empty ones for a language without data."""
    known = language(code)
    facts, prefixes = known.facts or Facts(), PREFIXES.get(code, ())
    units = dict(_units(facts))
    percent = "|".join(re.escape(form) for form in ("%", "٪", "％", *facts.units.get("%", ())))
    return Lexicon(
        numbers=Phrases(_numbers(facts), spaced=known.spaced, prefixes=prefixes),
        ordinals=Phrases(_values(facts.ordinals), spaced=known.spaced, prefixes=prefixes),
        months=Phrases(_months(facts), spaced=known.spaced, prefixes=prefixes),
        negations=Phrases(_negations(facts), spaced=known.spaced, prefixes=prefixes),
        negation_pattern=_pattern(facts.negation_patterns, spaced=known.spaced),
        negation_exceptions=_pattern(_expressions(facts.negation_exceptions), spaced=known.spaced),
        implied=Stems(
            ((phrase, "") for phrase in facts.implied_negations if not _is_expression(phrase)),
            spaced=known.spaced,
            prefixes=prefixes,
        ),
        implied_pattern=_pattern(_expressions(facts.implied_negations), spaced=known.spaced),
        negating_forms=_pattern(facts.negating_forms, spaced=known.spaced),
        opposites=Stems(_poles(facts, spaced=known.spaced), spaced=known.spaced, prefixes=prefixes),
        comparisons=Phrases(_pairs(facts.comparisons), spaced=known.spaced, prefixes=prefixes),
        frequencies=Phrases(_pairs(facts.frequencies), spaced=known.spaced, prefixes=prefixes),
        units=units,
        unit_pattern=_unit_pattern(units, spaced=known.spaced),
        percent=re.compile(percent),
        percent_before=re.compile(rf"(?:{percent})\s?\Z"),
        joined=Stems(_joined(facts), spaced=known.spaced, prefixes=prefixes),
        explains=Stems(((phrase, "") for phrase in facts.explains), spaced=known.spaced, prefixes=prefixes),
        **{name: Phrases(entries, spaced=known.spaced, prefixes=prefixes) for name, entries in _books(facts)},
    )


def _books(facts: Facts) -> Iterator[tuple[str, Iterable[tuple[str, Any]]]]:
    """The phrase books that are made of the tables as they are."""
    yield "weekdays", ((name, day) for day, names in enumerate(facts.weekdays) for name in names)
    yield "fractions", ((phrase, Fraction(key)) for key, phrases in facts.fractions.items() for phrase in phrases)
    yield "multiples", _values(facts.multiples)
    yield "amounts", ((phrase, _amount(key)) for key, phrases in facts.amounts.items() for phrase in phrases)
    yield "per", ((phrase, phrase) for phrase in facts.per)
    yield "only", ((phrase, phrase) for phrase in facts.only)
    yield "times", ((phrase, phrase) for phrase in facts.times)
    yield "every", [*((phrase, 2) for phrase in facts.every_other), *((phrase, 1) for phrase in facts.every)]
    yield "every_behind", ((phrase[1:], 1) for phrase in facts.every if phrase.startswith("*"))
    yield "rates", _rates(facts)
    yield "clock", ((phrase, key) for key, phrases in facts.clock.items() for phrase in phrases if "*" not in phrase)
    yield "clock_offsets", _offsets(facts)
    yield "medicines", ((phrase, name) for name, phrases in facts.medicines.items() for phrase in phrases)


def _amount(written: str) -> Amount:
    value, unit = written.split()
    return Amount(Fraction(value), unit)


def _joined(facts: Facts) -> Iterator[tuple[str, Amount]]:
    for value, starts in facts.joined_numbers.items():
        for unit, ends in facts.joined_units.items():
            for start, end in product(starts, ends):
                yield f"{start}{end}", Amount(Fraction(str(value)), unit)


def _rates(facts: Facts) -> Iterator[tuple[str, Rate]]:
    """What is listed as rates, then the frequencies that are: daily, weekly."""
    for key, phrases in facts.rates.items():
        count, _, length = key.partition(" per ")
        amount = _amount(length if " " in length else f"1 {length}")
        yield from ((phrase, Rate(Fraction(count) if count != "1" else None, amount)) for phrase in phrases)
    for kind, length in PERIODS.items():
        yield from ((phrase, Rate(None, _amount(length))) for phrase in facts.frequencies.get(kind, ()))


def _offsets(facts: Facts) -> Iterator[tuple[str, tuple[int, bool]]]:
    for key, phrases in facts.clock.items():
        for phrase in phrases:
            if "*" in phrase:
                yield phrase.replace("*", ""), (int(key), phrase.endswith("*"))


def _poles(facts: Facts, *, spaced: bool) -> Iterator[tuple[str, Pole]]:
    words, pattern = Phrases(_negations(facts), spaced=spaced), _pattern(facts.negation_patterns, spaced=spaced)
    for name, sides in facts.opposites.items():
        for affirms, phrases in zip((True, False), sides, strict=True):
            for phrase in phrases:
                bare = folded(phrase.replace("*", ""))
                denies = any(item.value for item in words.find(bare)) or bool(pattern and pattern.search(bare))
                yield phrase, Pole(name, affirms, denies)


def _expressions(phrases: tuple[str, ...]) -> tuple[str, ...]:
    """Those that are regular expressions, between slashes."""
    return tuple(phrase[1:-1] for phrase in phrases if _is_expression(phrase))


def _is_expression(phrase: str) -> bool:
    return len(phrase) > 2 and phrase[0] == phrase[-1] == "/"


def unit_key(form: str) -> str:
    """Short forms keep their case (mg is not Mg, l is L by an entry of its own); longer ones are words."""
    form = folded(form)
    return form if len(form) <= 2 else form.lower()


def _numbers(facts: Facts) -> Iterator[tuple[str, Fraction]]:
    """Number words, and once, twice, three times."""
    yield from _values(facts.numbers)
    for value, kind in enumerate(("once", "twice", "thrice"), start=1):
        yield from ((phrase, Fraction(value)) for phrase in facts.frequencies.get(kind, ()))


def _values(table: Mapping[int | float, tuple[str, ...]]) -> Iterator[tuple[str, Fraction]]:
    for value, phrases in table.items():
        yield from ((phrase, Fraction(str(value))) for phrase in phrases)


def _months(facts: Facts) -> Iterator[tuple[str, int]]:
    for number, names in enumerate(facts.months, start=1):
        for name in names:
            yield name, number


def _pairs(table: Mapping[str, tuple[str, ...]]) -> Iterator[tuple[str, str]]:
    for kind, phrases in table.items():
        for phrase in phrases:
            yield phrase, kind


def _negations(facts: Facts) -> Iterator[tuple[str, str]]:
    """The exceptions go first; a comparison such as "no more than" is one too, unless it is also listed here."""
    bounds = (phrase for kind in ("at_least", "at_most", "less") for phrase in facts.comparisons.get(kind, ()))
    yield from ((phrase, "") for phrase in facts.negation_exceptions if not _is_expression(phrase))
    yield from ((phrase, "") for phrase in bounds if phrase not in facts.negations)
    yield from ((phrase, "negation") for phrase in facts.negations)


def _units(facts: Facts) -> Iterator[tuple[str, str]]:
    for unit, forms in facts.units.items():
        for form in (unit, *forms):
            yield unit_key(form), unit


def _pattern(patterns: tuple[str, ...], *, spaced: bool) -> re.Pattern[str] | None:
    """Any of the patterns, as whole words where words are parted by spaces."""
    if not patterns:
        return None
    either = "|".join(f"(?:{_at_start(pattern)})" for pattern in _renumbered(patterns))
    return re.compile(f"{NOT_AFTER_LETTER}(?:{either}){NOT_BEFORE_LETTER}" if spaced else either, re.IGNORECASE)


def _at_start(pattern: str) -> str:
    """A pattern that starts with any letters only where a word does, or each part of a long word would be tried."""
    return rf"(?<![\d_]){pattern}" if re.match(r"(?:\(\?[!=][^)]*\))?\(?\\w", pattern) else pattern


def _renumbered(patterns: tuple[str, ...]) -> Iterator[str]:
    """The patterns with their references to groups as they are when they stand side by side."""
    before = 0
    for pattern in patterns:
        parts = re.split(r"\\([1-9])", pattern)
        yield "".join(f"\\{int(part) + before}" if at % 2 else part for at, part in enumerate(parts))
        before += re.compile(pattern).groups


def _unit_pattern(units: Mapping[str, str], *, spaced: bool) -> re.Pattern[str] | None:
    if not units:
        return None
    forms = sorted(units, key=len, reverse=True)
    either = "|".join(re.escape(form) if len(form) <= 2 else f"(?i:{re.escape(form)})" for form in forms)
    return re.compile(f"(?:{either})" + (NOT_BEFORE_LETTER if spaced else "(?![A-Za-z])"))
