"""A clause at the end of a sentence that a translation leaves out: because they can upset your stomach."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline import facts
from pipeline.checks.message import Message, short
from pipeline.checks.numbers import sides
from pipeline.checks.parts import listed, parted
from pipeline.checks.reading import read
from pipeline.checks.sizes import HEAVY, share
from pipeline.model import Pair

_FROM, _LEFT, _SURE, _NEARLY = 40, 0.75, 0.65, 0.9
"""Letters of a source; the part of its length that a translation has at most where a clause is lost, where it is lost
even if as many words join as in the source, and where none does that a clause behind a comma and `and` would need."""


def clause(pair: Pair) -> Iterator[Message]:
    """A translation in one piece, without a mark that parts it, and far shorter than a source of two clauses.

    Where signs stand for words (Chinese), two of them may say a clause that has no comma before it.
    """
    source, target = read(pair.source), read(pair.target)
    part = share(pair, target) if len(source) >= _FROM else 0.0
    if not 0 < part < _NEARLY:
        return
    found = next(facts.turns(source, pair.source_locale, "clause"), None)
    if not found or (pair.locale.script in HEAVY and not found[0].startswith(",")):
        return
    marks, joins = parted(target, pair.locale)
    own = parted(source, pair.source_locale)
    # A clause behind `and` that ends no list needs no more than that in any language.
    is_joined = facts.has_turn(found[0], pair.source_locale, "joins") and not listed(source, pair.source_locale)
    more = joins - (own[1] if is_joined else sum(own)) + is_joined
    least = _NEARLY if is_joined and not joins and found[0].startswith(",") else (_SURE if more == 0 else _LEFT)
    is_lost = not marks and more <= 0 and part < least
    if is_lost and not _is_only(pair, found.start()) and not _is_counted(pair, found.start()):
        yield Message(f"the source has a clause from “{short(found[0].lstrip(', '))}” on, the translation has but one")


def _is_only(pair: Pair, start: int) -> bool:
    """Whether a clause that says an exception (unless) may be the `only` of a translation."""
    is_exception = facts.has_turn(read(pair.source)[start:], pair.source_locale, "except")
    return is_exception and facts.says_only(read(pair.target), pair.locale)


def _is_counted(pair: Pair, start: int) -> bool:
    """Whether the translation has a number that the source has in its clause alone: at least three, but at most six."""
    here, there = sides(pair)
    before = {item.value for item in here if item.start < start} | {1}
    known = {item.value for item in there}
    return any(item.value in known and item.value not in before for item in here if item.start >= start)
