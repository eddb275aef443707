"""The amounts that a text states, and which have taken the place of which after an edit."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from pipeline import facts
from pipeline.facts.text import folded
from pipeline.model import Locale

ARROW = " -> "

# A sign in front of a number.
_SIGN = re.compile(r"(?P<sign>[<>≤≥±])\s?\Z|(?<![\w)\]])(?P<minus>-)\Z")
# So many amounts of a text are told.
_MOST = 12
_WORDS = frozenset({"word", "ordinal", "roman"})
_KINDS = _WORDS | {"digits", "name", "month"}


class Said(NamedTuple):
    """One fact of a text: equal keys say the same."""

    key: tuple[object, ...]
    text: str
    weak: bool = False
    """A one in words, which may be an article or a pronoun, and the name of a month, which may be the verb "may": they
    count only where something of their kind takes their place."""


def amounts(text: str, locale: Locale) -> tuple[Said, ...]:
    """The numbers of a plain text with their units, in its order; of numbers inside of a number the whole one.

    Once and twice are frequencies.
    """
    numbers = [number for number in facts.numbers(text, locale) if number.kind in _KINDS]
    if not numbers:
        return ()
    spelled = folded(text)
    often = {mention.start for mention in facts.frequencies(text, locale) or ()}
    units = list(facts.units(text, locale) or ())
    found: list[Said] = []
    end = 0
    for number in sorted(numbers, key=lambda item: (item.start, -item.end)):
        if number.start < end or (number.kind == "word" and number.start in often):
            continue
        unit = next((item for item in units if item.value == number.value and _starts(spelled, number, item)), None)
        end = number.end
        sign = _sign(spelled, number.start)
        if unit is not None:
            units.remove(unit)
            found.append(Said((sign, unit.value, unit.unit), f"{sign}{unit}"))
        else:
            month = number.kind == "month"
            weak = month or (number.value == 1 and number.kind in _WORDS)
            found.append(Said((sign, number.value, "month" if month else ""), f"{sign}{number}", weak and not sign))
    return tuple(found)


def exchanged(before: Sequence[Said], after: Sequence[Said]) -> Iterator[str]:
    """What has taken the place of what: first what has the same unit, then in order; of very many the first ones."""
    if [said.key for said in before] == [said.key for said in after]:
        return
    (old, old_weak), (new, new_weak) = _parted(before), _parted(after)
    gone, come = without(old, new)[:_MOST], without(new, old)[:_MOST]
    if not gone and not come and [said.key for said in old] != [said.key for said in new]:
        yield ARROW.join(", ".join(said.text for said in some[:_MOST]) for some in (old, new))
    gone_weak, come_weak = without(old_weak, new_weak), without(new_weak, old_weak)
    yield from _replaced(gone, come, _is_same_unit)
    yield from _replaced(gone, come, _is_any)
    yield from _replaced(gone_weak, come, _is_alike)
    yield from _replaced(gone, come_weak, _is_alike)
    yield from _replaced(gone_weak, come_weak, _is_same_unit)
    yield from (f"{said.text} is gone" for said in gone)
    yield from (f"{said.text} is new" for said in come)


def without(some: Sequence[Said], others: Sequence[Said]) -> list[Said]:
    """Those that the others have not, counted."""
    left = Counter(said.key for said in others)
    found = []
    for said in some:
        if left[said.key]:
            left[said.key] -= 1
        else:
            found.append(said)
    return found


def _parted(some: Sequence[Said]) -> tuple[list[Said], list[Said]]:
    """Those that count alone, and the others."""
    return [said for said in some if not said.weak], [said for said in some if said.weak]


def _replaced(gone: list[Said], come: list[Said], fits: Callable[[Said, Said], bool]) -> Iterator[str]:
    """Each pair that fits, which is taken out of both lists."""
    for said in [*gone]:
        other = next((item for item in come if fits(said, item)), None)
        if other is not None:
            gone.remove(said)
            come.remove(other)
            yield f"{said.text}{ARROW}{other.text}"


def _is_same_unit(said: Said, other: Said) -> bool:
    return said.key[2] == other.key[2] != ""


def _is_alike(said: Said, other: Said) -> bool:
    return said.key[2] == other.key[2]


def _is_any(said: Said, other: Said) -> bool:
    return True


def _sign(text: str, start: int) -> str:
    """What stands in front of a number and is a part of it: `<`, `≥`, a minus; none for the dash of a range."""
    found = _SIGN.search(text, max(0, start - 3), start)
    return (found["sign"] or found["minus"]) if found else ""


def _starts(text: str, number: facts.Number, unit: facts.Quantity) -> bool:
    return text.startswith(unit.text, number.start)
