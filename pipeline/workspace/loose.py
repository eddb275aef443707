"""Texts that need not be in a project: read only, by their paths."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from pipeline.model import UnreadableError
from pipeline.workspace.disk import contents, decode


def texts(given: Iterable[Path], endings: tuple[str, ...]) -> Iterator[Path]:
    """The files among `given`, and those with one of the endings below the folders among it, sorted; no hidden ones."""
    for path in given:
        if path.is_dir():
            yield from sorted(
                found
                for found in path.rglob("*")
                if found.name.lower().endswith(endings) and found.is_file() and not _hidden(found.relative_to(path))
            )
        else:
            yield path


def text(path: Path) -> str:
    """A text in UTF-8, with byte order mark and line ends. Raises UnreadableError with file and line."""
    try:
        return decode(contents(path, str(path), follow=True), str(path))
    except OSError as error:
        raise UnreadableError(f"it cannot be read: {error.strerror}", str(path)) from None


def _hidden(path: Path) -> bool:
    return any(part.startswith(".") for part in path.parts)
