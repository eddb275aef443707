"""An item of a list, or one of two things to choose from, that a translation leaves out.

Marks and words that part items are counted, which any translation must have, whatever way it is put: on parallel
medical sentences (TICO-19) this is wrong in less than one of a hundred.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from pipeline import facts
from pipeline.checks.message import Message
from pipeline.checks.omission.either import has_either, is_put_otherwise
from pipeline.checks.reading import read
from pipeline.facts.text import KEPT
from pipeline.model import Locale, Pair

_LIST = 3
"""Items from which a row of them is a list."""
_ITEM, _WIDE = 5, 6
"""Words that an item of a list has at most, and those of a longer list; the first one may have more, for it ends a
clause."""
_MARK = r"[,;:()/|&+.!?…\n•–—、，；：。（）！？،؛؟।]"
MARK = re.compile(rf"(?<!\d){_MARK}|{_MARK}(?!\d)")
"""A mark that may stand between items, but for those inside of numbers."""
_COLON = re.compile(r"[:：](?=\s[^\"“„«]|[\u4e00-\u9fff])")
"""A colon that opens a list, and no speech."""
CLAUSE = re.compile(r"[.;:!?()\n–—]+(?=\s|$)|[()\n–—]")
"""What stands between two clauses."""


def items(pair: Pair) -> Iterator[Message]:
    """A source with a list or a choice, and a translation with fewer marks and words that part items."""
    count, is_choice = listed(read(pair.source), pair.source_locale), has_either(pair)
    if not (count or is_choice):
        return
    marks, joins = parted(read(pair.target), pair.locale)
    is_alone = is_choice and not joins
    if is_alone and marks - _parts_condition(pair) <= parted(read(pair.source), pair.source_locale)[0]:
        if not is_put_otherwise(pair):
            yield Message("the source has two things to choose from, the translation has nothing between two")
        return
    room = marks + joins + 1
    room -= _opening(pair) if count > _LIST else 0
    room -= 1 < room == count and _parts_condition(pair)
    if room < count:
        yield Message(f"the source lists {count} things, the translation has room for {room}")


def _opening(pair: Pair) -> int:
    """The colons that only a translation has: they open a list, and part no items."""
    source, target = (len(_COLON.findall(read(text))) for text in (pair.source, pair.target))
    return max(0, target - source)


def _parts_condition(pair: Pair) -> bool:
    """Whether a mark or a joining word only parts the condition of the translation, and none does in the source.

    Behind the condition, where only the translation begins with it (if you have a fever, wait), or before it.
    """
    source, target = read(pair.source), read(pair.target)
    if not (first := next(facts.turns(source, pair.source_locale, "condition"), None)):
        return False
    opening = next(facts.turns(target, pair.locale, "conditional"), None)
    if opening and first.start() and not opening.start():
        return True
    before = source[: first.start()].strip()
    if not before or before.endswith(","):
        return False
    start = opening.start() if opening else 0
    joins = {match.start() for match in facts.turns(target, pair.locale, "joins")}
    return start in joins or target[:start].rstrip().endswith((",", "，", "،"))


def parted(text: str, locale: Locale) -> tuple[int, int]:
    """How many marks and how many words of a text may part items."""
    inside = text.rstrip().rstrip(".!?。।؟")
    return len(MARK.findall(inside)), sum(1 for _ in facts.turns(inside, locale, "joins"))


@lru_cache(maxsize=KEPT)
def listed(text: str, locale: Locale) -> int:
    """The items of the longest list of a text that ends with a word for and, or; 0 where there is none."""
    if "," not in text:
        return 0
    clauses = [clause for clause in CLAUSE.split(text) if "," in clause]
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
