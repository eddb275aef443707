"""A clause at the end of a sentence that a translation leaves out: because they can upset your stomach."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline import facts
from pipeline.checks.message import Message, short
from pipeline.checks.numbers.numbers import sides
from pipeline.checks.omission.items import listed, parted
from pipeline.checks.reading import read
from pipeline.checks.sizes import HEAVY, share
from pipeline.model import Pair

_FROM, _HALF, _LEFT, _SURE, _NEARLY = 40, 0.55, 0.75, 0.65, 0.9
"""Letters of a source; the part of its length that a translation has at most where a clause is lost though a reason is
said, where one is lost, where it is lost even if as many words join as in the source, and where none does that a clause
behind a comma and `and` would need."""


def clause(pair: Pair) -> Iterator[Message]:
    """A translation in one piece, without a mark that parts it, and far shorter than a source of two clauses."""
    source, target = read(pair.source), read(pair.target)
    part = share(pair, target) if len(source) >= _FROM else 0.0
    if not 0 < part < _NEARLY:
        return
    found = next(facts.turns(source, pair.source_locale, "clause"), None)
    if not found:
        return
    marks, joins = parted(target, pair.locale)
    is_lost = not marks and part < _most(pair, found[0], joins)
    if is_lost and not _is_only(pair, found.start()) and not _is_counted(pair, found.start()):
        yield Message(f"the source has a clause from “{short(found[0].strip(', '))}” on, the translation has but one")


def _most(pair: Pair, begin: str, joins: int) -> float:
    """The part of its length that a translation with so many joining words has at most where a clause is lost.

    A reason needs a word that says one, and a clause behind `and` that ends no list no more than that. Where signs
    stand for words (Chinese), two of them may say a clause that has no comma before it.
    """
    source = read(pair.source)
    if facts.has_turn(begin, pair.source_locale, "reason"):
        return _HALF if facts.has_turn(read(pair.target), pair.locale, "reason") else _LEFT
    if pair.locale.script in HEAVY and not begin.startswith(","):
        return 0.0
    own = parted(source, pair.source_locale)
    is_joined = facts.has_turn(begin, pair.source_locale, "joins") and not listed(source, pair.source_locale)
    more = joins - (own[1] if is_joined else sum(own)) + is_joined
    if is_joined and not joins and begin.startswith(","):
        return _NEARLY
    return _LEFT if more < 0 else (_SURE if more == 0 else 0.0)


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
