"""What a medicine is counted in that became another thing: a teaspoon, a tablespoon."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline import facts
from pipeline.checks.message import Message
from pipeline.checks.numbers.crossed_doses import crossed
from pipeline.checks.numbers.duals import duals
from pipeline.checks.reading import read
from pipeline.model import Pair


def portions(pair: Pair) -> Iterator[Message]:
    """Teaspoons and tablespoons, tablets and capsules: where each side counts in one thing, and not in the same."""
    before = facts.portions(read(pair.source), pair.source_locale)
    after = facts.portions(read(pair.target), pair.locale) if len(before) == 1 else {}
    if len(after) == 1 and before.keys() != after.keys():
        yield Message(f"the source has {_first(before)}, the translation has {_first(after)}")
    elif after:
        yield from [*duals(pair)] or crossed(pair)


def _first(found: dict[str, facts.Mention]) -> facts.Mention:
    return next(iter(found.values()))
