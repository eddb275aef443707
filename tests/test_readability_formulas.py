"""readability: every formula against printed and computed values, and where none holds."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from pipeline.languages import locale
from pipeline.model import COUNT_NAMES, Counts
from pipeline.readability import FORMULAS, Formula, formulas, score

CASES = Path(__file__).parent / "cases" / "formulas.txt"
NAMES = {
    "W": "words",
    "S": "sentences",
    "Sy": "syllables",
    "L": "letters",
    "C": "characters",
    "LW": "long_words",
    "P3": "polysyllables",
    "P4": "four_syllables",
    "P5": "five_syllables",
    "P6": "six_syllables",
    "M": "monosyllables",
    "H": "hard_words",
    "F": "fog_words",
    "K": "han",
    "h": "hiragana",
    "k": "katakana",
    "a": "latin",
    "commas": "commas",
}
TEXT = Counts(sentences=40, words=800, letters=3840, characters=3850, syllables=1280, polysyllables=112)


def rows() -> list[list[str]]:
    lines = CASES.read_text("utf-8").splitlines()
    return [[cell.strip() for cell in line.split("|")] for line in lines if line and not line.startswith("#")]


def counts(text: str) -> Counts:
    """`W=100 S=5`; `h=160/50` is 160 characters in 50 runs."""
    found: dict[str, int] = {}
    for name, value in (item.split("=") for item in text.split()):
        total, _, runs = value.partition("/")
        found[NAMES[name]] = int(total)
        if runs:
            found[f"{NAMES[name]}_runs"] = int(runs)
    return Counts(**found)


@pytest.mark.parametrize(("formula", "given", "value", "places", "source"), rows())
def test_a_formula_gives_its_printed_value(formula: str, given: str, value: str, places: str, source: str) -> None:
    found = FORMULAS[formula].value(counts(given))

    assert found == pytest.approx(float(value), abs=0.5001 * 10 ** -int(places)), source


def test_every_formula_has_a_row_in_the_table() -> None:
    assert {row[0] for row in rows()} == FORMULAS.keys()


@pytest.mark.parametrize("formula", FORMULAS.values(), ids=FORMULAS)
def test_a_formula_says_what_it_needs_whom_it_is_for_and_who_made_it(formula: Formula) -> None:

    assert set(formula.needs) <= set(COUNT_NAMES)
    assert formula.languages
    assert any(word.isdigit() and len(word) == 4 for word in formula.citation.replace(",", " ").split())
    assert formula.easier in {"higher", "lower"}
    assert [limit for limit, _ in formula.bands] == sorted(limit for limit, _ in formula.bands)


@pytest.mark.parametrize("formula", FORMULAS.values(), ids=FORMULAS)
def test_longer_sentences_and_words_never_make_a_text_easier(formula: Formula) -> None:
    easy = counts("W=400 S=40 Sy=560 L=1600 C=1600 LW=40 P3=20 P4=4 P5=1 M=280 H=20 F=20")
    hard = counts("W=400 S=16 Sy=800 L=2400 C=2400 LW=160 P3=120 P4=40 P5=9 P6=2 M=160 H=160 F=110")
    easier, harder = formula.value(easy), formula.value(hard)

    assert easier > harder if formula.easier == "higher" else easier < harder


def test_nothing_is_read_that_is_not_needed() -> None:
    every = Counts(**dict.fromkeys(COUNT_NAMES, 7))
    for formula in FORMULAS.values():
        unneeded = {name: 0 for name in COUNT_NAMES if name not in {"words", "sentences"}}
        kept = {name: 7 for name in COUNT_NAMES if name.removesuffix("_runs") in formula.needs}

        assert formula.value(replace(every, **(unneeded | kept))) == formula.value(every), formula.id


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
    "sv": "lix",
    "nb": "lix",
    "da": "lix",
    "fi": "lix",
    "cs": "lix",
    "uk": "lix",
    "el": "lix",
}


@pytest.mark.parametrize(("language", "formula"), MAIN.items())
def test_the_main_formula_of_a_language_stands_first(language: str, formula: str) -> None:
    assert score(TEXT, language)[0].formula == formula


@pytest.mark.parametrize("language", ["ar", "hi", "zh", "fa", "ur", "he", "th", "ko", "vi", "bn", "ta", "xx", ""])
def test_a_language_without_a_formula_has_no_score(language: str) -> None:
    assert score(TEXT, language) == ()
    assert formulas(language) == ()


@pytest.mark.parametrize("tag", ["pt-BR", "pt_BR", "de-DE", "de-simple", "es-419", "zh-Hans", "sr-Latn"])
def test_a_region_a_script_and_a_variant_change_no_formula(tag: str) -> None:
    language = tag.replace("_", "-").split("-")[0]

    assert score(TEXT, tag) == score(TEXT, language)
    assert formulas(tag) == formulas(language)


def test_no_language_gets_a_formula_of_another_one() -> None:
    english = {formula.id for formula in formulas("en")} - {"lix", "rix"}
    for language in ("de", "es", "fr", "it", "pt", "nl", "pl", "ru", "tr", "sv", "ja"):
        assert english.isdisjoint(formula.id for formula in formulas(language))


def test_counts_without_a_word_have_no_score() -> None:
    assert score(Counts(), "en") == ()
    assert score(Counts(commas=3), "en") == ()
    assert score(Counts(), "ja") == ()


def test_a_formula_with_syllables_is_absent_where_none_were_counted() -> None:
    found = {item.formula for item in score(replace(TEXT, syllables=0, polysyllables=0), "en")}

    assert "flesch-kincaid-grade" not in found
    assert "smog" not in found
    assert "coleman-liau" in found


def test_a_short_text_has_values_and_no_bands() -> None:
    short = counts("W=99 S=5 Sy=160 L=480 C=480 LW=24 P3=14 M=46 H=12 F=14")

    assert [item.band for item in score(short, "en")] == [None] * len(formulas("en"))


def test_smog_has_a_band_from_thirty_sentences_on() -> None:
    def band(sentences: int) -> str | None:
        text = counts(f"W={20 * sentences} S={sentences} Sy={32 * sentences} P3={2 * sentences}")
        return next(item.band for item in score(text, "en") if item.formula == "smog")

    assert band(29) is None
    assert band(30) == "high-school"


def test_bands_are_the_printed_ones() -> None:
    def band(syllables: int, language: str, formula: str) -> str | None:
        text = counts(f"W=1000 S=100 Sy={syllables} LW=300 L=5000")
        return next(item.band for item in score(text, language) if item.formula == formula)

    assert band(1270, "en", "flesch-reading-ease") == "easy"
    assert band(1600, "en", "flesch-reading-ease") == "plain"
    assert band(2200, "en", "flesch-reading-ease") == "very-difficult"
    assert band(2000, "es", "szigriszt-pazos") == "fairly-easy"
    assert band(2600, "tr", "atesman") == "middle"
    assert band(2000, "sv", "lix") == "middle"
    assert band(2000, "en", "lix") is None
    assert band(2000, "it", "gulpease") == "difficult-for-primary-school"


def test_a_value_outside_the_formulas_range_has_no_band() -> None:
    hard = counts("W=1000 S=20 Sy=2600")

    assert all(item.band is None for item in score(hard, "es") if item.formula == "crawford")


def test_the_languages_of_the_table_are_language_codes() -> None:
    codes = {code for formula in FORMULAS.values() for code in formula.languages}

    assert all(locale(code).language == code for code in codes)
