"""Halves that are lost: half a tablet that became one, or the whole."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from pipeline import facts
from pipeline.checks.message import Message
from pipeline.checks.numbers.equal import excused
from pipeline.checks.numbers.numbers import Numbers
from pipeline.checks.reading import read
from pipeline.model import Pair

_HALF = Fraction(1, 2)
_PERCENT = 50
_KINDS = frozenset({"word", "fraction"})


def halves(pair: Pair, source: Numbers, target: Numbers) -> Iterator[Message]:
    """A half of the source, and a translation with no number and no word that holds one.

    The second half of the year may be a semester, half past two a time of day, and what is halved is parted in two.
    """
    found = [number for number in source if number.value == _HALF and number.kind in _KINDS]
    if not found:
        return
    if any(_has_half(number) for number in target):
        yield from _grown(pair, source, target)
        return
    # Half of the patients, every second one.
    if _is_shared(pair, source, target) or any(
        number.kind == "ordinal" and number.value == 1 / _HALF for number in target
    ):
        return
    same, times = excused(pair).source, facts.times(read(pair.source), pair.source_locale) or ()
    ordinals = {number.end + 1 for number in source if number.kind == "ordinal"}
    around = [(item.start, item.end) for item in times]
    # In half a glass of water nothing is parted in half.
    articles = {match.start() - 1 for match in facts.turns(read(pair.source), pair.source_locale, "one")}
    held = (item for item in source if item.value != _HALF)
    around += [(item.start, item.end) for item in held if item.kind != "held" or item.end not in articles]
    for number in found:
        is_part = any(start <= number.start and number.end <= end for start, end in around)
        if not is_part and number.start not in same | ordinals:
            yield Message(f"the source has {number}, the translation has no half")
            return


def _grown(pair: Pair, source: Numbers, target: Numbers) -> Iterator[Message]:
    """Half a tablet that became one and a half: all halves of the translation lie in a longer number."""
    mine, theirs = facts.outermost(source), facts.outermost(target)
    halved = [number for number in theirs if _has_half(number)]
    if not len(mine) == len(theirs) == len(halved) == 1 or mine[0].value != _HALF or halved[0].value < 1:
        return
    if mine[0].start not in excused(pair).source:
        yield Message(f"the source has {mine[0]}, the translation has {halved[0]}")


def _is_shared(pair: Pair, source: Numbers, target: Numbers) -> bool:
    """Whether a translation says one in two, 50 % or half the dose, or has a word that begins with a half."""
    text, locale = read(pair.target), pair.locale
    if facts.begins_word(text, _HALF, locale) or "halved" in facts.stance(text, locale).poles:
        return True
    new = {number.value for number in target} - {number.value for number in source}
    is_part = any(number.value * 2 in new for number in target if number.value)
    return is_part or any(item.unit == "%" and item.value == _PERCENT for item in facts.units(text, locale) or ())


def _has_half(number: facts.Number) -> bool:
    values = (number.value, *number.parts)
    return any(value.denominator == _HALF.denominator for value in values) or (
        number.kind == "held" and number.value == 2
    )
