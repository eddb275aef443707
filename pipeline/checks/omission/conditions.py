"""A condition, or a clause that goes against the rest, that a translation leaves out.

The rules look only for the words that any translation of it must have, whatever way it is put: on parallel medical
sentences (TICO-19) they are wrong in less than one of a hundred.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pipeline import facts
from pipeline.checks.anew import is_anew
from pipeline.checks.message import Message, short
from pipeline.checks.omission.items import CLAUSE, MARK
from pipeline.checks.reading import is_title, read
from pipeline.checks.sizes import share
from pipeline.model import Locale, Pair

_CLAUSE_LEFT = 0.6
"""The part of its source that an easier edition of one sentence has at most where a clause is left out."""


def condition(pair: Pair) -> Iterator[Message]:
    """A source with a condition (if, unless), and a translation with no word and no question that may stand for one.

    A limit (from 38.5 °C) says a condition too, and a title needs none: pregnancy, if you are pregnant. An easier
    edition has as many conditions as its source, and what goes against them; or a sentence more in their place.
    """
    found = list(facts.turns(read(pair.source), pair.source_locale, "condition"))
    if not (found or is_anew(pair)):
        return
    target = read(pair.target)
    if is_title(pair) or (is_anew(pair) and _sentences(target) > _sentences(read(pair.source))):
        return
    said = sum(1 for _ in facts.turns(target, pair.locale, "conditional")) if found else 0
    if found and not said and _is_put_shortly(pair, found):
        return
    if found and not said and not _is_limit(target, pair.locale):
        yield Message(f"the source has “{short(found[0][0])}”, the translation has no condition")
    elif is_anew(pair):
        yield from _left_out(pair, found, said)


def _is_put_shortly(pair: Pair, found: Sequence[re.Match[str]]) -> bool:
    """Whether the only condition is said by `only`, or is one that a noun says, in a translation of full length."""
    source, target = read(pair.source), read(pair.target)
    if len(found) > 1:
        return False
    if facts.has_turn(source, pair.source_locale, "unless") and facts.says_only(target, pair.locale):
        return True
    if is_anew(pair):
        return False
    clause = MARK.split(source[found[0].start() :])[0].strip()
    rest = 1 - len(clause) / len(source)
    state = next(facts.turns(clause, pair.source_locale, "state"), None)
    return state is not None and state[0] == clause and share(pair, target) >= (1 + rest) / 2


def _sentences(text: str) -> int:
    return len(CLAUSE.split(text.rstrip(".!?")))


def _left_out(pair: Pair, found: Sequence[re.Match[str]], said: int) -> Iterator[Message]:
    """A condition more than an easier edition has, or a clause that goes against the rest: but."""
    source, target = read(pair.source), read(pair.target)
    joins = {match.end() for match in facts.turns(source, pair.source_locale, "joins")}
    own = [match for match in found if match.start() - 1 not in joins]
    if said < len(own) and len(target) < len(source):
        yield Message(f"the source has {len(own)} conditions, the translation has {said}")
        return
    against = next(facts.turns(source, pair.source_locale, "contrast"), None)
    if not against or len(target) >= _CLAUSE_LEFT * len(source) or _sentences(target) > 1:
        return
    if not (facts.has_turn(target, pair.locale, "contrasting") or facts.negations(target, pair.locale)):
        yield Message(f"the source has “{short(against[0])}”, the translation has nothing that goes against the rest")


def _is_limit(text: str, locale: Locale) -> bool:
    """Whether a text has a comparison, and a number to compare with."""
    return bool(facts.comparisons(text, locale) and facts.numbers(text, locale))
