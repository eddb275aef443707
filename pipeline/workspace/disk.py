"""Files of one folder: read, written whole or not at all, listed, and never outside of it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from pipeline.model import PipelineError, UnreadableError

LIMIT = 20_000_000
"""The largest file that is read, in bytes; a book has 1 to 2 million characters."""


Stat = tuple[int, int, int]
"""Size in bytes, time of change in nanoseconds, inode."""


class Written(NamedTuple):
    """A file as it was written."""

    new: bool
    """There was none of this name before."""
    stat: Stat


def locate(root: Path, name: str) -> Path:
    """The place of a file by its name relative to `root`, which must be an absolute path without links.

    Raises PipelineError for a name that leads out of the folder, be it by `..` or by a symbolic link.
    """
    folder, _, last = name.rpartition("/")
    if last in _NOWHERE or "\0" in name or "\\" in name or name.startswith("/"):
        raise PipelineError(_OUT, name)
    place = f"{_folder(root, folder)}/{last}"
    if os.path.islink(place):  # noqa: PTH114  # called for every file of a run; a Path takes ten times as long
        raise UnreadableError("this is a symbolic link; put the file itself in its place", name)
    return Path(place)


_NOWHERE = frozenset({"", ".", ".."})
_OUT = "this name leads out of the project; a name is relative, with forward slashes"


@lru_cache(maxsize=4096)
def _folder(root: Path, folder: str) -> str:
    """The folder's path, once it is known that it lies in `root`."""
    if folder and not _NOWHERE.isdisjoint(folder.split("/")):
        raise PipelineError(_OUT, folder)
    if not (root / folder).resolve().is_relative_to(root):
        raise PipelineError("a symbolic link leads out of the project here; put the folder itself in its place", folder)
    return os.fspath(root / folder)


def read(root: Path, name: str, limit: int = LIMIT) -> bytes | None:
    """The bytes of a file; None if there is none. Raises UnreadableError."""
    path = locate(root, name)
    try:
        if path.stat().st_size > limit:
            raise UnreadableError(f"the file is larger than {limit:,} bytes; split it", name)
        return path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        raise UnreadableError(f"it cannot be read: {error.strerror}", name) from None


def decode(data: bytes, name: str) -> str:
    """UTF-8 with byte order mark and line ends kept. Raises UnreadableError with the line of what is not UTF-8."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        bad = " ".join(f"{byte:02X}" for byte in data[error.start : error.end])
        raise UnreadableError(f"the bytes {bad} are not UTF-8; save the file as UTF-8", f"{name}:{line}") from None


def write(root: Path, name: str, data: bytes) -> Written | None:
    """Writes the file if its bytes differ: under another name first, then renamed. None if they do not.

    Raises PipelineError where the file cannot be written.
    """
    path = locate(root, name)
    try:
        there = _size(path)
        if there == len(data) and path.read_bytes() == data:
            return None
        path.parent.mkdir(parents=True, exist_ok=True)
        return Written(there is None, _replace(path, data))
    except OSError as error:
        raise PipelineError(f"it cannot be written: {error.strerror}", name) from None


def _size(path: Path) -> int | None:
    """In bytes; None where there is no file."""
    try:
        return path.stat().st_size
    except (FileNotFoundError, NotADirectoryError):
        return None


def _replace(path: Path, data: bytes) -> Stat:
    temporary = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        with temporary.open("wb") as file:
            file.write(data)
            file.flush()
        with suppress(FileNotFoundError):
            temporary.chmod(path.stat().st_mode)
        stat = stat_of(temporary.stat())
        temporary.replace(path)
        return stat
    finally:
        temporary.unlink(missing_ok=True)


def append(root: Path, name: str, data: bytes) -> None:
    """Adds to the end of a file, which is made if there is none. Raises PipelineError."""
    path = locate(root, name)
    try:
        with path.open("ab") as file:
            file.write(data)
    except OSError as error:
        raise PipelineError(f"it cannot be written: {error.strerror}", name) from None


def stat_of(stat: os.stat_result) -> Stat:
    return (stat.st_size, stat.st_mtime_ns, stat.st_ino)


def remove(root: Path, name: str) -> bool:
    """Removes the file, and the folders that it leaves empty. Whether there was one."""
    path = locate(root, name)
    if not path.is_file():
        return False
    path.unlink()
    for folder in path.parents:
        if folder == root or any(folder.iterdir()):
            break
        folder.rmdir()
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
