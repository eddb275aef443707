"""Finished translations on a SQLite connection, and what is like a text in them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pipeline import fuzzy
from pipeline.model import Catalog

if TYPE_CHECKING:
    from sqlite3 import Connection

_NUMBER = re.compile(r"\d+(?:[.,:/\u00a0\u202f' ]?\d+)*")
_PLACEHOLDER = re.compile(r"\{\w+\}")
_TABLES = """
DROP TABLE IF EXISTS memory;
CREATE TABLE memory (
    locale TEXT NOT NULL, source TEXT NOT NULL, context TEXT, document TEXT NOT NULL, target TEXT NOT NULL,
    size INTEGER NOT NULL
);
"""
_INDEXES = "CREATE INDEX memory_source ON memory (locale, source); CREATE INDEX memory_size ON memory (locale, size);"


@dataclass(frozen=True, slots=True)
class Match:
    """A finished translation of the same text, or of one like it."""

    source: str
    context: str | None
    target: str
    document: str
    """The document it stands in, as `Document.path` has it."""
    ratio: float
    """How alike the sources are; 1.0 for the same text."""


def fill(connection: Connection, catalogs: Iterable[tuple[str, Catalog]]) -> None:
    """Replaces the memory by the finished units of these catalogs, each with the path of its document.

    Obsolete units serve as well, behind those in use. Templates (without a locale) are left out.
    """
    connection.executescript(_TABLES)
    connection.executemany("INSERT INTO memory VALUES (?, ?, ?, ?, ?, ?)", _rows(catalogs))
    connection.executescript(_INDEXES)
    connection.commit()


def matches(  # noqa: PLR0917 - a question has as many parts, and callers name them
    connection: Connection,
    locale_tag: str,
    source: str,
    context: str | None,
    document: str,
    limit: int = 5,
    least: float = 0.7,
) -> tuple[Match, ...]:
    """At most `limit` translations into one locale, best first, in an order that does not depend on the run.

    First the same text, then texts that are at least `least` (0 to 1) like it, none if `least` is 1; of equals, first
    those with the same context, then by path of the document. The unit that asks (its document, context and msgid) is
    left out. A text with other numbers is never a match: its translation would hand on the old dose.
    """
    numbers = sorted(_numbers(source))
    similar = _similar(connection, locale_tag, source, least) if least < 1 else ()
    found = [
        match
        for match in (*_same(connection, locale_tag, source), *similar)
        if (match.document, match.context, match.source) != (document, context, source)
        and sorted(_numbers(match.source)) == numbers
    ]
    found.sort(key=lambda match: (-match.ratio, match.context != context, match.document, match.source, match.target))
    return tuple(found[:limit])


def _rows(catalogs: Iterable[tuple[str, Catalog]]) -> Iterator[tuple[str, str, str | None, str, str, int]]:
    for document, catalog in catalogs:
        if catalog.locale is None:
            continue
        for unit in (*catalog.units, *catalog.obsolete):
            if unit.finished and unit.plural is None:
                yield catalog.locale.tag, unit.source, unit.context, document, unit.target, len(unit.source)


def _same(connection: Connection, locale: str, source: str) -> Iterator[Match]:
    query = "SELECT context, target, document FROM memory WHERE locale = ? AND source = ?"
    for context, target, document in connection.execute(query, (locale, source)):
        yield Match(source, context, target, document, 1.0)


def _similar(connection: Connection, locale: str, source: str, least: float) -> Iterator[Match]:
    """Of the texts whose length (characters) lets them be similar enough, those that are."""
    bounds = (int(len(source) * least / (2 - least)), int(len(source) * (2 - least) / max(least, 0.1)) + 1)
    query = "SELECT source, context, target, document FROM memory WHERE locale = ? AND size BETWEEN ? AND ?"
    rows = [row for row in connection.execute(query, (locale, *bounds)) if row[0] != source]
    for place, ratio in fuzzy.alike(source, [row[0] for row in rows], least):
        text, context, target, document = rows[place]
        yield Match(text, context, target, document, ratio)


def _numbers(text: str) -> Iterator[str]:
    """The digits of the numbers in a text, without those of placeholders, in European digits."""
    for number in _NUMBER.findall(_PLACEHOLDER.sub("", text)):
        yield "".join(str(unicodedata.digit(sign)) if sign.isdecimal() else sign for sign in number)
