"""Where the level of a text comes from: its sentences, their features, and what makes each of them hard."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from math import sqrt

from pipeline import readability
from pipeline.cli.as_text import level_line, quoted
from pipeline.cli.scored import Scored
from pipeline.cli.shown import shown
from pipeline.cli.wrap import screen, wrapped
from pipeline.readability.level import model
from pipeline.readability.level.whole import MIDDLE, USUAL_SPREAD

_TOLD = 0.005
"""Levels that a feature must add to be told."""


@dataclass(frozen=True, slots=True)
class Origin:
    """What the level of a text is made of; all in levels."""

    level: float
    mean: float
    """Of its sentences, weighted by their words."""
    spread: float
    """The standard deviation of the same."""
    error: float
    """By how much levels in this language are wrong on average."""
    start: float
    """What a sentence has before any feature adds to it."""
    features: dict[str, float]
    """What each feature adds on average, the weightiest first."""


def origin(text: Scored) -> Origin | None:
    """Where the level comes from; None for a text without one."""
    found, made = text.found, model(text.language)
    if found.level is None or made is None:
        return None
    counts = found.counts
    mean = counts.effort / counts.words
    spread = sqrt(max(counts.effort_squares / counts.words - mean * mean, 0.0))
    error = readability.error_of(text.language)
    return Origin(found.level, mean / 1000, spread / 1000, error, made.intercept, _features(text))


def origin_as_json(text: Scored) -> dict[str, object] | None:
    """The same for scripts; null for a text without a level."""
    found = origin(text)
    return None if found is None else asdict(found)


def level_explained(text: Scored) -> Iterator[str]:
    """The level, how it is made and what each feature adds."""
    found = origin(text)
    if found is None:
        return
    yield f"  {level_line(text)}"
    made = (
        f"the mean of its sentences, {found.mean:.2f}, set half as far again from {MIDDLE}, and "
        f"changed by as much as their spread, {found.spread:.2f}, is above or below {USUAL_SPREAD}; both the more, the "
        f"more sentences there are: {found.level:.2f}; A1 is 1, C2 is 6"
    )
    yield wrapped(made, screen(), "    made of ")
    yield wrapped(f"wrong by {found.error:.1f} levels on average in this language", screen(), "    trust   ")
    added = ", ".join(f"{name} {adds:+.2f}" for name, adds in found.features.items())
    yield wrapped(f"{found.start:.2f} to start with; on average {added}", screen(), "    adds    ")


def sentences_explained(text: Scored) -> Iterator[str]:
    """Each sentence with its level, and what adds to it how much."""
    for place, sentence in text.segments():
        if sentence.level_band is None:
            continue
        yield f"  line {place.line}: {sentence.level_band}"
        yield quoted(sentence.text, screen())
        yield from (wrapped(shown(reason.text), screen(), f"    {reason.adds:+.1f}  ") for reason in sentence.why)


def _features(text: Scored) -> dict[str, float]:
    total: defaultdict[str, float] = defaultdict(float)
    for segment in text.found.segments:
        for share in readability.shares(segment.text, text.language):
            total[share.feature] += share.adds * segment.counts.words
    words = text.found.counts.words
    weightiest = sorted(total.items(), key=lambda item: -item[1])
    return {name: value / words for name, value in weightiest if value / words >= _TOLD}
