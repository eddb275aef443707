"""Files as real PO editors saved them, beside what they had opened."""

from __future__ import annotations

import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from stages_project import Project, project

from pipeline import po
from pipeline.catalog import normalise
from pipeline.model import Catalog, Unit

FILES = Path(__file__).parent / "cases" / "editors"
HEADERS = {"PO-Revision-Date", "X-Generator", "Last-Translator", "Language-Team", "POT-Creation-Date"}


def saved(name: str) -> Catalog:
    return normalise(po.parse((FILES / f"{name}.po").read_bytes(), name))


def msgcat(path: Path) -> bytes:
    command = ["msgcat", "--force-po", "--no-wrap", str(path)]
    return subprocess.run(command, capture_output=True, check=True).stdout.replace(b"\r\n", b"\n")


def changes(before: Catalog, after: Catalog) -> list[tuple[Unit, Unit]]:
    assert [unit.key for unit in before.units] == [unit.key for unit in after.units]
    return [(old, new) for old, new in zip(before.units, after.units, strict=True) if old != new]


@pytest.mark.parametrize(
    ("document", "editor", "number"),
    [
        ("hi-questions", "poedit", 1),
        ("tr-effectiveness", "poedit", 3),
        ("ar-kinds", "lokalize", 1),
        ("hi-kinds", "poedit", 0),
    ],
)
def test_only_what_was_edited_differs_from_what_was_opened(document: str, editor: str, number: int) -> None:
    before, after = saved(f"{document}.before"), saved(f"{document}.{editor}")

    assert len(changes(before, after)) == number
    assert {key for key, value in after.header if before.field(key) != value} <= HEADERS
    assert before.obsolete == after.obsolete


def test_a_note_a_flag_and_a_line_break_of_the_translator_are_kept() -> None:
    found = changes(saved("tr-effectiveness.before"), saved("tr-effectiveness.poedit"))

    assert [new.notes for _, new in found if new.notes] == [("ask the clinic about this term",)]
    assert [new.fuzzy for _, new in found] == [False, False, True]
    assert any("\n" in new.target for _, new in found)


def test_what_lokalize_finished_is_finished_and_has_no_previous_text() -> None:
    ((old, new),) = changes(saved("ar-kinds.before"), saved("ar-kinds.lokalize"))

    assert (old.fuzzy, new.fuzzy, new.previous) == (True, False, None)


@pytest.mark.parametrize("path", sorted(FILES.glob("*.po")), ids=lambda path: path.name)
def test_every_saved_file_is_written_as_msgcat_writes_it(path: Path) -> None:
    assert po.dumps(po.parse(path.read_bytes(), path.name)) == msgcat(path)


# The leaflet's catalog has a fuzzy heading with its old source, a long line, a placeholder, a note and a flag of other
# people, and an obsolete entry. Each editor opened it, the text " tried" was typed behind the first translation, and it
# was saved; OmegaT filled in "Drink enough." from a memory. Emacs and OmegaT had no window.
SETTINGS = "source: en\neditions: [de-simple]\npublishing: {minimum_coverage: 0}\n"
LEAFLET = "locales/de@simple/LC_MESSAGES/leaflet.po"
EDITORS = ("poedit", "poedit-crlf", "lokalize", "gtranslator", "emacs")
HEADING, OLD = "Your treatment starts now", "Ihre Behandlung beginnt bald"


@pytest.fixture
def leaflet(tmp_path: Path) -> Project:
    """A project in which a translator opens the leaflet's catalog."""
    found = project(tmp_path, {"leaflet.md": (FILES / "leaflet.md").read_text("utf-8")}, SETTINGS)
    found.write(LEAFLET, (FILES / "leaflet.before.po").read_bytes())
    found.run(["extract"])
    return found


def returned(leaflet: Project, name: str) -> tuple[Catalog, Catalog]:
    """The catalog before an editor saved it, and after the run that follows."""
    before = leaflet.catalog("de@simple", "leaflet")
    leaflet.write(LEAFLET, (FILES / f"leaflet.{name}.po").read_bytes())
    leaflet.run(["extract"])
    return before, leaflet.catalog("de@simple", "leaflet")


@pytest.mark.parametrize("editor", EDITORS)
def test_a_run_takes_what_was_typed_and_keeps_all_other_entries(leaflet: Project, editor: str) -> None:
    before, after = returned(leaflet, editor)

    ((old, new),) = changes(before, after)
    assert (old.targets, old.fuzzy, old.previous) == ((OLD,), True, "Your treatment starts soon")
    assert new == replace(old, targets=(f"{OLD} tried",), fuzzy=False, previous=None, comments=("heading",))
    assert after.obsolete == before.obsolete
    assert after.units[3].notes == ("ask the clinic about this word",)


@pytest.mark.parametrize("editor", EDITORS)
def test_a_run_after_an_editor_writes_the_canonical_form_and_the_own_language(leaflet: Project, editor: str) -> None:
    _, after = returned(leaflet, editor)

    assert (leaflet.root / LEAFLET).read_bytes() == msgcat(leaflet.root / LEAFLET)
    assert (after.field("Language"), after.field("X-Plainloc-Locale")) == ("de@simple", "de-simple")
    before = leaflet.state()
    leaflet.run(["extract"])
    assert leaflet.state() == before


@pytest.mark.parametrize(
    ("editor", "habit"),
    [
        ("poedit-crlf", b"\r\n"),
        ("lokalize", b'#| msgid "Your treatment starts soon"\nmsgid "Your treatment starts now"'),
        ("lokalize", b'msgid ""\n"Take one tablet'),
        ("lokalize", b"Language-Team: C <kde-i18n-doc@kde.org>"),
        ("gtranslator", b"# Ana Try <ana@example.org>, 2026.\n#\n"),
        ("gtranslator", b'"Language: de\\n"'),
        ("gtranslator", b'msgid ""\n"Take one tablet'),
        ("omegat", b'msgid "Your treatment starts now"\nmsgstr ""'),
        ("omegat", b'msgstr "Project-Id-Version'),
    ],
)
def test_the_saved_files_have_the_habits_that_the_tests_are_about(editor: str, habit: bytes) -> None:
    assert habit in (FILES / f"leaflet.{editor}.po").read_bytes()


@pytest.mark.parametrize("editor", ["poedit", "gtranslator"])
def test_the_saved_files_of_editors_that_run_msgcat_lack_flags_of_others(editor: str) -> None:
    assert b"x-reviewed" in (FILES / "leaflet.before.po").read_bytes()
    assert b"x-reviewed" not in (FILES / f"leaflet.{editor}.po").read_bytes()


def test_a_compiled_catalog_beside_the_catalog_changes_nothing(leaflet: Project) -> None:
    leaflet.run()
    path = leaflet.root / LEAFLET
    subprocess.run(["msgfmt", "-o", str(path.with_suffix(".mo")), str(path)], check=True)
    before = leaflet.state()

    leaflet.run()

    assert leaflet.state() == before


def test_a_fuzzy_entry_that_omegat_emptied_keeps_its_suggestion(leaflet: Project) -> None:
    before, after = returned(leaflet, "omegat")

    found = {unit.source: unit for unit in after.units}
    assert (found[HEADING].target, found[HEADING].fuzzy) == (OLD, True)
    assert found["Drink enough."].target == "Trinken Sie viel."
    kept = {unit.source: unit for unit in before.units}
    assert [key for key, unit in found.items() if unit.targets != kept[key].targets] == ["Drink enough."]


def test_a_new_catalog_has_the_date_without_which_emacs_discards_a_header(leaflet: Project) -> None:
    (leaflet.root / LEAFLET).unlink()
    leaflet.run(["extract"])

    assert leaflet.catalog("de@simple", "leaflet").field("PO-Revision-Date") == "2026-03-01 12:00+0000"


def test_a_catalog_whose_header_emacs_has_discarded_is_refused_and_left_untouched(leaflet: Project) -> None:
    """It was opened without a PO-Revision-Date; msgcat refuses what was saved as well."""
    data = (FILES / "leaflet.emacs-without-date.txt").read_bytes()
    leaflet.write(LEAFLET, data)

    outcome = leaflet.run(["extract"])

    assert [str(error) for error in outcome.errors] == [
        f"{LEAFLET}:18: the same msgid stands on line 6; keep one of the two entries"
    ]
    assert (leaflet.root / LEAFLET).read_bytes() == data


def test_a_right_to_left_mark_before_a_placeholder_stays_and_is_no_fault(tmp_path: Path) -> None:
    target = "\u200f{url1} هو الموقع، و[نموذج]({url2}) هنا."
    text = "<https://example.org> is the page, and a [form](https://example.com) is here.\n"
    found = project(tmp_path, {"page.md": text}, "source: en\neditions: [ar]\npublishing: {minimum_coverage: 0}\n")
    found.run(["extract"])
    source = "{url1} is the page, and a [form]({url2}) is here."
    found.translate("ar", "page", {source: target})

    outcome = found.run()

    assert found.targets("ar", "page") == {source: target}
    assert found.built("ar", "page.md") == "\u200f<https://example.org> هو الموقع، و[نموذج](https://example.com) هنا.\n"
    assert not outcome.findings
