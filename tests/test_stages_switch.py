"""stages: a document that is cut into blocks instead of sentences, or back, keeps its translations."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from stages_project import Project, catalog, project

from pipeline import po
from pipeline.catalog import merge, template
from pipeline.catalog.blocks import Group, groups
from pipeline.catalog.converted import converted
from pipeline.catalog.waiting import OTHER
from pipeline.extract import extract
from pipeline.languages import locale
from pipeline.model import Catalog, Unit

SETTINGS = "source: en\neditions: [de]\npublishing: {minimum_coverage: 0}\n"
TEXT = (
    "# Doses\n\nTake 200 mg every day. Do not stop. See [your doctor](https://a.example) soon.\n\n"
    "- Drink.\n- Sleep well. Eat well.\n\nRead [one](https://b.example). Read [two](https://c.example).\n"
)
FIRST = "Take 200 mg every day. Do not stop. See [your doctor]({url1}) soon."
LAST = "Read [one]({url1}). Read [two]({url2})."
GERMAN = {
    "Doses": "Dosen",
    "Take 200 mg every day.": "Nehmen Sie jeden Tag 200 mg.",
    "Do not stop.": "Setzen Sie sie nicht ab.",
    "See [your doctor]({url1}) soon.": "Gehen Sie bald zu [Ihrem Arzt]({url1}).",
    "Drink.": "Trinken Sie.",
    "Sleep well.": "Schlafen Sie gut.",
    "Eat well.": "Essen Sie gut.",
    "Read [one]({url1}).": "Lesen Sie [eins]({url1}).",
    "Read [two]({url1}).": "Lesen Sie [zwei]({url1}).",
}
WHOLE = "Nehmen Sie jeden Tag 200 mg. Setzen Sie sie nicht ab. Gehen Sie bald zu [Ihrem Arzt]({url1})."
DE, EN = locale("de"), locale("en")


def switch(made: Project, by: str) -> None:
    made.write("source_texts/pipeline.yaml", f"{SETTINGS}segmentation: {by}\n")
    made.run()


def previous(made: Project) -> dict[str, str]:
    """What unfinished translations were made from."""
    return {unit.source: unit.previous for unit in made.catalog("de", "doses").units if unit.previous is not None}


@pytest.fixture
def made(tmp_path: Path) -> Project:
    """A project of sentences."""
    made = project(tmp_path, {"doses.md": TEXT}, SETTINGS)
    made.run()
    return made


@pytest.fixture
def blocks(tmp_path: Path) -> Project:
    """A project of blocks."""
    made = project(tmp_path, {"doses.md": TEXT}, f"{SETTINGS}segmentation: block\n")
    made.run()
    return made


def test_a_block_of_finished_sentences_is_finished(made: Project) -> None:
    made.translate("de", "doses", GERMAN)
    made.run()
    text = made.built("de", "doses.md")

    switch(made, "block")

    assert made.targets("de", "doses") == {
        "Doses": "Dosen",
        FIRST: WHOLE,
        "Drink.": "Trinken Sie.",
        "Sleep well. Eat well.": "Schlafen Sie gut. Essen Sie gut.",
        LAST: "Lesen Sie [eins]({url1}). Lesen Sie [zwei]({url2}).",
    }
    assert made.built("de", "doses.md") == text
    assert made.run().written == ()


def test_the_front_matter_switches_one_document(made: Project) -> None:
    made.translate("de", "doses", GERMAN)
    made.run()
    made.write("source_texts/doses.md", f"---\nsegmentation: block\n---\n\n{TEXT}")
    made.run()

    assert made.targets("de", "doses")[FIRST] == WHOLE


def test_a_block_with_unfinished_sentences_is_fuzzy_with_what_there_is(made: Project) -> None:
    made.translate("de", "doses", {"Sleep well.": "Schlafen Sie gut."})
    made.translate("de", "doses", {"Do not stop.": "Nicht absetzen."}, fuzzy=True)

    switch(made, "block")

    targets = made.targets("de", "doses")
    assert (targets[FIRST], targets["Sleep well. Eat well."]) == ("Nicht absetzen.?", "Schlafen Sie gut.?")
    assert previous(made) == {FIRST: "Do not stop.", "Sleep well. Eat well.": "Sleep well."}


def test_a_block_that_a_sentence_is_added_to_tells_what_its_translation_is_of(blocks: Project) -> None:
    blocks.translate("de", "doses", {"Drink.": "Trinken Sie."})
    blocks.run()
    blocks.write("source_texts/doses.md", TEXT.replace("- Drink.", "- Drink. Do not eat."))
    blocks.run()

    assert blocks.targets("de", "doses")["Drink. Do not eat."] == "Trinken Sie.?"
    assert previous(blocks)["Drink. Do not eat."] == "Drink."


def test_sentences_with_the_translation_of_their_whole_block_tell_so(blocks: Project) -> None:
    blocks.translate("de", "doses", {"Sleep well. Eat well.": "Schlafen und essen Sie gut."})

    switch(blocks, "sentence")

    assert previous(blocks) == {"Sleep well.": "Sleep well. Eat well.", "Eat well.": "Sleep well. Eat well."}


@pytest.mark.parametrize(
    ("finished", "fuzzy"),
    [
        (GERMAN, {}),
        ({"Sleep well.": "Schlafen Sie gut."}, {"Do not stop.": "Nicht absetzen."}),
        ({"Drink.": "Trinken!"}, {"Doses": "Dosis"}),
        ({}, {}),
    ],
)
def test_sentences_there_and_back_are_as_they_were(
    made: Project, finished: dict[str, str], fuzzy: dict[str, str]
) -> None:
    made.translate("de", "doses", finished)
    made.translate("de", "doses", fuzzy, fuzzy=True)
    made.run()
    before = made.read(catalog("de", "doses"))

    switch(made, "block")
    assert made.read(catalog("de", "doses")) != before
    switch(made, "sentence")

    assert made.read(catalog("de", "doses")) == before


@pytest.mark.parametrize("target", [WHOLE, WHOLE.replace(". Set", " und set"), ""])
def test_blocks_there_and_back_are_as_they_were(blocks: Project, target: str) -> None:
    blocks.translate("de", "doses", {FIRST: target, "Drink.": "Trinken Sie."})
    blocks.run()
    before = blocks.read(catalog("de", "doses"))

    switch(blocks, "sentence")
    switch(blocks, "block")

    assert blocks.read(catalog("de", "doses")) == before


def test_a_block_that_has_a_sentence_for_each_is_parted(blocks: Project) -> None:
    blocks.translate("de", "doses", {FIRST: WHOLE, LAST: "Lesen Sie [eins]({url1}). Lesen Sie [zwei]({url2})."})

    switch(blocks, "sentence")

    targets = blocks.targets("de", "doses")
    assert {source: targets[source] for source in (*list(GERMAN)[1:4], *list(GERMAN)[7:])} == {
        source: GERMAN[source] for source in (*list(GERMAN)[1:4], *list(GERMAN)[7:])
    }


@pytest.mark.parametrize(
    "target",
    [
        "Nehmen Sie jeden Tag 200 mg und setzen Sie sie nicht ab. Gehen Sie bald zu [Ihrem Arzt]({url1}).",
        # The numbers stand in other sentences.
        "Setzen Sie sie nicht ab. Nehmen Sie jeden Tag 200 mg. Gehen Sie bald zu [Ihrem Arzt]({url1}).",
        "Nehmen Sie jeden Tag 300 mg. Setzen Sie sie nicht ab. Gehen Sie bald zu [Ihrem Arzt]({url1}).",
        "[Ihr Arzt]({url1}) gibt Ihnen jeden Tag 200 mg. Setzen Sie sie nicht ab. Gehen Sie bald wieder hin.",
    ],
)
def test_a_block_that_cannot_be_parted_safely_is_a_suggestion_for_each(blocks: Project, target: str) -> None:
    blocks.translate("de", "doses", {FIRST: target})

    switch(blocks, "sentence")

    targets = blocks.targets("de", "doses")
    assert {targets[source] for source in list(GERMAN)[1:4]} == {f"{target}?"}
    assert target in {unit.target for unit in blocks.catalog("de", "doses").obsolete}


def test_what_was_changed_in_blocks_is_taken_back_to_the_sentences(made: Project) -> None:
    made.translate("de", "doses", GERMAN)
    switch(made, "block")
    made.translate("de", "doses", {"Sleep well. Eat well.": "Schlafen Sie viel. Essen Sie gut."})

    switch(made, "sentence")

    assert made.targets("de", "doses") == {**GERMAN, "Sleep well.": "Schlafen Sie viel."}
    notes = {unit.source: unit.notes for unit in made.catalog("de", "doses").units if unit.notes}
    assert notes == {"Sleep well.": (f"{OTHER}Schlafen Sie gut.",)}


def test_a_sentence_whose_translation_still_stands_in_its_edited_block_stays_finished(made: Project) -> None:
    made.translate("de", "doses", GERMAN)
    switch(made, "block")
    made.write("source_texts/doses.md", TEXT.replace("200 mg", "300 mg"))
    made.run()

    switch(made, "sentence")

    targets = made.targets("de", "doses")
    assert targets["Take 300 mg every day."].endswith("?")
    assert {source: targets[source] for source in list(GERMAN)[2:]} == dict(list(GERMAN.items())[2:])


# Laws

SENTENCES = ("Stop.", "Take 2 pills.", "Do not run.", "See [it](https://a.example).", "Rest {now}.")
TEXTS = st.lists(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=3).map(" ".join), max_size=4).map(
    "\n\n".join
)
TARGETS = st.sampled_from(["", "Halt.", "Nimm 2 Pillen. Ruhe.", "Eins. Zwei. Drei.", "[omit]", "Siehe [es]({url1})."])


@settings(max_examples=60)
@given(TEXTS, st.sampled_from(["sentence", "block"]), st.data())
def test_no_switch_loses_a_translation_and_the_way_back_restores_all(text: str, by: str, data: st.DataObject) -> None:
    here = extract("a.md", text, EN, by=by)
    there = extract("a.md", text, EN, by=by, other=True)
    first = merge(None, template(here), DE)
    units = tuple(_translated(unit, data) for unit in first.units)
    old = merge(Catalog(DE, units, header=first.header), template(here), DE)
    blocks, sentences = (there, here) if by == "sentence" else (here, there)
    some = groups(blocks.segments, sentences.segments)

    new = turned(old, template(there), some)
    again = turned(new, template(here), some)

    assert said(old) <= said(new)
    assert po.dumps(turned(new, template(there), some)) == po.dumps(new)
    assert said(old) <= said(again)
    texts = [segment.text for segment in sentences.segments]
    if by == "sentence" or len(set(texts)) == len(texts):
        # A sentence that stands in two blocks may bring the translation of the one to the other.
        assert again.units == old.units
        assert said(again) == said(old)


def turned(old: Catalog, new: Catalog, some: Sequence[Group]) -> Catalog:
    wanted = [unit.key for unit in new.units]
    return merge(converted(old, wanted, some, DE, lambda _, __: True), new, DE)


def _translated(unit: Unit, data: st.DataObject) -> Unit:
    target = data.draw(TARGETS)
    return replace(unit, targets=(target,), fuzzy=bool(target) and data.draw(st.booleans()))


def said(some: Catalog) -> set[tuple[str, str]]:
    """All translations, those too that a note keeps beside another one."""
    units = (*some.units, *some.obsolete)
    noted = {(unit.source, note.removeprefix(OTHER)) for unit in units for note in unit.notes if note.startswith(OTHER)}
    return noted | {(unit.source, unit.target) for unit in units if unit.target}
