"""catalog: one page, all translated, edited and run again: what becomes of its catalog, in entries and in lines."""

from __future__ import annotations

import re
from difflib import unified_diff
from pathlib import Path

import pytest
from stages_project import LATER, Project, catalog, project

from pipeline import po
from pipeline.model import Catalog, Unit

NAME = "page.md"
FILE = f"source_texts/{NAME}"
SETTINGS = "source: en\neditions: [de]\npublishing: {minimum_coverage: 0}\n"
SPLIT = "Because your body needs rest after the treatment, you should not drive a car for two days."
PAGE = f"""\
---
title: Checkpoint inhibitors
---

# Checkpoint inhibitors

Your body has **white blood cells**. They find cells that do not belong there. Some cancer cells hide from them.
This medicine takes the hiding place away.

## How you get it

A nurse gives you the medicine through a thin tube. You get 200 mg every three weeks.
It takes about half an hour, and you can go home after it. See [our page]({{site}}/visit) on the first visit.

- Bring a list of your medicines.
- Wear clothes with wide sleeves.

{SPLIT}

## When to call us

Call us if you have a fever. Call us if your skin itches. Do not wait until the next morning.

| Sign | What to do |
|---|---|
| Cough | Call us today. |
| Rash | Show it to your nurse. |
"""
PAGE = PAGE.replace("{site}", "https://example.org")


@pytest.fixture
def made(tmp_path: Path) -> Project:
    """The page, with a translation of each entry."""
    found = project(tmp_path, {NAME: PAGE}, SETTINGS)
    found.run(["extract"])
    found.translate("de", "page", {source: german(source) for source in found.targets("de", "page")})
    found.run(["extract", "build"])
    return found


def german(source: str) -> str:
    """As good as a translation: no check has anything to say of it, as the dose is the same."""
    return re.sub(r"(?!mg\b)[a-z]+(?=[ .,])", lambda word: word[0][::-1], source)


def edited(made: Project, *edits: tuple[str, str]) -> tuple[Catalog, Catalog, list[str]]:
    """The catalog before and after the edits and two runs, and the lines that are others, with their signs."""
    name = catalog("de", "page")
    before = made.read(name)
    for old, new in edits:
        made.edit(FILE, old, new)
    made.run(["extract", "build"], now=LATER)
    after = made.read(name)
    made.run(["extract", "build"], now=LATER)
    assert made.read(name) == after
    return po.parse(before.encode(), name), po.parse(after.encode(), name), _lines(before, after)


def _lines(before: str, after: str) -> list[str]:
    """But for the date of the messages, which changes with them."""
    lines = unified_diff(before.splitlines(), after.splitlines(), n=0, lineterm="")
    return [line for line in lines if not line.startswith(("+++", "---", "@@")) and "POT-Creation-Date" not in line]


def states(of: Catalog) -> dict[str, tuple[str, bool]]:
    return {unit.source: (unit.target, unit.finished) for unit in of.units}


def others(before: Catalog, after: Catalog) -> list[Unit]:
    """The units that are new or have another translation or state."""
    was = states(before)
    return [unit for unit in after.units if was.get(unit.source) != (unit.target, unit.finished)]


# The table of edits on which other systems were measured


def test_a_paragraph_inserted_at_the_top_changes_only_the_lines_of_its_own_entry(made: Project) -> None:
    before, after, lines = edited(made, ("Your body has", "This page is for patients.\n\nYour body has"))

    new = others(before, after)
    assert [(unit.source, unit.target) for unit in new] == [("This page is for patients.", "")]
    assert after.obsolete == ()
    assert lines == [
        "+",
        "+#. paragraph in: Checkpoint inhibitors",
        "+#: source_texts/page.md",
        '+msgid "This page is for patients."',
        '+msgstr ""',
    ]


def test_a_typo_in_one_of_four_sentences_makes_one_fuzzy_and_leaves_three_alone(made: Project) -> None:
    before, after, lines = edited(made, ("do not belong there", "do not belnog there"))

    assert [(unit.previous, unit.fuzzy) for unit in others(before, after)] == [
        ("They find cells that do not belong there.", True)
    ]
    assert sorted(lines) == [
        "+#, fuzzy",
        "+#. source changed: the translation was finished until then (a066cf7c)",
        '+#| msgid "They find cells that do not belong there."',
        '+msgid "They find cells that do not belnog there."',
        '-msgid "They find cells that do not belong there."',
    ]


def test_two_sections_that_change_places_change_the_state_of_no_unit(made: Project) -> None:
    first, second = PAGE.index("## How"), PAGE.index("## When")
    made.write(FILE, PAGE[:first] + PAGE[second:] + "\n" + PAGE[first:second])

    before, after, _ = edited(made)

    assert others(before, after) == []
    assert states(before) == states(after)
    assert [unit.source for unit in after.units] != [unit.source for unit in before.units]


def test_a_paragraph_split_in_two_changes_no_line(made: Project) -> None:
    before, after, lines = edited(made, ("there. Some", "there.\n\nSome"))

    assert others(before, after) == []
    assert lines == []


def test_source_lines_that_are_wrapped_elsewhere_change_no_line(made: Project) -> None:
    before, after, lines = edited(
        made, ("hide from them.\nThis", "hide\nfrom them. This"), ("after it. See", "after\nit. See")
    )

    assert others(before, after) == []
    assert lines == []


def test_other_marks_of_emphasis_are_carried_over_and_nothing_is_fuzzy(made: Project) -> None:
    before, after, lines = edited(made, ("**white blood cells**", "__white blood cells__"))

    (unit,) = others(before, after)
    assert (unit.target, unit.finished) == (german("Your body has __white blood cells__."), True)
    assert len(lines) == 5
    assert "+#. carried over: only emphasis marks changed, in the translation too" in lines
    assert "**" not in made.built("de", NAME)


def test_another_address_is_carried_over_and_nothing_is_fuzzy(made: Project) -> None:
    before, after, lines = edited(made, ("https://example.org/visit", "https://example.net/first"))

    assert others(before, after) == []
    assert lines == ["-#. {url1}: https://example.org/visit", "+#. {url1}: https://example.net/first"]
    assert "(https://example.net/first)" in made.built("de", NAME)
    assert "example.org" not in made.built("de", NAME)


def test_both_halves_of_a_sentence_split_in_two_have_its_translation_as_a_suggestion(made: Project) -> None:
    halves = "Your body needs rest after the treatment.", "You should not drive a car for two days."
    before, after, _ = edited(made, (SPLIT, " ".join(halves)))

    assert [(unit.source, unit.target, unit.fuzzy, unit.previous) for unit in others(before, after)] == [
        (half, german(SPLIT), True, SPLIT) for half in halves
    ]
    assert after.obsolete == ()


# Other edits


def test_a_final_mark_is_carried_over(made: Project) -> None:
    before, after, lines = edited(made, ("Call us today.", "Call us today!"))

    assert [(unit.target, unit.finished) for unit in others(before, after)] == [
        (german("Call us today.")[:-1] + "!", True)
    ]
    assert len(lines) == 5


def test_a_table_in_another_order_changes_the_state_of_no_unit(made: Project) -> None:
    before, after, _ = edited(
        made,
        (
            "| Cough | Call us today. |\n| Rash | Show it to your nurse. |",
            "| Rash | Show it to your nurse. |\n| Cough | Call us today. |",
        ),
    )

    assert others(before, after) == []


def test_what_is_cut_out_and_put_back_is_as_it_was(made: Project) -> None:
    name, was = catalog("de", "page"), made.read(catalog("de", "page"))
    edited(made, ("Call us if your skin itches. ", ""))
    gone = made.catalog("de", "page").obsolete

    made.write(FILE, PAGE)
    made.run(["extract", "build"])

    assert [unit.source for unit in gone] == ["Call us if your skin itches."]
    assert _lines(was, made.read(name)) == []


def test_a_renamed_heading_changes_only_its_own_entry_and_the_places_of_what_stands_below(made: Project) -> None:
    name = catalog("de", "page")
    waiting = {
        "Bring a list of your medicines.": "Nur begonnen",
        "You get 200 mg every three weeks.": german("You get 200 mg every three weeks."),
    }
    made.translate("de", "page", waiting, fuzzy=True)
    made.edit(FILE, "thin tube", "very thin tube")
    made.write(name, made.read(name).replace("#. list item", "#. suggested from care.md, 86%\n#. list item", 1))
    made.run(["extract"])

    before, after, lines = edited(made, ("## How you get it", "## How it is given"))

    assert [(unit.source, unit.previous) for unit in others(before, after)] == [
        ("How it is given", "How you get it"),
    ]
    assert [unit.source for unit in after.obsolete] == [unit.source for unit in before.obsolete]
    below = [line for line in lines if "msg" not in line and "fuzzy" not in line and "finished until" not in line]
    assert below
    assert all(re.match(r"[-+]#\. [a-z ]+ in: .* > How (you get it|it is given)\Z", line) for line in below)
    assert len([line for line in lines if "msg" in line]) == 3
    same = {unit.source for unit in before.units} & {unit.source for unit in after.units}
    assert _remarks(before, same) == _remarks(after, same)
    assert len([line for some in _remarks(after, same) for line in some]) == 2


def _remarks(of: Catalog, sources: set[str]) -> list[list[str]]:
    return [
        [line for line in unit.comments if line.startswith(("suggested from", "source changed"))]
        for unit in of.units
        if unit.source in sources
    ]


# A change of meaning


@pytest.fixture
def dose(made: Project) -> Project:
    """The page after its dose was doubled."""
    made.edit(FILE, "200 mg", "400 mg")
    made.run(["extract", "build"])
    return made


SENTENCE = "You get 400 mg every three weeks."


def test_another_dose_is_spelled_out_and_the_old_one_is_not_published(dose: Project) -> None:
    unit = next(unit for unit in dose.catalog("de", "page").units if unit.source == SENTENCE)

    assert (unit.fuzzy, unit.previous) == (True, "You get 200 mg every three weeks.")
    assert "source changed: 200 mg -> 400 mg" in unit.comments
    assert "200 mg" not in dose.built("de", NAME)
    assert SENTENCE in dose.built("de", NAME)


def test_the_old_dose_cannot_be_passed_off_as_finished(dose: Project) -> None:
    text = dose.read(catalog("de", "page"))
    entry_ = re.compile(r"#, fuzzy\n#\| msgid \"You get 200 mg every three weeks.\"\n")
    assert entry_.search(text)
    dose.write(catalog("de", "page"), entry_.sub("", text))

    outcome = dose.run(["extract", "build"])

    unit = next(unit for unit in dose.catalog("de", "page").units if unit.source == SENTENCE)
    found = [(finding.severity, finding.message) for finding in outcome.findings if finding.entry == unit.id]
    assert [severity for severity, _ in found] == ["error"]
    assert "the translation still has 200 mg, where the source has 400 mg now" in found[0][1]
    assert "source changed: 200 mg -> 400 mg" in unit.comments
    assert "200 mg" not in dose.built("de", NAME)
    assert SENTENCE in dose.built("de", NAME)


def test_the_new_dose_finishes_the_translation_and_takes_the_note_away(dose: Project) -> None:
    dose.translate("de", "page", {SENTENCE: german(SENTENCE)})

    dose.run(["extract", "build"])

    unit = next(unit for unit in dose.catalog("de", "page").units if unit.source == SENTENCE)
    assert (unit.finished, unit.previous) == (True, None)
    assert not any("source changed" in line for line in unit.comments)
    assert german(SENTENCE) in dose.built("de", NAME)
