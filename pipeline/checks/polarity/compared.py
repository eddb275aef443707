"""Who is compared with whom, turned round: adults need more than children, children need more than adults."""

from __future__ import annotations

from pipeline import facts
from pipeline.checks.polarity.stances import turned_notions
from pipeline.checks.reading import Text


def turned_round(source: Text, target: Text) -> tuple[str, str] | None:
    """What the source compares with, and what the translation does, where it is the other side of one notion.

    Both have both sides of it. Where more became less too (children need less than adults), it is the same again.
    """
    before = facts.stance(*source)
    both = [name for name, sides in before.poles.items() if len(sides) > 1]
    mine = _with(source, both) if both else {}
    if not mine:
        return None
    after = facts.stance(*target)
    theirs = _with(target, [name for name in mine if len(after.poles.get(name, ())) > 1])
    name = next((name for name, (side, _) in theirs.items() if mine[name][0] != side), None)
    if name is None or turned_notions(before, after) or bool(before.negations) != bool(after.negations):
        return None
    return mine[name][1], theirs[name][1]


def _with(text: Text, names: list[str]) -> dict[str, tuple[bool, str]]:
    """The notions of which one side stands behind `than`, that side, and its words."""
    found: dict[str, tuple[bool, str]] = {}
    for match in facts.turns(*text, "than") if names else ():
        said = next(group for group in match.groups() if group)
        for name, sides in facts.stance(said, text.locale).poles.items():
            if name in names and len(sides) == 1:
                found.setdefault(name, next((side, mention.text) for side, mention in sides.items()))
    return found
