"""What each editor changes in a shipped catalog beside the edited entry: some of the header, and the next run nothing.

`EDITORS_ALL=1` opens every catalog in every editor; without it each editor opens one catalog of every locale.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping, Set
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from editors.drive import ADDED, edit
from editors.programs import EDITORS, Editor
from pipeline import po
from pipeline.catalog import normalise
from pipeline.model import Catalog, Unit

ROOT = Path(__file__).parent.parent.parent
NEEDED = ("Xvfb", "openbox", "xdotool", "import", "dbus-run-session", "msgcat")


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


def files(project: Path, *folders: str) -> dict[str, bytes]:
    """The files of a project but compiled catalogs, which Poedit writes, and what they hold."""
    found = (path for folder in folders for path in (project / folder).rglob("*") if path.is_file())
    return {path.relative_to(project).as_posix(): path.read_bytes() for path in found if path.suffix != ".mo"}


def catalogs(project: Path) -> dict[str, Catalog]:
    """The catalogs and templates of a project."""
    found = (path for path in (project / "locales").rglob("*") if path.suffix in (".po", ".pot"))
    return {path.relative_to(project).as_posix(): read(path) for path in found}


@cache
def project(folder: Path, editor: str) -> Path:
    """A copy of this project in which a run has nothing left to do."""
    root = folder / editor
    for name in ("source_texts", "locales"):
        shutil.copytree(ROOT / name, root / name, dirs_exist_ok=True)
    run(root)
    lost = {path: targets(catalog) - targets(read(root / path)) for path, catalog in catalogs(ROOT).items()}
    assert not any(lost.values()), lost
    return root


def targets(catalog: Catalog) -> Set[str]:
    return {target for unit in (*catalog.units, *catalog.obsolete) for target in unit.targets}


@cache
def saved(folder: Path, editor: str, path: str) -> tuple[Catalog, Catalog]:
    """A catalog before and after it was changed and saved in an editor."""
    catalog = project(folder, editor) / path
    before = read(catalog)
    edit(editor, catalog, folder / "home")
    return before, read(catalog)


def changes(before: Catalog, after: Catalog) -> list[tuple[Unit, Unit]]:
    return [pair for pair in zip(before.units, after.units, strict=True) if pair[0] != pair[1]]


def wanted(old: Unit, new: Unit, typed: Mapping[str, str], own: bool) -> bool:
    """Whether a run may make this of an entry.

    An edited entry (`own`) may have findings; an edition that is made from an edited one has what was typed there in
    its sources, and in the remarks that name a heading.
    """
    if old.source in typed:
        return new.source == typed[old.source]
    if own:
        return replace(new, comments=old.comments) == old
    comments = old.comments
    for title, text in typed.items():
        comments = tuple(line.replace(title, text) for line in comments)
    return new == replace(old, comments=comments)


def remarks(catalog: Catalog, editor: Editor) -> list[str]:
    """The comment lines above the header but those that the editor adds."""
    return [line for line in catalog.header_comments if not any(re.fullmatch(known, line) for known in editor.remarks)]


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("editors")


@pytest.fixture(params=EDITORS)
def editor(request: pytest.FixtureRequest) -> str:
    """An editor that is installed: where one is, a test that fails to drive it fails."""
    if missing := [name for name in (request.param, *NEEDED) if not shutil.which(name)]:
        pytest.skip(f"not installed: {', '.join(missing)}")
    return str(request.param)


@pytest.mark.parametrize("path", shipped())
def test_only_the_edited_entry_differs(folder: Path, editor: str, path: str) -> None:
    before, after = saved(folder, editor, path)

    ((old, new),) = changes(before, after)
    assert new == replace(old, targets=(old.target + ADDED, *old.targets[1:]), fuzzy=False, previous=None)
    assert before.obsolete == after.obsolete


@pytest.mark.parametrize("path", shipped())
def test_only_the_header_fields_that_the_editor_is_known_to_write_differ(folder: Path, editor: str, path: str) -> None:
    before, after = saved(folder, editor, path)

    written = EDITORS[editor].header(before)
    old, new = dict(before.header), dict(after.header)
    assert old.keys() == new.keys()
    differing = {name: value for name, value in new.items() if old[name] != value}
    assert not {name: value for name, value in differing.items() if not re.fullmatch(written.get(name, "(?!)"), value)}
    assert remarks(before, EDITORS[editor]) == remarks(after, EDITORS[editor])


def test_the_next_run_changes_nothing_else(folder: Path, editor: str) -> None:
    edited = [saved(folder, editor, path) for path in shipped()]
    keys = {path: changes(*pair)[0][0].key for path, pair in zip(shipped(), edited, strict=True)}
    typed = {old.target: new.target for pair in edited for old, new in changes(*pair)}
    root = project(folder, editor)
    before = catalogs(root)

    run(root)

    after = catalogs(root)
    assert before.keys() == after.keys()
    for path, catalog in after.items():
        assert catalog.obsolete == before[path].obsolete
        for old, new in changes(before[path], catalog):
            assert old.targets == new.targets
            assert wanted(old, new, typed, keys.get(path) == old.key), (path, old, new)


def test_the_next_run_gives_a_catalog_its_own_language_back(folder: Path, editor: str) -> None:
    edited = {path: saved(folder, editor, path) for path in shipped()}
    root = project(folder, editor)

    run(root)

    for path, (opened, stored) in edited.items():
        wanted = {**dict(stored.header), "Language": opened.field("Language")}
        assert dict(read(root / path).header) == wanted


def test_the_next_run_writes_every_catalog_in_the_canonical_form(folder: Path, editor: str) -> None:
    for path in shipped():
        saved(folder, editor, path)
    root = project(folder, editor)

    run(root)

    for path in catalogs(root):
        command = ["msgcat", "--force-po", "--no-wrap", str(root / path)]
        assert (root / path).read_bytes() == subprocess.run(command, capture_output=True, check=True).stdout, path


def test_a_run_after_the_next_run_writes_nothing(folder: Path, editor: str) -> None:
    for path in shipped():
        saved(folder, editor, path)
    root = project(folder, editor)
    run(root)
    before = files(root, "source_texts", "locales", "build", "reports")

    run(root)

    assert files(root, "source_texts", "locales", "build", "reports") == before
