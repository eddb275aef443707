"""What `init --git` sets up: git merges catalogs entry by entry."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from shlex import quote

from pipeline.workspace import paths

ATTRIBUTES = ".gitattributes"
PATTERNS = ("locales/**/*.po", "locales/**/*.pot", paths.CSV, paths.SUMMARY)
NAME = "merge.plainloc.name"
DRIVER = "merge.plainloc.driver"
_DRIVER_IS = "merge=plainloc"


def attributes(root: Path, before: bytes) -> bytes:
    """`.gitattributes` of the project with what is missing at its end; what stands in it stays as it is.

    Git is asked what holds for a catalog, so that a line of somebody else's that says the same is enough.
    """
    end = b"\r\n" if b"\r\n" in before else b"\n"
    lines = [f"{pattern} {_DRIVER_IS}".encode() for pattern in PATTERNS if not _holds(root, pattern)]
    if not lines:
        return before
    start = before + end if before and not before.endswith(b"\n") else before
    return start + b"".join(line + end for line in lines)


def configure(root: Path) -> tuple[str, ...]:
    """Sets the driver in the configuration of this clone; the keys whose values have changed. Raises ConfigError."""
    # The command first: to git, a driver with a name and without a command is a fatal error.
    values = {DRIVER: driver(), NAME: "translations merged entry by entry"}
    changed = [key for key, value in values.items() if _git(root, "config", "--get", key).strip() != value]
    for key in changed:
        _git(root, "config", key, values[key], needed=True)
    return tuple(changed)


def check(root: Path) -> None:
    """Raises ConfigError where there is no repository around a folder, or no git."""
    from pipeline.model import ConfigError

    there = next(folder for folder in (root, *root.parents) if folder.is_dir())
    if _git(there, "rev-parse", "--is-inside-work-tree").strip() != "true":
        raise ConfigError("it is in no git repository; make one first: git init", str(root))


def output(root: Path, *arguments: str) -> bytes | None:
    """What git prints; None where it fails. Raises ConfigError without git."""
    done = _run(root, *arguments)
    return None if done.returncode else done.stdout


def driver() -> str:
    """The command that git runs, for a shell. Where plainloc itself is gone or refuses a file, git merges by lines."""
    merged = f"{_plainloc()} merge-po %O %A %B %P"
    by_lines = "git merge-file -L ours -L base -L theirs %A %O %B"
    return f"{merged} || {{ test $? -ne 1 && {by_lines}; }}"


def _plainloc() -> str:
    """How this plainloc is called, whatever is on the path then."""
    python = Path(sys.executable)
    script = next((path for name in ("plainloc", "plainloc.exe") if (path := python.with_name(name)).is_file()), None)
    return quote(script.as_posix()) if script else f"{quote(python.as_posix())} -P -m pipeline"


def _holds(root: Path, pattern: str) -> bool:
    """Whether git would use the driver for a file of this pattern."""
    names = [pattern.replace("**/*", name) for name in ("a/LC_MESSAGES/b", "a/LC_MESSAGES/b/c")]
    told = _git(root, "check-attr", "merge", "--", *names).splitlines()
    return bool(told) and all(line.endswith(": merge: plainloc") for line in told)


def _git(root: Path, *arguments: str, needed: bool = False) -> str:
    """What git prints; nothing where it fails, unless it is `needed`. Raises ConfigError."""
    from pipeline.model import ConfigError

    done = _run(root, *arguments)
    if needed and done.returncode:
        raise ConfigError(f"git {arguments[0]} failed: {done.stderr.decode(errors='replace').strip()}", str(root))
    return done.stdout.decode("utf-8", "replace")


def _run(root: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    from pipeline.model import ConfigError

    try:
        return subprocess.run(["git", *arguments], cwd=root, env=_environment(), capture_output=True, check=False)
    except FileNotFoundError:
        raise ConfigError("git is not installed, or not on the PATH") from None


def _environment() -> dict[str, str]:
    """Git as it is in this folder, also where another git has started plainloc."""
    return dict(_kept())


def _kept() -> Iterator[tuple[str, str]]:
    for name, value in os.environ.items():
        if name not in {"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX"}:
            yield name, value
