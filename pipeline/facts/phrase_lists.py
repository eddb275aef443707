"""What the language files list, as phrases with their values: number words, months, rates, negations, opposites."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import accumulate, product
from typing import Any, NamedTuple

from pipeline.facts.compounds import compounds
from pipeline.facts.patterns import is_expression, pattern_of
from pipeline.facts.phrases import GAP, Phrases
from pipeline.facts.text import folded
from pipeline.languages.facts import Facts

BOUNDS = frozenset({"at_least", "at_most"})
"""Comparisons that need no negation to be a bound."""

COUNTS: Mapping[str, int] = {"once": 1, "twice": 2, "thrice": 3}
"""Frequencies that are numbers."""

PERIODS: Mapping[str, str] = {
    "hourly": "1 hour",
    "daily": "1 day",
    "weekly": "1 week",
    "monthly": "1 month",
    "yearly": "1 year",
    "every_other_day": "2 day",
}
"""Frequencies that are rates, and their length of time."""

_BETWEEN = "\n" * (GAP + 1)
"""What parts texts so that no phrase goes on from one to the next."""


class Pole(NamedTuple):
    """One side of a notion of `opposites`."""

    name: str
    affirms: bool
    denies: bool = False
    """Whether its words hold a negation: unknown, no longer, etkisiz."""


class Notion(NamedTuple):
    """What a word stands for."""

    name: str
    names_it: bool
    """Whether the word names it and little else."""


class Amount(NamedTuple):
    """A number with a canonical unit."""

    value: Fraction
    unit: str


class Rate(NamedTuple):
    """How often in what length of time; a number of times that is not said is None."""

    times: Fraction | None
    length: Amount


def books(facts: Facts) -> Iterator[tuple[str, Iterable[tuple[str, Any]]]]:
    """The entries of the phrase books by their names in `Lexicon`."""
    yield "numbers", _numbers(facts)
    yield "ordinals", _values(facts.ordinals)
    yield "months", ((name, number) for number, names in enumerate(facts.months, start=1) for name in names)
    yield "negations", _negations(facts)
    yield "comparisons", _kinds(facts.comparisons)
    yield "frequencies", _kinds(facts.frequencies)
    yield "weekdays", ((name, day) for day, names in enumerate(facts.weekdays) for name in names)
    yield "fractions", ((phrase, Fraction(key)) for key, phrases in facts.fractions.items() for phrase in phrases)
    yield "multiples", _values(facts.multiples)
    yield "amounts", ((phrase, _amount(key)) for key, phrases in facts.amounts.items() for phrase in phrases)
    yield "portions", _kinds(facts.portions)
    yield "letters", _kinds(facts.letters)
    yield "per", ((phrase, phrase) for phrase in facts.per if not phrase.startswith("*"))
    yield "per_behind", ((phrase[1:], phrase) for phrase in facts.per if phrase.startswith("*"))
    yield "only", ((phrase, phrase) for phrase in facts.only)
    yield "times", ((phrase, phrase) for phrase in facts.times)
    ahead = (phrase for phrase in facts.every if not phrase.startswith("*"))
    yield "every", [*((phrase, 2) for phrase in facts.every_other), *((phrase, 1) for phrase in ahead)]
    yield "every_behind", ((phrase[1:], 1) for phrase in facts.every if phrase.startswith("*"))
    yield "rates", _rates(facts)
    yield "clock", ((phrase, key) for key, phrases in facts.clock.items() for phrase in phrases if "*" not in phrase)
    yield "clock_offsets", _offsets(facts)
    yield "medicines", _kinds(facts.medicines)


def implied(facts: Facts) -> Iterator[tuple[str, str]]:
    """The words that deny without a negation."""
    return ((phrase, "") for phrase in facts.implied_negations if not is_expression(phrase))


def poles(facts: Facts, *, spaced: bool) -> Iterator[tuple[str, Pole]]:
    """The phrases of `opposites`, and the side that each says."""
    listed = [
        (phrase, name, affirms)
        for name, sides in facts.opposites.items()
        for affirms, phrases in zip((True, False), sides, strict=True)
        for phrase in phrases
    ]
    bare = [folded(phrase.replace(" * ", " x ").replace("*", "")) for phrase, *_ in listed]  # ne * plus
    denying = _denying(bare, facts, spaced=spaced)
    return ((phrase, Pole(name, affirms, at in denying)) for at, (phrase, name, affirms) in enumerate(listed))


def _denying(texts: Sequence[str], facts: Facts, *, spaced: bool) -> frozenset[int]:
    """Which of some texts hold a negation; words are looked for in all at once, as there are thousands."""
    words, pattern = Phrases(_negations(facts), spaced=spaced), pattern_of(facts.negation_patterns, spaced=spaced)
    starts = [0, *accumulate(len(text) + len(_BETWEEN) for text in texts)]
    named = (bisect_right(starts, item.start) - 1 for item in words.find(_BETWEEN.join(texts)) if item.value)
    return frozenset((*named, *(at for at, text in enumerate(texts) if pattern and pattern.search(text))))


def notions(facts: Facts) -> Iterator[tuple[str, Notion]]:
    """The phrases of `notions`, and what each stands for."""
    for name, sides in facts.notions.items():
        for names_it, phrases in zip((True, False), sides, strict=True):
            yield from ((phrase, Notion(name, names_it)) for phrase in phrases)


def notion_words(facts: Facts, *, spaced: bool) -> Iterator[tuple[str, Notion]]:
    """Those of one word, where words are parted by spaces."""
    return ((phrase, notion) for phrase, notion in notions(facts) if spaced and " " not in phrase)


def joined(facts: Facts) -> Iterator[tuple[str, Amount]]:
    """Numbers and units that are written as one word: `zweiwöchig`."""
    for value, starts in facts.joined_numbers.items():
        for unit, ends in facts.joined_units.items():
            for start, end in product(starts, ends):
                yield f"{start}{end}", Amount(Fraction(str(value)), unit)


def _numbers(facts: Facts) -> Iterator[tuple[str, Fraction]]:
    """Number words, and once, twice, three times."""
    yield from _values(facts.numbers)
    yield from compounds(facts.numbers)
    for kind, value in COUNTS.items():
        yield from ((phrase, Fraction(value)) for phrase in facts.frequencies.get(kind, ()))


def _values(table: Mapping[int | float, tuple[str, ...]]) -> Iterator[tuple[str, Fraction]]:
    for value, phrases in table.items():
        yield from ((phrase, Fraction(str(value))) for phrase in phrases)


def _negations(facts: Facts) -> Iterator[tuple[str, str]]:
    """The exceptions go first; a comparison such as "no more than" is one too, unless it is also listed here."""
    bounds = (phrase for kind in (*sorted(BOUNDS), "less") for phrase in facts.comparisons.get(kind, ()))
    yield from ((phrase, "") for phrase in facts.negation_exceptions if not is_expression(phrase))
    yield from ((phrase, "") for phrase in bounds if phrase not in facts.negations)
    yield from ((phrase, "negation") for phrase in facts.negations)


def _kinds(table: Mapping[str, tuple[str, ...]]) -> Iterator[tuple[str, str]]:
    for kind, phrases in table.items():
        for phrase in phrases:
            yield phrase, kind


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


def _amount(written: str) -> Amount:
    value, unit = written.split()
    return Amount(Fraction(value), unit)
