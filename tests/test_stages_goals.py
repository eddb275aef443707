"""A run tells how hard texts are: goals that are missed, translations harder than their source, advice."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from stages_project import Project, project

from pipeline.model import Finding

SENTENCE = (
    "Interdisciplinary collaboration considerably facilitates comprehensive immunological characterisation today."
)
SHORT = "The treatment can help your own body to fight."
LONG = (
    "Tiba hii inaweza kusaidia mwili wako kupigana kwa nguvu zake zote na baadaye pia kupata tena afya ambayo mwili "
    "wako ulikuwa nayo kabla ya wakati huu wote mgumu sana."
)
HARD = "\n\n".join(SENTENCE.replace("today", f"on day {number}") for number in range(12)) + "\n"


def settings(source: str = "en", edition: str = "{locale: en-simple}", more: str = "") -> str:
    return f"source: {source}\neditions: [{edition}]\n{more}publishing:\n  minimum_coverage: 0\n"


def goals(made: Project, check: str = "goal") -> list[Finding]:
    return [finding for finding in made.run().findings if finding.check == check]


def whole(made: Project) -> list[Finding]:
    """The findings on whole texts."""
    return [finding for finding in goals(made) if not finding.entry]


@pytest.fixture
def hard(tmp_path: Path) -> Callable[..., Project]:
    def make(source: str = "en", edition: str = "{locale: en-simple}", more: str = "") -> Project:
        return project(tmp_path, {"care.md": HARD}, settings(source, edition, more))

    return make


def test_a_text_that_misses_its_goal_as_a_whole_is_an_error_with_lines_to_start_with(
    hard: Callable[..., Project],
) -> None:
    (found,) = whole(hard("{locale: en, goal: {formula: flesch-kincaid-grade, at_most: 6}}"))

    assert (found.severity, found.file, found.locale, found.path) == ("error", "source_texts/care.md", "en", "care.md")
    assert found.message.startswith("Flesch-Kincaid grade is ")
    assert found.message.endswith(" (goal: at most 6)")
    assert found.suggestion == "start with lines 1, 3, 5"


@pytest.mark.parametrize(
    ("goal", "more", "severity"),
    [
        ("{profile: patient-leaflet, level: C2, rules: []}", "", "error"),
        ("{profile: patient-leaflet, level: C2, rules: [], severity: note}", "", "note"),
        ("{profile: patient-leaflet, level: C2, rules: []}", "publishing: {missed_goal: warning}\n", "warning"),
    ],
)
def test_how_grave_a_missed_goal_is_can_be_set(tmp_path: Path, goal: str, more: str, severity: str) -> None:
    made = project(tmp_path, {"care.md": HARD}, f"source: {{locale: en, goal: {goal}}}\n{more}")

    assert [finding.severity for finding in whole(made)] == [severity]


def test_an_edition_that_misses_its_goal_is_not_published(hard: Callable[..., Project]) -> None:
    made = hard(edition="{locale: en-simple, goal: {formula: flesch-kincaid-grade, at_most: 6}}")
    made.run()
    units = made.catalog("en-simple".replace("-", "@"), "care").units
    made.translate("en@simple", "care", {unit.source: unit.source for unit in units})

    (found,) = whole(made)

    assert (found.severity, found.file) == ("error", "locales/en@simple/LC_MESSAGES/care.po")
    assert not (made.root / "build/bundles/en-simple/care.md").exists()


def test_words_that_stand_in_for_a_translation_are_held_to_nothing(hard: Callable[..., Project]) -> None:
    made = hard(edition="{locale: de, goal: {profile: easy-to-read, formula: lix, at_most: 1}}")

    assert [found for found in made.run().findings if found.locale == "de"] == []


def test_a_short_text_is_not_failed(tmp_path: Path) -> None:
    made = project(
        tmp_path,
        {"care.md": f"{SENTENCE}\n"},
        settings("{locale: en, goal: {formula: flesch-kincaid-grade, at_most: 6, level: A1}}"),
    )

    assert whole(made) == []


def test_a_translation_that_is_clearly_harder_than_its_source_is_told(tmp_path: Path) -> None:
    made = project(tmp_path, {"care.md": f"{SHORT}\n"}, settings(edition="{locale: sw}"))
    made.run()
    made.translate("sw", "care", {SHORT: LONG})

    (found,) = goals(made, "harder-than-source")

    assert (found.severity, found.locale, found.file) == ("warning", "sw", "locales/sw/LC_MESSAGES/care.po")
    assert "29 words in one sentence, the source has 9 words in one sentence" in found.message


def test_a_sentence_with_a_neighbour_folded_into_it_is_not_compared_with_its_own_source_alone(tmp_path: Path) -> None:
    made = project(tmp_path, {"care.md": f"It is short. {SHORT}\n"}, settings(edition="{locale: sw}"))
    made.run()
    made.translate("sw", "care", {SHORT: LONG, "It is short.": "[omit]"})

    assert goals(made, "harder-than-source") == []


def test_the_rules_of_the_goal_give_advice_on_source_and_editions(tmp_path: Path) -> None:
    made = project(
        tmp_path,
        {"care.md": "The dose is given by a nurse.\n"},
        settings("{locale: en, goal: {rules: [passive]}}", "{locale: en-simple, goal: {rules: [passive]}}"),
    )
    made.run()
    made.translate("en@simple", "care", {"The dose is given by a nurse.": "The drug is given by a nurse."})

    source, edition = goals(made, "plain-passive")

    assert (source.file, source.line, source.severity) == ("source_texts/care.md", 1, "note")
    assert (edition.file, edition.locale) == ("locales/en@simple/LC_MESSAGES/care.po", "en-simple")
    assert edition.line > 1
    assert edition.reason
    assert edition.entry


def test_no_advice_is_given_without_rules_and_on_words_of_another_language(tmp_path: Path) -> None:
    made = project(
        tmp_path, {"care.md": "The dose is given by a nurse.\n"}, settings(edition="{locale: de, goal: gov}")
    )

    assert [found for found in made.run().findings if found.check.startswith("plain-")] == []


def test_what_a_goal_says_of_a_long_sentence_is_not_said_twice(tmp_path: Path) -> None:
    words = "You can take this medicine with water in the morning and in the evening and at night too."
    made = project(
        tmp_path,
        {"care.md": f"{words}\n"},
        settings("{locale: en, goal: {words_per_sentence: 12, rules: [long-sentence]}}"),
    )

    assert [found.check for found in made.run().findings] == ["goal"]


def test_a_catalog_speaks_of_difficulty_in_countable_words_alone(hard: Callable[..., Project]) -> None:
    made = hard(edition="{locale: de, goal: {profile: easy-to-read, words_per_sentence: 7, formula: lix, at_most: 9}}")
    made.run()

    (said,) = {comment for unit in made.catalog("de", "care").units for comment in unit.comments if "source" in comment}
    assert said == "in the source: 9 words in one sentence (goal: at most 7)"


def test_the_source_in_the_place_of_a_translation_that_is_refused_is_held_to_nothing(tmp_path: Path) -> None:
    source = "The dose is given by a nurse."
    made = project(
        tmp_path, {"care.md": f"{source}\n"}, settings(edition="{locale: en-simple, goal: {rules: [passive]}}")
    )
    made.run()
    made.translate("en@simple", "care", {source: "..."})

    assert [finding.check for finding in made.run().findings if finding.locale == "en-simple"] == ["empty"]
