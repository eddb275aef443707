"""cli: what `extract --dry-run` tells, and that it writes nothing."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from stages_project import NOON, Project, project

from pipeline.cli import run

SETTINGS = "source: en\neditions: [de, fr]\npublishing: {minimum_coverage: 0}\n"
PAGE = "# Care\n\nTake **100 mg** a day. Rest well. The cell grows.\n"


@pytest.fixture
def made(tmp_path: Path) -> Project:
    """A page whose German catalog is translated and whose sources have been edited since."""
    found = project(tmp_path, {"care.md": PAGE, "other.md": "Nothing changes here.\n"}, SETTINGS)
    found.run(["extract"])
    found.translate("de", "care", {"Take **100 mg** a day.": "Täglich **100 mg**.", "Rest well.": "Ruhe dich aus."})
    found.run(["extract"])
    found.edit("source_texts/care.md", "100 mg", "200 mg")
    found.edit("source_texts/care.md", "Rest well.", "Rest well!")
    found.edit("source_texts/care.md", "The cell grows.", "What else there is.")
    return found


@dataclass(frozen=True, slots=True)
class Done:
    status: int
    out: str
    err: str


Extract = Callable[..., Done]


@pytest.fixture
def extract(made: Project, capsys: pytest.CaptureFixture[str]) -> Extract:
    """Runs `extract` with options in the project."""

    def typed(*options: str) -> Done:
        capsys.readouterr()
        status = run(["extract", *options, "--root", str(made.root), "--jobs", "1"])
        return Done(status, *capsys.readouterr())

    return typed


def test_a_dry_run_shows_what_would_change_and_why_and_writes_nothing(made: Project, extract: Extract) -> None:
    before = made.state()

    done = extract("--dry-run", "--quiet")

    rows = [line.split("  ") for line in done.out.splitlines()]
    assert [[cell.strip() for cell in row if cell.strip()] for row in rows if row[0].startswith("de")] == [
        ["de", "care.md", "meaning", "fuzzy", "Take **200 mg** a day.", "100 mg -> 200 mg"],
        ["de", "care.md", "cosmetic", "finished", "Rest well!", "only punctuation changed"],
        ["de", "care.md", "new", "untranslated", "What else there is."],
        ["de", "care.md", "gone", "untranslated", "The cell grows.", "no text has it any more"],
    ]
    assert done.status == 0
    assert made.state() == before


def test_a_dry_run_in_json_has_each_catalog_with_its_changes(made: Project, extract: Extract) -> None:
    told = json.loads(extract("--dry-run", "--format", "json").out)

    german = next(item for item in told["catalogs"] if (item["locale"], item["document"]) == ("de", "care.md"))
    assert german["catalog"] == "locales/de/LC_MESSAGES/care.po"
    assert german["written"] is True
    assert german["counts"] == {"same": 1, "meaning": 1, "cosmetic": 1, "new": 1, "gone": 1}
    assert {"kind": "cosmetic", "previous": "Rest well.", "source": "Rest well!", "state": "finished"}.items() <= (
        german["changes"][1].items()
    )
    assert [item["written"] for item in told["catalogs"] if item["document"] == "other.md"] == [False, False]


def test_what_a_dry_run_says_is_what_an_extract_writes(made: Project, extract: Extract) -> None:
    told = json.loads(extract("--dry-run", "--format", "json").out)
    written = json.loads(extract("--format", "json").out)["written"]

    assert [item["catalog"] for item in told["catalogs"] if item["written"]] == [
        name for name in written if name.endswith(".po")
    ]
    for item in told["catalogs"]:
        states = [change["state"] for change in item["changes"] if change["source"]]
        units = made.catalog(item["locale"], item["document"].removesuffix(".md")).units
        assert states.count("fuzzy") == sum(unit.fuzzy for unit in units)


def test_what_became_of_documents_and_editions_is_in_the_json_too(
    made: Project, extract: Extract, capsys: pytest.CaptureFixture[str]
) -> None:
    made.edit("source_texts/pipeline.yaml", "[de, fr]", "[de-AT, fr]")
    (made.root / "source_texts/other.md").unlink()

    told = json.loads(extract("--dry-run", "--format", "json", "--quiet").out)["remarks"]
    run(["status", "--format", "json", "--quiet", "--root", str(made.root), "--jobs", "1"])
    status = json.loads(capsys.readouterr().out)["remarks"]

    assert [line.split(":")[0].split(" has ")[0] for line in told] == ["other.md is gone", "locales/de"]
    assert "'de-AT', rename the folder to locales/de_AT" in told[1]
    assert status == told


def test_with_nothing_to_change_a_dry_run_says_so(made: Project, extract: Extract) -> None:
    extract()

    done = extract("--dry-run")

    assert done.out == "nothing would change\n"
    assert "0 catalogs would be written" in done.err


def test_where_only_catalogs_of_texts_that_are_gone_change_a_dry_run_says_that_no_entry_does(
    made: Project, extract: Extract
) -> None:
    extract()
    (made.root / "source_texts/other.md").unlink()

    assert extract("--dry-run").out.splitlines()[1:] == ["no entry would change"]


def test_what_the_memory_would_fill_in_is_told_too(made: Project, extract: Extract) -> None:
    made.write("source_texts/more.md", "Rest well!\n")
    extract()
    made.write("source_texts/again.md", "Rest well!\n")

    told = json.loads(extract("--dry-run", "--format", "json").out)

    found = next(item for item in told["catalogs"] if (item["locale"], item["document"]) == ("de", "again.md"))
    assert [(change["kind"], change["state"]) for change in found["changes"]] == [("new", "fuzzy")]
    assert "suggested from" in found["changes"][0]["detail"]


def test_a_document_that_cannot_be_read_is_told_by_the_exit_status(made: Project, extract: Extract) -> None:
    made.write("source_texts/broken.md", b"\xff\n")

    assert extract("--dry-run").status == 3


def test_an_extract_behind_a_run_that_did_it_all_writes_nothing(made: Project, extract: Extract) -> None:
    for _ in range(2):
        run(["run", "--root", str(made.root), "--jobs", "1"])
    before = made.state()

    done = extract("--format", "json")

    assert json.loads(done.out) == {"written": []}
    assert made.state() == before
    made.edit("source_texts/care.md", "Rest well!", "Rest well, please!")
    assert len(json.loads(extract("--format", "json").out)["written"]) == 3


def test_an_extract_that_found_nothing_to_do_is_remembered_until_anything_changes(
    made: Project, extract: Extract
) -> None:
    memory = made.root / ".plainloc/extract.json"
    extract()
    for file in filter(Path.is_file, made.root.rglob("*")):
        # As a second later: what was written just now might be written again without a change that shows.
        os.utime(file, (NOON.timestamp(),) * 2)
    extract()
    made.write(".plainloc/results.sqlite", "no memory at all")
    before = made.state()

    done = extract("--format", "json")

    assert memory.is_file()
    assert json.loads(done.out) == {"written": []}
    assert (made.state(), made.read(".plainloc/results.sqlite")) == (before, "no memory at all")
    made.edit("source_texts/care.md", "Rest well!", "Rest well, please!")
    assert len(json.loads(extract("--format", "json").out)["written"]) == 3


def test_an_extract_that_tells_of_a_deleted_document_tells_it_each_time(made: Project, extract: Extract) -> None:
    (made.root / "source_texts/other.md").unlink()

    assert ["other.md is gone" in extract().err for _ in range(3)] == [True] * 3


def test_a_dry_run_shows_what_another_segmentation_changes(made: Project, extract: Extract) -> None:
    made.write("source_texts/care.md", "Rest well. See [the page](https://a.example).\n")
    made.run(["extract"])
    made.translate("de", "care", {"See [the page]({url1}).": "Siehe [die Seite]({url1})."})
    made.write("source_texts/pipeline.yaml", f"{SETTINGS}segmentation: block\n")

    done = extract("--dry-run", "--format", "json")

    assert done.status == 0
    german = next(item for item in json.loads(done.out)["catalogs"] if item["locale"] == "de")
    assert [(change["kind"], change["source"], change["state"]) for change in german["changes"]] == [
        ("joined", "Rest well. See [the page]({url1}).", "finished")
    ]
