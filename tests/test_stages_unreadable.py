"""stages: what cannot be read is named and left as it is, and all else goes on (law 9)."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from stages_project import NOON, Project, catalog, project

from pipeline.model import PipelineError, UnreadableError

CONFLICT = b'\nmsgid "Cells"\n<<<<<<< HEAD\nmsgstr "Zellen"\n=======\nmsgstr "Die Zellen"\n>>>>>>> topic\n'


@pytest.fixture(scope="module")
def once(tmp_path_factory: pytest.TempPathFactory) -> Project:
    made = project(tmp_path_factory.mktemp("once"))
    made.run()
    made.translate("de", "cells", {"They are quick.": "Sie sind schnell."})
    made.translate("de", "topic/care", {"Rest well.": "Ruhen Sie."})
    made.run()
    return made


@pytest.fixture
def made(once: Project, tmp_path: Path) -> Project:
    """A project in which everything has been made once."""
    return once.copy(tmp_path)


def where(errors: Sequence[PipelineError]) -> list[str]:
    assert all(isinstance(error, UnreadableError) for error in errors)
    return [error.where for error in errors]


def go_on(made: Project) -> list[str]:
    """Changes that a run has to bring into the other documents and editions, and where they must be seen."""
    made.edit("source_texts/topic/care.md", "Drink.", "Drink water.")
    return ["locales/templates/topic/care.pot", catalog("de", "topic/care"), "build/texts/en-simple/topic/care.md"]


def test_a_document_that_is_not_utf8_is_named_with_its_line(made: Project) -> None:
    bad = b"# Cells\n\nT cells find tumo\xfcrs.\n"
    made.write("source_texts/cells.md", bad)
    others = go_on(made)
    before = made.bytes()

    outcome = made.run()

    assert where(outcome.errors) == ["source_texts/cells.md:3"]
    assert "UTF-8" in str(outcome.errors[0])
    after = made.bytes()
    assert after["source_texts/cells.md"] == bad
    assert set(others) <= set(outcome.written)
    # What was made of it stays, for translators and for publishers.
    kept = [name for name in before if "cells" in name]
    assert {name: after[name] for name in kept} == {name: before[name] for name in kept}


def test_a_catalog_with_conflict_marks_stops_one_edition_of_one_document(made: Project) -> None:
    name = catalog("de", "cells")
    made.write(name, (made.root / name).read_bytes() + CONFLICT)
    lines = made.read(name).splitlines()
    made.edit("source_texts/cells.md", "They are quick.", "They are very quick.")
    others = go_on(made)
    before = made.bytes()

    outcome = made.run()

    assert where(outcome.errors) == [f"{name}:{lines.index('<<<<<<< HEAD') + 1}"]
    assert "conflict" in str(outcome.errors[0])
    after = made.bytes()
    assert after[name] == before[name]
    assert after["build/texts/de/cells.md"] == before["build/texts/de/cells.md"]
    assert set(others) <= set(outcome.written)
    # Its other editions go on, without the words of this one.
    assert "They are very quick." in made.built("de-AT", "cells.md")
    assert {row.locale for row in outcome.rows if row.path == "cells.md"} == {"en", "en-simple", "de-AT", "de-simple"}


def test_a_catalog_that_is_not_utf8_is_named(made: Project) -> None:
    name = catalog("de", "cells")
    data = (made.root / name).read_bytes() + b'\nmsgid "x"\nmsgstr "\xe4"\n'
    made.write(name, data)

    outcome = made.run()

    assert where(outcome.errors) == [f"{name}:{data.count(10)}"]
    assert (made.root / name).read_bytes() == data


def test_a_broken_template_stops_only_itself(made: Project) -> None:
    name = "locales/templates/cells.pot"
    made.write(name, 'msgid "broken\nmsgstr ""\n')
    made.edit("source_texts/cells.md", "They are quick.", "They are very quick.")

    outcome = made.run()

    assert where(outcome.errors) == [f"{name}:1"]
    assert made.read(name) == 'msgid "broken\nmsgstr ""\n'
    assert '#| msgid "They are quick."' in made.read(catalog("de", "cells"))
    assert "They are very quick." in made.built("de", "cells.md")


def test_a_broken_catalog_of_a_pivot_stops_what_is_made_from_it(made: Project) -> None:
    name = catalog("en@simple", "cells")
    made.write(name, "<<<<<<< HEAD\n")
    before = made.bytes()

    outcome = made.run()

    assert where(outcome.errors) == [f"{name}:1"]
    assert made.bytes()[catalog("de@simple", "cells")] == before[catalog("de@simple", "cells")]
    assert made.built("de-simple", "cells.md") == before["build/texts/de-simple/cells.md"].decode()
    assert {row.locale for row in outcome.rows if row.path == "cells.md"} == {"en", "de", "de-AT"}


def test_a_catalog_that_is_a_symbolic_link_is_not_followed(made: Project, tmp_path: Path) -> None:
    name = catalog("de", "cells")
    elsewhere = tmp_path / "elsewhere.po"
    elsewhere.write_text("mine", "utf-8")
    (made.root / name).unlink()
    (made.root / name).symlink_to(elsewhere)
    others = go_on(made)

    outcome = made.run()

    assert where(outcome.errors) == [name]
    assert elsewhere.read_text("utf-8") == "mine"
    assert set(others) <= set(outcome.written)


@pytest.mark.parametrize("ending", ["svg", "png"])
def test_a_picture_that_is_too_large_stops_nothing(made: Project, ending: str) -> None:
    made.edit("source_texts/cells.md", "cell.svg", f"large.{ending}")
    with (made.root / f"source_texts/large.{ending}").open("wb") as file:
        file.truncate(20_000_001)

    outcome = made.run()

    assert where(outcome.errors) == [f"source_texts/large.{ending}"]
    assert f"large.{ending}" in made.built("de", "cells.md")


def test_nothing_is_removed_while_something_cannot_be_read(made: Project) -> None:
    made.write("source_texts/cells.md", b"\xff")
    (made.root / "source_texts/notes.txt").unlink()
    made.run()
    kept = {name for name in made.bytes() if "notes" in name}

    made.write("source_texts/cells.md", "# Cells\n")
    made.run()

    assert {"build/texts/de/notes.txt", "locales/templates/notes.pot"} <= kept
    assert {name for name in made.bytes() if "notes" in name} == {name for name in kept if name.endswith(".po")}


def test_errors_are_told_again_while_they_last_and_go_when_they_are_mended(made: Project) -> None:
    name = catalog("de", "cells")
    good = (made.root / name).read_bytes()
    made.write(name, good + CONFLICT)

    first, second = made.run(), made.run()
    made.write(name, good)
    mended = made.run(now=NOON)

    assert where(first.errors) == where(second.errors) != []
    assert second.written == ()
    assert mended.errors == ()
    assert {row.locale for row in mended.rows} >= {"de"}


def test_links_to_a_document_that_cannot_be_read_are_not_dead(made: Project) -> None:
    made.write("source_texts/cells.md", b"\xff")

    assert [finding.check for finding in made.run().findings if finding.check == "dead-link"] == []
