"""A choice that became a sum, or a sum that became a choice: a fever or a rash, a fever and a rash."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline import facts
from pipeline.checks.anew import is_anew
from pipeline.checks.message import Message, short
from pipeline.checks.numbers.ranges import ranges
from pipeline.checks.polarity.forms import is_form, words
from pipeline.checks.reading import STOP, read
from pipeline.model import Locale, Pair

_LONGEST = 140
"""Letters of a source; in a longer one a word for and, or may join other things than its translation has there."""
_LISTED = (",", "、", "،", ";", ":")
_FEW = 2
"""Years that may be a length of time, and no age."""
_BEHIND = 3
"""Words behind a word that joins among which the same one may stand in another form."""


def choice(pair: Pair) -> Iterator[Message]:
    """The only `or` of a sentence, and a translation with one `and` and no `or`; or the other way round.

    Nothing denies in it (no milk or juice, weder Milch noch Saft), it lists no more than two things, they are not the
    two sides of a notion (day and night), and the word is no part of a number or a bound (38 or higher).
    """
    yield from ranges(pair)
    source, locale = read(pair.source), pair.source_locale
    if len(source) > _LONGEST or is_anew(pair) or any(mark in source for mark in _LISTED) or STOP.search(source[:-1]):
        return
    before = _joined(source, locale)
    if len(before) != 1:
        return
    target = read(pair.target)
    after = _joined(target, pair.locale)
    if len(after) != 1 or before.keys() == after.keys() or _is_twofold(source, locale):
        return
    (one,), (other,) = before.values(), after.values()
    if not (facts.negations(source, locale) or facts.negations(target, pair.locale) or _are_ages(pair)):
        yield Message(f"the source has “{short(one)}”, the translation has “{short(other)}”")


def _are_ages(pair: Pair) -> bool:
    """Whether a translation has two ages side by side, which are two of those that the source has: 16 or 17."""
    found = [item for item in facts.units(read(pair.target), pair.locale) or () if item.unit == "year"]
    if len(found) != 2 or found[1].value - found[0].value != 1 or found[0].value <= _FEW:
        return False
    here = {number.value for number in facts.numbers(read(pair.source), pair.source_locale)}
    return all(item.value in here for item in found)


def _joined(text: str, locale: Locale) -> dict[str, str]:
    """The kinds of words for and, or that a text has, with the only one of a kind; nothing where there are several.

    Nor where it joins two forms of one word.
    """
    inside = [(item.start, item.end) for item in facts.comparisons(text, locale) or ()]
    found: dict[str, str] = {}
    for kind in ("and", "or"):
        joining = [
            match
            for match in facts.turns(text, locale, kind)
            if not any(start <= match.start() < end for start, end in inside)
        ]
        if len(joining) > 1 or any(_is_one(text, match) for match in joining):
            return {}
        if joining:
            found[kind] = joining[0][0]
    return found


def _is_one(text: str, join: re.Match[str]) -> bool:
    """Whether a word joins two forms of one: paciente o la paciente, Ärztin oder Ihrem Arzt."""
    before, after = (words(part) for part in (text[: join.start()], text[join.end() :]))
    return bool(before) and any(is_form(before[-1], word) for word in after[:_BEHIND])


def _is_twofold(text: str, locale: Locale) -> bool:
    """Whether a text has both sides of a notion: before and after, day and night; or a number with `and` in it."""
    if any(len(sides) > 1 for sides in facts.stance(text, locale).poles.values()):
        return True
    places = {match.start() for kind in ("and", "or") for match in facts.turns(text, locale, kind)}
    return any(item.start < place < item.end for item in facts.numbers(text, locale) for place in places)
