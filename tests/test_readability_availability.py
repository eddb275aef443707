"""readability: which formulas speak for a language, which are withheld, and how a value is explained."""

from __future__ import annotations

import pickle
import re
from dataclasses import replace
from pathlib import Path

import pytest

from pipeline.languages import known
from pipeline.languages import language as known_language
from pipeline.model import ConfigError, Counts, Row, Score
from pipeline.outputs.readability_csv import readability_csv
from pipeline.readability import (
    FORMULAS,
    WITHHELD,
    Availability,
    Formula,
    availability,
    explain,
    formulas,
    main_formula,
    main_score,
    score,
    unavailable,
)
from pipeline.readability.bjornsson import NEWSPAPERS, SCANDINAVIAN

PAGE = Path(__file__).parent.parent / "pipeline" / "readability" / "FORMULAS.md"
TEXT = Counts(
    sentences=40,
    words=800,
    letters=3840,
    characters=3850,
    syllables=1280,
    long_words=120,
    polysyllables=112,
    monosyllables=300,
)
MAIN = {
    "en": "flesch-kincaid-grade",
    "de": "amstad",
    "es": "szigriszt-pazos",
    "fr": "kandel-moles",
    "it": "gulpease",
    "pt": "martins",
    "nl": "flesch-douma",
    "pl": "fog-pl",
    "ru": "oborneva",
    "tr": "atesman",
    "ja": "tateisi",
    "sv": "lix",
    "no": "lix",
    "nb": "lix",
    "nn": "lix",
    "da": "lix",
    "fi": "lix",
}
NEUTRAL = ["cs", "uk", "el", "id", "hu", "ro", "bg", "sw", "ca"]


@pytest.mark.parametrize(("language", "formula"), MAIN.items())
def test_the_main_formula_of_a_language_stands_first(language: str, formula: str) -> None:
    main = main_formula(language)

    assert main is formulas(language)[0]
    assert main is not None
    assert main.id == formula
    if language != "ja":
        assert score(TEXT, language)[0] == main_score(score(TEXT, language))
        assert score(TEXT, language)[0].formula == formula


@pytest.mark.parametrize("language", NEUTRAL)
def test_lix_is_worked_out_and_speaks_for_no_language_that_nobody_has_tested_it_with(language: str) -> None:
    scores = score(TEXT, language)

    assert [(found.formula, found.neutral, found.band) for found in scores] == [
        ("lix", True, None),
        ("rix", True, None),
    ]
    assert main_score(scores) is None
    assert main_formula(language) is None
    assert FORMULAS["lix"].newspaper_mean(language) is None
    assert explain("lix", TEXT, language).remark.startswith("Not validated for this language")


@pytest.mark.parametrize("language", known())
def test_a_language_has_a_main_formula_or_says_why_not(language: str) -> None:
    found = availability(language)

    assert (found.main is None) == (language not in MAIN)
    if found.main is None:
        assert str(found).startswith("No formula ")


def test_the_table_of_results_leaves_out_what_speaks_for_no_language() -> None:
    def cells(language: str) -> list[str]:
        row = Row("a.md", language, 1, 1, 0, TEXT, None, score(TEXT, language), 0, 0)
        return readability_csv([row]).data.decode().splitlines()[1].split(",")[8:10]

    assert cells("cs") == ["", ""]
    assert cells("ar") == ["", ""]
    assert cells("fi") == ["lix", "35.0"]
    assert cells("sv") == ["lix", "35.0"]
    assert cells("de")[0] == "amstad"


def test_lix_of_newspapers_is_known_in_eleven_languages() -> None:
    means = {
        "sv": 47,
        "no": 48,
        "da": 51,
        "en": 52,
        "fr": 55,
        "de": 59,
        "it": 65,
        "ru": 65,
        "es": 67,
        "pt": 70,
        "fi": 72,
    }
    lix, rix = FORMULAS["lix"], FORMULAS["rix"]

    assert {language: lix.newspaper_mean(language) for language in means} == means
    assert lix.newspaper_mean("nb") == lix.newspaper_mean("nn") == 48
    for language, (words, long) in NEWSPAPERS.items():
        paper = Counts(sentences=100, words=100 * words, letters=500 * words, long_words=words * long)
        assert lix.value(paper) == lix.newspaper_mean(language)
        assert rix.value(paper) == pytest.approx(rix.newspaper_mean(language), abs=0.05)
    assert explain("lix", TEXT, "fi").remark == "Newspapers in this language have 72 on average."


def test_the_bands_of_lix_hold_for_the_scandinavian_languages_alone() -> None:
    long = Counts(words=1000, sentences=100, syllables=2000, long_words=300, letters=5000)
    banded = {language for language in FORMULAS["lix"].languages if FORMULAS["lix"].band(40.0, long, language)}

    assert banded == set(SCANDINAVIAN) == {"sv", "no", "nb", "nn", "da"}


def test_what_is_withheld_says_whom_it_is_for_and_why() -> None:
    assert FORMULAS.keys().isdisjoint(WITHHELD)
    for row in WITHHELD.values():
        assert row.languages
        assert row.citation
        assert row.reason[0].islower()
        assert not row.reason.endswith(".")


@pytest.mark.parametrize(
    ("language", "names"),
    [
        ("ar", "osman al-heeti aari"),
        ("hi", "rh-hindi"),
        ("bn", "rh-bangla"),
        ("zh", "sun cldc"),
        ("fa", "flesch-dayani"),
        ("cs", "bendova-cinkova"),
        ("en", "new-dale-chall spache linsear-write"),
        ("hu", "hungarian-flesch"),
        ("ja", "tateisi-long jreadability"),
        ("tr", "cetinkaya-uzun"),
        ("de", ""),
        ("xx", ""),
    ],
)
def test_known_formulas_that_are_not_computed_are_told_of(language: str, names: str) -> None:
    found = availability(language)

    assert [row.id for row in found.withheld] == names.split()
    assert all(f"{row.name} is not computed: {row.reason}." in str(found) for row in found.withheld)


@pytest.mark.parametrize(
    ("formula", "language", "said"),
    [
        (
            "gulpease",
            "tr",
            "Gulpease is not available for this language (Turkish): it was made for Italian; there is: Ateşman "
            "(atesman), YOD (yod), LIX (lix), RIX (rix)",
        ),
        (
            "flesch-reading-ease",
            "hi-IN",
            "Flesch Reading Ease is not available for this language (Hindi): it was made for English; there is: none",
        ),
        (
            "flesch-dayani",
            "fa",
            "Flesch-Dayani is not available for this language (Persian): it needs syllables, and the writing does not "
            "show short vowels; there is: none",
        ),
        ("nonsense", "ja", "there is no formula 'nonsense'; there is: Tateisi, Ono & Yamada, short form (tateisi)"),
        (
            "lix",
            "xx",
            "LIX is not available for this language (xx): it is for words in Latin, Greek or Cyrillic letters; there "
            "is: none",
        ),
    ],
)
def test_a_formula_that_does_not_hold_is_not_available_and_what_is_is_named(
    formula: str, language: str, said: str
) -> None:
    assert unavailable(formula, language) == said
    with pytest.raises(ConfigError) as raised:
        explain(formula, TEXT, language)
    assert str(raised.value) == said


def test_an_explanation_holds_all_that_an_editor_can_check() -> None:
    found = explain("flesch-reading-ease", TEXT, "en-GB")

    assert found.expression == "206.835 - 1.015 x words per sentence - 84.6 x syllables per word"
    assert found.filled == "206.835 - 1.015 x 20 - 84.6 x 1.6 = 51.175"
    assert dict(found.counts) == {"words": 800, "sentences": 40, "syllables": 1280}
    assert dict(found.quantities) == {"words per sentence": 20.0, "syllables per word": 1.6}
    assert found.value == pytest.approx(51.175)
    assert (found.band, found.easier, found.scale) == ("fairly-difficult", "higher", "about 0 to 100")
    assert (found.stable, found.caution, found.newspapers) == (True, "", None)
    assert (found.main, found.neutral) == (False, False)
    assert "1948" in found.citation
    assert pickle.loads(pickle.dumps(found)) == found


@pytest.mark.parametrize("language", [*MAIN, *NEUTRAL, "ar", "xx"])
def test_every_formula_of_a_language_is_explained_with_its_score(language: str) -> None:
    text = replace(TEXT, han=200, han_runs=80, hiragana=300, hiragana_runs=90, commas=40, four_syllables=40)
    values = {found.formula: (found.value, found.band, found.neutral) for found in score(text, language)}
    found = [explain(formula, text, language) for formula in formulas(language)]

    assert {one.formula: (one.value, one.band, one.neutral) for one in found} == values
    assert sum(one.main for one in found) == (language in MAIN)


def test_an_explanation_says_what_makes_a_value_unsure() -> None:
    short = Counts(
        words=99,
        sentences=5,
        syllables=160,
        letters=480,
        characters=480,
        long_words=24,
        polysyllables=14,
        monosyllables=46,
    )
    hard = Counts(words=1000, sentences=20, syllables=2600, letters=5000)

    assert explain("flesch-reading-ease", short, "en").caution == "unstable: fewer than 100 words"
    assert explain("forcast", replace(short, words=149), "en").caution == "unstable: fewer than 150 words"
    assert explain("smog", replace(short, words=580, sentences=29), "en").caution == "unstable: fewer than 30 sentences"
    assert explain("crawford", hard, "es").caution == "outside of the range 1 to 6 that it was made for"
    assert explain("crawford", hard, "es").span == (1, 6)


@pytest.mark.parametrize(
    ("given", "formula", "caution"),
    [
        (Counts(), "lix", "no value: there are no words"),
        (replace(TEXT, syllables=0), "flesch-reading-ease", "no value: no syllables are counted"),
        (replace(TEXT, foreign=3000), "lix", "no value: most letters are of another script"),
    ],
)
def test_an_explanation_says_why_there_is_no_value(given: Counts, formula: str, caution: str) -> None:
    found = explain(formula, given, "en")

    assert (found.value, found.band, found.filled, found.quantities) == (None, None, "", ())
    assert found.caution == caution
    assert not found.stable
    assert formula not in {one.formula for one in score(given, "en")}


def test_a_neutral_score_is_never_the_main_one() -> None:
    assert main_score([Score("lix", 40.0, neutral=True), Score("rix", 3.0, neutral=True)]) is None
    assert main_score([Score("lix", 40.0, neutral=True), Score("x", 1.0)]) == Score("x", 1.0)
    assert main_score([]) is None


def language_row(found: Availability) -> str:
    """A line of the page's first table."""
    also = ", ".join(row.name for row in found.formulas if row is not found.main)
    withheld = "; ".join(f"{row.name}: {row.reason}" for row in found.withheld)
    main = found.main.name if found.main else "none"
    name = known_language(found.language).name or "Norwegian"
    return f"| {name} ({found.language}) | {main} | {also or 'none'} | {withheld} |"


def formula_row(row: Formula) -> str:
    """A line of the page's second table."""
    least = f"{row.minimum_words} words" + f", {row.minimum_sentences} sentences" * (row.minimum_sentences > 1)
    return (
        f"| {row.name} (`{row.id}`) | {row.equation} | {row.scale}; {row.easier} is easier | {least} | {row.citation} |"
    )


def told_languages() -> list[Availability]:
    """Those with a formula of their own, or with one that is withheld."""
    codes = {code for formula in FORMULAS.values() for code in formula.languages}
    codes |= {code for row in WITHHELD.values() for code in row.languages}
    found = [availability(code) for code in sorted(codes)]
    return [one for one in found if one.main or one.withheld]


def test_the_page_on_formulas_says_what_the_tables_hold() -> None:
    lines = [line for line in PAGE.read_text("utf-8").splitlines() if line.startswith("| ")]

    assert [line for line in lines if re.match(r"\| [^|]* \([a-z]{2,3}\) \|", line)] == [
        *map(language_row, told_languages())
    ]
    assert [line for line in lines if "(`" in line] == [*map(formula_row, FORMULAS.values())]
