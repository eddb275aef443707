"""readability: one level for all languages; its laws, its table of weights, and the same sentence in many languages."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from statistics import fmean, median

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.languages import language as known_language
from pipeline.model import Counts
from pipeline.readability import count, error_of, level, shares, why
from pipeline.readability.counting import count_sentence, pieces, split
from pipeline.readability.level import Model, document_level, model
from pipeline.readability.level.bounds import bounded
from pipeline.readability.level.features import FEATURES, LANE, Sums, unpack
from pipeline.readability.level.model import WEIGHTS

CASES = Path(__file__).parent / "cases"
LANGUAGES = ("en", "de", "fr", "ru", "tr", "hi", "ar", "zh", "ja", "vi")
APART = 1.0
"""Levels by which the same sentence may differ from what it has in the middle of all languages."""
TOLERANCE = 2e-3
HARD = (
    "Pembrolizumab is a monoclonal antibody, given by infusion, that blocks PD-1 (programmed death 1) on T cells; "
    "the response rate was 34.5% (95% CI 20-40)."
)


def rated(language: str) -> Model:
    found = model(language)
    assert found
    return found


def level_of(text: str, language: str) -> float:
    found = level(count(text, language), language)
    assert found is not None
    return found


# --- what can only raise a level


SUMS = st.builds(Sums, st.integers(1, 60), st.integers(1, 400), *[st.integers(0, 40)] * (len(Sums._fields) - 2))


@given(sums=SUMS, lane=st.sampled_from(Sums._fields[1:]), more=st.integers(1, 50), language=st.sampled_from(LANGUAGES))
def test_whatever_there_is_more_of_in_as_many_words_raises_the_level_or_leaves_it(
    sums: Sums, lane: str, more: int, language: str
) -> None:
    harder = sums._replace(**{lane: getattr(sums, lane) + more})

    assert rated(language).unbounded(harder) >= rated(language).unbounded(sums)


EASY = ["we", "can", "help", "you", "with", "that", "now", "and", "they", "will", "go", "there", "too"]
BY_LENGTH = {
    3: ("the", "cat", "rot", "ire", "vex"),
    6: ("people", "doctor", "tumour", "lesion", "sepsis"),
    9: ("important", "treatment", "mortality", "apoptosis", "nephritis"),
}


@given(
    start=st.lists(st.sampled_from(EASY), min_size=1, max_size=12),
    end=st.lists(st.sampled_from(EASY), max_size=12),
    length=st.sampled_from(sorted(BY_LENGTH)),
)
def test_a_rarer_word_of_the_same_length_is_no_easier(start: list[str], end: list[str], length: int) -> None:
    look = rated("en").pieces
    ordered = sorted(BY_LENGTH[length], key=look.zipf, reverse=True)
    found = [level_of(" ".join((*start, word, *end)), "en") for word in ordered]

    assert found == sorted(found)
    assert found[0] < found[-1]


@given(words=st.lists(st.sampled_from(EASY), min_size=1, max_size=30), language=st.sampled_from(LANGUAGES[:3]))
def test_a_bracket_a_comma_or_a_decimal_more_makes_no_sentence_easier(words: list[str], language: str) -> None:
    plain = " ".join(words)
    before = level_of(plain, language)

    for more in (f"({plain}", f"{plain},", f"{plain} 3.5", f"{plain} 20%"):
        assert level_of(more, language) >= before


@given(
    first=st.lists(st.sampled_from(EASY), min_size=1, max_size=20),
    second=st.lists(st.sampled_from([*EASY, *BY_LENGTH[6], *BY_LENGTH[9]]), min_size=1, max_size=20),
)
def test_two_sentences_made_one_are_no_easier_than_they_were_on_average(first: list[str], second: list[str]) -> None:
    found = rated("en")
    both, one, other = (found.unbounded(found.pieces.sums(words)) for words in (first + second, first, second))
    words = len(first) + len(second)

    assert both >= (len(first) * one + len(second) * other) / words - 1e-9


def test_no_weight_is_negative() -> None:
    groups = json.loads(WEIGHTS.read_text("utf-8"))["groups"]

    assert set(groups) == {"english", "others"}
    for weights in groups.values():
        assert list(weights) == list(FEATURES)
        assert min(weights.values()) >= 0


@given(low=st.floats(-5, 15), more=st.floats(0, 5))
def test_levels_are_kept_from_1_to_6_and_in_order(low: float, more: float) -> None:
    assert 1 <= bounded(low) <= bounded(low + more) <= 6
    if 1.5 <= low <= 5.5:
        assert bounded(low) == low


# --- a text and its sentences


def test_the_level_of_a_single_sentence_is_its_own() -> None:
    sums = rated("en").pieces.sums(pieces(HARD, "en"))

    assert level_of(HARD, "en") == pytest.approx(rated("en").level(sums), abs=1e-3)


def test_levels_of_sentences_add_up_with_their_words() -> None:
    easy, hard = count("You can call us at any time.", "en"), count(HARD, "en")
    both = count(f"You can call us at any time. {HARD}", "en")

    assert both.effort == easy.effort + hard.effort
    assert both.effort_squares == easy.effort_squares + hard.effort_squares
    assert easy.effort % easy.words == 0


def test_a_text_whose_sentences_are_now_easy_now_hard_is_harder_than_an_even_one() -> None:
    even = Counts(sentences=20, words=200, effort=200 * 3000, effort_squares=200 * 3000**2)
    uneven = Counts(sentences=20, words=200, effort=200 * 3000, effort_squares=100 * 2000**2 + 100 * 4000**2)

    assert (document_level(uneven) or 0) > (document_level(even) or 0)


def test_a_harder_text_stays_the_harder_one_at_both_ends() -> None:
    def texts(points: int) -> float:
        return document_level(Counts(sentences=9, words=90, effort=90 * points, effort_squares=90 * points**2)) or 0

    found = [texts(points) for points in range(500, 8000, 500)]

    assert found == sorted(set(found))
    assert 1 <= found[0] <= found[-1] <= 6


@pytest.mark.parametrize("language", ["sw", "th", "lo", "eo"])
def test_a_language_without_a_list_has_no_level_no_shares_and_no_reasons(language: str) -> None:
    counts = count(HARD, language)

    assert (counts.effort, level(counts, language)) == (0, None)
    assert (why(HARD, language), shares(HARD, language)) == ((), ())


@pytest.mark.parametrize(("text", "language"), [("Врач даёт вам лекарство.", "en"), ("The doctor helps.", "ar")])
def test_a_text_in_another_script_has_no_level_and_no_reasons(text: str, language: str) -> None:
    assert level(count(text, language), language) is None
    assert (why(text, language), shares(text, language)) == ((), ())


ODD = ("z. B. ", "v. Chr. ", "l'eau ", "कैंसर ", "癌症", "がん", "e.g. ", "3.5 ", "I ", "a-b ", "{url1} ", "km² ", "(a) ")


@given(
    text=st.text(max_size=80) | st.lists(st.sampled_from(ODD), max_size=20).map("".join),
    language=st.sampled_from([*LANGUAGES, "nl", "ko"]),
)
def test_the_level_is_of_the_words_that_are_counted(text: str, language: str) -> None:
    look = rated(language).pieces

    for part in split(text, known_language(language)):
        sums = look.sums(pieces(part, language))
        counts = count_sentence(part, language)
        assert (sums.words, sums.words and sums.letters) == (counts.words, counts.letters)


@given(sums=st.lists(st.integers(0, 2**20), min_size=len(LANE), max_size=len(LANE)))
def test_packed_sums_keep_every_number(sums: list[int]) -> None:
    assert unpack(sum(number * lane for number, lane in zip(sums, LANE.values(), strict=True))) == Sums(*sums)


# --- why


@pytest.mark.parametrize("language", LANGUAGES[:-1])
def test_what_the_features_add_is_the_level(language: str) -> None:
    text = next(row[language] for row in parallel() if row["en"].startswith("Your immune system"))
    added = rated(language).intercept + sum(share.adds for share in shares(text, language))

    assert bounded(added) == pytest.approx(level_of(text, language), abs=1e-3)
    assert [share.feature for share in shares(text, language)] == list(FEATURES)


def test_reasons_are_facts_and_the_weightiest_comes_first() -> None:
    found = why(HARD, "en")
    texts = [reason.text for reason in found]

    assert {
        "21 words in one sentence",
        "6 of 21 words have more than 6 letters",
        "rare word: monoclonal",
        "three decimals or signs such as % or =",
        "2 brackets",
        "2 acronyms",
    } <= set(texts)
    assert [reason.adds for reason in found] == sorted((reason.adds for reason in found), reverse=True)
    assert {reason.word for reason in found if reason.text == "rare word: monoclonal"} == {"monoclonal"}


def test_of_several_sentences_the_hardest_one_tells_why() -> None:
    hard = "Atezolizumab inhibits angiogenesis (92%)."
    long = "You can go there and see it and then you can go home and rest well."

    assert why(f"{long} {hard} {long}", "en") == why(hard, "en") != why(long, "en")
    assert shares(f"{long} {hard} {long}", "en") == shares(hard, "en")


def test_a_short_sentence_of_common_words_needs_no_reason() -> None:
    assert why("You can call us at any time.", "en") == ()
    assert why("Rest well.", "en-GB") == ()
    assert why("38", "en") == ()


def test_a_rare_word_adds_what_a_common_one_in_its_place_takes_away() -> None:
    rare, common = (f"They want to reduce your immune response by {word} now." for word in ("lysis", "there"))
    adds = {reason.word: reason.adds for reason in why(rare, "en")}

    assert adds["lysis"] == pytest.approx(level_of(rare, "en") - level_of(common, "en"), abs=2e-3)


@pytest.mark.parametrize(
    ("easier", "harder"),
    [
        ("We met Angela and Bertrand in Paris.", "We met anomie and bertrand in paris."),
        ("This is a long-term plan.", "This is a longtermism plan."),
        ("Fragen Sie nach der Neben·wirkung.", "Fragen Sie nach der Nebenwirkung."),
    ],
)
def test_names_are_not_rare_and_parts_of_long_words_are_easier(easier: str, harder: str) -> None:
    language = "de" if "Fragen" in easier else "en"

    assert level_of(easier, language) < level_of(harder, language)


def test_a_word_is_as_long_as_its_longest_part() -> None:
    look = rated("de").pieces
    parted, whole = (unpack(look.word(word, name=True)) for word in ("Neben·wirkung", "Nebenwirkung"))

    assert (parted.letters, parted.long, parted.longer) == (12, 10, 0)
    assert (whole.letters, whole.long, whole.longer) == (12, 100, 83)


def test_a_heading_of_one_hard_word_is_not_the_hardest_of_texts() -> None:
    assert level_of("Immunotherapy", "en") < 3
    assert level_of("Skin", "en") < 1.5


# --- the same in all languages


def parallel() -> Iterator[dict[str, str]]:
    """The same sentence by language; what is known to be off is left out."""
    for block in (CASES / "level.txt").read_text("utf-8").split("\n\n"):
        lines = [line for line in block.splitlines() if line and line[0] not in "#?"]
        if lines:
            yield dict(line.split("\t") for line in lines)


@pytest.mark.parametrize("row", list(parallel()), ids=lambda row: row["en"][:30])
def test_the_same_sentence_has_about_the_same_level_in_every_language(row: dict[str, str]) -> None:
    found = {language: level_of(text, language) for language, text in row.items()}
    middle = median(found.values())

    assert {language: value for language, value in found.items() if abs(value - middle) > APART} == {}


def test_no_language_is_easier_or_harder_than_the_others_on_average() -> None:
    apart: dict[str, list[float]] = {}
    for row in parallel():
        found = {language: level_of(text, language) for language, text in row.items()}
        for language, value in found.items():
            apart.setdefault(language, []).append(value - median(found.values()))

    assert {language: fmean(values) for language, values in apart.items() if abs(fmean(values)) > 0.25} == {}


def order() -> Iterator[tuple[str, str, str, bool]]:
    for line in (CASES / "level_order.txt").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            language, easy, hard = line.removeprefix("?").split("\t")
            yield language, easy, hard, not line.startswith("?")


@pytest.mark.parametrize(("language", "easy", "hard", "right"), list(order()))
def test_what_is_said_in_hard_words_is_harder(language: str, easy: str, hard: str, right: bool) -> None:
    assert (level_of(easy, language) < level_of(hard, language)) is right


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_error_that_is_told_is_the_model_s(language: str) -> None:
    assert error_of(language) == rated(language).error
    assert error_of(language) >= error_of("en")
