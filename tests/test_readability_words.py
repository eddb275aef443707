"""readability: what counts as a word, a letter and a character, language by language."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from pipeline.readability import count, unit, words_of

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
    found = words_of(text, code)

    assert " ".join(found) == expected
    assert count(text, code).words == len(found)


def rules() -> Iterator[tuple[str, str, list[int]]]:
    for line in (CASES / "counts.txt").read_text("utf-8").splitlines():
        if not line.startswith("#"):
            code, text, numbers = line.split(" | ")
            yield code, text, [0 if number == "-" else int(number) for number in numbers.split()]


@pytest.mark.parametrize(("code", "text", "expected"), list(rules()))
def test_each_rule_of_the_counts_holds(code: str, text: str, expected: list[int]) -> None:
    counts = count(text, code)

    assert [counts.words, counts.letters, counts.characters, counts.syllables] == expected
    assert counts.sentences == (counts.words > 0)


def test_letters_have_no_digits_and_no_marks_and_characters_have_the_digits() -> None:
    counts = count("Anti-PD-1 is 50% (of 20) dose's.", "en")

    assert (counts.words, counts.letters, counts.characters) == (4, 15, 16)


def test_a_number_is_no_word_and_adds_no_letter_syllable_or_character() -> None:
    assert count("Take 2 of 3,000 now.", "en", level=False) == count("Take of now.", "en", level=False)


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


@pytest.mark.parametrize("code", ["zh", "zh-Hant", "yue", "ja", "th", "ko", "de"])
def test_the_words_of_a_language_with_spaces_or_with_its_extra_are_words(code: str) -> None:
    assert unit(code) == "word"


@pytest.mark.parametrize("code", ["lo", "km", "my", "bo"])
def test_without_a_dictionary_characters_are_the_words(code: str) -> None:
    assert unit(code) == "character"


@pytest.mark.parametrize(
    ("code", "text", "words", "letters"),
    [("lo", "ພາສາລາວ", 7, 7), ("lo", "ພາສາ PD-1 ລາວ 20", 8, 9), ("km", "ភាសា", 2, 2), ("lo", "12 ,.", 0, 0)],
)
def test_each_character_that_counts_as_a_word_has_one_letter(code: str, text: str, words: int, letters: int) -> None:
    counts = count(text, code)

    assert (counts.words, counts.letters) == (words, letters)
    assert len(words_of(text, code)) == words


def test_japanese_runs_are_counted_by_script() -> None:
    counts = count("免疫療法は、T細胞とPD-1をコントロールします。", "ja")

    assert (counts.han, counts.han_runs) == (6, 2)
    assert (counts.hiragana, counts.hiragana_runs) == (6, 4)
    assert (counts.katakana, counts.katakana_runs) == (6, 1)
    assert (counts.latin, counts.latin_runs) == (4, 2)
    assert counts.commas == 1


def test_the_digits_of_numbers_are_characters_where_the_formula_for_japanese_counts_them() -> None:
    assert count("癌症は2023年に5.5%です。", "ja").characters == count("癌症は年にです。", "ja").characters + 6


def test_an_address_stops_at_the_script_without_spaces() -> None:
    assert count("请访问www.example.org了解更多。", "zh") == count("请访问 了解更多。", "zh")


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
