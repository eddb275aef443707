"""cli: an edition that misses its reading-level goal fails the check, and the status says by how much."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from pipeline.cli import run

HARD = "\n\n".join(
    f"Interdisciplinary immunological characterisation necessitates {n} collaborations." for n in range(20)
)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A project whose source is too hard for its goal."""
    folder = tmp_path / "source_texts"
    folder.mkdir()
    (folder / "hard.md").write_text(HARD, "utf-8")
    return tmp_path


def settings(root: Path, goal: str, locale: str = "en-simple") -> None:
    text = f"source: en\neditions: [{{locale: {locale}, goal: {goal}}}]\npublishing: {{minimum_coverage: 0}}\n"
    (root / "source_texts/pipeline.yaml").write_text(text, "utf-8")


def say(*arguments: str | Path) -> int:
    return run([*map(str, arguments)])


def translate(root: Path) -> None:
    """The words of the source as those of the plain edition."""
    path = next(root.glob("locales/en@simple/**/hard.po"))
    head, *entries = path.read_text("utf-8").split("\nmsgid ")
    filled = (entry.replace('msgstr ""', f"msgstr {entry.splitlines()[0]}", 1) for entry in entries[1:])
    path.write_text("\nmsgid ".join((head, entries[0], *filled)), "utf-8")


@pytest.mark.parametrize(("goal", "expected"), [("patient-leaflet", 1), ("{profile: gov, level: C2}", 0)])
def test_the_exit_status_is_1_where_an_edition_misses_its_goal(root: Path, goal: str, expected: int) -> None:
    settings(root, goal)
    say("extract", "--jobs", "1", "--root", root)
    translate(root)

    assert say("check", "--jobs", "1", "--root", root) == expected


def test_the_status_tells_the_distance_to_the_goal(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    settings(root, "{profile: patient-leaflet, level: C2}")
    say("extract", "--jobs", "1", "--root", root)
    translate(root)
    capsys.readouterr()

    say("status", "--jobs", "1", "--root", root)
    say("status", "--format", "json", "--jobs", "1", "--root", root)
    table, _, data = capsys.readouterr().out.partition("{")

    goal = json.loads("{" + data)["editions"][0]["documents"][0]["goal"]
    assert goal["wanted"][:2] == ["profile patient-leaflet", "sentences of at most 20 words"]
    assert goal["met"] is False
    assert goal["missed"][0] in table
    assert goal["missed"][0].startswith("Flesch-Kincaid grade ")
    assert goal["missed"][0].endswith(" above 6")
