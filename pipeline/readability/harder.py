"""Whether a translation is clearly harder to read than its source."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from pipeline.model import Counts
from pipeline.readability.difficulty import length
from pipeline.readability.formulas import base
from pipeline.readability.goals import level_name
from pipeline.readability.scoring import level
from pipeline.readability.unspaced import unit


@dataclass(frozen=True, slots=True)
class Margin:
    """By how much a translation must be harder to be called so."""

    levels: float
    """Levels above its source's, in another language."""
    within: float
    """Levels above its source's, in the same language."""
    times: float
    """Where one of them has no level: times as long sentences as the source and the two languages let expect."""
    more: int
    """And so many words more than that."""
    words: int
    """So many words it must have; fewer say nothing."""
    sentences: int
    """And so many sentences."""


SENTENCE = Margin(levels=1.5, within=1.0, times=2.0, more=10, words=8, sentences=1)
DOCUMENT = Margin(levels=1.1, within=0.8, times=1.6, more=4, words=100, sentences=20)
"""So that professional translations are not called harder: of 1007 sentences from English in 13 languages fewer than
1 % in each, of texts of 20 of these none (TICO-19: `make bench DATA=FOLDER`). Within a language none of 5843 sentences
that were made plainer (OneStopEnglish), and none of 334 plain summaries of medical abstracts (Cochrane; also where
shorter texts are judged), is called harder than what it was made from; of the abstracts, were they made from the
summaries, 57 % would be."""

_USUAL: Mapping[str, float] = {
    "en": 1.0, "ar": 0.96, "bn": 0.95, "es": 1.20, "fa": 1.13, "fr": 1.24, "hi": 1.19, "id": 0.91, "pt": 1.12,
    "ru": 0.95, "sw": 1.06, "ta": 0.86, "ur": 1.29, "zh": 0.96,
}  # fmt: skip
"""Words for one English word in the same 1007 sentences."""
_CHARACTERS: Mapping[str, float] = {"zh": 1.61}
_NAMES = 0.1
"""The share of letters of other scripts up to which a level can be compared."""
_UNKNOWN = 1.3
"""By how much the words of a language that is not in the table may differ from the others."""


def harder(source: Counts, target: Counts, source_language: str, language: str, margin: Margin = SENTENCE) -> str:
    """Why a translation is clearly harder than its source, with what can be counted; empty if it is not.

    The counts are those of the longest sentence (`hardest`) of a segment and of its source, or with `margin` DOCUMENT
    those of whole texts; languages are `de` or a tag. By the level where both have one, else by the length of the
    sentences, and not at all where nobody knows what to expect of it, or where much of the translation is names in
    another script: to the model they are rare words.
    """
    if target.words < margin.words or target.sentences < margin.sentences or not source.words:
        return ""
    if target.foreign > _NAMES * target.letters:
        return ""
    words = f"{length(target, language)}, the source has {length(source, source_language)}"
    before, after = level(source, source_language), level(target, language)
    if before is None or after is None:
        return words if _is_longer(source, target, source_language, language, margin) else ""
    least = margin.within if base(source_language) == base(language) else margin.levels
    return f"{_names(before, after)}{words}" if after - before > least else ""


def _names(before: float, after: float) -> str:
    names = level_name(after), level_name(before)
    return "about {}, the source about {}; ".format(*names) if names[0] != names[1] else ""


def _is_longer(source: Counts, target: Counts, source_language: str, language: str, margin: Margin) -> bool:
    usual = _usual(source_language, language)
    if usual is None:
        return False
    expected = usual * source.words / source.sentences
    found = target.words / target.sentences
    return found > margin.times * expected and found - expected > margin.more


def _usual(source_language: str, language: str) -> float | None:
    """How many words (or characters) of a language say what one of the other says, at most; None if nobody knows."""
    before, after = base(source_language), base(language)
    if before == after:
        return 1.0
    sizes = _size(before), _size(after)
    if None in sizes and "character" in {unit(before), unit(after)}:
        return None
    spread = _UNKNOWN if None in sizes else 1.0
    return spread * (sizes[1] or 1.0) / (sizes[0] or 1.0)


def _size(code: str) -> float | None:
    return (_CHARACTERS if unit(code) == "character" else _USUAL).get(code)
