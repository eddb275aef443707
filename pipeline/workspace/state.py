"""What the last run left in `.plainloc/`, which may be deleted at any time."""

from __future__ import annotations

import json
from collections.abc import Set
from pathlib import Path

from pipeline.model import PipelineError
from pipeline.workspace import disk, paths, save
from pipeline.workspace.snapshot import Remembered, Snapshot, code_version

NAME = f"{paths.MEMORY}/state.json"
EXTRACT = f"{paths.MEMORY}/extract.json"
"""The same for `extract` alone."""


def folder(root: Path) -> Path:
    """`.plainloc/`, made if it is not there, with a note to git that nothing in it is to be kept."""
    save.write(root, f"{paths.MEMORY}/.gitignore", b"*\n")
    return root / paths.MEMORY


def place(root: Path, name: str) -> Path:
    """Where a file of `.plainloc/` lies or may be made. Raises PipelineError where something else is in its place."""
    path = disk.locate(root, f"{folder(root).name}/{name}")
    if path.exists() and not path.is_file():
        raise PipelineError("this is a folder, a pipe or a device; remove it", f"{paths.MEMORY}/{name}")
    return path


def recall(root: Path, now: Snapshot, epoch: int | None, name: str = NAME) -> Remembered | None:
    """What the last run said, if all is as it left it; else None, also where the file is broken."""
    try:
        state = json.loads(disk.read(root, name) or b"null")
        if state["files"] != now.digest or [state["code"], state["epoch"]] != [code_version(), epoch]:
            return None
        return Remembered(int(state["status"]), dict(state["summary"]))
    except (PipelineError, ValueError, TypeError, KeyError, RecursionError):
        return None


def keep(
    root: Path,
    before: Snapshot,
    after: Snapshot,
    ours: Set[str],
    said: Remembered,
    *,
    epoch: int | None,
    name: str = NAME,
) -> bool:
    """Whether what a run said holds for the files as they are now, and was stored; `ours` are as it wrote them."""
    if before.changed(after) - ours or not before.settled(ours):
        return False
    state = {
        "files": after.digest,
        "code": code_version(),
        "epoch": epoch,
        "status": said.status,
        "summary": said.summary,
    }
    try:
        folder(root)
        save.write(root, name, json.dumps(state, sort_keys=True).encode())
    except PipelineError:
        # Where nothing can be written, nothing can be remembered; the next run does the work again.
        return False
    return True
