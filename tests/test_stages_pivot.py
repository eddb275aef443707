"""stages: editions that are made from another edition."""

from __future__ import annotations

from pathlib import Path

import pytest
from stages_project import NOON, Project, catalog, project

from pipeline.config import Config, Goal
from pipeline.model import Localisation, Piece
from pipeline.stages import Job
from pipeline.stages.cut import cut
from pipeline.stages.edition import Base, make
from pipeline.stages.gather import jobs
from pipeline.stages.merging import merged
from pipeline.stages.pivot import pivot_base
from pipeline.stages.templates import template
from pipeline.workspace import Workspace

TEXT = "# Care\n\nConsult your physician. Administer the medication. Rest is advisable. Drink.\n"
PLAIN = {
    "Care": "Care",
    "Consult your physician.": "Call your doctor.",
    "Administer the medication.": "Take your medicine. Take it every day.",
}


@pytest.fixture(scope="module")
def once(tmp_path_factory: pytest.TempPathFactory) -> Project:
    made = project(tmp_path_factory.mktemp("once"), {"care.md": TEXT})
    made.run()
    made.translate("en@simple", "care", PLAIN)
    made.translate("en@simple", "care", {"Rest is advisable.": "Rest."}, fuzzy=True)
    made.run()
    return made


@pytest.fixture
def made(once: Project, tmp_path: Path) -> Project:
    """A project whose plain English text is half finished."""
    return once.copy(tmp_path)


def both(made: Project, *, draft: bool = False) -> tuple[Localisation, Localisation]:
    """The plain English text, and the plain German one that is made from it."""
    workspace = Workspace(made.root)
    config = workspace.config()
    job = only_job(workspace, config, draft=draft)
    source = Base(cut(job, job.text, config.source))
    pivot = make(job, source, merged(job, template(job, source, Goal()), config.edition("en-simple"), source), {})
    base = pivot_base(pivot, cut(job, pivot.localisation.text(), pivot.localisation.locale))
    own = make(job, base, merged(job, template(job, base, Goal()), config.edition("de-simple"), base), {})
    return pivot.localisation, own.localisation


def only_job(workspace: Workspace, config: Config, *, draft: bool) -> Job:
    (job,) = jobs(
        workspace, config, workspace.documents(), locales=(), wanted=frozenset(), now=NOON, draft=draft, errors=[]
    )
    return job


def told(piece: Piece) -> tuple[str, str, str, tuple[int, ...]]:
    return piece.text, piece.state, piece.origin, piece.sources


def test_the_template_of_a_pivot_holds_only_what_is_finished_there(made: Project) -> None:
    template = made.read("locales/templates/en@simple/care.pot")

    assert list(made.targets("de@simple", "care")) == [
        "Care",
        "Call your doctor.",
        "Take your medicine.",
        "Take it every day.",
    ]
    assert "Rest" not in template
    assert "Drink" not in template
    assert "X-Source-Language: en@simple" in template
    assert "#: source_texts/care.md" in template


def test_each_piece_knows_the_sentences_of_the_source_that_it_came_from(made: Project) -> None:
    made.translate("de@simple", "care", {"Call your doctor.": "Rufen Sie an.", "Take it every day.": "Jeden Tag."})

    _, own = both(made)

    assert [told(piece) for piece in own.pieces] == [
        ("Care", "fallback", "en-simple", (0,)),
        ("Rufen Sie an.", "translated", "de-simple", (1,)),
        ("Take your medicine.", "fallback", "en-simple", (2,)),
        ("Jeden Tag.", "translated", "de-simple", (2,)),
        ("Rest is advisable.", "fallback", "en", (3,)),
        ("Drink.", "fallback", "en", (4,)),
    ]
    assert own.pivot == "en-simple"


def test_sentences_that_the_plain_text_joins_come_from_both(made: Project) -> None:
    made.translate(
        "en@simple", "care", {"Consult your physician.": "Call", "Administer the medication.": "your doctor."}
    )

    pivot, own = both(made)

    assert pivot.text() == "# Care\n\nCall your doctor. Rest is advisable. Drink.\n"
    assert [told(piece) for piece in own.pieces[1:2]] == [("Call your doctor.", "fallback", "en-simple", (1, 2))]


def test_a_sentence_that_the_plain_text_leaves_out_does_not_make_its_neighbours_unfinished(made: Project) -> None:
    joined = {"Consult your physician.": "[omit]", "Administer the medication.": "Ask for medicine."}
    made.translate("en@simple", "care", joined)

    made.run()

    assert list(made.targets("de@simple", "care")) == ["Care", "Ask for medicine."]


def test_a_sentence_that_is_half_plain_and_half_not_waits(made: Project) -> None:
    made.translate("en@simple", "care", {"Administer the medication.": "Take your medicine"})

    made.run()

    assert list(made.targets("de@simple", "care")) == ["Care", "Call your doctor."]


def test_a_translation_is_kept_while_its_plain_text_is_in_doubt(made: Project) -> None:
    made.translate("de@simple", "care", {"Call your doctor.": "Rufen Sie an."})
    made.run()
    made.edit("source_texts/care.md", "Consult your physician.", "Consult your own physician.")
    made.run()
    doubted = made.read(catalog("de@simple", "care"))

    made.translate("en@simple", "care", {"Consult your own physician.": "Call your doctor."})
    made.run()

    assert '#~ msgstr "Rufen Sie an."' in doubted
    assert made.targets("de@simple", "care")["Call your doctor."] == "Rufen Sie an."


def test_what_is_missing_falls_back_to_the_pivot_and_then_to_the_source(made: Project) -> None:
    made.translate("de@simple", "care", {"Call your doctor.": "Rufen Sie an."})

    made.run()

    assert made.built("de-simple", "care.md") == (
        "# Care\n\nRufen Sie an. Take your medicine. Take it every day. Rest is advisable. Drink.\n"
    )


def test_where_the_pivot_has_nothing_a_fallback_edition_goes_before_the_source(made: Project) -> None:
    made.edit("source_texts/pipeline.yaml", "fallbacks: []", "fallbacks: [de]")
    made.translate("de", "care", {"Drink.": "Trinken Sie.", "Consult your physician.": "Konsultieren Sie einen Arzt."})

    made.run()

    assert made.built("de-simple", "care.md").endswith("Rest is advisable. Trinken Sie.\n")


def test_a_run_over_pivots_changes_nothing_the_second_time(made: Project) -> None:
    made.translate("de@simple", "care", {"Call your doctor.": "Rufen Sie an."})
    made.run()

    assert made.run().written == ()


def test_both_halves_of_a_sentence_that_must_be_translated_must_be_translated(tmp_path: Path) -> None:
    text = "# Care\n\nGo on. <!-- plainloc:must --> Never administer it without advice. Rest.\n"
    made = project(tmp_path, {"care.md": text})
    made.run()
    made.translate("en@simple", "care", {"Never administer it without advice.": "Ask first. Do not take it alone."})

    _, own = both(made)

    assert [piece.segment.text for piece in own.pieces if piece.segment.must] == ["Ask first.", "Do not take it alone."]
