"""What is said of one thing and denied of another, exchanged: bacteria, not a virus; and two sides in two clauses."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline import facts
from pipeline.checks.polarity.stances import LONE
from pipeline.checks.reading import STOP, Text

_MARKS = re.compile(r"[,;:،؛，；：]\s?")
"""Between two clauses."""
_PAIR = 2

Named = dict[str, tuple[str, frozenset[int]]]
"""What a text names, its first word for it, and the clauses that name it."""


def exchanged(here: Text, there: Text) -> tuple[str, str] | None:
    """What the source denies or says with one side of a notion, and what the translation does in its place."""
    if not (_MARKS.search(here.text) and _MARKS.search(there.text)) or STOP.search(here.text[:-1]):
        return None
    denied = [facts.stance(*text).negations for text in (here, there)]
    if len(denied[0]) == len(denied[1]) == 1:
        clauses = [_clause(text.text, words[0].start) for text, words in zip((here, there), denied, strict=True)]
        return _contrast(_things(here), _things(there), clauses)
    return None if denied[0] or denied[1] else _sides(here, there)


def _contrast(mine: Named, theirs: Named, clauses: Sequence[int]) -> tuple[str, str] | None:
    """A thing in the clause that denies in the source alone, and one in that of the translation alone."""
    one, other = clauses
    turned = {
        name: mine[name][1] == {one}
        for name in mine.keys() & theirs.keys()
        if (mine[name][1] == {one}) != (theirs[name][1] == {other})
        and (one in mine[name][1]) != (other in theirs[name][1])
    }
    lost, new = ([name for name, is_mine in turned.items() if is_mine is side] for side in (True, False))
    kept = any(mine[name][1] == {one} and theirs[name][1] == {other} for name in mine.keys() & theirs.keys())
    return None if kept or not (lost and new) else (mine[min(lost)][0], theirs[min(new)][0])


def _sides(here: Text, there: Text) -> tuple[str, str] | None:
    """Two sides of a notion in two clauses each, and things that stand with the other side in the translation."""
    poles = facts.stance(*here).poles
    name = next((name for name, sides in poles.items() if len(sides) > 1 and name in LONE), None)
    if name is None or len(facts.stance(*there).poles.get(name, ())) != _PAIR:
        return None
    mine, theirs = _things(here), _things(there)
    keys = [f"{facts.kin(name)} {side}" for side in (True, False)]
    if not all(key in text for key in keys for text in (mine, theirs)):
        return None
    clauses = [[text[key][1] for key in keys] for text in (mine, theirs)]
    if any(len(found) != 1 for text in clauses for found in text) or any(text[0] == text[1] for text in clauses):
        return None
    kept, moved = set(), set()
    for thing in mine.keys() & theirs.keys():
        at = [mine[thing][1], theirs[thing][1]]
        if " " in thing or at[0] not in clauses[0] or at[1] not in clauses[1]:
            continue
        if clauses[0].index(at[0]) == clauses[1].index(at[1]):
            kept.add(thing)
        # What the first clause names may be what all of the sentence speaks of.
        elif at == [max(found, key=min) for found in clauses]:
            moved.add(thing)
    if kept or not moved:
        return None
    return mine[keys[0]][0], theirs[keys[1]][0]


def _things(text: Text) -> Named:
    """The notions that a text names, and the sides of place, time and persons."""
    words: list[tuple[str, str, int]] = [(item.kind, item.text, item.start) for item in facts.named_notions(*text)]
    words += [
        (f"{side.notion} {side.affirms}", side.text, side.start) for side in facts.sides(*text) if side.notion in LONE
    ]
    found: Named = {}
    for name, said, start in words:
        first, clauses = found.get(name, (said, frozenset()))
        found[name] = first, clauses | {_clause(text.text, start)}
    return found


def _clause(text: str, place: int) -> int:
    """How many marks stand before a place."""
    return sum(1 for _ in _MARKS.finditer(text, 0, place))
