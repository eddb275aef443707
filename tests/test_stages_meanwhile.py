"""stages: what somebody saves while a run is on its way is never overwritten."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from stages_project import Project, catalog, project

from pipeline.stages import Outcome

CARE = catalog("de", "topic/care")
TEMPLATE = "locales/templates/topic/care.pot"


@pytest.fixture
def made(tmp_path: Path) -> Project:
    """A project that a run will merge again: a sentence has changed in each document."""
    made = project(tmp_path)
    made.run()
    made.edit("source_texts/topic/care.md", "Drink.", "Drink water.")
    made.edit("source_texts/cells.md", "They are quick.", "They are very quick.")
    return made


def run(made: Project, meanwhile: Callable[[], None]) -> Outcome:
    """A run in which something happens when the first of the documents is done."""
    return made.run(progress=lambda done, _, __: meanwhile() if done == 1 else None)


def save(made: Project) -> None:
    made.translate("de", "topic/care", {"Call your doctor.": "Rufen Sie an."})


def test_a_translation_that_is_saved_during_a_run_stays(made: Project) -> None:
    outcome = run(made, lambda: save(made))

    assert [str(error) for error in outcome.errors] == [f"{CARE}: changed while plainloc ran; run again"]
    assert made.targets("de", "topic/care") == {
        "Care": "",
        "Call your doctor.": "Rufen Sie an.",
        "See [the page]({url1}).": "",
        "Rest well.": "",
        "Drink.": "",
    }
    # All else went on.
    assert {TEMPLATE, catalog("en@simple", "topic/care"), catalog("de", "cells")} <= set(outcome.written)


def test_the_next_run_brings_it_in_and_then_all_is_quiet(made: Project) -> None:
    run(made, lambda: save(made))

    second, third = made.run(), made.run()

    assert not second.errors
    assert made.targets("de", "topic/care")["Call your doctor."] == "Rufen Sie an."
    assert "Drink water." in made.targets("de", "topic/care")
    assert "Rufen Sie an." in made.built("de", "topic/care.md")
    assert (third.written, third.errors) == ((), ())


def test_a_catalog_that_need_not_change_is_not_even_looked_at(made: Project) -> None:
    made.run()

    outcome = run(made, lambda: save(made))

    assert (outcome.errors, outcome.written) == ((), ())
    assert made.targets("de", "topic/care")["Call your doctor."] == "Rufen Sie an."


def test_a_catalog_that_appears_or_goes_during_a_run_is_left_as_it_is(made: Project) -> None:
    new, gone = catalog("de", "new/text"), catalog("de_AT", "topic/care")
    made.write("source_texts/new/text.md", "New.\n")

    def meanwhile() -> None:
        made.write(new, "mine")
        (made.root / gone).unlink()

    outcome = run(made, meanwhile)

    assert sorted(error.where for error in outcome.errors) == sorted([new, gone])
    assert made.read(new) == "mine"
    assert not (made.root / gone).exists()


def test_a_template_that_another_run_has_written_meanwhile_is_no_conflict(
    made: Project, tmp_path_factory: pytest.TempPathFactory
) -> None:
    other = made.copy(tmp_path_factory.mktemp("other"))
    other.run()

    outcome = run(made, lambda: made.write(TEMPLATE, (other.root / TEMPLATE).read_bytes()))

    assert outcome.errors == ()
    assert made.bytes() == other.bytes()


def test_a_catalog_that_cannot_be_written_stops_no_other(made: Project) -> None:
    def meanwhile() -> None:
        (made.root / CARE).unlink()
        (made.root / CARE).mkdir()

    outcome = run(made, meanwhile)

    assert [error.where for error in outcome.errors] == [CARE]
    assert "build/texts/en-simple/topic/care.md" in outcome.written
