"""Whether a text misses its goal."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from outputs_samples import source

from pipeline.config import PROFILES, Goal, Limit
from pipeline.model import Counts, Score
from pipeline.outputs.figures import figures
from pipeline.outputs.goals import distances, is_met, wanted
from pipeline.readability import (
    DOCUMENT,
    RULES,
    SENTENCE,
    count,
    document_misses,
    error_of,
    harder,
    hardest,
    hardness,
    held,
    level,
    level_name,
    longest,
    misses,
)
from pipeline.readability.goals import said

LONG = "We ask you to take this medicine every day in the morning with a large glass of water and food."

TEXT = Counts(sentences=20, words=300)
B1 = Goal(level=3.0)


def test_a_short_sentence_beside_it_hides_no_long_one() -> None:
    text = f"{LONG} Yes. Do."
    counts = count(text, "en")

    longest = hardest(text, counts, "en")

    assert misses(counts, Goal(words_per_sentence=12), "en") == ()
    assert misses(longest, Goal(words_per_sentence=12), "en") == ("20 words in one sentence (goal: at most 12)",)
    assert hardness(longest, "en") == hardness(count(LONG, "en"), "en")


def test_one_sentence_is_its_own_hardest() -> None:
    counts = count(LONG, "en")

    assert hardest(LONG, counts, "en") is counts


def test_a_goal_that_nothing_measures_is_neither_met_nor_missed() -> None:
    assert figures(source(), Goal(words_per_sentence=200)).met is True
    assert figures(source(), Goal(words_per_sentence=200, level=3)).met is None


def test_a_goal_of_a_level_is_reached_missed_or_unsure() -> None:
    told = {level: is_met(B1, TEXT, (), level, "fr", too_hard=0) for level in (1.0, 3.4, 3.6, 3.8, 4.2, 6.0)}

    assert told == {1.0: True, 3.4: True, 3.6: None, 3.8: None, 4.2: False, 6.0: False}


@pytest.mark.parametrize("language", ["en", "de", "fr", "hi"])
@pytest.mark.parametrize("goal", [1.0, 3.0, 5.0])
def test_a_level_within_its_own_error_of_the_goal_fails_no_text(language: str, goal: float) -> None:
    steps = [1 + number / 20 for number in range(101)]
    missed = [level for level in steps if distances(Goal(level=goal), TEXT, (), level, language)]

    assert missed == [level for level in steps if level - error_of(language) >= goal]
    assert all(level_name(level) > level_name(goal) for level in missed)


def test_a_missed_level_is_told_by_name() -> None:
    (found,) = held(B1, TEXT, (), 4.2, "en")

    assert said(found) == "the text is about B2 (goal: at most B1)"
    assert distances(B1, TEXT, (), 4.2, "en") == ("level B2, not B1",)
    assert wanted(B1) == ("level at most B1",)


def test_a_goal_between_two_levels_is_told_as_a_number() -> None:
    (found,) = held(Goal(level=2.6), TEXT, (), 4.2, "en")

    assert said(found) == "the text is about B2 (goal: at most 2.6)"


def test_a_text_that_is_too_short_is_held_to_nothing_but_the_length_of_its_sentences() -> None:
    goal = Goal(words_per_sentence=5, level=1.0, limits=(Limit("lix", at_most=1.0), Limit("smog", at_most=1.0)))

    assert held(goal, Counts(sentences=3, words=99), (Score("lix", 60.0),), 6.0, "en") == ()
    assert [item.name for item in held(goal, TEXT, (Score("lix", 60.0), Score("smog", 9.0)), 6.0, "en")] == [
        "words",
        "LIX",
        "level",
    ]


def test_sentences_that_are_too_long_on_average_miss_the_goal_of_the_text() -> None:
    goal = Goal(words_per_sentence=12)

    assert document_misses(TEXT, goal, "en") == ("its sentences have 15.0 words on average (goal: at most 12)",)
    assert distances(goal, TEXT, (), None, "en") == ("words in a sentence 3.0 above 12",)
    assert document_misses(TEXT, Goal(words_per_sentence=15), "en") == ()


def test_every_limit_of_a_profile_is_held() -> None:
    goal = Goal(profile="ours", limits=(Limit("lix", 10.0, 50.0), Limit("flesch-reading-ease", at_least=60.0)))
    scores = (Score("lix", 60.0), Score("flesch-reading-ease", 51.4))

    assert distances(goal, TEXT, scores, None, "en") == ("LIX 10.0 above 50", "Flesch Reading Ease 8.6 below 60")
    assert wanted(goal) == (
        "profile ours",
        "LIX at least 10",
        "LIX at most 50",
        "Flesch Reading Ease at least 60",
    )
    assert [said(item) for item in held(goal, TEXT, scores[:1], None, "en")] == [
        "LIX is 60.0 (goal: at least 10 and at most 50)"
    ]


def test_a_profile_speaks_of_words_and_a_goal_without_one_of_what_is_counted() -> None:
    for language, most in (("en", 20), ("lo", 80)):
        assert longest(Goal(words_per_sentence=20, profile="patient-leaflet"), language) == most
        assert longest(Goal(words_per_sentence=20), language) == 20


def test_the_rules_of_the_built_in_profiles_are_there() -> None:
    assert {rule for profile in PROFILES.values() for rule in profile.rules} == set(RULES)


def sentence(words: int) -> Counts:
    return Counts(sentences=1, words=words)


def test_a_translation_twice_as_long_as_the_languages_explain_is_harder_than_its_source() -> None:
    assert harder(sentence(18), sentence(44), "tl", "sw") == ""
    assert (
        harder(sentence(18), sentence(40), "en", "sw")
        == "40 words in one sentence, the source has 18 words in one sentence"
    )
    assert harder(sentence(18), sentence(36), "en", "sw") == ""


def test_a_few_words_more_are_not_harder() -> None:
    assert harder(sentence(1), sentence(SENTENCE.words - 1), "en", "sw") == ""
    assert harder(sentence(4), sentence(4 + SENTENCE.more), "en", "sw") == ""


def test_nothing_is_said_where_nobody_knows_how_many_characters_to_expect() -> None:
    assert harder(sentence(5), sentence(500), "en", "lo") == ""
    assert harder(sentence(5), sentence(500), "lo", "lo") != ""


EASY = "We can help you at home."
HARD = "Immunmodulatorische Therapien begünstigen interdisziplinär kontrollierte Konzepte und wirken nachhaltig."


def test_a_translation_of_a_far_higher_level_is_harder_than_its_source() -> None:
    easy, hard = count(EASY, "en"), count(HARD, "de")

    found = harder(easy, hard, "en", "de")

    assert re.fullmatch(r"about [BC][12], the source about A[12]; 9 words in one sentence, the source has 6 .*", found)
    assert harder(hard, easy, "de", "en") == ""


@given(st.text())
def test_no_text_is_harder_than_itself(text: str) -> None:
    for margin in (SENTENCE, DOCUMENT):
        for language in ("en", "sw", "th"):
            counts = count(text, language)
            assert harder(counts, counts, language, language, margin) == ""


def test_a_text_of_a_few_sentences_is_not_compared_as_a_whole() -> None:
    easy, hard = (count(" ".join([text] * 19), language) for text, language in ((EASY, "en"), (HARD, "de")))

    assert harder(easy, hard, "en", "de", DOCUMENT) == ""
    assert harder(easy + easy, hard + hard, "en", "de", DOCUMENT) != ""


def test_names_in_another_script_make_no_translation_harder() -> None:
    source = count("More is published by the National Cancer Institute.", "en")
    target = count("ينشر المعهد الوطني للسرطان في الولايات المتحدة (National Cancer Institute) المزيد.", "ar")

    assert (level(target, "ar") or 0) - (level(source, "en") or 6) > SENTENCE.levels
    assert harder(source, target, "en", "ar") == ""
