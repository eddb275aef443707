"""readability: what counts as a word, a letter and a character, language by language."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from pipeline.languages import language
from pipeline.readability import count
from pipeline.readability.words import words

CASES = Path(__file__).parent / "cases"
LANGUAGES = sorted(path.suffixes[0][1:] for path in CASES.glob("words.*.txt"))


def cases() -> Iterator[tuple[str, str, str]]:
    for code in LANGUAGES:
        for line in (CASES / f"words.{code}.txt").read_text("utf-8").splitlines():
            if line and not line.startswith("#"):
                text, _, expected = line.partition("=>")
                yield code, text.strip(), expected.strip()


@pytest.mark.parametrize(("code", "text", "expected"), list(cases()))
def test_words_are_the_listed_ones(code: str, text: str, expected: str) -> None:
    elision = sorted(language(code).elision, key=len, reverse=True)
    found = [word for chunk in text.split() for word in words(chunk, elision)]

    assert found == expected.split()
    assert count(text, code).words == len(found)


def test_letters_have_no_digits_and_no_marks_and_characters_have_the_digits() -> None:
    counts = count("Anti-PD-1 is 50% (of 20) dose's.", "en")

    assert (counts.words, counts.letters, counts.characters) == (4, 15, 16)


def test_a_number_is_no_word_and_adds_no_letter_syllable_or_character() -> None:
    assert count("Take 2 of 3,000 now.", "en") == count("Take of now.", "en")


def test_long_words_have_more_than_six_letters() -> None:
    assert count("doctor doctors well-kept CTLA-4567", "en").long_words == 2


def test_vowel_signs_are_letters_and_short_vowels_of_arabic_are_not() -> None:
    assert count("की", "hi").letters == 2
    assert count("प्र", "hi").letters == 2
    assert count("العِلاجُ", "ar").letters == count("العلاج", "ar").letters == 6


def test_composed_and_decomposed_letters_count_the_same() -> None:
    assert count("Le café est naïf.", "fr") == count("Le café est naïf.", "fr")


def test_an_elided_article_is_a_word_without_a_syllable() -> None:
    counts = count("L'eau.", "fr")

    assert (counts.words, counts.letters, counts.syllables, counts.monosyllables) == (2, 4, 1, 1)


@pytest.mark.parametrize(
    ("code", "text", "words_", "letters"),
    [
        ("zh", "免疫疗法帮助T细胞。", 9, 9),
        ("zh", "PD-1是一种蛋白质。", 7, 8),
        ("ja", "がん細胞をコーヒー。", 9, 9),
        ("th", "มะเร็ง", 5, 5),
        ("zh-Hant", "癌症2023年", 3, 3),
    ],
)
def test_without_spaces_each_character_counts_as_a_word(code: str, text: str, words_: int, letters: int) -> None:
    counts = count(text, code)

    assert (counts.sentences, counts.words, counts.letters) == (1, words_, letters)


def test_japanese_runs_are_counted_by_script() -> None:
    counts = count("免疫療法は、T細胞とPD-1をコントロールします。", "ja")

    assert (counts.han, counts.han_runs) == (6, 2)
    assert (counts.hiragana, counts.hiragana_runs) == (6, 4)
    assert (counts.katakana, counts.katakana_runs) == (6, 1)
    assert (counts.latin, counts.latin_runs) == (4, 2)
    assert counts.commas == 1


def test_a_comma_inside_a_number_is_no_comma() -> None:
    assert count("1,000 people, or 2,5 per cent,really", "en").commas == 2


def test_commas_of_all_scripts_count() -> None:
    assert count("one, two, three", "en").commas == 2
    assert count("واحد، اثنان", "ar").commas == 1


def test_names_inside_a_sentence_are_neither_hard_nor_complex_words() -> None:
    inside, first = count("We saw Alexandria.", "en"), count("Alexandria saw.", "en")

    assert (inside.hard_words, inside.fog_words) == (0, 0)
    assert (first.hard_words, first.fog_words) == (1, 1)


@pytest.mark.parametrize(
    ("word", "complex_"),
    [
        ("immunity", 1),
        ("diseases", 0),
        ("computing", 0),
        ("considering", 1),
        ("created", 0),
        ("bookkeeper-like", 1),
        ("twenty-seven", 0),
    ],
)
def test_complex_words_are_gunnings(word: str, complex_: int) -> None:
    assert count(f"we saw {word} here", "en").fog_words == complex_


EASY = "walk walks walked walking stopped hoping carries bigger biggest slowly dog's"


@pytest.mark.parametrize("word", EASY.split())
def test_regular_endings_keep_a_word_easy(word: str) -> None:
    assert count(f"we {word} now", "en").hard_words == 0


@pytest.mark.parametrize("word", ["antigen", "oncology", "wellness", "immune-cell"])
def test_other_words_are_hard(word: str) -> None:
    assert count(f"we {word} now", "en").hard_words == 1


def test_only_english_has_a_list_of_easy_words() -> None:
    assert count("Die Onkologie behandelt Krebs.", "de").hard_words == 0
