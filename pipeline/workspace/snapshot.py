"""What a project's files look like from outside, so that a run with nothing to do ends at once."""

from __future__ import annotations

import os
import sys
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

from pipeline.workspace import paths
from pipeline.workspace.disk import Stat, files, stat_of

TOPS = (paths.SOURCES, paths.CATALOGS, paths.REPORTS, paths.BUILD)
_TICK = 20_000_000
"""Nanoseconds in which a file may be written twice with one time of change."""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """Every input and output, as the file system describes it."""

    files: Mapping[str, Stat]
    """By the name relative to the project."""
    taken: int
    """When, in nanoseconds since 1970, before the first file was looked at."""

    @property
    def digest(self) -> str:
        return _digest(sorted(self.files.items()))

    def changed(self, later: Snapshot) -> frozenset[str]:
        """The names of files that are new, gone or other in `later`."""
        return frozenset(name for name, _ in self.files.items() ^ later.files.items())

    def settled(self, written: Collection[str]) -> bool:
        """Whether no file but those `written` was changed so shortly before that a further change would not show."""
        return not any(
            self.taken - _TICK <= changed <= self.taken + _TICK
            for name, (_, changed, _) in self.files.items()
            if name not in written
        )


@dataclass(frozen=True, slots=True)
class Remembered:
    """What the last run said; it holds as long as no file has changed."""

    status: int
    summary: Mapping[str, object]


def snapshot(root: Path, now: int) -> Snapshot:
    """A look at every file below the four folders, symbolic links not followed. `now` in nanoseconds since 1970."""
    start = len(os.fspath(root)) + 1
    seen: dict[str, Stat] = {}
    for top in TOPS:
        for entry in files(root, top):
            seen[entry.path[start:]] = stat_of(entry.stat(follow_symlinks=False))
    return Snapshot(seen, now)


def code_version() -> str:
    """A digest of plainloc's own files, of Python and of the names and versions of the packages beside it."""
    package = Path(__file__).parent.parent
    start = len(os.fspath(package))
    own = []
    for entry in files(package.parent, package.name):
        if "__pycache__" not in entry.path:
            stat = entry.stat()
            own.append((entry.path[start:], stat.st_size, stat.st_mtime_ns))
    installed = {
        entry.name
        for folder in sys.path
        if folder.endswith("site-packages") and os.path.isdir(folder)  # noqa: PTH112  # the quiet run counts milliseconds
        for entry in os.scandir(folder)
        if entry.name.endswith(".dist-info")
    }
    return _digest([sorted(own), sorted(installed), sys.version])


def _digest(value: object) -> str:
    from hashlib import blake2b

    return blake2b(repr(value).encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
