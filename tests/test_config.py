"""config: what a project wants, and what is wrong with how it says so."""

from __future__ import annotations

import pickle
import re
from pathlib import Path

import pytest

from pipeline import config
from pipeline.config import PROFILES, Config, Edition, Goal, Known, Limit, Term
from pipeline.config.goals import LEVELS
from pipeline.config.profiles import RULES
from pipeline.languages import locale
from pipeline.model import ConfigError
from pipeline.readability import FORMULAS

CASES = Path(__file__).parent / "cases"
KNOWN = Known(
    lambda language: ("flesch-reading-ease", "lix") if language == "en" else ("lix",),
    ("flesch-reading-ease", "lix"),
    ("passive", "hard-word"),
    {"number": "meaning", "number-words": "meaning", "length": "omission", "dead-link": ""},
    ("structure",),
)

LIX_30 = (Limit("lix", at_most=30.0),)


def project(text: str) -> Config:
    return config.load(text, "pipeline.yaml", locale, KNOWN)


def goal(text: str, more: str = "", language: str = "de") -> Goal:
    """The goal of one edition; `more` are other lines of the file."""
    return project(f"source: ia\neditions: [{{locale: {language}, goal: {text}}}]\n{more}").editions[0].goal


def terms(text: str) -> tuple[Term, ...]:
    return config.glossary(text, "glossary.yaml", locale)


def cases(name: str) -> list[tuple[str, str]]:
    """The blocks of a table: the YAML, a line with `=> `, and what the error says."""
    blocks = re.split(r"\n\n+", (CASES / name).read_text("utf-8").strip())
    found = [block.partition("\n=> ") for block in blocks if not block.startswith("#")]
    return [(text.replace("·", ""), error) for text, _, error in found]


@pytest.mark.parametrize(("text", "error"), cases("config.project.txt"))
def test_a_wrong_project_is_told_with_file_line_and_key(text: str, error: str) -> None:
    with pytest.raises(ConfigError) as raised:
        project(text)

    assert str(raised.value) == error


@pytest.mark.parametrize(("text", "error"), cases("config.glossary.txt"))
def test_a_wrong_glossary_is_told_with_file_line_and_key(text: str, error: str) -> None:
    with pytest.raises(ConfigError) as raised:
        terms(text)

    assert str(raised.value) == error


def test_a_source_alone_is_a_project() -> None:
    assert project("source: de-AT") == Config(locale("de-AT"))


def test_every_key_is_read() -> None:
    made = project((CASES / "config.full.yaml").read_text("utf-8"))

    assert made == Config(
        source=locale("en"),
        goal=Goal(words_per_sentence=25, severity="note"),
        editions=(
            Edition(locale("en-simple"), goal=Goal(15, "flesch-reading-ease", 70.0, None, 3.0, severity="note")),
            Edition(
                locale("de-simple"), "en-simple", (), Goal(formula="lix", at_most=40.0, level=2.5, severity="note")
            ),
            Edition(locale("de")),
            Edition(locale("de-AT"), "", ("de",), Goal(12, "", None, None, 1.0, "ours", LIX_30, ("passive",), "note")),
            Edition(locale("fr"), "", ("de", "en-simple")),
        ),
        segmentation="block",
        front_matter=("title", "summary"),
        project="texts",
        bugs="https://example.org",
        licence="CC-BY-4.0",
        attribution="We",
        fail_on="warning",
        minimum_coverage=1.0,
    )


def test_a_pivot_stands_before_what_is_made_from_it() -> None:
    made = project("source: en\neditions: [{locale: de, from: fr}, {locale: fr, from: es}, es, it]")

    assert [edition.locale.tag for edition in made.editions] == ["es", "fr", "de", "it"]


def test_a_configuration_travels_to_worker_processes_and_is_a_key() -> None:
    made = project((CASES / "config.full.yaml").read_text("utf-8"))

    assert pickle.loads(pickle.dumps(made)) == made
    assert len({made, pickle.loads(pickle.dumps(made))}) == 1


def test_an_edition_that_is_not_there_is_a_configuration_error() -> None:
    made = project("source: en\neditions: [de, fr]")

    assert made.edition("fr").locale == locale("fr")
    with pytest.raises(ConfigError, match="there is no edition 'es'; there are: de, fr"):
        made.edition("es")


def test_a_glossary_says_how_each_edition_must_and_must_not_say_a_term() -> None:
    first, second = terms(
        """
        terms:
        - {term: T cell*, also: [killer cell], meaning: a cell, forms: {de: [T-Zelle*], zh: T}, forbidden: {de: X}}
        - {term: CTLA-4, translate: false}
        """
    )

    assert (first.term, first.also, first.meaning) == ("T cell*", ("killer cell",), "a cell")
    assert first.forms_in(locale("de")) == ("T-Zelle*",)
    assert first.forms_in(locale("de-AT")) == ("T-Zelle*",)
    assert first.forms_in(locale("de-simple")) == ("T-Zelle*",)
    assert first.forms_in(locale("zh-Hans-simple")) == ("T",)
    assert first.forms_in(locale("zh-Hant")) == ()
    assert first.forbidden_in(locale("de")) == ("X",)
    assert Config(locale("en"), terms=(first, second)).do_not_translate == {"CTLA-4"}


def test_an_empty_glossary_has_no_terms() -> None:
    assert terms("") == terms("terms:\n") == ()


def test_a_goal_may_be_a_profile_alone() -> None:
    assert goal("gov") == goal("{profile: gov}")
    assert goal("gov").profile == "gov"
    assert goal("gov").words_per_sentence == 25


def test_what_a_goal_states_stands_in_the_place_of_what_its_profile_says() -> None:
    leaflet = PROFILES["patient-leaflet"]

    made = goal("{profile: patient-leaflet, words_per_sentence: 18, rules: [passive]}")

    assert (made.words_per_sentence, made.level) == (18, leaflet.level)
    assert made.rules == ("passive",)
    assert goal("{profile: patient-leaflet, level: A2, rules: []}").rules == ()


def test_a_profile_asks_only_for_formulas_that_hold_for_the_language() -> None:
    ours = "profiles: {ours: {limits: {lix: {at_most: 40}, flesch-reading-ease: {at_least: 60, at_most: 99}}}}"

    assert goal("ours", ours).limits == (Limit("lix", at_most=40.0),)
    assert goal("ours", ours, "en").limits == (
        Limit("lix", at_most=40.0),
        Limit("flesch-reading-ease", at_least=60.0, at_most=99.0),
    )


def test_a_built_in_limit_is_for_the_languages_that_it_was_made_for() -> None:
    assert goal("patient-leaflet", language="sv").limits == (Limit("lix", at_most=40),)
    assert goal("patient-leaflet", language="fi").limits == ()


def test_a_goal_asks_for_its_own_formula_in_the_place_of_what_the_profile_asks_of_it() -> None:
    ours = "profiles: {ours: {limits: {lix: {at_most: 40}, flesch-reading-ease: {at_least: 60}}}}"

    made = goal("{profile: ours, formula: lix, at_most: 45}", ours, "en")

    assert made.asked == (Limit("lix", at_most=45.0), Limit("flesch-reading-ease", at_least=60.0))


def test_a_profile_may_start_from_another_one_in_any_order() -> None:
    ours = "profiles: {two: {like: one, level: A1}, one: {like: gov, words_per_sentence: 9}}"

    made = goal("two", ours)

    assert (made.profile, made.words_per_sentence, made.level) == ("two", 9, 1.0)
    assert made.rules == PROFILES["gov"].rules


def test_how_grave_a_missed_goal_is_stands_with_the_goal_or_for_all() -> None:
    warning = "publishing: {missed_goal: warning}"

    assert goal("gov").severity == "error"
    assert goal("gov", warning).severity == goal("{level: B1}", warning).severity == "warning"
    assert goal("{profile: gov, severity: note}", warning).severity == "note"


def test_every_built_in_profile_says_where_it_comes_from() -> None:
    for profile in PROFILES.values():
        assert profile.source
        assert profile.words_per_sentence


def test_a_limit_of_a_built_in_profile_holds_and_stands_where_the_formula_has_a_border_or_a_school_year() -> None:
    for language, limit in (row for profile in PROFILES.values() for row in profile.limits):
        formula = FORMULAS[limit.formula]
        (bound,) = (bound for bound in (limit.at_least, limit.at_most) if bound is not None)
        assert language in formula.languages
        assert (limit.at_least is None) == (formula.easier == "lower")
        assert "school" in formula.scale or bound in [border for border, _ in formula.bands]


def test_the_page_of_the_profiles_says_what_they_ask_for() -> None:
    page = (Path(config.__file__).parent / "PROFILES.md").read_text("utf-8")
    rows = [[cell.strip(" `") for cell in line.split("|")[1:-1]] for line in page.splitlines() if line.startswith("| ")]
    cells = {row[0]: row[1:] for row in rows}

    for name, profile in PROFILES.items():
        words, level, rules = cells[name][:3]
        assert (int(words), LEVELS[level]) == (profile.words_per_sentence, profile.level)
        left_out = [rule for rule in RULES if rule not in profile.rules]
        assert rules in {"all", f"all but {', '.join(left_out)}", ", ".join(profile.rules)}
        assert (rules == "all") == (not left_out)
    formulas = [row for row in rows if len(row) == 5 and row[2][:3] in {"", "at "}]
    for column, name in ((2, "patient-leaflet"), (3, "public")):
        said = {(code, row[1], row[column]) for row in formulas for code in row[0].split(", ") if row[column]}
        assert said == {(code, limit.formula, _bound(limit)) for code, limit in PROFILES[name].limits}


def _bound(limit: Limit) -> str:
    return f"at most {limit.at_most:g}" if limit.at_most is not None else f"at least {limit.at_least:g}"


def test_what_an_edition_sets_for_its_checks_stands_over_what_the_project_sets() -> None:
    made = project(
        "source: en\nchecks: {number: note, length: off, dead-link: warning}\n"
        "editions: [de, {locale: fr, checks: {length: error}}, {locale: es, checks: {meaning: warning}}]"
    )

    assert dict(made.checks) == {"dead-link": "warning", "length": "off", "number": "note"}
    assert [dict(edition.checks) for edition in made.editions] == [
        dict(made.checks),
        {"dead-link": "warning", "length": "error", "number": "note"},
        {"dead-link": "warning", "length": "off", "meaning": "warning"},
    ]


def test_kinds_and_checks_may_want_a_second_name() -> None:
    assert project("source: en\npublishing: {second_name: [meaning, length]}").second_name == ("meaning", "length")
