"""The memory on a SQLite connection: texts, the entries that have them, and an index of the pieces of the texts."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from hashlib import blake2b
from itertools import groupby
from typing import TYPE_CHECKING

from pipeline.memory.entry import Entry, Part
from pipeline.memory.tokens import tokens

if TYPE_CHECKING:
    from sqlite3 import Connection

FORM = 3
"""Grows with every change of the tables or of what stands in them: a memory of another form is made anew."""

_TABLES = """
DROP TABLE IF EXISTS part; DROP TABLE IF EXISTS text; DROP TABLE IF EXISTS entry; DROP TABLE IF EXISTS token;
CREATE TABLE part (
    id INTEGER PRIMARY KEY, source TEXT NOT NULL, target TEXT NOT NULL, origin TEXT NOT NULL, digest TEXT NOT NULL,
    seen TEXT
);
-- Places grow with the length of the texts, so that texts of some lengths are a range of places.
CREATE TABLE text (
    part INTEGER, place INTEGER, size INTEGER NOT NULL, key INTEGER NOT NULL, source TEXT NOT NULL,
    PRIMARY KEY (part, place)
) WITHOUT ROWID;
CREATE INDEX text_size ON text (part, size, place);
CREATE INDEX text_key ON text (part, key);
CREATE TABLE entry (
    part INTEGER, place INTEGER, number INTEGER, context TEXT, before INTEGER NOT NULL, after INTEGER NOT NULL,
    document TEXT NOT NULL, target TEXT NOT NULL, PRIMARY KEY (part, place, number)
) WITHOUT ROWID;
-- The amount stands before the places, which are not read where they are too many.
CREATE TABLE token (part INTEGER, token TEXT, amount INTEGER NOT NULL, places BLOB NOT NULL);
"""
_TOKENS = "CREATE INDEX token_token ON token (part, token);"


def opened(connection: Connection) -> Connection:
    """The connection with the tables of this form; what has another form is dropped.

    Raises sqlite3.DatabaseError for a broken file.
    """
    connection.execute("PRAGMA trusted_schema = OFF")
    connection.execute("PRAGMA synchronous = OFF")
    # Reading from the system's own copy of the file takes no room, and half the time.
    connection.execute("PRAGMA mmap_size = 1000000000")
    if connection.execute("PRAGMA user_version").fetchone()[0] != FORM:
        connection.executescript(f"{_TABLES}{_TOKENS}PRAGMA user_version = {FORM};")
    return connection


def holds(connection: Connection, part: Part, digest: str) -> bool:
    """Whether a part of the memory is there with this content."""
    query = "SELECT 1 FROM part WHERE source = ? AND target = ? AND origin = ? AND digest = ?"
    return connection.execute(query, (*_named(part), digest)).fetchone() is not None


def seen(connection: Connection, part: Part) -> str | None:
    """What was noted of the files that a part was last made from; None if nothing was."""
    query = "SELECT seen FROM part WHERE source = ? AND target = ? AND origin = ?"
    row = connection.execute(query, _named(part)).fetchone()
    return None if row is None else row[0]


def note(connection: Connection, part: Part, files: str) -> None:
    """Notes from which files a part was made, so that they need not be read to tell that it is up to date."""
    query = "UPDATE part SET seen = ? WHERE source = ? AND target = ? AND origin = ?"
    with connection:
        connection.execute(query, (files, *_named(part)))


def digest(entries: Iterable[Entry]) -> str:
    """What tells one content of a part from another."""
    sum_ = blake2b(digest_size=16)
    for entry in entries:
        told = (entry.source, entry.target, entry.context, entry.before, entry.after, entry.document)
        sum_.update(repr(told).encode("utf-8", "surrogatepass"))
    return sum_.hexdigest()


def fill(connection: Connection, part: Part, entries: Iterable[Entry], digest: str) -> None:
    """Replaces a part of the memory by these entries. The same entries in any order give the same memory."""
    ordered = sorted(entries, key=_order)
    texts = [text for text, _ in groupby(entry.source for entry in ordered)]
    with connection:
        forget(connection, part)
        query = "INSERT INTO part (source, target, origin, digest) VALUES (?, ?, ?, ?)"
        number = connection.execute(query, (*_named(part), digest)).lastrowid or 0
        connection.executemany("INSERT INTO text VALUES (?, ?, ?, ?, ?)", _texts(number, texts))
        connection.executemany("INSERT INTO entry VALUES (?, ?, ?, ?, ?, ?, ?, ?)", _entries(number, ordered))
        connection.executemany("INSERT INTO token VALUES (?, ?, ?, ?)", _tokens(number, texts))


def forget(connection: Connection, part: Part) -> None:
    """Drops a part of the memory, if it is there."""
    query = "SELECT id FROM part WHERE source = ? AND target = ? AND origin = ?"
    for number in connection.execute(query, _named(part)).fetchall():
        for table in ("text", "entry", "token"):
            connection.execute(f"DELETE FROM {table} WHERE part = ?", number)
        connection.execute("DELETE FROM part WHERE id = ?", number)


def key(text: str) -> int:
    """A text as a number that fits a column; 0 for no text. Two texts share one about never."""
    if not text:
        return 0
    return int.from_bytes(blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big", signed=True)


def _named(part: Part) -> tuple[str, str, str]:
    return (part.source.tag, part.target.tag, part.origin)


def _order(entry: Entry) -> tuple[int, str, str, str, str, str, str]:
    told = (entry.document, entry.context or "", entry.target, entry.before, entry.after)
    return (len(entry.source), entry.source, *told)


def _texts(part: int, texts: Sequence[str]) -> Iterator[tuple[int, int, int, int, str]]:
    for place, text in enumerate(texts):
        yield part, place, len(text), key(text), text


def _entries(part: int, ordered: Iterable[Entry]) -> Iterator[tuple[int, int, int, str | None, int, int, str, str]]:
    for place, (_, same) in enumerate(groupby(ordered, key=_source)):
        for number, entry in enumerate(same):
            before, after = key(entry.before), key(entry.after)
            yield part, place, number, entry.context, before, after, entry.document, entry.target


def _source(entry: Entry) -> str:
    return entry.source


def _tokens(part: int, texts: Iterable[str]) -> Iterator[tuple[int, str, int, bytes]]:
    found: defaultdict[str, array[int]] = defaultdict(lambda: array("I"))
    for place, text in enumerate(texts):
        for token in tokens(text):
            found[token].append(place)
    for token in sorted(found):
        yield part, token, len(found[token]), found[token].tobytes()
