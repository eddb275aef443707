"""What the memory has for a text: translations of the same text and of texts like it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from pipeline import fuzzy
from pipeline.memory import candidates
from pipeline.memory.entry import IMPORTED, Entry, Match
from pipeline.memory.meaning import same_meaning
from pipeline.memory.store import key
from pipeline.model import Locale

if TYPE_CHECKING:
    from sqlite3 import Connection


class _Held(NamedTuple):
    """A part of the memory, by its number and its origin."""

    id: int
    origin: str


class _Near(NamedTuple):
    """A text like the one that was asked for; in the order of these the most alike comes first."""

    distance: float
    """Below 0: the further, the more alike."""
    text: str
    part: _Held
    place: int


class _Row(NamedTuple):
    """An entry as the table has it."""

    context: str | None
    before: int
    after: int
    document: str
    target: str


def matches(
    connection: Connection, source: Locale, target: Locale, asked: Entry, *, limit: int = 5, least: float = 0.75
) -> tuple[Match, ...]:
    """At most `limit` translations from one locale into another, best first, in an order that is always the same.

    First the same text, those in the same context before others; then texts that are at least `least` (0 to 1) like
    it, none if `least` is 1. Likeness is that of `fuzzy.ratio`. The unit that asks is left out. A text with another
    number, unit, negation, comparison or frequency is never a match: its translation would hand on the old dose.
    """
    parts = _parts(connection, source, target)
    found = _same(connection, parts, asked)
    if len(found) < limit and least < 1:
        near = _near(connection, parts, asked.source, least, best=limit == 1)
        found += _alike(connection, near, asked, source, limit - len(found))
    return tuple(found[:limit])


def holding(connection: Connection, source: Locale, target: Locale, text: str, limit: int = 5) -> tuple[Match, ...]:
    """At most `limit` translations of longer texts that hold a text, without regard to case; the shortest first."""
    found: list[Match] = []
    for part in _parts(connection, source, target):
        for place, whole in candidates.holding(connection, part.id, text):
            if text.casefold() in whole.casefold() and whole != text:
                found += _made(connection, part, place, whole, fuzzy.ratio(text, whole))
    return tuple(sorted(found, key=lambda match: (len(match.source), _rank(match)))[:limit])


def _parts(connection: Connection, source: Locale, target: Locale) -> list[_Held]:
    """The parts for two locales."""
    query = "SELECT id, origin FROM part WHERE source = ? AND target = ? ORDER BY origin"
    return [_Held(*row) for row in connection.execute(query, (source.tag, target.tag))]


def _same(connection: Connection, parts: Iterable[_Held], asked: Entry) -> list[Match]:
    """Translations of the same text. Those in its context come first, and are `same` if they all agree."""
    # Without statistics SQLite would read all texts of the part.
    query = "SELECT place FROM text INDEXED BY text_key WHERE part = ? AND key = ? AND source = ?"
    near: list[Match] = []
    others: list[Match] = []
    for part in parts:
        for (place,) in connection.execute(query, (part.id, key(asked.source), asked.source)).fetchall():
            for row in _rows(connection, part, place):
                if part.origin == IMPORTED or (row.context, row.document) != (asked.context, asked.document):
                    (near if _in_context(row, asked) else others).append(_match(asked.source, row, part, 1.0))
    agreed = len({match.target for match in near}) == 1
    others.sort(key=lambda match: (match.context != asked.context, _rank(match)))
    return [*(replace(match, same=agreed) for match in sorted(near, key=_rank)), *others]


def _in_context(row: _Row, asked: Entry) -> bool:
    """The same msgctxt or, where there is none to tell, the same neighbours on both sides."""
    if row.context is not None or asked.context is not None:
        return row.context == asked.context
    neighbours = (key(asked.before), key(asked.after))
    return any(neighbours) and (row.before, row.after) == neighbours


def _alike(connection: Connection, near: Iterable[_Near], asked: Entry, locale: Locale, limit: int) -> list[Match]:
    """Translations of the texts that are most like a text, until there are enough."""
    found: list[Match] = []
    for one in sorted(near):
        if len(found) >= limit:
            break
        if same_meaning(asked.source, one.text, locale):
            made = _made(connection, one.part, one.place, one.text, -one.distance)
            found += sorted(made, key=lambda match: (match.context != asked.context, _rank(match)))
    return found


def _near(connection: Connection, parts: Iterable[_Held], text: str, least: float, *, best: bool) -> Iterator[_Near]:
    """The texts that are at least `least` like a text, without itself."""
    for part in parts:
        there = candidates.like(connection, part.id, text, least, best=best)
        some = [(place, near) for place, near in there if near != text]
        for at, ratio in fuzzy.alike(text, [near for _, near in some], least):
            yield _Near(-ratio, some[at][1], part, some[at][0])


def _made(connection: Connection, part: _Held, place: int, text: str, ratio: float) -> Iterator[Match]:
    for row in _rows(connection, part, place):
        yield _match(text, row, part, ratio)


def _rows(connection: Connection, part: _Held, place: int) -> Iterator[_Row]:
    query = "SELECT context, before, after, document, target FROM entry WHERE part = ? AND place = ? ORDER BY number"
    yield from map(_Row._make, connection.execute(query, (part.id, place)).fetchall())


def _match(text: str, row: _Row, part: _Held, ratio: float) -> Match:
    return Match(text, row.context, row.target, part.origin or row.document, ratio)


def _rank(match: Match) -> tuple[bool, str, str, str]:
    """Of matches that are as good as each other, catalogs go before what was imported."""
    return (match.document == IMPORTED, match.document, match.context or "", match.target)
