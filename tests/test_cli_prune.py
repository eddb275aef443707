"""cli: `plainloc prune` removes what is gone, asks first, and loses no translation."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest
from command_line import Say
from stages_project import Project, catalog, project

from pipeline import po

SETTINGS = "source: en\neditions: [de, fr]\n"
TEXTS = {
    "care.md": "# Care\n\nCall your doctor. Rest well.\n",
    "rest.md": "# Rest\n\nSleep at night. Rest well.\n",
    "stay.md": "# Stay\n\nThis text stays.\n",
}
CARE, ARCHIVE = catalog("de", "care"), "locales/de/archive.po"


@pytest.fixture
def made(tmp_path: Path) -> Project:
    """A project in which two documents have gone."""
    made = project(tmp_path, TEXTS, SETTINGS)
    made.run()
    made.translate("de", "care", {"Care": "Pflege", "Rest well.": "Ruhen Sie sich aus."})
    made.translate("de", "care", {"Call your doctor.": "Rufen Sie an."}, fuzzy=True)
    made.translate("de", "rest", {"Rest well.": "Ruhen Sie gut."})
    made.run()
    (made.root / "source_texts/care.md").unlink()
    (made.root / "source_texts/rest.md").unlink()
    return made


def prune(say: Say, made: Project, *more: str) -> tuple[int, str, str]:
    return say("prune", "--root", made.root, *more)


def test_without_a_terminal_and_without_yes_nothing_is_removed(made: Project, say: Say) -> None:
    before = made.bytes()

    status, out, err = prune(say, made)

    assert (status, made.bytes()) == (2, before)
    assert f"care.md is gone:\n  {CARE}: to be removed; 3 translations go to {ARCHIVE}\n" in out
    assert "to be removed; nothing is translated in it" in out
    assert "say --yes" in err


def test_with_yes_catalogs_go_and_all_translations_are_in_the_archive(made: Project, say: Say) -> None:
    status, _, _ = prune(say, made, "--yes")

    assert status == 0
    assert not [*made.root.glob("locales/*/LC_MESSAGES/*re*.po")]
    assert (made.root / catalog("de", "stay")).exists()
    archive = po.parse((made.root / ARCHIVE).read_bytes(), ARCHIVE)
    assert archive.units == ()
    kept = {unit.source: (unit.target, unit.fuzzy, unit.notes) for unit in archive.obsolete}
    assert kept == {
        "Care": ("Pflege", False, ()),
        "Call your doctor.": ("Rufen Sie an.", True, ()),
        "Rest well.": ("Ruhen Sie sich aus.", False, ("also translated: Ruhen Sie gut.",)),
    }
    assert not (made.root / "locales/fr/archive.po").exists()
    assert prune(say, made)[:2] == (0, "no document is gone: there is nothing to remove\n")
    assert made.run().remarks == ()


@pytest.mark.parametrize(("answer", "left"), [("n\n", True), ("y\n", False)])
def test_at_a_terminal_it_asks(
    made: Project, say: Say, monkeypatch: pytest.MonkeyPatch, answer: str, *, left: bool
) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    monkeypatch.setattr("sys.stdin", Terminal(answer))

    assert prune(say, made)[0] == 0
    assert (made.root / CARE).exists() is left


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ('msgstr "Pflege"', "<<<<<<< ours", ""),
        ('msgstr "Pflege"', 'msgstr "#-#-#-#-#  a.po  #-#-#-#-#"', "a merge that is not finished"),
        ('"X-Plainloc-Locale: de\\n"\n', "", "plainloc has not made it"),
    ],
)
def test_what_others_have_made_or_left_unfinished_stays(made: Project, say: Say, old: str, new: str, why: str) -> None:
    made.edit(CARE, old, new)
    before = made.read(CARE)

    status, out, _ = prune(say, made, "--yes")

    assert (status, made.read(CARE)) == (0, before)
    assert f"{CARE}: stays: " in out
    assert why in out
    assert not (made.root / catalog("de", "rest")).exists()


def test_a_document_that_was_only_renamed_is_not_gone(made: Project, say: Say) -> None:
    made.write("source_texts/new.md", TEXTS["care.md"])

    _, out, _ = prune(say, made, "--yes")

    assert "care" not in out
    assert (made.root / CARE).exists()


def test_while_a_text_cannot_be_read_nothing_is_removed(made: Project, say: Say) -> None:
    made.write("source_texts/stay.md", b"\xff")
    before = made.bytes()

    status, _, err = prune(say, made, "--yes")

    assert (status, made.bytes()) == (3, before)
    assert "nothing is removed while a text cannot be read" in err


def test_an_archive_that_cannot_be_read_keeps_the_catalogs(made: Project, say: Say) -> None:
    made.write(ARCHIVE, "no catalog")

    status, _, err = prune(say, made, "--yes")

    assert status == 3
    assert ARCHIVE in err
    assert (made.root / CARE).exists()


def test_the_catalogs_of_an_edition_that_was_removed_stay(made: Project, say: Say) -> None:
    made.edit("source_texts/pipeline.yaml", "[de, fr]", "[fr]")

    prune(say, made, "--yes")

    assert (made.root / CARE).exists()
    assert not (made.root / catalog("fr", "care")).exists()


def test_as_json(made: Project, say: Say) -> None:
    told = json.loads(prune(say, made, "--yes", "--format", "json")[1])

    assert {"path": CARE, "document": "care.md", "locale": "de", "translations": 3, "removed": True, "stays": None} in (
        told["catalogs"]
    )
    assert ARCHIVE in told["written"]


def test_extract_tells_what_has_become_of_documents(made: Project, say: Say) -> None:
    made.write("source_texts/new.md", TEXTS["care.md"])

    _, _, err = say("extract", "--root", made.root)

    assert "care.md is now new.md: 2 catalogs moved\n" in err
    assert "rest.md is gone: 2 catalogs kept until 'plainloc prune'\n" in err
