"""Numbers that an easier edition rounds and says so, or adds to explain something, or to say whom to call."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline import facts
from pipeline.checks.anew import is_anew
from pipeline.checks.numbers.rounded import rounded
from pipeline.checks.reading import read, told
from pipeline.model import Pair

_EMERGENCY = frozenset({112, 144, 911, 999})
"""Numbers for an ambulance in Europe, Austria and Switzerland, America, and Great Britain."""


def said_openly(pair: Pair, missing: Sequence[facts.Number], added: Sequence[facts.Number]) -> frozenset[facts.Number]:
    """Numbers of both sides that an easier edition rounds, or adds to explain something."""
    if not is_anew(pair):
        return frozenset()
    return frozenset((*_explaining(pair, added), *rounded(pair, missing), *_called(pair, added)))


def _called(pair: Pair, added: Sequence[facts.Number]) -> Iterator[facts.Number]:
    """The numbers that everybody calls in an emergency, where the source only says to call for help."""
    called = [number for number in added if number.value in _EMERGENCY]
    if called and facts.has_turn(read(pair.source), pair.source_locale, "emergency"):
        yield from called


def _explaining(pair: Pair, added: Sequence[facts.Number]) -> Iterator[facts.Number]:
    """Numbers of sentences that an easier edition adds to explain something: that is about 2 glasses."""
    rest = told(pair.target, pair.source, pair.locale) if added else read(pair.target)
    if rest != read(pair.target):
        kept = {number.value for number in facts.numbers(rest, pair.locale)}
        yield from (number for number in added if number.value not in kept)
