"""readability: every formula against printed and computed values, and where none holds."""

from __future__ import annotations

import re
from dataclasses import replace
from math import sqrt
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.languages import locale
from pipeline.model import COUNT_NAMES, Counts
from pipeline.readability import FORMULAS, WITHHELD, Formula, formulas, score
from pipeline.readability.equation import Equation

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


def equation(name: str) -> Equation:
    """That of a formula, or what was printed of one that is withheld."""
    found = FORMULAS[name].equation if name in FORMULAS else WITHHELD[name].equation
    assert found is not None
    return found


EQUATIONS = [*FORMULAS, *(row.id for row in WITHHELD.values() if row.equation)]


@pytest.mark.parametrize(("formula", "given", "value", "places", "source"), rows())
def test_a_formula_gives_its_printed_value(formula: str, given: str, value: str, places: str, source: str) -> None:
    found = equation(formula).value(counts(given))

    assert found == pytest.approx(float(value), abs=0.5001 * 10 ** -int(places)), source


def test_every_formula_has_a_row_in_the_table() -> None:
    assert {row[0] for row in rows()} == set(EQUATIONS)


PRINTED = {
    "words per sentence": "W / S",
    "sentences per word": "S / W",
    "sentences per 100 words": "100 * S / W",
    "syllables per word": "Sy / W",
    "syllables per 100 words": "100 * Sy / W",
    "letters per word": "L / W",
    "letters per 100 words": "100 * L / W",
    "letters and digits per word": "C / W",
    "words of more than 6 letters per 100 words": "100 * LW / W",
    "words of more than 6 letters per sentence": "LW / S",
    "words of 3 and more syllables per word": "P3 / W",
    "words of 3 and more syllables per 100 words": "100 * P3 / W",
    "words of 3 and more syllables per sentence": "P3 / S",
    "words of 4 and more syllables per 100 words": "100 * P4 / W",
    "words of 4 and more syllables per sentence": "P4 / S",
    "words of exactly 3 syllables per sentence": "(P3 - P4) / S",
    "words of exactly 4 syllables per sentence": "(P4 - P5) / S",
    "words of exactly 5 syllables per sentence": "(P5 - P6) / S",
    "words of 6 and more syllables per sentence": "P6 / S",
    "words of 1 syllable per 100 words": "100 * M / W",
    "words of 1 syllable per 150 words": "150 * M / W",
    "words off the list of easy words per 100 words": "100 * H / W",
    "complex words per 100 words": "100 * F / W",
    "characters per sentence": "C / S",
    "commas per sentence": "commas / S",
    "characters per run of Latin letters": "a / a_runs",
    "characters per run of hiragana": "h / h_runs",
    "characters per run of kanji": "K / K_runs",
    "characters per run of katakana": "k / k_runs",
}
"""What the words of a printed equation mean, said once more."""
NUMBERS = st.fixed_dictionaries(
    {name: st.integers(1, 5000) for name in [*NAMES, "a_runs", "h_runs", "K_runs", "k_runs"]}
)


def worked_out(printed: str, numbers: dict[str, int]) -> float:
    """A printed equation, read as arithmetic."""
    for words in sorted(PRINTED, key=len, reverse=True):
        printed = printed.replace(words, f"({PRINTED[words]})")
    python = printed.replace("√", "sqrt").replace(" x ", " * ")
    assert re.fullmatch(
        r"(?:sqrt|_runs|commas|[A-Za-z]{1,2}|[0-9.]+|[-+*/() ])*", re.sub(r"[PLSW][3-6Wy]", "W", python)
    )
    return float(eval(python, {"__builtins__": {}, "sqrt": sqrt}, dict(numbers)))


@pytest.mark.parametrize("formula", EQUATIONS)
@settings(max_examples=20)
@given(numbers=NUMBERS)
def test_the_printed_equation_is_the_one_that_is_worked_out(formula: str, numbers: dict[str, int]) -> None:
    numbers["P3"], numbers["P4"], numbers["P5"], numbers["P6"] = sorted(
        (numbers[name] for name in ("P3", "P4", "P5", "P6")), reverse=True
    )
    given = {NAMES.get(name) or f"{NAMES[name.removesuffix('_runs')]}_runs": value for name, value in numbers.items()}
    ours = equation(formula)

    assert ours.value(Counts(**given)) == pytest.approx(worked_out(str(ours), numbers), rel=1e-9, abs=1e-9)


def test_an_equation_is_printed_as_in_its_source() -> None:
    printed = {name: str(equation(name)) for name in EQUATIONS}

    assert printed["flesch-reading-ease"] == "206.835 - 1.015 x words per sentence - 84.6 x syllables per word"
    assert printed["flesch-kincaid-grade"] == "0.39 x words per sentence + 11.8 x syllables per word - 15.59"
    assert printed["smog"] == "1.043 x √(30 x words of 3 and more syllables per sentence) + 3.1291"
    assert printed["lix"] == "words per sentence + words of more than 6 letters per 100 words"
    assert printed["crawford"].startswith("-0.205 x sentences per 100 words + 0.049 x")
    assert printed["yod"].startswith("√(words per sentence x (0.84 x words of exactly 3 syllables")


@pytest.mark.parametrize("formula", FORMULAS.values(), ids=FORMULAS)
def test_a_formula_says_what_it_needs_whom_it_is_for_and_who_made_it(formula: Formula) -> None:
    assert formula.needs
    assert set(formula.needs) <= set(COUNT_NAMES)
    assert formula.languages
    assert re.search(r"\b(1[89]|20)\d\d\b", formula.citation)
    assert formula.easier in {"higher", "lower"}
    assert formula.scale
    assert [limit for limit, _ in formula.bands] == sorted(limit for limit, _ in formula.bands)
    assert set(formula.banded) <= set(formula.languages)
    assert set(formula.validated) <= set(formula.languages)


def test_texts_for_editors_have_no_abbreviations_of_formula_makers() -> None:
    for row in [*FORMULAS.values()]:
        assert not re.search(r"\b(ASL|ASW|PDW|can leave it)\b", f"{row.scale} {row.note} {row.equation}"), row.id


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
        kept = dict.fromkeys(formula.needs, 7)

        assert formula.value(replace(every, **(unneeded | kept))) == formula.value(every), formula.id


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


FLESCH = "very-difficult 30 difficult 50 fairly-difficult 60 plain 70 fairly-easy 80 easy 90 very-easy"
GRADES = "elementary-school 6 middle-school 9 high-school 13 college"
YEARS = "easy 8 middle 12 difficult"
BANDS = {
    "flesch-reading-ease": FLESCH,
    "flesch-kincaid-grade": GRADES,
    "smog": GRADES,
    "dale-chall": "grade-4 5 grades-5-to-6 6 grades-7-to-8 7 grades-9-to-10 8 grades-11-to-12 9 college",
    "amstad": FLESCH,
    "wiener-sachtextformel-1": YEARS,
    "flesch-douma": FLESCH,
    "brouwer": FLESCH,
    "szigriszt-pazos": "very-difficult 40 fairly-difficult 55 normal 65 fairly-easy 80 very-easy",
    "fernandez-huerta": FLESCH,
    "martins": FLESCH,
    "kandel-moles": FLESCH,
    "gulpease": "difficult-for-upper-secondary-school 40 difficult-for-middle-school 60 "
    "difficult-for-primary-school 80 easy",
    "flesch-vacca": "difficult 50 middle 60 easy",
    "oborneva": FLESCH,
    "atesman": "very-difficult 30 difficult 50 middle 70 easy 90 very-easy",
    "yod": "primary-school 9 high-school 13 university",
    "fog-pl": "years-1-6 7 years-7-9 10 years-10-12 13 years-13-15 16 years-16-17 18 years-18-more",
    "lix": "very-easy 30 easy 40 middle 50 difficult 60 very-difficult",
}


@pytest.mark.parametrize(("formula", "bands"), BANDS.items(), ids=BANDS)
def test_bands_are_the_printed_ones(formula: str, bands: str) -> None:
    row = FORMULAS[formula]
    names, limits = bands.split()[::2], [float(limit) for limit in bands.split()[1::2]]

    for limit, below, above in zip(limits, names, names[1:], strict=False):
        assert row.band(limit - 0.001, TEXT, row.languages[0]) == below
        assert row.band(limit, TEXT, row.languages[0]) == above
    assert row.band(-50.0, TEXT, row.languages[0]) == names[0]
    assert row.band(300.0, TEXT, row.languages[0]) == names[-1]


def test_a_value_outside_the_formulas_range_has_no_band() -> None:
    hard = counts("W=1000 S=20 Sy=2600")

    assert all(item.band is None for item in score(hard, "es") if item.formula == "crawford")


def test_the_languages_of_the_table_are_language_codes() -> None:
    codes = {code for formula in FORMULAS.values() for code in formula.languages}

    assert all(locale(code).language == code for code in codes)
