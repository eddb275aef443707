"""One of two sides that the source names together, and the translation does not: before and after, left and right."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline import facts
from pipeline.checks.message import Message, short
from pipeline.checks.polarity.stances import stances
from pipeline.checks.reading import read
from pipeline.facts.text import folded
from pipeline.model import Pair

_PAIR, _BETWEEN = 2, 3
"""The sides of a notion, and the words between them: in the morning and in the evening."""
_NOTIONS = frozenset(
    {"before", "left", "male", "adult", "upper", "inside", "parent", "sibling", "offspring", "morning"}
)
"""Those whose sides have words of their own in every sentence; day and night may be always."""


def side_lost(pair: Pair) -> Iterator[Message]:
    """Both sides of a notion, joined in the source, of which the translation has but one.

    A text made easier may say it in other words, and both of them (both ears) is a side of its own.
    """
    before, after = stances(pair)
    named = [name for name, sides in before.poles.items() if len(sides) == _PAIR and name in _NOTIONS]
    if not named or before.negations or after.negations or "sides" in after.poles:
        return
    for name in named:
        if name == "morning" and facts.parts_of_day(read(pair.target), pair.locale) != 1:
            continue
        one, two = sorted(before.poles[name].values(), key=lambda item: item.start)
        if len(after.poles.get(name, ())) == 1 and _is_joined(one, two, pair):
            said = next(iter(after.poles[name].values()))
            yield Message(
                f"the source has “{short(one.text)}” and “{short(two.text)}”, the translation only “{short(said.text)}”"
            )
            return


def _is_joined(one: facts.Mention, two: facts.Mention, pair: Pair) -> bool:
    between = folded(read(pair.source))[one.end : two.start]
    words = between.split()
    return 0 < len(words) <= _BETWEEN and facts.has_turn(words[0], pair.source_locale, "joins")
