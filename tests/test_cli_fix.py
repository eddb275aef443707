"""The command line: `plainloc check --fix` mends typography, shows it, and leaves all else as it was."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from command_line import Say, typing
from stages_project import Project, catalog, project

from pipeline import po
from pipeline.model import PipelineError, Unit
from pipeline.stages import mended
from pipeline.workspace import Workspace

SETTINGS = "source: en\neditions: [de, {locale: fr, checks: {doubled-space: off, number-space: note}}]\n"
TEXTS = {"pain.md": "# Pain\n\nDoes it hurt? The word “rest” is here. Take 5 mg. Sit down.\n"}
HURT, REST, DOSE = "Does it hurt?", "The word “rest” is here.", "Take 5 mg."
DE, FR = catalog("de", "pain"), catalog("fr", "pain")


@pytest.fixture
def say(capsys: pytest.CaptureFixture[str]) -> Say:
    return typing(capsys, "--jobs", "1")


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A project with wrong marks in two editions."""
    built = project(tmp_path_factory.mktemp("original"), TEXTS, SETTINGS)
    built.run({"extract"})
    built.translate("de", "pain", {REST: 'Hier ist  das Wort "Ruhe".'})
    built.translate("de", "pain", {"Sit down.": "Setzen  Sie sich."}, fuzzy=True)
    built.translate("fr", "pain", {HURT: "Est-ce  douloureux ?", DOSE: "Prenez 5 mg."})
    built.run({"extract"})
    return built


@pytest.fixture
def made(original: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    """A copy of it, which is the current folder."""
    copied = original.copy(tmp_path)
    monkeypatch.chdir(copied.root)
    return copied


def targets(made: Project, name: str) -> dict[str, Unit]:
    return {unit.source: unit for unit in po.parse((made.root / name).read_bytes(), name).units}


def test_marks_are_mended_and_shown(say: Say, made: Project) -> None:
    status, out, err = say("check", "--fix")

    assert status == 0
    unit = targets(made, DE)[REST]
    assert (unit.target, unit.finished) == ("Hier ist das Wort „Ruhe“.", True)
    assert f"{DE}:{unit.line}: quotes, doubled-space [{unit.id}]\n" in out
    assert '\n- Hier ist  das Wort "Ruhe".\n+ Hier ist das Wort „Ruhe“.\n' in out
    assert "+ Est-ce  douloureux⍽?\n" in out
    assert "2 entries in 2 files mended" in err


def test_what_is_not_finished_or_off_or_a_note_stays(say: Say, made: Project) -> None:
    say("check", "--fix")

    assert targets(made, DE)["Sit down."].target == "Setzen  Sie sich."
    assert targets(made, FR)[HURT].target == "Est-ce  douloureux\u00a0?"
    assert targets(made, FR)[DOSE].target == "Prenez 5 mg."


def test_notes_are_mended_where_they_are_asked_for(say: Say, made: Project) -> None:
    say("check", "fr", "--fix", "--notes")

    assert targets(made, FR)[DOSE].target == "Prenez 5\u00a0mg."


def test_a_dry_run_shows_the_same_and_writes_nothing(say: Say, made: Project) -> None:
    before = made.bytes()

    _, out, err = say("check", "--fix", "--dry-run")

    assert made.bytes() == before
    assert "2 entries in 2 files would be mended" in err
    assert say("check", "--fix")[1] == out


def test_mending_twice_writes_nothing_more(say: Say, made: Project) -> None:
    say("check", "--fix")
    before = made.bytes()

    status, out, err = say("check", "--fix")

    assert (status, out, made.bytes()) == (0, "", before)
    assert "0 entries mended" in err


def test_only_the_named_editions_are_mended(say: Say, made: Project) -> None:
    before = (made.root / FR).read_bytes()

    say("check", "--fix", "de")

    assert (made.root / FR).read_bytes() == before
    assert targets(made, DE)[REST].target == "Hier ist das Wort „Ruhe“."


def test_json_has_each_entry_before_and_after(say: Say, made: Project) -> None:
    told = json.loads(say("check", "de", "--fix", "--format", "json")[1])

    assert told["written"] == [DE]
    (entry,) = told["mended"]
    assert (entry["file"], entry["locale"], entry["document"], entry["entry"]) == (DE, "de", "pain.md", Unit(REST).id)
    assert entry["after"] == "Hier ist das Wort „Ruhe“."
    assert entry["checks"] == ["quotes", "doubled-space"]


def test_what_is_accepted_stays(say: Say, made: Project) -> None:
    for check in ("quotes", "doubled-space"):
        words = ("accept", "de", "pain.md", Unit(REST).id, check, "--reason", "a quotation", "--by", "Ann Lee")
        assert say(*words)[0] == 0

    say("check", "--fix")

    assert targets(made, DE)[REST].target == 'Hier ist  das Wort "Ruhe".'


def test_a_catalog_that_somebody_saves_meanwhile_is_not_overwritten(made: Project) -> None:
    there = Workspace(made.root)
    outcome = made.run({"check"})
    some = mended.mending(there, there.config(), outcome.findings, [])
    (made.root / DE).write_bytes((made.root / DE).read_bytes() + b"\n# saved\n")
    before = (made.root / DE).read_bytes()
    errors: list[PipelineError] = []

    written = mended.write(there, some, errors)

    assert (DE in written, (made.root / DE).read_bytes()) == (False, before)
    assert [error.where for error in errors] == [DE]


@pytest.mark.parametrize("words", [("--dry-run",), ("--fix", "--format", "sarif")])
def test_words_that_do_not_go_together_are_told(say: Say, made: Project, words: tuple[str, ...]) -> None:
    status, _, err = say("check", *words)

    assert status == 2
    assert "--dry-run goes with --fix, and --fix with --format text or json" in err
