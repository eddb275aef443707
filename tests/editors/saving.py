"""What each editor changes in a shipped catalog beside the edited entry: nothing but headers, and the next run nothing.

`EDITORS_ALL=1` opens every catalog in every editor; without it each editor opens one catalog of every locale.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from editors.drive import ADDED, EDITORS, edit
from pipeline import po
from pipeline.catalog import normalise
from pipeline.model import Catalog, Unit

ROOT = Path(__file__).parent.parent.parent
HEADERS = {"PO-Revision-Date", "X-Generator", "Last-Translator", "Language-Team", "Plural-Forms", "Language"}


def shipped() -> list[str]:
    """Every catalog, or one of each locale, each of another document."""
    locales = sorted(path for path in (ROOT / "locales").iterdir() if (path / "LC_MESSAGES").is_dir())
    found = [sorted(locale.rglob("*.po")) for locale in locales]
    if not os.environ.get("EDITORS_ALL"):
        found = [[paths[number % len(paths)]] for number, paths in enumerate(found)]
    return [path.relative_to(ROOT).as_posix() for paths in found for path in paths]


def run(project: Path) -> None:
    command = [sys.executable, "-m", "pipeline", "--root", str(project), "--quiet", "run"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode in (0, 1), done.stderr


def read(path: Path) -> Catalog:
    return normalise(po.parse(path.read_bytes(), path.name))


def units(project: Path) -> dict[str, tuple[Unit, ...]]:
    return {path.relative_to(project).as_posix(): read(path).units for path in (project / "locales").rglob("*.po")}


@cache
def project(folder: Path, editor: str) -> Path:
    """A copy of this project in which a run has nothing left to do."""
    root = folder / editor
    for name in ("source_texts", "locales"):
        shutil.copytree(ROOT / name, root / name)
    run(root)
    return root


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("editors")


@pytest.mark.parametrize("path", shipped())
@pytest.mark.parametrize("editor", EDITORS)
def test_only_the_edited_entry_and_known_headers_differ(folder: Path, editor: str, path: str) -> None:
    catalog = project(folder, editor) / path
    before = read(catalog)

    edit(editor, catalog, folder / "home")

    after = read(catalog)
    ((old, new),) = [pair for pair in zip(before.units, after.units, strict=True) if pair[0] != pair[1]]
    assert new == replace(old, targets=(old.target + ADDED, *old.targets[1:]), fuzzy=False, previous=None)
    assert {key for key, value in after.header if before.field(key) != value} <= HEADERS
    assert before.obsolete == after.obsolete


@pytest.mark.parametrize("editor", EDITORS)
def test_the_next_run_changes_no_other_entry(folder: Path, editor: str) -> None:
    root = project(folder, editor)
    saved = units(root)

    run(root)

    for path, after in units(root).items():
        changed = [(old, new) for old, new in zip(saved[path], after, strict=True) if old != new]
        assert all(old.target == new.target and old.target.endswith(ADDED) for old, new in changed), (path, changed)
