"""A stretch of an edition beside what it was made from: how hard each is, and whether it became harder."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from pipeline import readability
from pipeline.model import Locale
from pipeline.outputs.sentences import Sentence, hardest

_SHARE = 2 / 3
"""How much of the margin that makes a finding (`readability.SENTENCE`) makes an editor look."""


@dataclass(frozen=True, slots=True)
class Measures:
    """How hard a stretch of one text is."""

    locale: Locale
    sentences: int
    words: int
    rare_words: int
    letters: int
    foreign: int
    hardest: Sentence


def measures(found: Iterable[Sentence], locale: Locale) -> Measures | None:
    """The sentences of a stretch together; None without a sentence."""
    held = tuple(found)
    top = hardest(held)
    if top is None:
        return None
    return Measures(
        locale,
        len(held),
        sum(sentence.counts.words for sentence in held),
        sum(len(sentence.rare) for sentence in held),
        sum(sentence.counts.letters for sentence in held),
        sum(sentence.counts.foreign for sentence in held),
        top,
    )


def harder(own: Measures, base: Measures) -> bool:
    """Whether an editor should look at it because it may be harder than what it was made from.

    Two thirds of what `readability.harder` calls clearly harder are enough; only where both have a level, and not for
    fewer words than can say something.
    """
    before, after = base.hardest.level, own.hardest.level
    margin = readability.SENTENCE
    if before is None or after is None or own.words < margin.words:
        return False
    if 10 * own.foreign > own.letters:
        return False
    least = margin.within if own.locale.language == base.locale.language else margin.levels
    return after - before > _SHARE * least
