"""Two numbers between which a text has a range, and its translation a choice: 30 to 60, 30 or 60."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from pipeline import facts
from pipeline.checks.message import Message
from pipeline.checks.reading import read
from pipeline.facts.marks import RANGE
from pipeline.model import Locale, Pair

_LONGEST = 24
"""Characters between two numbers that belong together, with the unit of the first one."""


def ranges(pair: Pair) -> Iterator[Message]:
    """A range that became a choice of its two ends, or the other way round; two or three days are two to three."""
    before = _ends(read(pair.source), pair.source_locale)
    after = _ends(read(pair.target), pair.locale) if before else {}
    for ends, (is_range, said) in before.items():
        if ends in after and after[ends][0] != is_range:
            yield Message(f"the source has “{said}”, the translation has “{after[ends][1]}”")


def _ends(text: str, locale: Locale) -> dict[tuple[Fraction, Fraction], tuple[bool, str]]:
    """The pairs of numbers with a range or a choice between them: whether it is a range, and the words."""
    found: dict[tuple[Fraction, Fraction], tuple[bool, str]] = {}
    for one, other in pairwise(facts.numbers(text, locale)):
        if other.value - one.value > 1 and 0 < other.start - one.end <= _LONGEST:
            is_range = _is_range(text[one.end : other.start], locale)
            if is_range is not None:
                found[one.value, other.value] = (is_range, text[one.start : other.end])
    return found


def _is_range(between: str, locale: Locale) -> bool | None:
    """Whether what stands between two numbers makes a range of them; None where it makes neither that nor a choice."""
    joined = between.rstrip()
    if any(match.end() == len(joined) for match in facts.turns(joined, locale, "or")):
        return False
    is_marked = RANGE.fullmatch(between) and not any(facts.has_turn(joined, locale, kind) for kind in ("and", "or"))
    return True if is_marked else None
