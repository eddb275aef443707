"""What a formula's number means, for people who have not met it."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline import readability


@dataclass(frozen=True, slots=True)
class Note:
    """A formula in words."""

    id: str
    name: str
    scale: str
    easier: str
    """`higher` or `lower`: which values are easier to read."""
    minimum_words: int
    """Words below which the value is unstable."""
    citation: str
    remark: str
    newspapers: float | None = None
    """What it gives for newspapers of the language on average; None where that is not known."""


def note(formula: str, language: str = "") -> Note | None:
    """The note on a formula by its id, for a language; None for a formula that is not in the table."""
    known = readability.FORMULAS.get(formula)
    if known is None:
        return None
    mean = known.newspaper_mean(language)
    return Note(known.id, known.name, known.scale, known.easier, known.minimum_words, known.citation, known.note, mean)


def formula_name(formula: str) -> str:
    """A formula's name; its id where it is not in the table."""
    known = note(formula)
    return known.name if known else formula
