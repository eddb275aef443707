"""Files of one folder: found by name, read, listed and removed, and never outside of it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from functools import lru_cache
from pathlib import Path
from stat import S_ISREG

from pipeline.model import PipelineError, UnreadableError

LIMIT = 20_000_000
"""The largest file that is read, in bytes; a book has 1 to 2 million characters."""
LINK = "this is a symbolic link; put the file itself in its place"
NO_FILE = "this is a folder, a pipe or a device; put a regular file in its place"

Stat = tuple[int, int, int]
"""Size in bytes, time of change in nanoseconds, inode."""


def locate(root: Path, name: str) -> Path:
    """The place of a file by its name relative to `root`, which must be an absolute path without links.

    Raises PipelineError for a name that leads out of the folder, be it by `..` or by a symbolic link.
    """
    folder, _, last = name.rpartition("/")
    if last in _NOWHERE or "\0" in name or "\\" in name or name.startswith("/"):
        raise PipelineError(_OUT, name)
    place = f"{_folder(root, folder)}/{last}"
    if os.path.islink(place):  # noqa: PTH114  # called for every file of a run; a Path takes ten times as long
        raise UnreadableError(LINK, name)
    return Path(place)


_NOWHERE = frozenset({"", ".", ".."})
_OUT = "this name leads out of the project; a name is relative, with forward slashes"


@lru_cache(maxsize=4096)
def _folder(root: Path, folder: str) -> str:
    """The folder's path, once it is known that it lies in `root`."""
    if folder and not _NOWHERE.isdisjoint(folder.split("/")):
        raise PipelineError(_OUT, folder)
    if (root / folder).resolve() != root / folder:
        raise PipelineError("there is a symbolic link on the way here; put the folder itself in its place", folder)
    return os.fspath(root / folder)


def read(root: Path, name: str, limit: int = LIMIT) -> bytes | None:
    """The bytes of a file; None if there is none. Raises UnreadableError."""
    try:
        return contents(locate(root, name), name, limit)
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        raise UnreadableError(f"it cannot be read: {error.strerror}", name) from None


def contents(path: Path, name: str, limit: int = LIMIT, *, follow: bool = False) -> bytes:
    """The bytes of a regular file; a pipe or a device, on which one could wait for ever, is refused.

    `follow` says whether a symbolic link is followed; `limit` is in bytes. Raises UnreadableError and OSError.
    """
    handle = os.open(path, _READ | (0 if follow else _NOFOLLOW))
    try:
        status = os.fstat(handle)
        if not S_ISREG(status.st_mode):
            raise UnreadableError(NO_FILE, name)
        with open(handle, "rb", closefd=False) as file:
            # Room for the largest file that is read would cost more than reading the file.
            data = file.read(min(status.st_size, limit) + 1)
            if len(data) > status.st_size:
                data += file.read(max(limit + 1 - len(data), 0))
    finally:
        os.close(handle)
    if len(data) > limit:
        raise UnreadableError(f"the file is larger than {limit:,} bytes; split it", name)
    return data


# Windows has neither links nor pipes in the way of a name, and not these marks.
_READ = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
_NOFOLLOW: int = getattr(os, "O_NOFOLLOW", 0)


def decode(data: bytes, name: str) -> str:
    """UTF-8 with byte order mark and line ends kept. Raises UnreadableError with the line of what is not UTF-8."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        bad = " ".join(f"{byte:02X}" for byte in data[error.start : error.end])
        raise UnreadableError(f"the bytes {bad} are not UTF-8; save the file as UTF-8", f"{name}:{line}") from None


def stat_of(stat: os.stat_result) -> Stat:
    return (stat.st_size, stat.st_mtime_ns, stat.st_ino)


def remove(root: Path, name: str) -> bool:
    """Removes the file, and the folders that it leaves empty. Whether there was one. Raises PipelineError."""
    path = locate(root, name)
    if not path.is_file():
        return False
    try:
        path.unlink()
    except OSError as error:
        raise PipelineError(f"it cannot be removed: {error.strerror}", name) from None
    for folder in path.parents:
        # Somebody may put a file into it at this moment, and then it stays.
        with suppress(OSError):
            if folder != root and not any(folder.iterdir()):
                folder.rmdir()
                continue
        break
    return True


def files(root: Path, top: str) -> Iterator[os.DirEntry[str]]:
    """All that lies below `top` and is no folder, symbolic links too, hidden files and folders not; in no order."""
    folders = [os.fspath(root / top)]
    while folders:
        with suppress(FileNotFoundError, NotADirectoryError), os.scandir(folders.pop()) as entries:
            for entry in entries:
                if entry.name.startswith("."):
                    continue
                if entry.is_dir(follow_symlinks=False):
                    folders.append(entry.path)
                else:
                    yield entry


def names(root: Path, top: str) -> list[str]:
    """The names of the files below `top`, relative to `root`, sorted; no symbolic links, no hidden files."""
    start = len(os.fspath(root)) + 1
    return sorted(entry.path[start:] for entry in files(root, top) if entry.is_file(follow_symlinks=False))
