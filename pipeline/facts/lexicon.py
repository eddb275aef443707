"""What is known of a language, made ready for looking up: number words, months, units, negations and the like."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cache

from pipeline.facts import phrase_lists
from pipeline.facts.caseless import Caseless
from pipeline.facts.index import Index
from pipeline.facts.parted import Particles
from pipeline.facts.patterns import caseless_of, expressions, pattern_of, percent_forms, unit_forms, unit_pattern
from pipeline.facts.phrase_lists import Amount, Notion, Pole, Rate
from pipeline.facts.phrases import Phrases
from pipeline.facts.stems import Stems
from pipeline.languages import language
from pipeline.languages.facts import Facts

PREFIXES: Mapping[str, tuple[str, ...]] = {
    "ar": ("و", "ف", "ب", "ل", "ك", "وب", "ول", "فب", "فل", "وال", "فال", "بال", "كال", "وبال", "ال", "لل", "ولل"),
    "he": ("ו", "ה"),
}
"""Short words that a language writes together with the next word."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The phrase books of one language; an empty one means that nothing is known."""

    numbers: Phrases[Fraction]
    ordinals: Phrases[Fraction]
    months: Phrases[int]
    negations: Phrases[str]
    """Empty text stands for a phrase that only looks like a negation."""
    twelve_hours: bool
    numbered_hours: bool
    negation_behind: bool
    """Whether a negation stands behind what it denies."""
    negation_pattern: Caseless | None
    negation_exceptions: re.Pattern[str] | None
    """What holds a negation and denies nothing, beside the phrases."""
    implied: Stems[str]
    implied_pattern: Caseless | None
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
    portions: Phrases[str]
    letters: Phrases[str]
    per: Phrases[str]
    times: Phrases[str]
    per_behind: Phrases[str]
    """Behind the unit that an amount is given for."""
    every: Phrases[int]
    """Before a length of time: 1 for every, 2 for every other."""
    every_behind: Phrases[int]
    rates: Phrases[Rate]
    clock: Phrases[str]
    """The keys of `clock` without a star."""
    clock_offsets: Phrases[tuple[int, bool]]
    """Minutes from the full hour, and whether the hour follows."""
    notions: Stems[Notion]
    notion_words: Stems[Notion]
    """Those of one word, which stand for a notion inside of longer phrases too; empty where words are not parted."""
    explains: Stems[str]
    medicines: Phrases[str]
    """The name in another script -> the English name."""


@cache
def lexicon(code: str) -> Lexicon:
    """The phrase books of a language (`de`), empty ones for a language without data."""
    known = language(code)
    facts, spaced, prefixes = known.facts or Facts(), known.spaced, PREFIXES.get(code, ())
    units = dict(unit_forms(facts))
    percent, index = percent_forms(facts), Index()
    parted = Particles(*map(frozenset, facts.particles))
    return Lexicon(
        twelve_hours=facts.twelve_hours,
        numbered_hours=facts.numbered_hours,
        negation_behind=facts.negation_behind,
        negation_pattern=caseless_of(facts.negation_patterns, spaced=spaced),
        negation_exceptions=pattern_of(expressions(facts.negation_exceptions), spaced=spaced),
        implied=Stems(phrase_lists.implied(facts), spaced=spaced, prefixes=prefixes, index=index, particles=parted),
        implied_pattern=caseless_of(expressions(facts.implied_negations), spaced=spaced),
        negating_forms=pattern_of(facts.negating_forms, spaced=spaced),
        opposites=Stems(
            phrase_lists.poles(facts, spaced=spaced), spaced=spaced, prefixes=prefixes, index=index, particles=parted
        ),
        units=units,
        unit_pattern=unit_pattern(units, spaced=spaced),
        percent=re.compile(percent),
        percent_before=re.compile(rf"(?:{percent})\s?\Z"),
        joined=Stems(phrase_lists.joined(facts), spaced=spaced, prefixes=prefixes, index=index),
        notions=Stems(phrase_lists.notions(facts), spaced=spaced, prefixes=prefixes, index=index, particles=parted),
        notion_words=Stems(phrase_lists.notion_words(facts, spaced=spaced), spaced=spaced, prefixes=prefixes),
        explains=Stems(((phrase, "") for phrase in facts.explains), spaced=spaced, prefixes=prefixes, index=index),
        **{
            name: Phrases(entries, spaced=spaced, prefixes=prefixes, index=index)
            for name, entries in phrase_lists.books(facts)
        },
    )
