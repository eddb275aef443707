"""Files that travel between plainloc and translators, anywhere on disk."""

from __future__ import annotations

from pathlib import Path

from pipeline.model import ConfigError, UnreadableError


def load(file: Path) -> bytes:
    """The bytes of a file. Raises UnreadableError."""
    from pipeline.workspace.disk import contents

    try:
        return contents(file, str(file), follow=True)
    except OSError as error:
        raise UnreadableError(f"it cannot be read: {error.strerror}", str(file)) from None


def save(file: Path, data: bytes, *, force: bool) -> None:
    """Writes a file whole or not at all. One that plainloc did not export, or that somebody has worked on since, is
    overwritten only by `force`. Raises ConfigError for such a file, and PipelineError where it cannot be written."""
    from pipeline.workspace import save as disk

    if not force and file.exists() and not _is_ours(file):
        raise ConfigError(
            "this file is not as plainloc exported it; name another one, or overwrite it with --force", str(file)
        )
    place = file.resolve()
    disk.write(place.parent, place.name, data)


def _is_ours(file: Path) -> bool:
    from pipeline import po
    from pipeline.catalog import adopt

    try:
        return adopt.overwritable(po.parse(load(file), str(file)))
    except UnreadableError:
        return False
