"""Where a project is."""

from __future__ import annotations

from pathlib import Path

from pipeline.model import ConfigError
from pipeline.workspace import paths


def find(start: Path) -> Path:
    """The nearest folder from `start` upwards that holds `source_texts/pipeline.yaml`. Raises ConfigError."""
    start = start.resolve()
    for folder in (start, *start.parents):
        if (folder / paths.SETTINGS).is_file():
            return folder
    raise ConfigError(
        f"there is no {paths.SETTINGS} here or in a folder above; "
        "make a project with 'plainloc init DIR', or name its folder with --root",
        str(start),
    )
