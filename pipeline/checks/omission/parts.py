"""What a translation leaves out of a sentence: a condition, an item of a list, what a word names.

The rules look only for the words that any translation of it must have, whatever way it is put: on parallel medical
sentences (TICO-19) they are wrong in less than one of a hundred.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from pipeline import facts
from pipeline.checks.anew import adds_sentence, is_anew, whole
from pipeline.checks.message import Message, short
from pipeline.checks.omission.either import has_either, is_put_otherwise
from pipeline.checks.reading import is_title, read
from pipeline.checks.sizes import share
from pipeline.facts.text import KEPT
from pipeline.model import Locale, Pair

_LIST = 3
"""Items from which a row of them is a list."""
_ITEM, _WIDE = 5, 6
"""Words that an item of a list has at most, and those of a longer list; the first one may have more, for it ends a
clause."""
_MARK = r"[,;:()/|&+.!?…\n•–—、，；：。（）！？،؛؟।]"
_PARTED = re.compile(rf"(?<!\d){_MARK}|{_MARK}(?!\d)")
"""Marks that may stand between items, but for those inside of numbers."""
_COLON = re.compile(r"[:：](?=\s[^\"“„«]|[\u4e00-\u9fff])")
"""A colon that opens a list, and no speech."""
_NAMED = 1.3
"""Times its source that an easier edition has at most where a thing of a list is missed."""
_CLAUSE_LEFT = 0.6
"""The part of its source that an easier edition of one sentence has at most where a clause is left out."""
_CLAUSE = re.compile(r"[.;:!?()\n–—]+(?=\s|$)|[()\n–—]")


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
    clause = _PARTED.split(source[found[0].start() :])[0].strip()
    rest = 1 - len(clause) / len(source)
    state = next(facts.turns(clause, pair.source_locale, "state"), None)
    return state is not None and state[0] == clause and share(pair, target) >= (1 + rest) / 2


def _sentences(text: str) -> int:
    return len(_CLAUSE.split(text.rstrip(".!?")))


def _left_out(pair: Pair, found: Sequence[re.Match[str]], said: int) -> Iterator[Message]:
    """A condition more than an easier edition has, or a clause that goes against the rest: but."""
    source, target = read(pair.source), read(pair.target)
    joins = {match.end() for match in facts.turns(source, pair.source_locale, "joins")}
    own = [match for match in found if match.start() - 1 not in joins]
    if said < len(own) and len(target) < len(source):
        yield Message(f"the source has {len(own)} conditions, the translation has {said}")
        return
    against = next(facts.turns(source, pair.source_locale, "contrast"), None)
    is_short = against and len(target) < _CLAUSE_LEFT * len(source) and _sentences(target) == 1
    if (
        against
        and is_short
        and not (facts.has_turn(target, pair.locale, "contrasting") or facts.negations(target, pair.locale))
    ):
        yield Message(f"the source has “{short(against[0])}”, the translation has nothing that goes against the rest")


def _is_limit(text: str, locale: Locale) -> bool:
    """Whether a text has a comparison, and a number to compare with."""
    return bool(facts.comparisons(text, locale) and facts.numbers(text, locale))


def items(pair: Pair) -> Iterator[Message]:
    """A source with a list or a choice, and a translation with fewer marks and words that part items."""
    count, is_choice = listed(read(pair.source), pair.source_locale), has_either(pair)
    if not (count or is_choice):
        return
    marks, joins = parted(read(pair.target), pair.locale)
    own = marks - (_is_first(pair) or _opens_condition(pair))
    if not joins and is_choice and own <= parted(read(pair.source), pair.source_locale)[0]:
        if not is_put_otherwise(pair):
            yield Message("the source has two things to choose from, the translation has nothing between two")
        return
    room = marks + joins + 1
    room -= _opening(pair) if count > _LIST else 0
    room -= 1 < room == count and (_opens_condition(pair) or _is_first(pair))
    if room < count:
        yield Message(f"the source lists {count} things, the translation has room for {room}")


def _opening(pair: Pair) -> int:
    """The colons that only a translation has: they open a list, and part no items."""
    source, target = (len(_COLON.findall(read(text))) for text in (pair.source, pair.target))
    return max(0, target - source)


def _is_first(pair: Pair) -> bool:
    """Whether only the translation begins with its condition, behind which a mark stands: if you have a fever, wait."""
    source = next(facts.turns(read(pair.source), pair.source_locale, "condition"), None)
    target = next(facts.turns(read(pair.target), pair.locale, "conditional"), None)
    return bool(source and source.start() and target and not target.start())


def _opens_condition(pair: Pair) -> bool:
    """Whether a mark or a joining word of the translation only opens its condition, and none does in the source."""
    source, target = read(pair.source), read(pair.target)
    first = next(facts.turns(source, pair.source_locale, "condition"), None)
    if not first or source[: first.start()].rstrip().endswith(",") or not source[: first.start()].strip():
        return False
    joins = {match.start() for match in facts.turns(target, pair.locale, "joins")}
    opening = next(facts.turns(target, pair.locale, "conditional"), None)
    start = opening.start() if opening else 0
    return start in joins or target[:start].rstrip().endswith((",", "，", "،"))


def notion(pair: Pair) -> Iterator[Message]:
    """A translation without a word that may stand for one of the source, shorter or with a word for another thing."""
    source, target = read(pair.source), whole(read(pair.target), pair)
    is_list = is_anew(pair) and bool(listed(source, pair.source_locale))
    if is_list and facts.has_turn(target, pair.locale, "instance"):
        return
    lost = next(facts.unspoken(source, pair.source_locale, target, pair.locale), None)
    new = next(facts.unspoken(target, pair.locale, source, pair.source_locale), None) if lost else None
    if new and not adds_sentence(pair):
        yield Message(f"the source speaks of “{short(str(lost))}”, the translation of “{short(str(new))}”")
    elif lost and len(target) < len(source) * (_NAMED if is_list else 1):
        yield Message(f"the source speaks of “{short(str(lost))}”, the translation does not")


def parted(text: str, locale: Locale) -> tuple[int, int]:
    """How many marks and how many words of a text may part items."""
    inside = text.rstrip().rstrip(".!?。।؟")
    return len(_PARTED.findall(inside)), sum(1 for _ in facts.turns(inside, locale, "joins"))


@lru_cache(maxsize=KEPT)
def listed(text: str, locale: Locale) -> int:
    """The items of the longest list of a text that ends with a word for and, or; 0 where there is none."""
    clauses = [clause for clause in _CLAUSE.split(text) if "," in clause]
    wide = max((_length(clause, locale, _WIDE) for clause in clauses if clause.count(",") > 1), default=0)
    return wide if wide > _LIST else max((_length(clause, locale, _ITEM) for clause in clauses), default=0)


def _length(clause: str, locale: Locale, most: int) -> int:
    """The items of a clause: short ones between commas, and two with a word for and between them at the end."""
    pieces = [piece.strip() for piece in clause.split(",")]
    best = end = 0
    for at, piece in enumerate(pieces):
        join = next(facts.turns(piece, locale, "joins"), None)
        before = piece[: join.start()].strip() if join and not facts.has_turn(piece, locale, "opens") else piece
        if before != piece and len(before.split()) <= most:
            best, end = max((best, end), (at - _first(pieces, at, locale, most) + 1 + bool(before), at))
    best -= 0 < end < len(pieces) - 1 and _is_counted(pieces[0], best - 1, locale)
    return best if best >= _LIST else 0


def _is_counted(text: str, count: int, locale: Locale) -> bool:
    """Whether the first piece only says how many things follow: two doctors, a surgeon and a radiologist."""
    return any(item.value == count and item.kind in {"word", "digits"} for item in facts.numbers(text, locale))


def _first(pieces: list[str], at: int, locale: Locale, most: int) -> int:
    """Where the list begins of which a piece is the end: with the clause, or with a piece that is too long for an item.

    What opens a sentence or a clause is no item: in March, however, which.
    """
    first = at
    while first > 0 and not facts.has_turn(pieces[first - 1], locale, "opens"):
        first -= 1
        if len(pieces[first].split()) > most:
            break
    return first
