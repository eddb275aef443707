"""The bounds of source and translation, as they are and as negations turn them."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline import facts
from pipeline.checks.once import once
from pipeline.checks.polarity.bound_places import Bounds, bounds_of
from pipeline.checks.reading import STOP, read, texts
from pipeline.model import Locale, Pair

DENIED = {"more": "at_most", "less": "at_least"}
"""A comparison, and what it is under a negation."""
NEAR = 64
"""Characters between a negation and the comparison that it turns."""


def sides(pair: Pair) -> tuple[Bounds, Bounds]:
    """The bounds of both sides with those that a negation makes of them."""
    source, target = bare(pair)
    return denied(source, pair.source, pair.source_locale), denied(target, pair.target, pair.locale)


@once
def bare(pair: Pair) -> tuple[Bounds, Bounds]:
    """The bounds of both sides as they are, whatever a negation makes of them."""
    source, target = comparisons(pair)
    return bounds_of(source, read(pair.source), pair.source_locale), bounds_of(target, read(pair.target), pair.locale)


@once
def comparisons(pair: Pair) -> tuple[Sequence[facts.Mention], Sequence[facts.Mention]]:
    """The comparisons of both sides; nothing where one of the languages has no data."""
    source, target = (facts.comparisons(*side) for side in texts(pair))
    return ((), ()) if source is None or target is None else (source, target)


def denied(bounds: Bounds, text: str, locale: Locale) -> Bounds:
    """The bounds of a side with those that a negation makes of them: not more than, at most."""
    more = [bounds[kind] for kind in DENIED if kind in bounds]
    words = facts.negations(read(text), locale) or () if more else ()
    added = {DENIED[item.kind]: item for item in more if any(reaches(word, item, read(text)) for word in words)}
    return added | bounds


def reaches(word: facts.Mention, item: facts.Mention, text: str) -> bool:
    """Whether a negation stands near a comparison, in the same sentence."""
    start, end = (word.end, item.start) if word.end <= item.start else (item.end, word.start)
    return 0 <= end - start <= NEAR and not STOP.search(text, start, end)
