"""What a medicine is counted in that became another thing: a teaspoon, a tablespoon; and temperatures below zero."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from fractions import Fraction

from pipeline import facts
from pipeline.checks.message import Message
from pipeline.checks.numbers.crossed_doses import crossed
from pipeline.checks.numbers.duals import duals
from pipeline.checks.reading import read
from pipeline.model import Locale, Pair

_DEGREES = frozenset({"°C", "°F"})


def portions(pair: Pair) -> Iterator[Message]:
    """Teaspoons and tablespoons, tablets and capsules: where each side counts in one thing, and not in the same."""
    before = facts.portions(read(pair.source), pair.source_locale)
    after = facts.portions(read(pair.target), pair.locale) if len(before) == 1 else {}
    if len(after) == 1 and before.keys() != after.keys():
        yield Message(f"the source has {_first(before)}, the translation has {_first(after)}")
    elif before and after:
        yield from [*duals(pair)] or crossed(pair)


def signs(pair: Pair) -> Iterator[Message]:
    """A temperature that is below zero on one side only."""
    here, there = (read(pair.source), pair.source_locale), (read(pair.target), pair.locale)
    both = _degrees(*here)
    both &= _degrees(*there) if both else both
    if not both:
        return
    below = facts.below_zero(*here) ^ facts.below_zero(*there)
    counts = [Counter(number.value for number in facts.numbers(*side)) for side in (here, there)] if below else []
    for value in sorted(both & below):
        if counts[0][value] == counts[1][value] == 1:
            cold, mild = ("source", "translation") if value in facts.below_zero(*here) else ("translation", "source")
            yield Message(f"the {cold} has {facts.shown(value)} degrees below zero, the {mild} above it")


def _degrees(text: str, locale: Locale) -> frozenset[Fraction]:
    return frozenset(item.value for item in facts.units(text, locale) or () if item.unit in _DEGREES)


def _first(found: dict[str, facts.Mention]) -> facts.Mention:
    return next(iter(found.values()))
