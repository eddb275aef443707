"""Which generated files plainloc has written, so that it removes those that are out of date and no others."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from pipeline.model import PipelineError
from pipeline.workspace import disk, paths

LIST = ".plainloc-files"
"""Lies in each of the generated folders, so that it lives as long as they do; one name a line."""


def note(root: Path, new: Collection[str]) -> None:
    """Adds files that are new below the generated folders to their lists, at the end: a run does it often."""
    for top in paths.GENERATED:
        lines = [f"{name.removeprefix(top)[1:]}\n" for name in new if name.startswith(f"{top}/")]
        if lines:
            disk.append(root, f"{top}/{LIST}", "".join(lines).encode())


def prune(root: Path, under: str, keep: Collection[str]) -> tuple[str, ...]:
    """Removes what is noted below `under` and not in `keep`; the names of what was there, sorted."""
    top = next((top for top in paths.GENERATED if under == top or under.startswith(f"{top}/")), None)
    if top is None:
        raise PipelineError(f"only files below {', '.join(paths.GENERATED)} are removed", under)
    noted = _noted(root, top)
    stale = {name for name in noted if name.startswith(f"{under}/")} - set(keep)
    removed = [name for name in sorted(stale) if disk.remove(root, name)]
    if stale:
        _store(root, top, noted - stale)
    return tuple(removed)


def _noted(root: Path, top: str) -> set[str]:
    lines = (disk.read(root, f"{top}/{LIST}") or b"").decode("utf-8", "replace").split("\n")
    return {f"{top}/{line}" for line in lines if line}


def _store(root: Path, top: str, names: set[str]) -> None:
    lines = sorted(name.removeprefix(f"{top}/") for name in names)
    disk.write(root, f"{top}/{LIST}", "".join(f"{line}\n" for line in lines).encode())
