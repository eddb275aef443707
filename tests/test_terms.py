"""facts and checks: terms in all their forms, what the glossary says of an entry, and what a text must explain."""

from __future__ import annotations

import json
import re
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from pipeline import config, po
from pipeline.checks import CHECKS, Passage, Said, Telling, check, same_source, unexplained
from pipeline.facts.explained import explains, tells
from pipeline.facts.terms import Terms, form_in, named
from pipeline.languages import locale
from pipeline.model import ConfigError, Pair, Term

REPOSITORY = Path(__file__).parent.parent
TABLE = (Path(__file__).parent / "cases/terms.txt").read_text("utf-8").replace("\\u00a0", "\u00a0")
ROWS = [line.split(" | ") for line in TABLE.splitlines() if line and not line.startswith("#")]
EN, DE, ES = locale("en"), locale("de"), locale("es")
IMMUNE = Term(
    "immune system", ("body's defences",), "what protects the body from germs", forms=(("de", ("Immunsystem",)),)
)
T_CELL = Term("T cell", forms=(("de", ("T-Zelle",)),), forbidden=(("de", ("Tee-Zelle",)),), severity="error")
CAR_T = Term("CAR T cell", forms=(("de", ("CAR-T-Zelle",)),))
PD1 = Term("PD-1", translate=False)
GLOSSARY = (IMMUNE, T_CELL, CAR_T, PD1)
TERMS = config.glossary((REPOSITORY / "source_texts/glossary.yaml").read_text("utf-8"), "glossary.yaml", locale)
EDITIONS = ("en-simple", "de", "de-simple", "es", "fr", "tr", "hi", "ar", "zh-Hans")
_NAMES = {row.name for row in CHECKS if row.kind == "terms"}


def said(source: str, target: str, terms: tuple[Term, ...] = GLOSSARY, tag: str = "de", of: str = "en") -> list[str]:
    """What the checks on terms say of an entry: name, severity, message."""
    found = check(Pair(source, target, locale(of), locale(tag), terms=terms))
    return [f"{item.check}, {item.severity}: {item.message}" for item in found if item.check in _NAMES]


# Finding


@pytest.mark.parametrize(("tag", "form", "text", "there"), ROWS, ids=[" ".join(row[:3]) for row in ROWS])
def test_a_form_is_found_as_a_text_inflects_it(tag: str, form: str, text: str, there: str) -> None:
    assert form_in([form], text, locale(tag), parts=True) == ("" if there == "-" else there)


def test_the_longest_term_counts_and_a_part_of_it_does_not() -> None:
    finder = Terms([("T cell", 1), ("CAR T cell", 2), ("CAR", 3), ("cell", 4)], EN)

    assert [(item.value, item.text) for item in finder.find("CAR T cells, T cells, cells and CAR")] == [
        (2, "CAR T cells"),
        (1, "T cells"),
        (4, "cells"),
        (3, "CAR"),
    ]


def is_read(form: str) -> bool:
    """Whether a glossary may have a form: no pattern that is none."""
    try:
        return bool(config.glossary(json.dumps({"terms": [{"term": form}]}), "glossary.yaml", locale))
    except ConfigError:
        return False


@settings(max_examples=50, deadline=None)
@given(st.lists(st.sampled_from([*"aTü细ك *-|/.", "ab", "CAR"]), min_size=1).map("".join), st.text(max_size=30))
@example("/*/", "")
def test_no_form_and_no_text_breaks_the_finder(form: str, text: str) -> None:
    assume(is_read(form))
    for tag in ("de", "tr", "ar", "zh-Hans", "is"):
        finder = Terms([(form, 1)], locale(tag))
        spans = [(item.start, item.end) for item in finder.find(text)]

        assert all(start < end for start, end in spans)
        assert all(one[1] <= other[0] for one, other in pairwise(spans))


@pytest.mark.parametrize(
    ("text", "there"),
    [("PD-1 und", True), ("PD\u20111", True), ("xPD-1", False), ("PD-10", False), ("pd-1", False), ("لـPD-1", True)],
)
def test_a_name_is_found_only_as_it_is_written(text: str, there: bool) -> None:
    assert named("PD-1", text) is there


# Entries


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        ("The immune system helps.", "Die Immunsysteme helfen.", []),
        (
            "The immune system helps.",
            "Die Abwehr hilft.",
            ["term, warning: the source has “immune system”, the translation has none of: Immunsystem"],
        ),
        (
            "Your body's defences help.",
            "Die Abwehr hilft.",
            ["term, warning: the source has “body's defences”, the translation has none of: Immunsystem"],
        ),
        ("CAR T cells attack.", "CAR-T-Zellen greifen an.", []),
        ("A *T* cell attacks.", "Eine *T*-Zelle greift an.", []),
        (
            "T cells attack.",
            "Tee-Zellen und T-Zellen greifen an.",
            ["forbidden-term, error: the translation has “Tee-Zellen”, which the glossary forbids for “T cells”"],
        ),
        ("They attack.", "Tee-Zellen greifen an.", []),
        ("It blocks PD-1.", "Es hemmt PD-1.", []),
        (
            "It blocks PD-1.",
            "Es hemmt PD1.",
            [
                "do-not-translate, warning: "
                "the source has “PD-1”, which stays as it is; the translation does not have it"
            ],
        ),
        (
            "It blocks PD-1.",
            "Es hemmt xPD-10.",
            [
                "do-not-translate, warning: "
                "the source has “PD-1”, which stays as it is; the translation does not have it"
            ],
        ),
        ("The immune system helps.", "", []),
        ("[The immune system]({url1})", "[omit] {url1}", []),
    ],
)
def test_what_the_glossary_says_of_an_entry(source: str, target: str, expected: list[str]) -> None:
    assert said(source, target) == expected


def test_a_plain_rewrite_may_say_a_term_in_other_words_but_not_in_a_forbidden_way() -> None:
    term = Term("clinician", forms=(("en-simple", ("doctor",)),), forbidden=(("en-simple", ("medic",)),))

    assert said("Ask a clinician.", "Ask somebody.", (term,), "en-simple") == []
    assert len(said("Ask a clinician.", "Ask a medic.", (term,), "en-simple")) == 1


def test_a_language_that_the_glossary_does_not_name_has_no_terms() -> None:
    assert said("The immune system helps.", "La défense aide.", tag="fr") == []


def test_a_plain_edition_has_the_terms_of_the_ordinary_one() -> None:
    assert len(said("The immune system helps.", "Die Abwehr hilft.", tag="de-simple")) == 1


# Explanations


@pytest.mark.parametrize(
    ("tag", "term", "text", "explained"),
    [
        ("en", "antigen", "It contains antigens (features of a cell).", True),
        ("en", "antigen", "Features of a cell (antigens) are found.", True),
        ("en", "antigen", "The science is called *antigen* study.", True),
        ("en", "antigen", "An antigen is a feature of a cell.", True),
        ("en", "antigen", "Antigens – features of a cell – are found.", True),
        ("en", "antigen", "It contains antigens.", False),
        ("en", "antigen", "The antigen test is new.", False),
        ("de", "Antigen", "Antigene sind die Merkmale einer Zelle.", True),
        ("de", "Antigen", "Man nennt sie Antigene.", True),
        ("de", "Antigen", "Er enthält Antigene.", False),
        ("es", "antígeno", "Los antígenos son unas marcas.", True),
        ("es", "antígeno", "Contiene antígenos.", False),
        ("fr", "antigène", "On les appelle antigènes.", True),
        ("fr", "antigène", "Il contient des antigènes.", False),
        ("tr", "antijen", "Bu işaretlere antijen denir.", True),
        ("tr", "antijen", "Aşı antijen içerir.", False),
        ("hi", "एंटीजन", "इन निशानों को एंटीजन कहते हैं।", True),
        ("hi", "एंटीजन", "इसमें एंटीजन हैं।", False),
        ("ar", "مستضد", "المستضدات، أي علامات الخلية.", True),
        ("ar", "مستضد", "يحتوي على مستضدات.", False),
        ("zh-Hans", "抗原", "这些特征称为抗原。", True),
        ("zh-Hans", "抗原", "疫苗含有抗原。", False),
    ],
)
def test_a_text_explains_a_term_by_the_signs_of_its_language(tag: str, term: str, text: str, explained: bool) -> None:
    assert explains(text.replace("*", ""), [term], locale(tag)) is explained


def test_half_of_the_words_of_the_meaning_explain_a_term() -> None:
    assert tells("It protects a body, among others from germs.", IMMUNE.meaning, EN)
    assert not tells("The body is warm.", IMMUNE.meaning, EN)


HARD = Term("antigen", meaning="a feature by which cells are known", forms=(("de", ("Antigen",)),), hard=True)


def missing(*texts: str, kinds: str = "", sources: tuple[str, ...] = (), tag: str = "en") -> list[tuple[int, str]]:
    """Where a text of these passages fails to explain "antigen"; `kinds` has h for headings, t for terms."""
    names = {"h": "heading", "t": "term", "c": "cell"}
    passages = [
        Passage(re.sub(r"[*\[\]]|\(\S+?\)|<.*?>", "", text), text, names.get(kind, "paragraph"), source)
        for text, kind, source in zip(texts, kinds.ljust(len(texts)), (*sources, *[""] * len(texts)), strict=False)
    ]
    telling = Telling(HARD, HARD.names if tag == "en" else HARD.forms_in(locale(tag)), tag == "en")
    return [(at, found.message) for at, found in unexplained(passages, [telling], locale(tag), EN)]


NOT = "is not explained where it comes first"


@pytest.mark.parametrize(
    ("texts", "kinds", "expected"),
    [
        (("It has antigens.", "More follows."), "", [(0, f"“antigens” {NOT}")]),
        (("Nothing.", "It has antigens.", "Antigens again."), "", [(1, f"“antigens” {NOT}")]),
        (("It has antigens.", "An antigen is a mark."), "", []),
        (("An antigen is a mark.", "One.", "Two.", "Three.", "Four.", "It has antigens."), "", []),
        (("It has antigens.", "1.", "2.", "3.", "An antigen is a mark."), "", [(0, f"“antigens” {NOT}")]),
        (("Antigens and you", "It has antigens."), "h", [(1, f"“antigens” {NOT}")]),
        (("Antigens and you", "Nothing more."), "h", []),
        (("It has antigens.", "One.", "Two.", "Three.", "Antigens"), "    h", []),
        (("It has antigens.", "One.", "Two.", "Three.", "Antigen", "A mark."), "    t ", []),
        (("It has [antigens](words.md).",), "", []),
        (('It has <abbr title="marks">antigens</abbr>.',), "", []),
        (("These features let cells be known.", "It has antigens."), "", []),
    ],
)
def test_a_hard_term_is_explained_where_it_comes_first(
    texts: tuple[str, ...], kinds: str, expected: list[tuple[int, str]]
) -> None:
    assert missing(*texts, kinds=kinds) == expected


def test_a_translation_explains_what_its_source_explains_unless_it_is_much_shorter() -> None:
    sources = ("It may hold an antigen, which is a mark on a cell.", "The rest of the text is as long as this.")
    full = ("Es kann ein Antigen haben; das ist ein Zeichen der Zelle.", "Der Rest des Textes ist so lang wie dies.")
    short = ("Es hat ein Antigen.", "Der Rest des Textes ist so lang wie dies.")

    assert missing(*full, sources=sources, tag="de") == []
    assert missing(*short, sources=sources, tag="de") == [(0, f"“Antigen” {NOT}")]


# Consistency


def entry(document: str, target: str, source: str = "Call your care team.", context: str = "") -> Said:
    return Said(source, target, context, document)


@pytest.mark.parametrize(
    ("entries", "expected"),
    [
        ([entry("a.md", "Rufen Sie an."), entry("b.md", "Rufen Sie an.")], []),
        ([entry("a.md", "Rufen Sie an."), entry("b.md", "Bitte anrufen.")], ["b.md"]),
        ([entry("a.md", "A."), entry("b.md", "B."), entry("c.md", "B.")], ["a.md"]),
        ([entry("a.md", "„Ja“, sagt er"), entry("b.md", "“Ja”, sagt  er.")], []),
        ([entry("a.md", "Die Leber."), entry("b.md", "Die Leber (ein Organ).")], []),
        ([entry("a.md", "[Leber]({url1})"), entry("b.md", "[Leber]({url2})")], ["b.md"]),
        ([entry("a.md", "A.", "Side effects"), entry("b.md", "B.", "Side effects")], []),
        ([entry("a.md", "A.", context="x"), entry("b.md", "B.", context="y")], []),
    ],
)
def test_one_sentence_has_one_wording_in_all_documents(entries: list[Said], expected: list[str]) -> None:
    found = list(same_source(entries, DE))

    assert [said.document for said, _ in found] == expected
    assert {item.severity for _, item in found} <= {"note"}


# Our own


def test_the_shipped_glossary_has_forty_terms_with_forms_for_each_edition() -> None:
    full = [term for term in TERMS if all(term.forms_in(locale(tag)) for tag in EDITIONS)]

    assert len(full) >= 40
    assert all(term.meaning for term in TERMS)


@pytest.mark.parametrize("tag", EDITIONS)
def test_our_own_catalogs_hold_to_the_glossary(tag: str) -> None:
    edition, of = locale(tag), "en-simple" if tag == "de-simple" else "en"
    files = sorted((REPOSITORY / "locales" / edition.gettext).rglob("*.po"))
    units = [unit for file in files for unit in po.parse(file.read_bytes(), str(file), edition).units]

    assert len(units) > 200
    assert [line for unit in units if unit.finished for line in said(unit.source, unit.target, TERMS, tag, of)] == []


def test_two_in_three_terms_stand_in_our_own_texts() -> None:
    text = "\n".join(file.read_text("utf-8") for file in sorted((REPOSITORY / "source_texts").rglob("*.md")))
    used = [term for term in TERMS if form_in(term.names, text, EN)]

    assert len(used) >= len(TERMS) * 2 / 3
