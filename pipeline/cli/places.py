"""Where a finding belongs, as a name that a click opens."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pipeline.model import Finding, PipelineError

_SOURCES = "source_texts/"
_NAMED = re.compile(r"(?P<file>(?:source_texts|locales)/.+?)(?::(?P<line>\d+)(?:, .*)?|(?:(?<=\.yaml), .*)?)")
"""What an error says of its place: a file, its line, a key in it."""


def place(finding: Finding, folder: str = "") -> str:
    """The file that the finding is about; `folder` leads to the project (`texts/`). Empty for a whole project."""
    name = finding.file or (f"{_SOURCES}{finding.path}" if finding.path else "")
    return f"{folder}{name}" if name else ""


def source(finding: Finding, folder: str = "") -> tuple[str, int] | None:
    """File and line in the source text; None where they are unknown, or are the finding's own place."""
    name = f"{_SOURCES}{finding.path}"
    return (f"{folder}{name}", finding.source_line) if finding.source_line and finding.file != name else None


def of_error(error: PipelineError, folder: str = "") -> tuple[str, int] | None:
    """File and line of what cannot be read, the line 0 where it is unknown; None where it is no file of a project."""
    found = _NAMED.fullmatch(error.where)
    return (f"{folder}{found['file']}", int(found["line"] or 0)) if found else None


def from_here(root: Path) -> str:
    """What leads from the current folder to a project, for people: empty or with a slash at its end."""
    return _ended(os.path.relpath(root))


def from_repository(root: Path) -> str:
    """What leads to a project from the top of its repository, as services read names; empty where there is none."""
    top = next((folder for folder in (root, *root.parents) if (folder / ".git").exists()), root)
    return _ended(root.relative_to(top).as_posix())


def _ended(path: str) -> str:
    return "" if path == "." else f"{path.replace(os.sep, '/')}/"
