"""What is known of a language, made ready for looking up: number words, months, units, negations and the like."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cache

from pipeline.facts.phrases import Phrases
from pipeline.facts.text import LETTER, NOT_AFTER_LETTER, NOT_BEFORE_LETTER, folded
from pipeline.languages import language
from pipeline.languages.values import Facts

PREFIXES: Mapping[str, tuple[str, ...]] = {"ar": ("و", "ف", "ب", "ل", "ك", "وال", "بال", "ال", "لل"), "he": ("ו", "ה")}
"""Short words that a language writes together with the next word."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The phrase books of one language; an empty one means that nothing is known."""

    numbers: Phrases[Fraction]
    ordinals: Phrases[Fraction]
    months: Phrases[int]
    negations: Phrases[str]
    """Empty text stands for a phrase that only looks like a negation."""
    negation_pattern: re.Pattern[str] | None
    implied_pattern: re.Pattern[str] | None
    comparisons: Phrases[str]
    frequencies: Phrases[str]
    units: Mapping[str, str]
    """A written form, folded, in lower case if it is longer than two letters -> the canonical unit."""
    unit_pattern: re.Pattern[str] | None
    """A unit where it starts, the longest form first."""
    percent: re.Pattern[str]
    """The words and signs for per cent, which may stand before their number: %5, yüzde 5, 百分之五."""
    percent_before: re.Pattern[str]


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
        negation_pattern=_pattern(facts.negation_patterns, spaced=True),
        implied_pattern=_pattern(tuple(map(_starred, facts.implied_negations)), spaced=known.spaced),
        comparisons=Phrases(_pairs(facts.comparisons), spaced=known.spaced, prefixes=prefixes),
        frequencies=Phrases(_pairs(facts.frequencies), spaced=known.spaced, prefixes=prefixes),
        units=units,
        unit_pattern=_unit_pattern(units, spaced=known.spaced),
        percent=re.compile(percent),
        percent_before=re.compile(rf"(?:{percent})\s?\Z"),
    )


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
    yield from ((phrase, "") for phrase in facts.negation_exceptions)
    yield from ((phrase, "") for phrase in bounds if phrase not in facts.negations)
    yield from ((phrase, "negation") for phrase in facts.negations)


def _starred(phrase: str) -> str:
    return re.escape(folded(phrase)).replace(r"\*", f"{LETTER}*").replace(r"\ ", r"\s+")


def _units(facts: Facts) -> Iterator[tuple[str, str]]:
    for unit, forms in facts.units.items():
        for form in (unit, *forms):
            yield unit_key(form), unit


def _pattern(patterns: tuple[str, ...], *, spaced: bool) -> re.Pattern[str] | None:
    """Any of the patterns, as whole words where words are parted by spaces."""
    if not patterns:
        return None
    either = "|".join(f"(?:{pattern})" for pattern in patterns)
    return re.compile(f"{NOT_AFTER_LETTER}(?:{either}){NOT_BEFORE_LETTER}" if spaced else either, re.IGNORECASE)


def _unit_pattern(units: Mapping[str, str], *, spaced: bool) -> re.Pattern[str] | None:
    if not units:
        return None
    forms = sorted(units, key=len, reverse=True)
    either = "|".join(re.escape(form) if len(form) <= 2 else f"(?i:{re.escape(form)})" for form in forms)
    return re.compile(f"(?:{either})" + (NOT_BEFORE_LETTER if spaced else "(?![A-Za-z])"))
