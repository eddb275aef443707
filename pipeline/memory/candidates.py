"""Which texts of the memory may be like a text, by the pieces that they share."""

from __future__ import annotations

import json
from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from pipeline.memory.tokens import LETTERS, tokens

if TYPE_CHECKING:
    from sqlite3 import Connection

_PLACES = 32_000, 8_000
"""So many places of a text's pieces are counted, those of its rarest pieces first; the second number where only the
best match is wanted, as in the other table."""
_CHANCE = 0.6, 0.5
"""Two sentences that have nothing to do with each other are about half alike, some more; what a text must be more alike
than that, it must share of the counted pieces."""
_COMPARED = (1_000, 150_000), (130, 20_000)
"""The texts that are compared in full: so many at most, and so many characters of them."""
_HOLDING = 400
"""So many texts that have every piece of a text are looked through."""


def like(
    connection: Connection, part: int, text: str, least: float, *, best: bool = False
) -> Iterator[tuple[int, str]]:
    """Places and texts, among which are nearly all that are at least `least` (0 to 1) like a text, or the `best` one.

    They are of a length that lets them be as much like it: all of those where they are few, else those that share the
    most of its rarest pieces. What is found so of all that comparing with every text would find is measured by
    `make bench`.
    """
    size = len(text)
    low = _first(connection, part, int(size * least / (2 - least)))
    high = _first(connection, part, int(size * (2 - least) / max(least, 0.1)) + 2)
    texts, characters = _COMPARED[best]
    if high - low <= texts:
        return _texts(connection, part, range(low, high))
    some = list(_rarest(connection, part, sorted(tokens(text, asked=True)), range(low, high), _PLACES[best]))
    few = int(len(some) * max(0.0, least - _CHANCE[best]))
    shared: Counter[int] = Counter()
    for places in some[: len(some) - few]:
        shared.update(places)
    # What is in more than `few` of them is in one of those before, so that the longest ones bring nothing new.
    for places in some[len(some) - few :]:
        shared.update(filter(shared.__contains__, places))
    many = [place for place, number in shared.items() if number > few]
    many.sort(key=shared.__getitem__, reverse=True)
    return _texts(connection, part, many[: max(10, min(texts, characters // max(size, 1)))])


def holding(connection: Connection, part: int, text: str) -> Iterator[tuple[int, str]]:
    """Places and texts that have every piece of a text, the shortest first."""
    pieces = sorted(piece for piece in tokens(text) if not piece.startswith(LETTERS))
    known = list(_known(connection, part, pieces))
    if not pieces or len(known) < len(pieces):
        return iter(())
    places = set(_places(connection, known[0]))
    for row in known[1:]:
        places.intersection_update(_places(connection, row))
    return _texts(connection, part, sorted(places)[:_HOLDING])


def _rarest(connection: Connection, part: int, pieces: Sequence[str], within: range, most: int) -> Iterator[array[int]]:
    """The places within a range that have each of the rarest pieces, as many pieces as have `most` places together."""
    counted = 0
    for row in _known(connection, part, pieces):
        places = _places(connection, row)
        some = places[bisect_left(places, within.start) : bisect_left(places, within.stop)]
        if counted and counted + len(some) > most:
            return
        counted += len(some)
        yield some


def _known(connection: Connection, part: int, pieces: Sequence[str]) -> Iterator[int]:
    """The rows of the pieces that there are, the rarest first."""
    query = (
        "SELECT rowid FROM token WHERE part = ? AND token IN (SELECT value FROM json_each(?)) ORDER BY amount, token"
    )
    for (row,) in connection.execute(query, (part, json.dumps(pieces))).fetchall():
        yield row


def _places(connection: Connection, row: int) -> array[int]:
    """None where another run has made the memory anew since the row was found."""
    found = array("I")
    for (places,) in connection.execute("SELECT places FROM token WHERE rowid = ?", (row,)):
        found.frombytes(places)
    return found


def _first(connection: Connection, part: int, size: int) -> int:
    """The place of the first text that has at least so many characters; behind the last one if there is none."""
    query = "SELECT place FROM text WHERE part = ? AND size >= ? ORDER BY size, place LIMIT 1"
    row = connection.execute(query, (part, size)).fetchone()
    if row is None:
        row = connection.execute("SELECT ifnull(max(place), -1) + 1 FROM text WHERE part = ?", (part,)).fetchone()
    place: int = row[0]
    return place


def _texts(connection: Connection, part: int, places: Sequence[int]) -> Iterator[tuple[int, str]]:
    query = "SELECT place, source FROM text WHERE part = ? AND place IN (SELECT value FROM json_each(?)) ORDER BY place"
    yield from connection.execute(query, (part, json.dumps(sorted(places))))
