"""The glossary in a project: what translators see, what is found over a whole text and over all texts, exchange."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from command_line import Say, typing
from stages_project import Project, catalog, project

from pipeline.model import Finding
from pipeline.stages import Outcome

SETTINGS = """\
source: en
editions:
  - de
  - locale: fr
    checks: {same-source: warning, unexplained-term: off}
publishing:
  minimum_coverage: 0
"""
GLOSSARY = """\
# Ours.
terms:
  - term: antigen
    meaning: a feature by which cells are known
    hard: true
    forms:
      de: [Antigen, Merkmal]
  - term: dose
    forms: {de: Dosis}
    forbidden: {de: Portion}
  - term: PD-1
    translate: false
"""
TEXTS = {
    "a.md": "# Antigens\n\nIt has antigens. Take the [dose](b.md) of PD-1.\n",
    "b.md": "# Care\n\nIt has an antigen on it. Read the whole leaflet.\n",
    "c.md": "# More\n\nRead the whole leaflet.\n",
}


@pytest.fixture
def made(tmp_path: Path) -> Project:
    made = project(tmp_path, TEXTS, SETTINGS)
    made.write("source_texts/glossary.yaml", GLOSSARY)
    made.run()
    return made


@pytest.fixture
def say(capsys: pytest.CaptureFixture[str], made: Project) -> Say:
    return typing(capsys, "--root", made.root)


def found(outcome: Outcome, check: str) -> list[Finding]:
    return [finding for finding in outcome.findings if finding.check == check]


def comments(made: Project, locale: str) -> dict[str, tuple[str, ...]]:
    return {unit.source: unit.comments for unit in made.catalog(locale, "a").units}


# What translators see


def test_a_translator_sees_the_terms_of_each_entry_between_placeholders_and_place(made: Project) -> None:
    said = comments(made, "de")

    assert said["Take the [dose]({url1}) of PD-1."] == (
        "{url1}: b.md",
        "term: dose = Dosis, not Portion",
        "term: PD-1 stays as it is",
        "paragraph in: Antigens",
    )
    assert said["It has antigens."] == ("term: antigen = Antigen", "paragraph in: Antigens")


def test_an_edition_made_from_a_pivot_has_the_terms_that_the_pivot_says(tmp_path: Path) -> None:
    made = project(
        tmp_path, {"a.md": "# More\n\nTake the dose.\n"}, "source: en\neditions: [de, {locale: fr, from: de}]\n"
    )
    made.write("source_texts/glossary.yaml", "terms:\n  - {term: dose, forms: {de: Dosis, fr: prise}}\n")
    made.run()
    made.translate("de", "a", {"Take the dose.": "Nehmen Sie die Dosis."})
    made.run()

    assert "term: Dosis = prise" in comments(made, "fr")["Nehmen Sie die Dosis."]

    made.translate("fr", "a", {"Nehmen Sie die Dosis.": "Prenez le médicament."})

    assert [item.locale for item in found(made.run(), "term")] == ["fr"]


def test_templates_and_editions_without_forms_have_no_terms(made: Project) -> None:
    assert "term: dose" not in made.read("locales/templates/a.pot")
    assert comments(made, "fr")["It has antigens."] == ("paragraph in: Antigens",)


def test_a_changed_glossary_changes_only_comments(made: Project) -> None:
    made.translate("de", "a", {"It has antigens.": "Es hat Antigene."})
    made.run()
    before = made.catalog("de", "a")
    made.edit("source_texts/glossary.yaml", "[Antigen, Merkmal]", "[Merkmal, Antigen]")
    made.run()
    after = made.catalog("de", "a")

    assert after.units != before.units
    assert [(unit.key, unit.targets, unit.fuzzy, unit.flags) for unit in after.units] == [
        (unit.key, unit.targets, unit.fuzzy, unit.flags) for unit in before.units
    ]
    assert after.header == before.header


# Whole texts


def test_a_hard_term_is_told_in_the_source_and_in_every_edition_that_says_it(made: Project) -> None:
    made.translate("de", "b", {"It has an antigen on it.": "Darauf sitzt ein Antigen."})
    told = found(made.run(), "unexplained-term")

    assert [(item.locale, item.file, item.message.split("”")[0]) for item in told] == [
        ("en", "source_texts/b.md", "“antigen"),
        ("de", catalog("de", "b"), "“Antigen"),
    ]
    assert all(item.line and item.entry and item.kind == "terms" for item in told)


def test_a_term_with_a_meaning_and_a_rare_word_is_hard_unless_the_glossary_says_otherwise(made: Project) -> None:
    terms = (
        "{term: pneumonitis, meaning: swollen lungs}",
        "{term: hepatitis, meaning: a swollen liver, hard: false}",
        "{term: myocarditis}",
        "{term: water, meaning: what people drink}",
    )
    made.write("source_texts/glossary.yaml", "terms:\n" + "".join(f"  - {term}\n" for term in terms))
    made.write("source_texts/a.md", "# More\n\nDrink water. It is no pneumonitis, no hepatitis and no myocarditis.\n")

    assert [item.message for item in found(made.run(), "unexplained-term")] == [
        "“pneumonitis” is not explained where it comes first"
    ]


def test_a_term_is_checked_in_its_entry(made: Project) -> None:
    made.translate("de", "a", {"It has antigens.": "Es hat Antikörper."})

    assert [(item.severity, item.file) for item in found(made.run(), "term")] == [("warning", catalog("de", "a"))]


# All texts


def test_one_sentence_in_two_wordings_is_told_where_the_second_one_stands(made: Project) -> None:
    for name, target in (("b", "Lisez toute la notice."), ("c", "Lisez la notice entière.")):
        made.translate("fr", name, {"Read the whole leaflet.": target})
        made.translate("de", name, {"Read the whole leaflet.": "Lesen Sie alles."})
    told = found(made.run(), "same-source")

    assert [(item.file, item.severity, item.path, item.kind) for item in told] == [
        (catalog("fr", "c"), "warning", "c.md", "consistency")
    ]
    assert told[0].line > 1
    assert "b.md: “Lisez toute la notice.”" in told[0].message


def test_reports_and_status_count_what_is_found_in_the_whole_project(made: Project, say: Say) -> None:
    for name, target in (("b", "Lisez toute la notice."), ("c", "Lisez la notice entière.")):
        made.translate("fr", name, {"Read the whole leaflet.": target})
    made.write("locales/fr/links.yaml", "nowhere.md: ici.md\n")
    made.write("source_texts/a.svg", '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>\n')
    outcome = made.run()

    summary = made.read("reports/summary.md")
    index = made.read("reports/html/index.html")
    for check, severity, where in (
        ("same-source", "warning", "fr 1"),
        ("unused-link", "warning", "fr 1"),
        ("unsafe-picture", "error", "source 1"),
    ):
        assert len(found(outcome, check)) == 1
        assert f"| {severity} | {check} | 1 | {where} |" in summary
        assert check in index
    csv = [line.split(",") for line in made.read("reports/readability.csv").splitlines()]
    warned = {(line[0], line[1]): int(line[-1]) for line in csv[1:]}
    own = Counter((one.path, one.locale) for one in outcome.findings if one.severity == "warning" and one.path)
    assert {key: number for key, number in warned.items() if number} == own
    assert own["c.md", "fr"] == 1
    lines = summary.partition("## Editions")[2].partition("\n## ")[0].splitlines()
    totals = {line.split("`")[1]: line.split(" | ")[-2:] for line in lines if "`" in line}
    for tag in ("en", "de", "fr"):
        told = [one for one in outcome.findings if (one.locale or "en") == tag]
        errors, warnings = (sum(one.severity == severity for one in told) for severity in ("error", "warning"))
        assert totals[tag] == [str(errors), f"{warnings} |"], tag
    (line,) = [line for line in say("status", "fr")[1].splitlines() if "c.md" in line]
    assert "1 warning" in line


# Exchange


@pytest.mark.parametrize("form", ["csv", "tbx"])
def test_a_glossary_travels_and_comes_back(made: Project, say: Say, tmp_path: Path, form: str) -> None:
    file = tmp_path / f"x.{form}"

    assert say("glossary", "export", "--format", form, "--to", file)[0] == 0
    made.write("source_texts/glossary.yaml", "# Empty.\n")
    assert say("glossary", "import", file)[:2] == (0, "3 new terms, 0 new values\n")
    assert say("glossary", "export", "--format", form)[1].encode() == file.read_bytes()
    assert made.read("source_texts/glossary.yaml").startswith("# Empty.\n")


def test_what_differs_is_shown_and_kept(made: Project, say: Say, tmp_path: Path) -> None:
    file = tmp_path / "x.csv"
    file.write_text("term,de,fr\ndose,Menge,dose\n", "utf-8")
    status, out, _ = say("glossary", "import", file)

    assert status == 1
    assert out == (
        "0 new terms, 1 new value\n"
        f"{file}:2: dose, forms.de: the glossary has Dosis, the file Menge; kept is what the glossary has\n"
    )
    assert made.read("source_texts/glossary.yaml") == GLOSSARY.replace("{de: Dosis}", "{de: Dosis, fr: dose}")


def test_a_file_of_somebody_else_is_not_overwritten(say: Say, tmp_path: Path) -> None:
    file = tmp_path / "mine.csv"
    file.write_text("mine", "utf-8")

    assert say("glossary", "export", "--format", "csv", "--to", file)[0] == 2
    assert file.read_text("utf-8") == "mine"
    assert say("glossary", "export", "--format", "csv", "--to", file, "--force")[0] == 0
    assert say("glossary", "export", "--format", "tbx", "--to", file)[0] == 0
