"""The options that every command takes, before its name or behind it."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from pipeline.workspace import Workspace

Command = TypeVar("Command", bound=Callable[..., Any])
_KEY = "plainloc"
EPOCH = "SOURCE_DATE_EPOCH"


@dataclass(frozen=True, slots=True)
class Common:
    """What was said, at either place; None where nothing was."""

    root: Path | None = None
    jobs: int | None = None
    executor: str | None = None
    quiet: bool = False

    def workspace(self) -> Workspace:
        """The project in `--root`, or the nearest one upwards. Raises ConfigError."""
        from pipeline.model import ConfigError
        from pipeline.workspace import Workspace, find, paths

        start = self.root or Path.cwd()
        root = find(start)
        if self.root is not None and root != start.resolve():
            raise ConfigError(f"there is no {paths.SETTINGS} in this folder", str(self.root))
        return Workspace(root)


def _keep(ctx: click.Context, parameter: click.Parameter, value: object) -> None:
    if value is not None and parameter.name:
        ctx.meta.setdefault(_KEY, {})[parameter.name] = value


_FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)
_OPTIONS = (
    (("--root",), {"type": _FOLDER, "metavar": "DIR", "help": "The project. [default: the nearest one upwards]"}),
    (("--jobs",), {"type": click.IntRange(min=1), "metavar": "N", "help": "Work in N processes. [default: all cores]"}),
    (("--executor",), {"metavar": "ADDRESS", "help": "Work on a Dask cluster: tcp://host:8786."}),
    (("--quiet",), {"is_flag": True, "help": "No progress and no summary; only results and errors."}),
)


def common(command: Command) -> Command:
    """Adds the options to a command or to the group of all; `said` gives their values."""
    for names, settings in reversed(_OPTIONS):
        command = click.option(*names, **settings, default=None, expose_value=False, callback=_keep)(command)
    return command


def said() -> Common:
    """The values of the common options of the command that runs."""
    return Common(**click.get_current_context().meta.get(_KEY, {}))


def clock() -> datetime:
    """The time for dates that are written: SOURCE_DATE_EPOCH if it is set, else now."""
    from datetime import UTC

    from pipeline.model import ConfigError

    seconds = epoch()
    try:
        return datetime.now(UTC) if seconds is None else datetime.fromtimestamp(seconds, UTC)
    except (ValueError, OverflowError, OSError):
        raise ConfigError(f"{seconds} seconds since 1970 are no date", EPOCH) from None


def epoch() -> int | None:
    """SOURCE_DATE_EPOCH, in seconds since 1970 (reproducible-builds.org); None if it is not set."""
    from pipeline.model import ConfigError

    given = os.environ.get(EPOCH, "")
    try:
        return int(given) if given else None
    except ValueError:
        raise ConfigError(f"{given!r} is no number of seconds since 1970", EPOCH) from None
