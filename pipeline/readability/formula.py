"""What a readability formula is, and the bands that several of them share."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.model import Counts
from pipeline.readability.equation import Equation, equation
from pipeline.readability.quantities import SYLLABLES_PER_WORD, WORDS_PER_SENTENCE

Bands = tuple[tuple[float, str], ...]
"""Lower limits and the band's id from there upwards, lowest first; below the first limit there is no band."""

NEGATIVE = float("-inf")
FLESCH: Bands = (
    (NEGATIVE, "very-difficult"),
    (30, "difficult"),
    (50, "fairly-difficult"),
    (60, "plain"),
    (70, "fairly-easy"),
    (80, "easy"),
    (90, "very-easy"),
)
"""Flesch 1948; the formulas that were fitted to the same scale use them too."""
ABOUT_100 = "about 0 to 100"
"""The scale of Flesch: very hard texts fall below 0, very easy ones rise above 100."""


@dataclass(frozen=True, slots=True)
class Formula:
    """One row of the table FORMULAS."""

    id: str
    name: str
    languages: tuple[str, ...]
    """The languages that it may be applied to."""
    equation: Equation
    """What is worked out, with its coefficients."""
    citation: str
    easier: str = "lower"
    """`higher` or `lower`: which values are easier to read."""
    bands: Bands = ()
    banded: tuple[str, ...] = ()
    """The languages that the bands hold for; empty: all of its own."""
    validated: tuple[str, ...] = ()
    """The languages that it was made for, tested with, or compared with the newspapers of; empty: all of its own."""
    newspapers: tuple[tuple[str, float], ...] = ()
    """Languages, and what it gives for their newspapers on average."""
    scale: str = "school grade"
    span: tuple[float, float] | None = None
    """The values that it was made for; outside there is no band."""
    minimum_words: int = 100
    """Words below which a value is unstable and has no band."""
    minimum_sentences: int = 1
    note: str = ""

    @property
    def needs(self) -> tuple[str, ...]:
        """The counts that it reads."""
        return self.equation.needs

    def value(self, counts: Counts) -> float:
        """What it says of counts with at least one word and one sentence."""
        return self.equation.value(counts)

    def neutral(self, language: str) -> bool:
        """Whether it can be worked out for a language that nobody has tested it with (LIX and RIX alone): its values
        compare texts of that language with each other, and it is never the language's main score."""
        return bool(self.validated) and language not in self.validated

    def newspaper_mean(self, language: str) -> float | None:
        """What it gives for newspapers of the language on average; None where that is not known."""
        return dict(self.newspapers).get(language)

    def unstable(self, counts: Counts) -> str:
        """Why a value says little: "unstable: fewer than 100 words"; empty for a text that is long enough."""
        if counts.words < self.minimum_words:
            return f"unstable: fewer than {self.minimum_words} words"
        if counts.sentences < self.minimum_sentences:
            return f"unstable: fewer than {self.minimum_sentences} sentences"
        return ""

    def outside(self, value: float) -> str:
        """Why a value has no band: "outside of the range 1 to 6 that it was made for"; empty for all others."""
        if self.span is None or self.span[0] <= value <= self.span[1]:
            return ""
        return f"outside of the range {self.span[0]:g} to {self.span[1]:g} that it was made for"

    def band(self, value: float, counts: Counts, language: str) -> str | None:
        """The formula's own word for a value, or None where it has none or the text is too short for it."""
        if self.unstable(counts) or self.outside(value) or (self.banded and language not in self.banded):
            return None
        return next((band for limit, band in reversed(self.bands) if value >= limit), None)

    def remark(self, language: str) -> str:
        """What an editor has to know of its values in a language, as a sentence; empty where there is nothing."""
        if self.neutral(language):
            return "Not validated for this language: compare it only with other texts in the same language."
        mean = self.newspaper_mean(language)
        return "" if mean is None else f"Newspapers in this language have {mean:g} on average."


def flesch(constant: float, per_sentence: float, per_word: float) -> Equation:
    """constant - per_sentence x words per sentence - per_word x syllables per word."""
    return equation(constant, (-per_sentence, WORDS_PER_SENTENCE), (-per_word, SYLLABLES_PER_WORD))


def kincaid(per_sentence: float, per_word: float, constant: float) -> Equation:
    """per_sentence x words per sentence + per_word x syllables per word + constant."""
    return equation((per_sentence, WORDS_PER_SENTENCE), (per_word, SYLLABLES_PER_WORD), constant)
