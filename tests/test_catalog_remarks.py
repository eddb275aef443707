"""catalog: whatever plainloc writes into an entry for its translator ends when the entry is finished."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from stages_project import Project, catalog, project

from pipeline import po
from pipeline.catalog.state import normalise
from pipeline.catalog.waiting import noted
from pipeline.model import Catalog, Unit

SETTINGS = "source: en\neditions: [de]\npublishing: {minimum_coverage: 0}\n"
TEXT = "Take 200 mg. Rest well."
FUZZY = {"targets": ("Nimm 200 mg.",), "fuzzy": True}

COMMENTS: Sequence[tuple[str, dict[str, object]]] = (
    ("suggested from care.md, 86%", {**FUZZY, "previous": "Take 20 mg."}),
    ("suggested from a paragraph, sentence 1 of 2", FUZZY),
    ("source changed: 100 mg -> 200 mg", {**FUZZY, "previous": "Take 100 mg."}),
    ("source changed: one sentence is 2 now, and this is the translation of the whole", FUZZY),
    ("source changed: 2 sentences are one now, and these are their translations", FUZZY),
)
"""Lines of `#.`, and the entry that waits with them."""
NOTES: Sequence[tuple[str, dict[str, object]]] = (
    ("paragraph: Nimm 200 mg. Ruhe dich aus.", {}),
    ("kept from before an import: Nehmen Sie 200 mg.", FUZZY),
    ("merge conflict, the other version: Nehmen Sie 200 mg.", FUZZY),
)
"""Lines of `#`, likewise."""


@pytest.fixture
def made(tmp_path: Path) -> Project:
    found = project(tmp_path, {"care.md": f"{TEXT}\n"}, SETTINGS)
    found.run(["extract"])
    return found


def first(made: Project) -> Unit:
    return made.catalog("de", "care").units[0]


def put(made: Project, unit: Unit) -> Unit:
    """The entry after it was put in the place of the first one, and the next extract."""
    old = made.catalog("de", "care")
    made.write(catalog("de", "care"), po.dumps(replace(old, units=(unit, *old.units[1:]))))
    made.run(["extract"])
    return first(made)


def finished(unit: Unit) -> Unit:
    """As an editor leaves an entry that a translator has finished."""
    return replace(unit, targets=("Nimm 200 mg!",), fuzzy=False)


@pytest.mark.parametrize(("line", "state"), COMMENTS)
def test_a_comment_stays_while_the_entry_waits_and_ends_when_it_is_finished(
    made: Project, line: str, state: dict[str, object]
) -> None:
    bare = first(made)

    waiting = put(made, replace(bare, comments=(line, *bare.comments), **state))  # type: ignore[arg-type] # from a table
    done = put(made, finished(waiting))

    assert line in waiting.comments
    assert done == finished(bare)


@pytest.mark.parametrize(("line", "state"), NOTES)
def test_a_note_stays_while_the_entry_waits_and_ends_when_it_is_finished(
    made: Project, line: str, state: dict[str, object]
) -> None:
    bare = first(made)

    waiting = put(made, replace(bare, notes=("Ask Anna.", line), **state))  # type: ignore[arg-type] # from a table
    done = put(made, finished(waiting))

    assert waiting.notes == ("Ask Anna.", line)
    assert done == replace(finished(bare), notes=("Ask Anna.",))


def test_why_a_translation_was_set_back_ends_when_it_is_mended(made: Project) -> None:
    made.write("source_texts/care.md", "See [it](https://example.org).\n")
    made.run(["extract"])
    bare = first(made)

    refused = put(made, replace(bare, targets=("Siehe hier.",)))
    done = put(made, replace(refused, targets=("Siehe [hier]({url1}).",), fuzzy=False))

    assert refused.comments[0].startswith("check: ")
    assert done.comments == bare.comments


def test_a_finding_of_an_export_ends_at_the_next_extract(made: Project) -> None:
    bare = first(made)

    assert put(made, replace(bare, comments=("finding: error: x [number]", *bare.comments))) == bare


def test_another_translation_stays_beside_a_finished_one_until_it_is_the_one() -> None:
    other = noted("Nimm 200 mg!")
    unit = Unit("Take 200 mg.", targets=("Nimm 200 mg.",), notes=(other, "Ask Anna."))

    kept, chosen = normalise(Catalog(None, (unit, finished(unit)))).units

    assert kept.notes == (other, "Ask Anna.")
    assert chosen.notes == ("Ask Anna.",)
