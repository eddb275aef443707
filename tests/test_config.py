"""config: what a project wants, and what is wrong with how it says so."""

from __future__ import annotations

import pickle
import re
from pathlib import Path

import pytest

from pipeline import config
from pipeline.config import Config, Edition, Goal, Term
from pipeline.languages import locale
from pipeline.model import ConfigError

CASES = Path(__file__).parent / "cases"


def project(text: str) -> Config:
    return config.load(text, "pipeline.yaml", locale)


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
        goal=Goal(words_per_sentence=25),
        editions=(
            Edition(locale("en-simple"), goal=Goal(15, "flesch-reading-ease", 70.0, None, 3.0)),
            Edition(locale("de-simple"), "en-simple", (), Goal(formula="lix", at_most=40.0, level=2.5)),
            Edition(locale("de")),
            Edition(locale("de-AT"), "", ("de",)),
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
