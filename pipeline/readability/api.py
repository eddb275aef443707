"""`pipeline.score(text, locale)`: how readable a plain text is, as a whole and sentence by sentence."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from pipeline.languages import language as known_language
from pipeline.languages import locale as checked
from pipeline.model import Advice, Counts, Locale, Score
from pipeline.readability import scoring
from pipeline.readability.bands import band
from pipeline.readability.counting import count_sentence, split
from pipeline.readability.difficulty import hardness, limits, reasons
from pipeline.readability.formulas import FORMULAS
from pipeline.readability.level import Reason
from pipeline.readability.rules.advise import advise
from pipeline.readability.unsaid import Unavailable, unavailable, unscored
from pipeline.readability.unspaced import unit
from pipeline.readability.why import why

_HARD = 3
"""The hardness from which on a sentence is a hard one."""
_TOLD = 0.1
"""Levels that a rare word must add to make a sentence hard."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a text."""

    text: str
    counts: Counts
    language: str
    """The language that it was counted in: `de`."""

    @property
    def hardness(self) -> int | None:
        """0 very easy to 4 very hard; None for a sentence without a word."""
        return hardness(self.counts, self.language)

    @property
    def is_hard(self) -> bool:
        """Whether an editor should look at it: its level is high, or it is longer than any sentence should be."""
        length = self.counts.words / max(self.counts.sentences, 1)
        return (self.hardness or 0) >= _HARD or length > limits(self.language)[-1]

    @property
    def level(self) -> float | None:
        """1 (A1) to 6 (C2); None where there is no model for the language."""
        return scoring.level(self.counts, self.language)

    @property
    def level_band(self) -> str | None:
        """The level by name: `B1`, or `A2 to B1` where it is unsure."""
        return _band(self.level, self.language)

    @property
    def why(self) -> tuple[Reason, ...]:
        """All that its level comes from, the weightiest first, with the levels that each adds; () without a model."""
        return why(self.text, self.language)

    @property
    def reasons(self) -> tuple[str, ...]:
        """What makes it hard, as facts: "31 words in one sentence", "rare word: monoclonal"."""
        rare = (reason.text for reason in self.why if reason.word and reason.adds >= _TOLD)
        return tuple(dict.fromkeys((*reasons(self.counts, self.language), *rare)))


@dataclass(frozen=True, slots=True, repr=False)
class Readability:
    """How readable a text is."""

    locale: Locale
    counts: Counts
    """The sum of the sentences' counts."""
    scores: tuple[Score, ...]
    """What the language's formulas say, the main one first; () where none holds."""
    level: float | None
    """1 (A1) to 6 (C2); None where there is no model for the language."""
    segments: tuple[Sentence, ...]
    unscored: str = ""
    """Why there is neither score nor level, whatever the language: "it is empty"."""

    @property
    def level_band(self) -> str | None:
        """The level by name: `B1`, or `A2 to B1` where it is unsure."""
        return _band(self.level, self.locale.language)

    @property
    def reasons(self) -> tuple[str, ...]:
        """What makes the text hard: the reasons of its hard sentences (`is_hard`), each with its sentence."""
        hard = (segment for segment in self.segments if segment.is_hard)
        return tuple(f"{reason}: {segment.text}" for segment in hard for reason in segment.reasons)

    @property
    def advice(self) -> tuple[tuple[Advice, ...], ...]:
        """What the plain-language rules of the language say of each of the `segments`, by place."""
        return advise([segment.text for segment in self.segments], self.locale.language)

    @property
    def unavailable(self) -> tuple[Unavailable, ...]:
        """What does not hold for the text, and why: scores that its language has not, formulas that want a longer
        text, a level without a model."""
        if self.unscored:
            return (Unavailable("scores", self.unscored),)
        return tuple(unavailable(self.counts, self.level, self.locale.language))

    def __repr__(self) -> str:
        main = scoring.main_score(self.scores)
        said = [
            _many(self.counts.words, unit(self.locale.language)),
            _many(self.counts.sentences, "sentence"),
            f"level {self.level_band}" if self.level is not None else "",
            f"{FORMULAS[main.formula].name} {main.value:.1f}" if main else "",
            self.unscored,
        ]
        return f"<{self.locale.tag}: {', '.join(filter(None, said))}>"


def score(text: str, locale: str | Locale) -> Readability:
    """How readable a plain text is in its language (a BCP 47 tag such as `de` or `pt-BR`).

    Blank lines, list items and lines that were ended on purpose part sentences. Raises ConfigError for what is no
    language tag; a language without formulas has counts and no scores, and `unavailable` says why.
    """
    known = checked(locale) if isinstance(locale, str) else locale
    return measured(split(text, known_language(known.language)), known, count_sentence, whole=text)


def measured(texts: Iterable[str], locale: Locale, count: Callable[[str, str], Counts], *, whole: str) -> Readability:
    """How readable passages of the text `whole` are, each of them plain; `count` takes one, and the language."""
    code = locale.language
    segments = tuple(Sentence(text, count(text, code), code) for text in texts)
    counts = sum((segment.counts for segment in segments), Counts())
    if why := unscored(" ".join(segment.text for segment in segments) or whole, counts, locale):
        return Readability(locale, counts, (), None, segments, why)
    return Readability(locale, counts, scoring.score(counts, code), scoring.level(counts, code), segments)


def _many(number: int, noun: str) -> str:
    return f"{number} {noun}{'s' * (number != 1)}"


def _band(level: float | None, language: str) -> str | None:
    return None if level is None else band(level, language)
