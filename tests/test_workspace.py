"""workspace: files of a project, read and written with care."""

from __future__ import annotations

import os
import pickle
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.languages import locale
from pipeline.model import Artifact, ConfigError, PipelineError, UnreadableError
from pipeline.workspace import Remembered, Workspace, find, paths
from pipeline.workspace.cache import Cache

DE = locale("de-simple")
PAST = 1_600_000_000


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A project whose files were last changed long ago."""
    folder = tmp_path.resolve() / "project"
    for name in ("pipeline.yaml", "b.md", "topic/a.md", "topic/c.txt", "topic/cell.png", ".hidden.md", ".git/x.md"):
        put(folder, f"source_texts/{name}", "source: en\n" if name == "pipeline.yaml" else name)
    return folder


def put(root: Path, name: str, text: str = "x", *, at: float = PAST) -> Path:
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    os.utime(path, (at, at))
    return path


def listing(root: Path) -> set[str]:
    return {path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_file()}


def test_the_project_is_the_nearest_folder_upwards(root: Path) -> None:
    put(root, "source_texts/topic/inner/source_texts/pipeline.yaml")

    assert find(root / "source_texts" / "topic") == root
    assert find(root / "source_texts" / "topic" / "inner") == root / "source_texts" / "topic" / "inner"


def test_outside_of_a_project_it_is_said_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="plainloc init DIR"):
        find(tmp_path)


def test_documents_and_pictures_are_listed_in_one_order(root: Path) -> None:
    workspace = Workspace(root)

    assert workspace.documents() == ("b.md", "topic/a.md", "topic/c.txt")
    assert workspace.pictures() == ("topic/cell.png",)
    assert workspace.problems() == ()


def test_names_that_cannot_be_used_are_errors_and_the_others_go_on(root: Path) -> None:
    put(root, "source_texts/topic/c.md")
    put(root, "source_texts/line\nbreak.md")
    (root / "source_texts/link.md").symlink_to("/etc/hostname")
    (root / "source_texts/away").symlink_to("/etc")
    workspace = Workspace(root)

    assert workspace.documents() == ("b.md", "topic/a.md", "topic/c.md")
    assert [error.where for error in workspace.problems()] == [
        "source_texts/away",
        "source_texts/line\nbreak.md",
        "source_texts/link.md",
        "source_texts/topic/c.txt",
    ]


def test_settings_and_glossary_make_one_configuration(root: Path) -> None:
    put(root, "source_texts/glossary.yaml", "terms: [{term: CTLA-4, translate: false}]")

    assert Workspace(root).config().do_not_translate == {"CTLA-4"}


@pytest.mark.parametrize(
    ("settings", "error"),
    [
        ("source: en\nx: 1", "source_texts/pipeline.yaml:2, x: "),
        ("source: \udce9", "source_texts/pipeline.yaml:1: "),
        (
            "source: en\neditions: [{locale: de, goal: {formula: smog, at_most: 8}}]",
            "source_texts/pipeline.yaml:2, .*: the formula 'smog' does not hold for de; there are: amstad, ",
        ),
    ],
)
def test_a_wrong_setting_is_told_with_its_file(root: Path, settings: str, error: str) -> None:
    (root / paths.SETTINGS).write_bytes(settings.encode("utf-8", "surrogateescape"))

    with pytest.raises(ConfigError, match=f"^{error}"):
        Workspace(root).config()


def test_a_text_keeps_its_byte_order_mark_and_its_line_ends(root: Path) -> None:
    (root / "source_texts/b.md").write_bytes(b"\xef\xbb\xbfa\r\nb\rc")

    assert Workspace(root).source("b.md") == "\ufeffa\r\nb\rc"


def test_what_is_not_utf_8_is_told_with_its_line(root: Path) -> None:
    (root / "source_texts/b.md").write_bytes(b"a\nb\nna\xefve\n")

    with pytest.raises(UnreadableError, match=r"source_texts/b\.md:3: the bytes EF are not UTF-8"):
        Workspace(root).source("b.md")


def test_what_is_missing_is_none_for_catalogs_and_an_error_for_documents(root: Path) -> None:
    workspace = Workspace(root)

    assert workspace.catalog(DE, "b.md") is workspace.template("b.md") is None
    assert workspace.links(DE) is None
    with pytest.raises(UnreadableError, match=r"source_texts/no\.md: there is no such file"):
        workspace.source("no.md")


def test_catalogs_lie_where_gettext_looks_for_them(root: Path) -> None:
    put(root, "locales/de@simple/LC_MESSAGES/topic/a.po", "po")
    put(root, "locales/templates/topic/a.pot", "pot")
    put(root, "locales/templates/en@simple/topic/a.pot", "pivot")
    put(root, "locales/de@simple/links.yaml", "a: b")
    workspace = Workspace(root)

    assert workspace.catalog(DE, "topic/a.md") == b"po"
    assert workspace.template("topic/a.md") == b"pot"
    assert workspace.template("topic/a.md", locale("en-simple")) == b"pivot"
    assert workspace.links(DE) == "a: b"
    assert workspace.catalogs(DE) == ("locales/de@simple/LC_MESSAGES/topic/a.po",)
    assert workspace.templates() == ("locales/templates/en@simple/topic/a.pot", "locales/templates/topic/a.pot")
    assert paths.text(DE, "topic/a.md") == "build/texts/de-simple/topic/a.md"


NAMES = ["../x.md", "/etc/passwd", "build/../../x", "build//x", "build/./x", "a\\b", "build/\0", ""]


@pytest.mark.parametrize("name", NAMES)
def test_no_name_leads_out_of_the_project(root: Path, name: str) -> None:
    workspace = Workspace(root)
    before = listing(root.parent)

    with pytest.raises(PipelineError):
        workspace.read(name)
    with pytest.raises(PipelineError):
        workspace.write([Artifact(name, b"x")])

    assert listing(root.parent) == before


def test_no_symbolic_link_leads_out_of_the_project(root: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    put(outside, "secret.po", "secret")
    (root / "locales").symlink_to(outside, target_is_directory=True)
    put(root, "build/texts/a.md")
    (root / "build/texts/b.md").symlink_to(outside / "secret.po")
    workspace = Workspace(root)

    for name in ("locales/secret.po", "build/texts/b.md"):
        with pytest.raises(PipelineError, match="symbolic link"):
            workspace.read(name)
        with pytest.raises(PipelineError, match="symbolic link"):
            workspace.write([Artifact(name, b"x")])

    assert (outside / "secret.po").read_text() == "secret"
    assert workspace.catalogs(DE) == ()


def test_only_our_own_folders_are_written(root: Path) -> None:
    with pytest.raises(PipelineError, match="plainloc writes only below"):
        Workspace(root).write([Artifact("pyproject.toml", b"")])


def test_only_what_differs_is_written_and_nothing_is_left_beside_it(root: Path) -> None:
    old = put(root, "locales/templates/a.pot", "same")
    other = put(root, "build/texts/de/a.md", "old")
    other.chmod(0o640)

    written = Workspace(root).write(
        [Artifact("locales/templates/a.pot", b"same"), Artifact("build/texts/de/a.md", b"new")]
    )

    assert written == ("build/texts/de/a.md",)
    assert old.stat().st_mtime == PAST
    assert (other.read_text(), other.stat().st_mode & 0o777) == ("new", 0o640)
    assert not [name for name in listing(root) if name.endswith(".tmp")]


def test_a_file_that_cannot_be_written_is_told_by_name(root: Path) -> None:
    put(root, "build", "a file where a folder should be")

    with pytest.raises(PipelineError, match=r"build/texts/a\.md: "):
        Workspace(root).write([Artifact("build/texts/a.md", b"x")])


def test_a_huge_file_is_refused(root: Path) -> None:
    with (root / "source_texts/b.md").open("wb") as file:
        file.truncate(20_000_001)

    with pytest.raises(UnreadableError, match="split it"):
        Workspace(root).source("b.md")


def test_only_generated_files_that_we_wrote_are_removed(root: Path) -> None:
    workspace = Workspace(root)
    mine = ["build/texts/de/a.md", "build/texts/de/old/b.md", "build/texts/fr/a.md"]
    workspace.write(Artifact(name, b"x") for name in mine)
    put(root, "build/texts/de/theirs.md")

    removed = workspace.prune("build/texts/de", {"build/texts/de/a.md"})

    assert removed == ("build/texts/de/old/b.md",)
    assert {name for name in listing(root) if name.endswith(".md") and name.startswith("build")} == {
        "build/texts/de/a.md",
        "build/texts/de/theirs.md",
        "build/texts/fr/a.md",
    }
    assert not (root / "build/texts/de/old").exists()
    assert workspace.prune("build/texts", set()) == ("build/texts/de/a.md", "build/texts/fr/a.md")


@pytest.mark.parametrize("under", ["source_texts", "locales", "build", "build/textsx", "reports"])
def test_nothing_else_is_ever_pruned(root: Path, under: str) -> None:
    with pytest.raises(PipelineError, match="only files below"):
        Workspace(root).prune(under, ())


def test_a_template_is_removed_and_a_catalog_is_not(root: Path) -> None:
    put(root, "locales/templates/x/a.pot")
    put(root, "locales/de/LC_MESSAGES/a.po")

    assert Workspace(root).remove("locales/templates/x/a.pot")
    assert not (root / "locales/templates").exists()
    with pytest.raises(PipelineError, match="only templates"):
        Workspace(root).remove("locales/de/LC_MESSAGES/a.po")


SAID = Remembered(1, {"findings": 3})


def test_what_a_run_said_holds_until_a_file_changes(root: Path) -> None:
    workspace = Workspace(root)
    before = workspace.snapshot()
    written = workspace.write([Artifact("build/texts/de/b.md", b"x")])

    assert workspace.remember(before, written, SAID)
    assert workspace.unchanged(workspace.snapshot()) == SAID

    (root / "build/texts/de/b.md").unlink()
    assert workspace.unchanged(workspace.snapshot()) is None


@pytest.mark.parametrize("name", ["source_texts/b.md", "source_texts/x.png", "locales/de/links.yaml", "reports/x.csv"])
def test_any_input_or_output_that_changes_counts(root: Path, name: str) -> None:
    workspace = Workspace(root)
    workspace.remember(workspace.snapshot(), (), SAID)

    put(root, name, "changed", at=PAST + 1)

    assert workspace.unchanged(workspace.snapshot()) is None


def test_a_file_that_others_change_during_a_run_is_not_forgotten(root: Path) -> None:
    workspace = Workspace(root)
    before = workspace.snapshot()
    put(root, "source_texts/b.md", "meanwhile", at=PAST + 1)

    assert not workspace.remember(before, (), SAID)
    assert workspace.unchanged(workspace.snapshot()) is None


def test_a_catalog_that_a_translator_saves_behind_our_back_is_looked_at_again(root: Path) -> None:
    workspace = Workspace(root)
    before = workspace.snapshot()
    written = workspace.write([Artifact("locales/de/LC_MESSAGES/b.po", b"ours")])
    put(root, "locales/de/LC_MESSAGES/b.po", "hers")

    assert not workspace.remember(before, written, SAID)


def test_a_file_saved_in_the_same_moment_is_looked_at_again(root: Path) -> None:
    workspace = Workspace(root)
    (root / "source_texts/b.md").write_text("just now")

    assert not workspace.remember(workspace.snapshot(), (), SAID)


@pytest.mark.parametrize("state", ["", "null", "[1]", "{}", '{"files": 1', '{"files": "", "code": ""}'])
def test_a_broken_memory_is_no_memory(root: Path, state: str) -> None:
    workspace = Workspace(root)
    workspace.remember(workspace.snapshot(), (), SAID)
    put(root, ".plainloc/state.json", state)

    assert workspace.unchanged(workspace.snapshot()) is None


def test_git_sees_nothing_of_what_is_remembered(root: Path) -> None:
    workspace = Workspace(root)
    workspace.remember(workspace.snapshot(), (), SAID)

    assert (root / ".plainloc/.gitignore").read_text() == "*\n"


def test_a_workspace_travels_to_worker_processes(root: Path) -> None:
    assert pickle.loads(pickle.dumps(Workspace(root))) == Workspace(root)


@given(entries=st.dictionaries(st.text(max_size=5).filter(str.isprintable), st.binary(max_size=9), max_size=9))
def test_what_is_put_into_the_cache_is_got_from_it(
    tmp_path_factory: pytest.TempPathFactory, entries: dict[str, bytes]
) -> None:
    path = tmp_path_factory.mktemp("cache") / "results.sqlite"
    with Cache(path) as cache:
        for key, data in entries.items():
            cache.put(key, data)
        assert {key: cache.get(key) for key in entries} == entries

    with Cache(path) as cache:
        assert {key: cache.get(key) for key in entries} == entries
        assert cache.get("a key that is not there") is None


def test_what_three_runs_did_not_ask_for_is_dropped(root: Path) -> None:
    workspace = Workspace(root)
    with workspace.cache() as cache:
        cache.put("used", b"1")
        cache.put("unused", b"2")
    for _ in range(3):
        with workspace.cache() as cache:
            assert cache.get("used") == b"1"

    with workspace.cache() as cache:
        assert (cache.get("used"), cache.get("unused")) == (b"1", None)


def test_two_runs_at_once_do_no_harm(root: Path) -> None:
    with Workspace(root).cache() as first, Workspace(root).cache() as second:
        first.put("a", b"1")
        second.put("b", b"2")
        assert (first.get("a"), second.get("b")) == (b"1", b"2")

    with Workspace(root).cache() as cache:
        assert (cache.get("a"), cache.get("b")) == (b"1", b"2")


def test_a_broken_cache_is_an_empty_one(root: Path) -> None:
    put(root, ".plainloc/results.sqlite", "this is no database, by far not; it is a text of some length" * 20)

    with Workspace(root).cache() as cache:
        assert cache.get("x") is None
        cache.put("x", b"1")
    with Workspace(root).cache() as cache:
        assert cache.get("x") == b"1"


def test_where_nothing_can_be_written_runs_still_work(root: Path) -> None:
    put(root, ".plainloc", "a file where a folder should be")
    workspace = Workspace(root)

    with workspace.cache() as cache:
        cache.put("x", b"1")
        assert cache.get("x") == b"1"
    assert not workspace.remember(workspace.snapshot(), (), SAID)


def test_the_translation_memory_is_a_database_of_its_own(root: Path) -> None:
    connection = Workspace(root).memory()
    connection.execute("CREATE TABLE t (x)")
    connection.close()

    assert (root / ".plainloc/memory.sqlite").is_file()
