"""Files as real PO editors saved them, beside what they had opened."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline import po
from pipeline.catalog import normalise
from pipeline.model import Catalog, Unit

FILES = Path(__file__).parent / "cases" / "editors"
HEADERS = {"PO-Revision-Date", "X-Generator", "Last-Translator", "Language-Team", "POT-Creation-Date"}


def saved(name: str) -> Catalog:
    return normalise(po.parse((FILES / f"{name}.po").read_bytes(), name))


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
    import subprocess

    command = ["msgcat", "--force-po", "--no-wrap", str(path)]
    wanted = subprocess.run(command, capture_output=True, check=True).stdout

    assert po.dumps(po.parse(path.read_bytes(), path.name)) == wanted
