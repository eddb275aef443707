"""The command line as somebody types it, run in the process of the tests."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from pipeline.cli import run

Say = Callable[..., tuple[int, str, str]]
"""Words -> exit status, stdout, stderr."""


def typing(capsys: pytest.CaptureFixture[str], *always: str | Path) -> Say:
    """Runs what is said, with the words `always` behind it."""

    def typed(*words: str | Path) -> tuple[int, str, str]:
        capsys.readouterr()
        status = run([*map(str, (*words, *always))])
        out, err = capsys.readouterr()
        return status, out, err

    return typed
