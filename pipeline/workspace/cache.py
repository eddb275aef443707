"""What runs remember of their work: bytes by a key that is made of the content they follow from."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType

KEPT_RUNS = 3
"""An entry that so many runs have not asked for is dropped."""
_BATCH = 200
_SCHEMA = (
    "CREATE TABLE IF NOT EXISTS entries (key TEXT PRIMARY KEY, data BLOB NOT NULL)",
    # Apart from the bytes, which would be written again with every change of a row.
    "CREATE TABLE IF NOT EXISTS uses (key TEXT PRIMARY KEY, run INTEGER NOT NULL) WITHOUT ROWID",
)
_DROP = "DELETE FROM entries WHERE key NOT IN (SELECT key FROM uses)"


class Cache:
    """A table on disk; for one process at a time, and gone without harm when its file is deleted or broken.

    Use it in a `with`: what was put is on disk when the block ends.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._broken = False
        self._connection = _open(path)
        self._run: int = self._connection.execute("PRAGMA user_version").fetchone()[0] + 1
        self._used: set[str] = set()
        self._new: dict[str, bytes] = {}

    def get(self, key: str) -> bytes | None:
        """The bytes that were put under the key, in this run or in one of the last."""
        if key in self._new:
            return self._new[key]
        row = None
        with self._survived():
            row = self._connection.execute("SELECT data FROM entries WHERE key = ?", (key,)).fetchone()
        if row is None or not isinstance(row[0], bytes):
            return None
        self._used.add(key)
        return row[0]

    def put(self, key: str, data: bytes) -> None:
        self._new[key] = data
        if len(self._new) >= _BATCH:
            self._store()

    def close(self) -> None:
        """Writes what is new and drops what was long not used."""
        self._store()
        last = (self._run - KEPT_RUNS,)
        with self._survived(), self._connection as connection:
            uses = ((key, self._run) for key in self._used)
            connection.executemany("INSERT OR REPLACE INTO uses VALUES (?, ?)", uses)
            connection.execute("DELETE FROM uses WHERE run <= ?", last)
            connection.execute(_DROP)
            connection.execute(f"PRAGMA user_version = {self._run}")
        self._connection.close()
        if self._broken:
            self._path.unlink(missing_ok=True)

    @contextmanager
    def _survived(self) -> Iterator[None]:
        """Nothing is remembered while another run holds the file, and a file that is broken goes in the end."""
        try:
            yield
        except sqlite3.OperationalError:
            pass
        except sqlite3.DatabaseError:
            self._broken = True

    def _store(self) -> None:
        with self._survived(), self._connection as connection:
            connection.executemany("INSERT OR REPLACE INTO entries VALUES (?, ?)", self._new.items())
        self._used.update(self._new)
        self._new.clear()

    def __enter__(self) -> Cache:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _open(path: Path) -> sqlite3.Connection:
    """The table in the file, or a fresh one: instead of a broken file, or in memory where none can be written."""
    try:
        return _table(path)
    except sqlite3.OperationalError:
        return _table(Path(":memory:"))
    except sqlite3.DatabaseError:
        path.unlink(missing_ok=True)
        return _table(path)


def _table(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path)
    try:
        connection.execute("PRAGMA synchronous = OFF")
        with connection:
            for table in _SCHEMA:
                connection.execute(table)
    except sqlite3.DatabaseError:
        connection.close()
        raise
    return connection
