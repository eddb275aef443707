"""Readability: what is counted, what a formula makes of it, and what a rule advises."""

from __future__ import annotations

from dataclasses import dataclass, fields


@dataclass(frozen=True, slots=True)
class Counts:
    """What a formula needs. Counts add up; scores are never averaged."""

    sentences: int = 0
    words: int = 0
    letters: int = 0
    """Letters without digits and marks."""
    characters: int = 0
    """Letters and digits of words."""
    syllables: int = 0
    long_words: int = 0
    """Words of more than 6 letters."""
    polysyllables: int = 0
    """Words of three and more syllables."""
    four_syllables: int = 0
    five_syllables: int = 0
    six_syllables: int = 0
    """Words of four, five, and six and more syllables (four_syllables counts four and more, five_syllables five and
    more)."""
    monosyllables: int = 0
    hard_words: int = 0
    """Words that are not on the language's list of easy words; 0 where it has none."""
    fog_words: int = 0
    """Gunning's complex words."""
    commas: int = 0
    """Commas and full-width commas."""
    han: int = 0
    hiragana: int = 0
    katakana: int = 0
    latin: int = 0
    """Characters in runs of these scripts (Chinese, Japanese)."""
    han_runs: int = 0
    hiragana_runs: int = 0
    katakana_runs: int = 0
    latin_runs: int = 0
    effort: int = 0
    """Levels times words, in thousandths, summed over the sentences, before levels are kept from 1 to 6; 0 where there
    is no model for the language."""
    effort_squares: int = 0
    """Squares of the levels times words, in millionths, summed over the sentences."""
    foreign: int = 0
    """Letters of scripts that the language is not written in."""

    def __add__(self, other: Counts) -> Counts:
        return Counts(*(getattr(self, name) + getattr(other, name) for name in COUNT_NAMES))


COUNT_NAMES: tuple[str, ...] = tuple(item.name for item in fields(Counts))


@dataclass(frozen=True, slots=True)
class Score:
    """What a formula says of counts. There is no Score where it does not hold for the language."""

    formula: str
    """The formula's id: `flesch-reading-ease`."""
    value: float
    band: str | None = None
    """The formula's own word for the value, as an id: `plain`, `very-hard`; None where it has no bands, or where the
    text is too short for them."""
    neutral: bool = False
    """Nobody has tested the formula with the language: the value compares texts of it, and is never its main score."""


@dataclass(frozen=True, slots=True)
class Advice:
    """What a plain-language rule says of a passage."""

    rule: str
    """The rule's id: `passive`."""
    message: str
    """One sentence that states a fact."""
    suggestion: str = ""
    start: int = 0
    end: int = 0
    """Characters of the passage's plain text that it is about; both 0 for the whole."""


@dataclass(frozen=True, slots=True)
class HardSentence:
    """One of the sentences of a document that are the hardest to read."""

    number: int
    """Of the sentence of the source document that it came from, counted from 1."""
    text: str
    """What is read: without markup, on one line."""
    words: int
    """Words, or characters where no words can be counted."""
    hardness: int
    """0 very easy to 4 very hard."""
    level: float | None
    """1 to 6 (A1 to C2); None where there is no model for the language."""
    reasons: tuple[str, ...]
    """Facts, the weightiest first."""
