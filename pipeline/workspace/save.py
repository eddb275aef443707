"""Files written whole or not at all, and never over what somebody else has saved meanwhile."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from io import BufferedWriter
from pathlib import Path

from pipeline.model import PipelineError, UnreadableError
from pipeline.workspace.disk import Stat, contents, locate, stat_of

CHANGED = "changed while plainloc ran; run again"
_TEMPORARY = re.compile(r"\..+\.([1-9][0-9]{0,9})\.tmp", re.DOTALL)
"""The name under which a file is written before it is renamed, with the number of the process that writes it."""


def write(root: Path, name: str, data: bytes) -> Stat | None:
    """Writes a file that is plainloc's own if its bytes differ, and says how it looks then; None if they do not.

    Raises PipelineError where the file cannot be written.
    """
    path = locate(root, name)
    with _told(name):
        if _size(path) == len(data) and contents(path, name) == data:
            return None
        with _prepared(path, data) as temporary:
            return _renamed(temporary, path)


def replace(root: Path, name: str, data: bytes, read: bytes | None) -> Stat | None:
    """Writes a file that others write too, if it still is as it was `read` (None: there was none).

    Where what is to be written is what was read, the file is not even looked at: whatever it has become, it stays.
    Raises UnreadableError where the file is neither as it was read nor as it is to be, and PipelineError where it
    cannot be written.
    """
    if data == read:
        return None
    path = locate(root, name)
    # The look at the file is the last thing before it is replaced, so that there is no time for others in between.
    with _told(name), _prepared(path, data) as temporary:
        there = _there(path, name)
        if there == data:
            return None
        if there != read:
            raise UnreadableError(CHANGED, name)
        return _renamed(temporary, path)


def append(root: Path, name: str, data: bytes) -> None:
    """Adds to the end of a file, which is made if there is none. Raises PipelineError."""
    path = locate(root, name)
    with _told(name):
        path.parent.mkdir(parents=True, exist_ok=True)
        handle = os.open(path, _APPEND, 0o666)
        with open(handle, "ab") as file:  # noqa: PTH123  # a handle has no path
            file.write(data)


# Not waiting for a reader where a pipe has been put in the file's place.
_APPEND = os.O_WRONLY | os.O_APPEND | os.O_CREAT | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOFOLLOW", 0)


def tidy(root: Path, tops: tuple[str, ...]) -> None:
    """Removes what processes that are gone have left half written below the folders `tops`; links are not followed."""
    for top in tops:
        if (root / top).is_symlink():
            continue
        for folder, _, files in os.walk(root / top):
            for file in files:
                if (found := _TEMPORARY.fullmatch(file)) and _gone(int(found[1])):
                    with suppress(OSError):
                        Path(folder, file).unlink()


def _gone(process: int) -> bool:
    """Whether there is no such process on this machine; where that cannot be asked, it may be there."""
    if os.name != "posix":
        return False
    try:
        os.kill(process, 0)
    except (ProcessLookupError, OverflowError):
        return True
    except PermissionError:
        return False
    return False


@contextmanager
def _told(name: str) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise PipelineError(f"it cannot be written: {error.strerror}", name) from None


@contextmanager
def _prepared(path: Path, data: bytes) -> Iterator[Path]:
    """The bytes in a file of another name beside it, which is gone in the end."""
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        with _new(temporary) as file:
            file.write(data)
        with suppress(FileNotFoundError):
            temporary.chmod(path.stat().st_mode)
        yield temporary
    finally:
        temporary.unlink(missing_ok=True)


def _new(path: Path) -> BufferedWriter:
    """The file, opened; not what somebody may have put there under this name, which could be a link."""
    try:
        return path.open("xb")
    except FileExistsError:
        path.unlink()
        return path.open("xb")


def _renamed(temporary: Path, path: Path) -> Stat:
    stat = stat_of(temporary.stat())
    temporary.replace(path)
    return stat


def _size(path: Path) -> int | None:
    """In bytes; None where there is no file."""
    try:
        return path.stat().st_size
    except (FileNotFoundError, NotADirectoryError):
        return None


def _there(path: Path, name: str) -> bytes | None:
    try:
        return contents(path, name)
    except FileNotFoundError:
        return None
