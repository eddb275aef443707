"""stages: what the publishing gate keeps out of the texts, what stands there, and which documents stay unpublished."""

from __future__ import annotations

import json
from gettext import GNUTranslations
from pathlib import Path
from typing import Any

import pytest
from stages_project import DOSE, GOOD, LINK, STOP, Project, catalog, project

from pipeline.model import Row
from pipeline.stages import Outcome, judge

TEXTS = {"doses.md": f"# Doses\n\n{DOSE} {STOP}\n\n{LINK.replace('{url1}', 'https://example.org/')}\n"}
MUST = TEXTS["doses.md"].replace(DOSE, f"<!-- plainloc:must -->\n{DOSE}")


@pytest.fixture(scope="module")
def once(tmp_path_factory: pytest.TempPathFactory) -> Project:
    made = project(tmp_path_factory.mktemp("once"), TEXTS)
    made.run({"extract"})
    made.translate("de", "doses", GOOD)
    made.run()
    return made


@pytest.fixture
def made(once: Project, tmp_path: Path) -> Project:
    return once.copy(tmp_path)


def row(outcome: Outcome, locale: str = "de") -> Row:
    return next(row for row in outcome.rows if row.locale == locale)


def entry(made: Project, locale: str = "de") -> dict[str, Any]:
    locales = json.loads(made.read("build/bundles/manifest.json"))["locales"]
    return next(item["documents"][0] for item in locales if item["locale"] == locale)


@pytest.mark.parametrize(
    ("source", "target", "check"),
    [
        (DOSE, "Nehmen Sie jeden Tag 20 mg.", "number"),
        (DOSE, "Nehmen Sie jeden Tag 200 g.", "unit"),
        (STOP, "Hören Sie nicht `sofort` auf.", "code"),
        (LINK, "Siehe [die Seite]({url1}) {url1}.", "placeholder"),
        (LINK, "Siehe [die Seite]({url1}) und [da](https://evil.example/).", "link-target"),
    ],
)
def test_a_translation_with_a_grave_error_does_not_stand_in_the_text(
    made: Project, source: str, target: str, check: str
) -> None:
    made.translate("de", "doses", {source: target})

    outcome = made.run()

    words = source.replace("{url1}", "https://example.org/")
    assert words in made.built("de", "doses.md")
    assert [found.check for found in outcome.findings if found.locale == "de" and found.severity == "error"] == [check]
    (refused,) = row(outcome).refused
    assert (refused.origin, bool(refused.message), refused.line > 0) == ("en", True, True)
    assert row(outcome).withheld == ()
    assert entry(made)["refused"] == [{"entry": refused.entry, "message": refused.message, "origin": "en"}]
    assert entry(made)["segments"]["fallback"] == 1


@pytest.mark.parametrize(
    ("settings", "stands"),
    [
        ("checks: {number: warning}", True),
        ("checks: {meaning: note}", True),
        ("checks: {number: 'off'}", True),
        ("checks: {unit: 'off'}", False),
        ("publishing: {fail_on: never, minimum_coverage: 0}", False),
    ],
)
def test_a_check_that_is_off_or_no_error_does_not_close_the_gate(made: Project, settings: str, stands: bool) -> None:
    text = made.read("source_texts/pipeline.yaml")
    made.write("source_texts/pipeline.yaml", f"{text.partition('publishing')[0]}{settings}\n")
    made.translate("de", "doses", {DOSE: "Nehmen Sie jeden Tag 20 mg."})

    made.run()

    assert ("20 mg." in made.built("de", "doses.md")) == stands


@pytest.mark.parametrize(
    ("check", "severity", "reasons"),
    [("length", "error", ("1 error found by the checks",)), ("length", "warning", ())],
)
def test_an_error_of_another_kind_stands_in_the_text_and_holds_it_back(
    made: Project, check: str, severity: str, reasons: tuple[str, ...]
) -> None:
    text = made.read("source_texts/pipeline.yaml")
    made.write("source_texts/pipeline.yaml", f"{text}checks: {{{check}: {severity}}}\n")
    long = f"Hören Sie nicht auf{', und zwar wirklich unter keinen Umständen' * 3}."
    made.translate("de", "doses", {STOP: long})

    outcome = made.run()

    assert long in made.built("de", "doses.md")
    assert row(outcome).withheld == reasons


@pytest.mark.parametrize(
    ("own", "de", "stands", "origin"),
    [
        ("Nehmen Sie jeden Tag 20 mg.", GOOD[DOSE], GOOD[DOSE], "de"),
        ("Nehmen Sie jeden Tag 20 mg.", "Jeden Tag 2 mg.", DOSE, "en"),
        ("", "Jeden Tag 2 mg.", DOSE, "en"),
        ("Nehmen S' jeden Tag 200 mg.", "Jeden Tag 2 mg.", "Nehmen S' jeden Tag 200 mg.", "de-AT"),
    ],
)
def test_the_fallback_edition_stands_in_unless_it_is_wrong_too(
    made: Project, own: str, de: str, stands: str, origin: str
) -> None:
    made.translate("de", "doses", {DOSE: de})
    made.translate("de_AT", "doses", {DOSE: own})

    outcome = made.run()

    assert stands in made.built("de-AT", "doses.md")
    assert [found.origin for found in row(outcome, "de-AT").refused] == ([origin] if "20 mg" in own else [])


def test_an_error_in_a_pivot_is_no_source_for_what_is_made_from_it(made: Project) -> None:
    made.translate("en@simple", "doses", {DOSE: "Take 200 mg each day.", STOP: "Go on. Do not stop."})
    made.run()
    made.translate("de@simple", "doses", {"Take 200 mg each day.": "Nehmen Sie jeden Tag 200 mg."})
    made.run()
    assert "Nehmen Sie jeden Tag 200 mg." in made.built("de-simple", "doses.md")

    made.translate("en@simple", "doses", {"Take 200 mg every day.": "Take 20 mg each day."})
    made.run()

    assert "Take 20 mg each day." not in made.read("locales/templates/en@simple/doses.pot")
    assert "20 mg each" not in made.built("de-simple", "doses.md")
    assert '#~ msgstr "Nehmen Sie jeden Tag 200 mg."' in made.read(catalog("de@simple", "doses"))
    assert made.run().written == ()

    made.translate("en@simple", "doses", {"Take 200 mg every day.": "Take 200 mg each day."})
    made.run()
    assert "Nehmen Sie jeden Tag 200 mg." in made.built("de-simple", "doses.md")


@pytest.mark.parametrize(
    ("change", "fuzzy", "reason"),
    [
        ({}, False, ""),
        ({"Stop it.": ""}, False, "1 of 3 segments that must be translated is not translated: “Stop it.”"),
        ({DOSE: GOOD[DOSE]}, True, f"1 of 2 segments that must be translated is out of date (fuzzy): “{DOSE}”"),
        (
            {DOSE: "Jeden Tag 2 mg."},
            False,
            f"1 of 2 segments that must be translated has an error in its translation: “{DOSE}”",
        ),
    ],
)
@pytest.mark.parametrize("fail_on", ["error", "never"])
def test_a_sentence_that_must_be_translated_holds_its_text_back(
    made: Project, change: dict[str, str], fuzzy: bool, reason: str, fail_on: str
) -> None:
    made.write("source_texts/doses.md", MUST.replace(STOP, f"{STOP} Stop it.") if "Stop it." in change else MUST)
    made.run({"extract"})
    made.edit("source_texts/pipeline.yaml", "  minimum", f"  fail_on: {fail_on}\n  minimum")
    made.translate("de", "doses", change, fuzzy=fuzzy)

    outcome = made.run()

    assert row(outcome).withheld == ((reason,) if reason else ())
    assert entry(made)["withheld"] == list(row(outcome).withheld)
    assert bool(entry(made)["files"]) == (not reason)


def test_too_little_that_may_be_published_holds_a_text_back(made: Project) -> None:
    made.edit("source_texts/pipeline.yaml", "minimum_coverage: 0", "minimum_coverage: 0.9")
    assert row(made.run()).withheld == ()
    made.translate("de", "doses", {DOSE: "Jeden Tag 2 mg."})

    outcome = made.run()

    assert row(outcome).withheld == ("75 % of the text is translated; at least 90 % is needed",)


FORMS = {
    "md": f"\\[English: {DOSE}\\] Hören Sie nicht auf.",
    "txt": f"[English: {DOSE}] Hören Sie nicht auf.",
    "html": f'<span lang="en" dir="ltr" class="stand-in">{DOSE}</span> Hören Sie nicht auf.',
    "json": f'<span lang=\\"en\\" dir=\\"ltr\\" class=\\"stand-in\\">{DOSE}</span>',
}


@pytest.mark.parametrize(("ending", "marked"), FORMS.items())
def test_readers_see_what_stands_in(made: Project, ending: str, marked: str) -> None:
    made.translate("de", "doses", {DOSE: "Jeden Tag 2 mg."})

    made.run()

    assert marked in made.read(f"build/bundles/de/doses.{ending}")
    assert made.built("de", "doses.md") == (
        f"# Dosis\n\n{DOSE} Hören Sie nicht auf.\n\nSiehe [die Seite](https://example.org/).\n"
    )


def compiled(made: Project, name: str = "doses") -> GNUTranslations:
    with (made.root / f"build/bundles/de/{name}.mo").open("rb") as file:
        return GNUTranslations(file)


def test_no_program_is_given_what_is_held_back(made: Project) -> None:
    assert compiled(made).gettext(DOSE) == GOOD[DOSE]
    made.translate("de", "doses", {DOSE: "Jeden Tag 2 mg.", LINK: "Siehe [die Seite](javascript:alert(1))."})

    made.run()

    told = compiled(made)
    assert [told.gettext(text) for text in (DOSE, LINK, STOP)] == [DOSE, LINK, GOOD[STOP]]
    for file in (made.root / "build").rglob("*"):
        data = file.read_bytes() if file.is_file() else b""
        assert b"Jeden Tag 2 mg." not in data, file
        assert b"javascript:alert" not in data, file


def test_programs_are_told_of_a_review_that_has_lapsed(made: Project) -> None:
    made.edit(
        catalog("de", "doses"),
        "X-Plainloc-Review: draft",
        f"X-Plainloc-Review: reviewed; by=A; on=2026-01-01; of={'0' * 16}",
    )

    made.run()

    assert compiled(made).info()["x-plainloc-review"].startswith("lapsed; by=A;")


def test_a_text_without_markup_says_it_too(made: Project) -> None:
    made.write("source_texts/note.txt", f"{DOSE} {STOP}\n")
    made.run({"extract"})
    made.translate("de", "note", {DOSE: "Jeden Tag 2 mg.", STOP: GOOD[STOP]})

    made.run()

    assert f"\n[English: {DOSE}] {GOOD[STOP]}\n" in made.read("build/bundles/de/note.txt")
    assert f'class="stand-in">{DOSE}</span>' in made.read("build/bundles/de/note.txt.html")


def test_a_preview_takes_no_error_either(made: Project) -> None:
    made.translate("de", "doses", {DOSE: "Jeden Tag 2 mg."}, fuzzy=True)
    made.translate("de", "doses", {STOP: "Bitte nicht aufhören."}, fuzzy=True)

    made.run({"build"}, draft=True)

    assert "Bitte nicht aufhören." in made.built("de", "doses.md")
    assert "2 mg" not in made.built("de", "doses.md")


def test_each_pair_is_checked_once(made: Project) -> None:
    made.translate("de", "doses", {STOP: "Bitte hören Sie nicht auf."})
    judge._found.cache_clear()

    made.run()

    told = judge._found.cache_info()
    # Four German entries, four of which de-AT falls back to; what is asked again is known.
    assert told.misses == 4
    assert told.hits >= 4
