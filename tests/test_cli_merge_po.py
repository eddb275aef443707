"""cli: git merges catalogs entry by entry, with the real git."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from command_line import Say

from pipeline import po
from pipeline.cli import run
from pipeline.cli.git import DRIVER
from pipeline.model import Catalog, UnreadableError
from pipeline.po.three_way import MARK

CATALOG = "locales/de/LC_MESSAGES/doses.po"
TEMPLATE = "locales/templates/doses.pot"
TEXT = "# Doses\n\nTake 200 mg every day. Do not stop. Ask your doctor.\n\nRest well. Drink water.\n"
ONE, TWO, STOP = "Take 200 mg every day.", "Ask your doctor.", "Do not stop."
WHO = {
    f"GIT_{role}_{what}": f"a{at}" for role in ("AUTHOR", "COMMITTER") for what, at in (("NAME", ""), ("EMAIL", "@b.c"))
}
ENVIRONMENT = {
    **os.environ,
    **WHO,
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_SYSTEM": os.devnull,
    "LC_ALL": "C.UTF-8",
}


@dataclass(frozen=True, slots=True)
class Team:
    """A project in a git repository."""

    root: Path

    def git(self, *arguments: str, status: int = 0) -> str:
        done = subprocess.run(
            ["git", *arguments], cwd=self.root, env=ENVIRONMENT, capture_output=True, text=True, check=False
        )
        assert done.returncode == status, done.stdout + done.stderr
        return done.stdout + done.stderr

    def commit(self) -> None:
        self.git("add", "-A")
        self.git("commit", "-qm", "work")

    def branch(self, name: str, targets: Mapping[str, str], start: str = "main") -> None:
        """Somebody's branch with these translations."""
        self.git("checkout", "-qb", name, start)
        self.translate(targets)
        self.commit()

    def catalog(self, name: str = CATALOG) -> Catalog:
        return po.parse((self.root / name).read_bytes(), name)

    def write(self, catalog: Catalog) -> None:
        (self.root / CATALOG).write_bytes(po.dumps(catalog))

    def translate(self, targets: Mapping[str, str]) -> None:
        old = self.catalog()
        units = [
            replace(unit, targets=(targets[unit.source],), fuzzy=False, previous=None)
            if unit.source in targets
            else unit
            for unit in old.units
        ]
        revised = f"2030-01-01 {len(units):02}:{len(''.join(targets.values())) % 60:02}+0000"
        header = ((name, revised if name == "PO-Revision-Date" else value) for name, value in old.header)
        self.write(replace(old, units=tuple(units), header=tuple(header)))

    def targets(self) -> dict[str, str]:
        return {unit.source: unit.target for unit in self.catalog().units if unit.finished}

    def extract(self) -> None:
        assert run(["extract", "--root", str(self.root), "--quiet", "--jobs", "1"]) == 0

    def run(self) -> None:
        assert run(["run", "--root", str(self.root), "--quiet", "--jobs", "1"]) == 0

    def is_quiet(self) -> bool:
        """Whether a run of plainloc leaves what git knows as it is."""
        before = self.git("status", "--porcelain")
        self.extract()
        return self.git("status", "--porcelain") == before


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("teams") / "project"
    for name, text in {"pipeline.yaml": "source: en\neditions: [de]\n", "doses.md": TEXT}.items():
        (root / "source_texts").mkdir(parents=True, exist_ok=True)
        (root / "source_texts" / name).write_text(text, "utf-8")
    (root / ".gitignore").write_text("/.plainloc/\n/build/\n/reports/html/\n", "utf-8")
    team = Team(root)
    team.git("init", "-q", "-b", "main")
    team.extract()
    assert run(["init", "--git", "--root", str(root), "--quiet"]) == 0
    team.commit()
    return root


@pytest.fixture
def team(made: Path, tmp_path: Path) -> Team:
    return Team(shutil.copytree(made, tmp_path / "project", symlinks=True))


WAYS: dict[str, Callable[[Team], str]] = {
    "merge": lambda team: team.git("merge", "-q", "--no-edit", "anna"),
    "rebase": lambda team: team.git("rebase", "-q", "anna"),
    "cherry-pick": lambda team: team.git("cherry-pick", "anna"),
    "stash": lambda team: (
        team.git("reset", "-q", "--soft", "HEAD^"),
        team.git("stash"),
        team.git("merge", "-q", "anna"),
        team.git("stash", "pop"),
    )[-1],
}


@pytest.mark.parametrize("way", WAYS)
def test_translations_of_different_entries_never_meet_a_conflict(team: Team, way: str) -> None:
    team.branch("anna", {ONE: "Nehmen Sie jeden Tag 200 mg.", "Rest well.": "Ruhen Sie."})
    team.branch("ben", {TWO: "Fragen Sie.", STOP: "Hören Sie nicht auf.", "Drink water.": "Trinken Sie Wasser."})

    WAYS[way](team)

    assert len(team.targets()) == 5
    assert team.is_quiet()


def test_without_the_driver_the_same_work_is_a_conflict(team: Team) -> None:
    """What the driver is for: every editor writes the date, and the file is no catalog any more."""
    team.git("config", "--remove-section", "merge.plainloc")
    team.branch("anna", {ONE: "Nehmen Sie jeden Tag 200 mg.", "Rest well.": "Ruhen Sie."})
    team.branch("ben", {TWO: "Fragen Sie.", STOP: "Hören Sie nicht auf.", "Drink water.": "Trinken Sie Wasser."})

    team.git("merge", "-q", "anna", status=1)

    with pytest.raises(UnreadableError, match="git conflict markers"):
        team.catalog()


def test_reports_never_meet_a_conflict_and_the_next_run_writes_them_anew(team: Team) -> None:
    report = team.root / "reports/summary.md"
    for name, target in (("anna", {ONE: "Nehmen Sie jeden Tag 200 mg."}), ("ben", {TWO: "Fragen Sie."})):
        team.git("checkout", "-qb", name, "main")
        team.translate(target)
        team.run()
        team.commit()
    before = report.read_bytes()

    team.git("merge", "-q", "--no-edit", "anna")

    assert report.read_bytes() == before
    team.run()
    assert "2 of 6" in report.read_text("utf-8")


def test_git_reports_a_conflict_in_one_entry_of_a_catalog_that_editors_can_open(team: Team) -> None:
    team.branch("anna", {ONE: "Nehmen Sie täglich 200 mg.", TWO: "Fragen Sie."})
    team.branch("ben", {ONE: "Nehmen Sie jeden Tag 200 mg.", STOP: "Nicht aufhören."})

    told = team.git("merge", "--no-edit", "anna", status=1)

    assert f"CONFLICT (content): Merge conflict in {CATALOG}" in told
    assert f"{CATALOG}: 1 entry translated differently by both sides" in told
    assert f"UU {CATALOG}" in team.git("status", "--porcelain")
    found = {unit.source: unit for unit in team.catalog().units}
    assert found[ONE].target == "Nehmen Sie jeden Tag 200 mg."
    assert found[ONE].fuzzy
    assert found[ONE].notes == (f"{MARK}Nehmen Sie täglich 200 mg.",)
    assert (found[TWO].target, found[STOP].target) == ("Fragen Sie.", "Nicht aufhören.")
    subprocess.run(["msgfmt", "-c", "-o", os.devnull, CATALOG], cwd=team.root, check=True)


@pytest.mark.parametrize("clean", [True, False], ids=["the note removed", "the note left"])
def test_once_somebody_has_chosen_a_run_is_quiet(team: Team, clean: bool) -> None:
    team.branch("anna", {ONE: "a"})
    team.branch("ben", {ONE: "200 mg jeden Tag."})
    team.git("merge", "--no-edit", "anna", status=1)

    old = team.catalog()
    chosen = (replace(unit, fuzzy=False, notes=() if clean else unit.notes) for unit in old.units)
    team.write(replace(old, units=tuple(chosen)))
    team.git("commit", "-qam", "chosen")
    quiet = team.is_quiet()

    assert quiet == clean
    assert MARK not in (team.root / CATALOG).read_text("utf-8")
    assert clean or team.is_quiet()


def test_an_unsettled_conflict_is_neither_used_nor_lost_by_a_run(team: Team) -> None:
    team.branch("anna", {ONE: "a 200 mg"})
    team.branch("ben", {ONE: "b 200 mg"})
    team.git("merge", "--no-edit", "anna", status=1)

    team.extract()

    unit = next(unit for unit in team.catalog().units if unit.source == ONE)
    assert (unit.target, unit.fuzzy, unit.notes) == ("b 200 mg", True, (f"{MARK}a 200 mg",))


def test_a_criss_cross_of_merges_is_merged(team: Team) -> None:
    team.branch("anna", {ONE: "200 mg täglich."})
    team.branch("ben", {ONE: "Jeden Tag 200 mg."})
    for mine, other in (("anna", "ben"), ("ben", "anna")):
        team.git("checkout", "-qb", f"{mine}-2", mine)
        team.git("merge", "-q", "--no-edit", other, status=1)
        team.translate({ONE: "200 mg jeden Tag.", TWO if mine == "anna" else STOP: f"von {mine}"})
        old = team.catalog()
        team.write(replace(old, units=tuple(replace(unit, notes=()) for unit in old.units)))
        team.git("commit", "-qam", "chosen")

    team.git("merge", "-q", "--no-edit", "anna-2")

    assert team.targets() == {ONE: "200 mg jeden Tag.", TWO: "von anna", STOP: "von ben"}
    assert all(not unit.notes for unit in team.catalog().units)
    assert team.is_quiet()


def test_a_copy_that_an_editor_has_wrapped_with_other_line_ends_merges_with_one_that_is_not(team: Team) -> None:
    team.branch("anna", {ONE: "Nehmen Sie jeden Tag 200 mg.", STOP: "Hören Sie nicht auf."})
    team.branch("ben", {TWO: "Fragen Sie Ihre Ärztin oder Ihren Arzt, und lassen Sie sich Zeit. " * 2})
    path = team.root / CATALOG
    wrapped = subprocess.run(["msgcat", "--width=50", str(path)], capture_output=True, check=True).stdout
    path.write_bytes(wrapped.replace(b"\n", b"\r\n"))
    team.commit()

    team.git("merge", "-q", "--no-edit", "anna")

    assert len(team.targets()) == 3
    assert b"\r" not in path.read_bytes()
    assert team.is_quiet()


def test_a_translation_of_a_text_that_was_edited_meanwhile_is_its_suggestion(team: Team) -> None:
    team.branch("base", {ONE: "Nehmen Sie jeden Tag 200 mg."})
    team.git("checkout", "-qb", "writer")
    source = team.root / "source_texts/doses.md"
    source.write_text(TEXT.replace("Take 200 mg every day.", "Take 200 mg every single day."), "utf-8")
    team.extract()
    team.commit()
    team.branch("anna", {ONE: "Nehmen Sie täglich 200 mg.", TWO: "Fragen Sie."}, "base")

    team.git("merge", "-q", "--no-edit", "writer")

    unit = next(unit for unit in team.catalog().units if "single" in unit.source)
    assert (unit.target, unit.previous, unit.fuzzy) == ("Nehmen Sie täglich 200 mg.", ONE, True)
    assert team.targets() == {TWO: "Fragen Sie."}
    assert team.is_quiet()


def test_texts_and_templates_that_two_writers_changed_are_merged(team: Team) -> None:
    for name, old, new in (("w1", "every day", "each day"), ("w2", "Drink water.", "Drink a lot of water.")):
        team.git("checkout", "-qb", name, "main")
        (team.root / "source_texts/doses.md").write_text(TEXT.replace(old, new), "utf-8")
        team.extract()
        team.commit()

    team.git("merge", "-q", "--no-edit", "w1")

    sources = [unit.source for unit in team.catalog(TEMPLATE).units]
    assert sources == ["Doses", "Take 200 mg each day.", STOP, TWO, "Rest well.", "Drink a lot of water."]
    assert team.is_quiet()


def test_a_conflict_in_a_clone_without_the_driver_is_merged_again_with_it(team: Team, tmp_path: Path) -> None:
    team.branch("anna", {ONE: "Nehmen Sie jeden Tag 200 mg."})
    team.branch("ben", {STOP: "Hören Sie nicht auf."})
    clone = Team(tmp_path / "clone")
    team.git("clone", "-q", str(team.root), str(clone.root))
    clone.git("merge", "-q", "--no-edit", "origin/anna", status=1)
    assert run(["extract", "--root", str(clone.root), "--quiet", "--jobs", "1"]) == 3

    assert run(["init", "--git", "--root", str(clone.root), "--quiet"]) == 0
    clone.git("checkout", "--merge", "--", CATALOG)
    clone.git("commit", "-qam", "merged")

    assert len(clone.targets()) == 2
    assert clone.is_quiet()


@pytest.mark.parametrize("command", ["/nowhere/plainloc", "false; exit 70;"], ids=["gone", "at fault"])
def test_where_plainloc_fails_git_merges_by_lines(team: Team, command: str) -> None:
    driver = team.git("config", DRIVER).strip()
    team.git("config", DRIVER, f"( {command} ) {driver[driver.index('||') :]}")
    team.branch("anna", {ONE: "Nehmen Sie jeden Tag 200 mg."})
    team.branch("ben", {STOP: "Hören Sie nicht auf."})

    team.git("merge", "-q", "--no-edit", "anna", status=1)

    assert "<<<<<<< ours" in (team.root / CATALOG).read_text("utf-8")


def test_a_version_that_is_no_catalog_is_named_with_its_line_and_ours_stays(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    base, ours, theirs = (tmp_path / name for name in ("base", "ours", "theirs"))
    base.write_bytes(b"")
    ours.write_bytes(b'msgid "one"\r\nmsgstr "eins"\r\n')
    theirs.write_text('msgid "one"\n<<<<<<< HEAD\nmsgstr "zwei"\n', "utf-8")

    status = run(["merge-po", *map(str, (base, ours, theirs)), "locales/de.po"])

    assert status == 3
    assert "plainloc: locales/de.po (theirs):2: git conflict markers" in capsys.readouterr().err
    assert ours.read_bytes() == b'msgid "one"\r\nmsgstr "eins"\r\n'


# init --git


def test_setting_up_git_says_what_changed_and_changes_nothing_the_second_time(team: Team, say: Say) -> None:
    team.git("rm", "-q", ".gitattributes")
    team.git("config", "--remove-section", "merge.plainloc")

    first = say("init", "--git", "--root", team.root)
    again = say("init", "--git", team.root)

    assert first[:2] == (0, ".gitattributes\ngit config merge.plainloc.driver\ngit config merge.plainloc.name\n")
    assert again[:2] == (0, "")
    assert team.git("check-attr", "merge", CATALOG, TEMPLATE, *REPORT_NAMES).count(": plainloc\n") == 4


CATALOGS = b"locales/**/*.po merge=plainloc\nlocales/**/*.pot merge=plainloc\n"
REPORT_NAMES = ("reports/readability.csv", "reports/summary.md")
REPORTS = "".join(f"{name} merge=plainloc\n" for name in REPORT_NAMES).encode()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b"*.png binary", b"*.png binary\n" + CATALOGS + REPORTS),
        (b"*.png binary\r\n", (b"*.png binary\n" + CATALOGS + REPORTS).replace(b"\n", b"\r\n")),
        (b"*.po merge=plainloc\n", b"*.po merge=plainloc\nlocales/**/*.pot merge=plainloc\n" + REPORTS),
        (b"*.po* merge=plainloc\n", b"*.po* merge=plainloc\n" + REPORTS),
        (b"*.po* merge=union\n", b"*.po* merge=union\n" + CATALOGS + REPORTS),
        (b"reports/* merge=plainloc\n", b"reports/* merge=plainloc\n" + CATALOGS),
    ],
)
def test_other_lines_of_gitattributes_stay_as_they_are(team: Team, say: Say, before: bytes, after: bytes) -> None:
    path = team.root / ".gitattributes"
    path.write_bytes(before)

    assert say("init", "--git", team.root)[0] == 0
    assert path.read_bytes() == after


def test_a_new_project_is_made_in_a_repository_and_nowhere_else(tmp_path: Path, say: Say) -> None:
    status, _, err = say("init", tmp_path / "new", "--git")
    assert (status, list(tmp_path.iterdir())) == (2, [])
    assert "it is in no git repository; make one first: git init" in err

    subprocess.run(["git", "init", "-q", str(tmp_path)], env=ENVIRONMENT, check=True)
    status, out, _ = say("init", tmp_path / "new", "--git")

    assert status == 0
    assert out.splitlines()[-3:] == [".gitattributes", f"git config {DRIVER}", "git config merge.plainloc.name"]
    assert (tmp_path / "new/.gitattributes").exists()
