"""Words that turn the meaning of a sentence: negations, comparisons, frequencies."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from pipeline import facts
from pipeline.checks.message import Message, short
from pipeline.checks.reading import read
from pipeline.model import Locale, Pair

Finder = Callable[[str, Locale], tuple[facts.Mention, ...] | None]

_OPPOSITES = (("at_least", "at_most"), ("more", "less"))
_BESIDE = 2
_TIMES = ("hourly", "daily", "weekly", "monthly", "yearly")


def negation_lost(pair: Pair) -> Iterator[Message]:
    """The source denies, the translation does not, and has no more words than the source that deny by their meaning."""
    source, target = _both(facts.negations, pair)
    if source and not target and _implied(pair) <= 0:
        yield Message(f"the source has “{short(str(source[0]))}”, the translation has no negation")


def negation_added(pair: Pair) -> Iterator[Message]:
    """The translation denies, the source does not, and has no words that deny by their meaning."""
    source, target = _both(facts.negations, pair)
    if target and not source and _implied(pair) >= 0:
        yield Message(f"the translation has “{short(str(target[0]))}”, the source has no negation")


def _implied(pair: Pair) -> int:
    """How many words more than the source the translation has that deny by what they mean."""
    source = facts.implied_negations(read(pair.source), pair.source_locale)
    return len(facts.implied_negations(read(pair.target), pair.locale)) - len(source)


def comparison(pair: Pair) -> Iterator[Message]:
    """At least against at most, more against less, beside a number: only where each side has but the opposite."""
    source, target = _both(facts.comparisons, pair)
    before, after = _bounds(source, pair.source, pair.source_locale), _bounds(target, pair.target, pair.locale)
    for one, other in (*_OPPOSITES, *((b, a) for a, b in _OPPOSITES)):
        if one in before and other in after and one not in after and other not in before:
            yield Message(f"the source has “{before[one]}”, the translation has “{after[other]}”")


def frequency(pair: Pair) -> Iterator[Message]:
    """Daily against weekly: only where each side names one, and not the same."""
    source, target = _both(facts.frequencies, pair)
    before = {item.kind: item for item in source if item.kind in _TIMES}
    after = {item.kind: item for item in target if item.kind in _TIMES}
    if len(before) == len(after) == 1 and before.keys() != after.keys():
        yield Message(
            f"the source has “{next(iter(before.values()))}”, the translation has “{next(iter(after.values()))}”"
        )


def _bounds(found: Sequence[facts.Mention], text: str, locale: Locale) -> dict[str, facts.Mention]:
    """The comparisons that stand right before or behind a number."""
    numbers = facts.numbers(read(text), locale)
    return {
        item.kind: item
        for item in found
        if any(0 <= number.start - item.end <= _BESIDE or 0 <= item.start - number.end <= _BESIDE for number in numbers)
    }


def _both(find: Finder, pair: Pair) -> tuple[Sequence[facts.Mention], Sequence[facts.Mention]]:
    """What is found on both sides; nothing where one of the languages has no data."""
    source, target = find(read(pair.source), pair.source_locale), find(read(pair.target), pair.locale)
    return ((), ()) if source is None or target is None else (source, target)
