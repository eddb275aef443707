"""What has changed places: two in the morning and one at night that became one and two; both sides made the same."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from pipeline import facts
from pipeline.checks.anew import is_anew, whole
from pipeline.checks.message import Message, short
from pipeline.checks.polarity.compared import turned_round
from pipeline.checks.polarity.exchanged import exchanged
from pipeline.checks.polarity.forms import is_form, words
from pipeline.checks.polarity.twos import Thing, Twos, sides_of, twos
from pipeline.checks.reading import STOP, Text, texts, told
from pipeline.model import Pair

_PAIR, _ROW = 2, 4
"""Things, and the words in which one may be named in two forms."""


def swapped(pair: Pair) -> Iterator[Message]:
    """Both sides of a notion and two other things (numbers, sides of another notion), put together crosswise.

    Or both sides in one text, and one of them twice in the other: the lower the count, the higher the risk.
    """
    here, plain = texts(pair)
    if words := exchanged(here, plain):
        yield Message(f"the source has “{short(words[0])}” where the translation has “{short(words[1])}”")
        return
    before = facts.stance(*here)
    mine = _named(before) if before.poles else {}
    if not mine:
        return
    there = Text(whole(told(pair.target, pair.source, pair.locale), pair), pair.locale)
    after = facts.stance(*there)
    theirs = _named(after)
    both = [name for name in mine if name in theirs and len(mine[name]) + len(theirs[name]) > _PAIR]
    kept = [name for name in both if len(mine[name]) == len(theirs[name])]
    said = _crossed(twos(here, there, kept)) if kept else None
    if both and not said and not (before.negations or after.negations or is_anew(pair)):
        same = (name for name in both if name not in kept and name in facts.NEUTRAL)
        said = next((found for name in same if (found := _doubled(name, here, there))), None)
    if said:
        yield Message(f"the source has {_shown(said[0])}, the translation has {_shown(said[1])}")
    elif compared := turned_round(here, there):
        mine_of, theirs_of = compared
        yield Message(f"the source compares with “{short(mine_of)}”, the translation with “{short(theirs_of)}”")


def _named(stance: facts.Stance) -> dict[str, set[bool]]:
    """The notions of a side, those with words in common as one, and which of their sides it has."""
    named: dict[str, set[bool]] = {}
    for name, sides in stance.poles.items():
        named.setdefault(facts.kin(name), set()).update(sides)
    return named


def _crossed(found: Iterator[Twos]) -> Twos | None:
    """A thing of the source with the one it stands beside, and the same with the other one in the translation."""
    for mine, theirs in combinations(found, 2):
        here, there = _together(mine[0], theirs[0]), _together(mine[1], theirs[1])
        for one, beside in here.items() if there else ():
            if there[one][1].key != beside[1].key:
                return beside, there[one]
    return None


def _together(ones: Sequence[Thing], others: Sequence[Thing]) -> dict[object, tuple[Thing, Thing]]:
    """Which two things stand together where two and two follow each other; none where one pair is ahead."""
    places = sorted([*((thing.start, 0, thing) for thing in ones), *((thing.start, 1, thing) for thing in others)])
    halves = [sorted(half, key=lambda item: item[1]) for half in (places[:_PAIR], places[_PAIR:])]
    if any(half[0][1] == half[1][1] for half in halves):
        return {}
    return {half[0][2].key: (half[0][2], half[1][2]) for half in halves}


def _doubled(name: str, here: Text, there: Text) -> Twos | None:
    """The sides of a notion that a sentence has once each, and its translation with one of them twice; or reversed."""
    one, other = (sides_of(facts.sides(*text), name) for text in (here, there))
    if min(len(one), len(other)) < _PAIR or STOP.search(here.text, one[0].start, one[1].start):
        return None
    if STOP.search(there.text, other[0].start, other[1].start):
        return None
    keys = [{thing.key for thing in things} for things in (one, other)]
    mixed = one if len(keys[0]) == _PAIR else other
    same, text = (other, there.text) if mixed is one else (one, here.text)
    is_doubled = len(keys[0]) != len(keys[1]) and len(mixed) == _PAIR and not _is_one(same, text)
    return (one[:_PAIR], other[:_PAIR]) if is_doubled else None


def _is_one(things: Sequence[Thing], text: str) -> bool:
    """Whether the first two are one person in both genders: meiner Ärztin, meines Arztes."""
    row = words(text[things[0].start : things[1].start + len(things[1].text)])
    return len(row) <= _ROW and row[0] != row[-1] and is_form(row[0], row[-1])


def _shown(things: Sequence[Thing]) -> str:
    return " and ".join(f"“{short(thing.text)}”" for thing in things)
