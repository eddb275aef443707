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


def note(formula: str) -> Note | None:
    """The note on a formula by its id; None for one that is not in the table."""
    known = readability.FORMULAS.get(formula)
    if known is None:
        return None
    return Note(known.id, known.name, known.scale, known.easier, known.minimum_words, known.citation, known.note)


def formula_name(formula: str) -> str:
    """A formula's name; its id where it is not in the table."""
    known = note(formula)
    return known.name if known else formula
