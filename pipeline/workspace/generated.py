"""Which generated files plainloc has written, so that it removes those that are out of date and no others."""

from __future__ import annotations

import os
from collections.abc import Collection
from contextlib import suppress
from pathlib import Path

from pipeline.model import PipelineError
from pipeline.workspace import disk, paths, save

LIST = ".plainloc-files"
"""Lies in each of the generated folders, so that it lives as long as they do; one name a line."""


def note(root: Path, names: Collection[str]) -> None:
    """Adds those files below the generated folders that are not there yet to their lists, at the end.

    Before they are written: a name too many does no harm, and a file that is not listed would stay for ever.
    """
    for top in paths.GENERATED:
        own = (name for name in names if name.startswith(f"{top}/"))
        new = [name for name in own if not os.path.lexists(f"{root}/{name}")]
        lines = "".join(f"{name.removeprefix(top)[1:]}\n" for name in new)
        try:
            if new:
                save.append(root, f"{top}/{LIST}", lines.encode())
        except PipelineError as error:
            # Whoever cannot write the list cannot write the file either, and that is the name to tell.
            raise PipelineError(error.message, new[0]) from None


def prune(root: Path, under: str, keep: Collection[str]) -> tuple[str, ...]:
    """Removes what is noted below `under` and not in `keep`, which is noted then; the names of what was there, sorted.

    Raises PipelineError for a folder that is not plainloc's own, and where the list cannot be read or written.
    """
    top = next((top for top in paths.GENERATED if under == top or under.startswith(f"{top}/")), None)
    if top is None:
        raise PipelineError(f"only files below {', '.join(paths.GENERATED)} are removed", under)
    noted = _noted(root, top)
    stale = {name for name in noted if name.startswith(f"{under}/")} - set(keep)
    removed = [name for name in sorted(stale) if _removed(root, name)]
    known = (noted - stale) | {name for name in keep if name.startswith(f"{under}/")}
    if known != noted:
        _store(root, top, known)
    return tuple(removed)


def _removed(root: Path, name: str) -> bool:
    # A line that leads outside, or to a link, is none of ours.
    with suppress(PipelineError):
        return disk.remove(root, name)
    return False


def _noted(root: Path, top: str) -> set[str]:
    lines = (disk.read(root, f"{top}/{LIST}") or b"").decode("utf-8", "replace").split("\n")
    return {f"{top}/{line}" for line in lines if line}


def _store(root: Path, top: str, names: set[str]) -> None:
    lines = sorted(name.removeprefix(f"{top}/") for name in names)
    save.write(root, f"{top}/{LIST}", "".join(f"{line}\n" for line in lines).encode())
