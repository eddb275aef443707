"""workspace: files that others have put in the way, or that a run which was ended has left."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from pipeline.languages import locale
from pipeline.model import Artifact, ConfigError, PipelineError, UnreadableError
from pipeline.workspace import Remembered, Workspace
from pipeline.workspace.loose import text

DE = locale("de")
PO = "locales/de/LC_MESSAGES/a.po"
LIST = "build/texts/.plainloc-files"
SAID = Remembered(0, {})


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = tmp_path.resolve() / "project"
    put(folder, "source_texts/pipeline.yaml", "source: en\n")
    put(folder, "source_texts/a.md", "A.\n")
    return folder


def put(root: Path, name: str, data: str) -> Path:
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(data, "utf-8")
    os.utime(path, (1_600_000_000, 1_600_000_000))
    return path


def pipe(root: Path, name: str) -> Path:
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.unlink(missing_ok=True)
    os.mkfifo(path)
    return path


# What is no regular file


def test_a_pipe_in_place_of_a_catalog_or_a_template_is_refused_at_once(root: Path) -> None:
    pipe(root, PO)
    pipe(root, "locales/templates/a.pot")

    with pytest.raises(UnreadableError, match=rf"{PO}: this is a folder, a pipe or a device"):
        Workspace(root).catalog(DE, "a.md")
    with pytest.raises(UnreadableError, match="pipe"):
        Workspace(root).template("a.md")


def test_a_pipe_in_place_of_the_settings_is_a_wrong_setting(root: Path) -> None:
    pipe(root, "source_texts/glossary.yaml")

    with pytest.raises(ConfigError, match="pipe"):
        Workspace(root).config()


def test_pipes_in_place_of_what_is_remembered_are_no_memory(root: Path) -> None:
    workspace = Workspace(root)
    pipe(root, ".plainloc/state.json")
    pipe(root, ".plainloc/results.sqlite")

    assert workspace.unchanged(workspace.snapshot()) is None
    with workspace.cache() as cache:
        cache.put("a", b"1")
        assert cache.get("a") == b"1"


@pytest.mark.parametrize("name", [LIST, "build/texts/de/a.md"])
def test_a_pipe_where_something_is_to_be_written_makes_nobody_wait(root: Path, name: str) -> None:
    pipe(root, name)
    errors: list[PipelineError] = []

    Workspace(root).write([Artifact("build/texts/de/a.md", b""), Artifact("build/texts/de/b.md", b"x")], errors)

    assert errors


def test_a_folder_in_place_of_a_file_is_refused(root: Path) -> None:
    (root / PO).mkdir(parents=True)

    with pytest.raises(UnreadableError, match="put a regular file in its place"):
        Workspace(root).catalog(DE, "a.md")


def test_a_loose_text_may_be_a_link_and_not_a_pipe(root: Path) -> None:
    (root / "link.md").symlink_to(root / "source_texts/a.md")
    pipe(root, "pipe.md")

    assert text(root / "link.md") == "A.\n"
    with pytest.raises(UnreadableError, match=r"pipe\.md: this is a folder, a pipe or a device"):
        text(root / "pipe.md")


# Links


@pytest.mark.parametrize("name", ["results.sqlite", "memory.sqlite"])
def test_what_is_remembered_is_not_looked_for_behind_a_link(root: Path, tmp_path: Path, name: str) -> None:
    outside = put(tmp_path, "outside.sqlite", "")
    (root / ".plainloc").mkdir()
    (root / f".plainloc/{name}").symlink_to(outside)

    with Workspace(root).cache() as cache:
        cache.put("a", b"1")
    if name == "memory.sqlite":
        with pytest.raises(PipelineError, match="symbolic link"):
            Workspace(root).memory()

    assert outside.read_bytes() == b""


def test_a_folder_that_is_a_link_to_another_folder_of_the_project_is_not_followed(root: Path) -> None:
    (root / "build/texts").mkdir(parents=True)
    (root / "build/texts/de").symlink_to(root / "source_texts", target_is_directory=True)

    with pytest.raises(PipelineError, match="symbolic link"):
        Workspace(root).write([Artifact("build/texts/de/a.md", b"not mine")])

    assert (root / "source_texts/a.md").read_text() == "A.\n"


# What runs that were ended have left


def test_a_file_is_listed_before_it_is_written(root: Path) -> None:
    names = [f"build/texts/de/{number}.md" for number in range(3)]
    (root / "build/texts/de/1.md").mkdir(parents=True)

    with pytest.raises(PipelineError):
        Workspace(root).write(Artifact(name, b"x") for name in names)

    assert (root / LIST).read_text().splitlines() == ["de/0.md", "de/2.md"]


def test_a_list_that_was_lost_is_made_again(root: Path) -> None:
    workspace = Workspace(root)
    workspace.write([Artifact("build/texts/de/a.md", b"x"), Artifact("build/texts/de/b.md", b"x")])
    (root / LIST).unlink()

    workspace.prune("build/texts", {"build/texts/de/a.md", "build/texts/de/b.md"})

    assert workspace.prune("build/texts", {"build/texts/de/a.md"}) == ("build/texts/de/b.md",)


def test_lines_of_a_list_that_lead_elsewhere_are_skipped(root: Path, tmp_path: Path) -> None:
    elsewhere = put(tmp_path, "elsewhere.md", "theirs")
    (root / "build/texts").mkdir(parents=True)
    (root / "build/texts/link.md").symlink_to(elsewhere)
    put(root, "build/texts/old.md", "x")
    lines = ["../../source_texts/a.md", "/etc/hostname", "a\\b", "link.md", "./x", "\0", "..", "old.md"]
    put(root, LIST, "\n".join(lines))

    assert Workspace(root).prune("build/texts", ()) == ("build/texts/old.md",)
    assert (root / "source_texts/a.md").exists()
    assert elsewhere.exists()


def test_what_is_half_written_is_removed_once_its_process_is_gone(root: Path) -> None:
    gone = subprocess.run([sys.executable, "-c", "import os; print(os.getpid())"], capture_output=True, check=True)
    number = int(gone.stdout)
    left = [f"{folder}/.a.md.{number}.tmp" for folder in ("build/texts/de", "locales/de", "reports", ".plainloc")]
    kept = [
        f"build/.a.md.{os.getppid()}.tmp",
        f"source_texts/.a.md.{number}.tmp",
        "build/.a.md.tmp",
        f"build/a.md.{number}.tmp",
    ]
    for name in (*left, *kept):
        put(root, name, "half")

    Workspace(root).tidy()

    assert [name for name in (*left, *kept) if (root / name).exists()] == kept


# The time that files in archives are given


def test_another_epoch_is_another_run(root: Path) -> None:
    workspace = Workspace(root)
    assert workspace.remember(workspace.snapshot(), (), SAID, 1_700_000_000)

    assert workspace.unchanged(workspace.snapshot(), 1_700_000_000) == SAID
    assert workspace.unchanged(workspace.snapshot(), 1_700_000_001) is None
    assert workspace.unchanged(workspace.snapshot()) is None


def test_what_stands_under_the_name_of_a_half_written_file_is_not_written_through(root: Path, tmp_path: Path) -> None:
    outside = put(tmp_path, "outside.md", "theirs")
    (root / "build/texts").mkdir(parents=True)
    (root / f"build/texts/.a.md.{os.getpid()}.tmp").symlink_to(outside)

    Workspace(root).write([Artifact("build/texts/a.md", b"ours")])

    assert (outside.read_text(), (root / "build/texts/a.md").read_text()) == ("theirs", "ours")
