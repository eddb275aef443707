"""readability: counts add up, nothing breaks on odd text, goals and hardness."""

from __future__ import annotations

import pickle
import sys
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

import pipeline
from pipeline.config import Goal
from pipeline.model import ConfigError, Counts
from pipeline.readability import count, document_misses, hardness, level, level_name, misses, reasons, score
from pipeline.readability.lanes import LANES, unpack
from pipeline.readability.measure import Measures

LANGUAGES = ["en", "de", "fr", "hi", "ar", "zh", "ja", "tr", "th", "xx"]
WORDS = [
    "Krebs",
    "immunity",
    "l'eau",
    "कैंसर",
    "癌症",
    "がん",
    "العلاج",
    "well-known",
    "e.g.",
    "Dr.",
    "3.5",
    "{url1}",
    "I",
]
MARKS = [
    " ",
    " ",
    " ",
    ", ",
    ". ",
    "! ",
    "? ",
    "。",
    "—",
    "\n",
    "\n\n",
    "\n- ",
    " (",
    ") ",
    '"',
    "’s ",
    " `x` ",
    "\xa0",
]
TEXTS = st.one_of(st.text(max_size=80), st.lists(st.sampled_from(WORDS + MARKS), max_size=30).map("".join))
SENTENCE = "The immune system protects the body against infections, foreign substances and abnormal cells."


@given(first=TEXTS, second=TEXTS, language=st.sampled_from(LANGUAGES))
def test_counts_of_two_paragraphs_are_the_sum_of_theirs(first: str, second: str, language: str) -> None:
    first, second = (paragraph(text) for text in (first, second))

    assert count(f"{first}\n\n{second}", language) == count(first, language) + count(second, language)


def paragraph(text: str) -> str:
    """One line without code marks, so that nothing reaches from one text into the other."""
    return " ".join(text.replace("`", "").split())


@given(text=TEXTS, language=st.sampled_from(LANGUAGES))
def test_counts_of_a_text_are_the_sum_of_those_of_its_sentences(text: str, language: str) -> None:
    found = pipeline.score(text, "eo" if language == "xx" else language)

    assert sum((segment.counts for segment in found.segments), Counts()) == found.counts
    if language != "xx":
        assert found.counts == count(text, language)


@given(text=TEXTS, language=st.sampled_from(LANGUAGES))
def test_any_text_has_counts_that_fit_together(text: str, language: str) -> None:
    counts = count(text, language)

    assert (counts.words == 0) == (counts.sentences == 0)
    assert counts.sentences <= counts.words <= counts.letters <= counts.characters
    assert counts.six_syllables <= counts.five_syllables <= counts.four_syllables <= counts.polysyllables
    assert counts.polysyllables + counts.monosyllables <= counts.words
    assert counts.fog_words <= counts.polysyllables
    assert max(counts.long_words, counts.hard_words) <= counts.words
    assert (hardness(counts, language) is None) == (counts.words == 0)
    for item in score(counts, language):
        assert item.value == item.value  # not a NaN


@given(lists=st.lists(st.integers(0, 2**20), min_size=len(LANES), max_size=len(LANES)))
def test_lanes_keep_every_count(lists: list[int]) -> None:
    packed = sum(value << 32 * place for place, value in enumerate(lists))

    assert unpack(packed) == Counts(**dict(zip(LANES, lists, strict=True)))


def test_a_text_of_ever_new_words_takes_no_more_than_its_share_of_memory() -> None:
    from pipeline.languages import language

    measures = Measures(language("xx"))
    for number in range(70_000):
        measures[f"w{number:x}w"]  # looked up to be remembered
    long = "w" * 10_000
    measures[long]

    assert len(measures) <= 65_536
    assert long not in measures


@pytest.mark.parametrize("text", ["a.", "`", "a'", "l'", "-", "é.", "a@", "a-", "{", "ab.", "``a", "á", "(a"])
def test_a_text_of_one_sign_over_and_over_is_counted_in_time(text: str) -> None:
    for language in ("en", "fr", "ja"):
        assert count(text * 10_000, language).letters >= 0
    assert sys.getrecursionlimit() < 10_000


def test_code_between_backticks_is_no_text() -> None:
    assert count("Run `make the tests` now.", "en").words == 2
    assert count("Run ``a ` b`` now.", "en").words >= 2


def goal(**limits: object) -> Goal:
    return replace(Goal(), **limits)  # type: ignore[arg-type]  # each test names the fields


def test_a_long_sentence_misses_its_goal_in_words() -> None:
    counts = Counts(sentences=1, words=31, letters=150)

    assert misses(counts, goal(words_per_sentence=20), "en") == ("31 words in one sentence (goal: at most 20)",)
    assert misses(counts, goal(words_per_sentence=31), "en") == ()


def test_a_block_misses_its_goal_when_its_sentences_do_on_average() -> None:
    counts = Counts(sentences=2, words=45, letters=200)

    assert misses(counts, goal(words_per_sentence=20), "en") == ("45 words in 2 sentences (goal: at most 20 in each)",)


def test_goals_of_languages_without_spaces_are_in_words_where_their_words_are_known() -> None:
    chinese = count("免疫疗法帮助您的身体抵抗癌症和其他疾病。", "zh")
    lao = count("ພາສາລາວ", "lo")

    assert misses(chinese, goal(words_per_sentence=9), "zh-Hans") == ("11 words in one sentence (goal: at most 9)",)
    assert misses(lao, goal(words_per_sentence=6), "lo") == ("7 characters in one sentence (goal: at most 6)",)


def test_a_segment_never_misses_a_goal_with_a_decimal() -> None:
    counts = count("Immunological considerations necessitate interdisciplinary collaboration, obviously.", "en")
    found = misses(counts, goal(formula="flesch-reading-ease", at_least=70.0), "en")

    assert found
    assert all("." not in reason for reason in found)
    assert "6 of 6 words have more than 6 letters" in found


@pytest.mark.parametrize(
    "wanted", [Goal(), Goal(level=2.0), Goal(formula="amstad", at_least=99.0), Goal(formula="none", at_most=1.0)]
)
def test_a_goal_that_does_not_hold_for_the_language_is_not_missed(wanted: Goal) -> None:
    assert misses(count(SENTENCE, "en"), wanted, "en") == ()


def test_nothing_without_a_word_misses_a_goal() -> None:
    assert misses(Counts(), goal(words_per_sentence=1), "en") == ()


def test_a_long_enough_document_misses_its_formula() -> None:
    whole = count(SENTENCE * 1 + f" {SENTENCE}" * 9, "en")
    wanted = goal(formula="flesch-kincaid-grade", at_most=8.0)

    assert document_misses(whole, wanted, "en") == ("Flesch-Kincaid grade is 12.2 (goal: at most 8)",)
    assert document_misses(count(SENTENCE, "en"), wanted, "en") == ()
    assert document_misses(whole, goal(formula="flesch-kincaid-grade", at_most=14.0), "en") == ()


@pytest.mark.parametrize(
    ("words", "long", "language", "colour"),
    [
        (10, 2, "en", 0),
        (15, 3, "en", 1),
        (20, 4, "en", 2),
        (25, 5, "en", 3),
        (26, 5, "en", 4),
        (10, 5, "en", 1),
        (10, 7, "en", 2),
        (10, 4, "de", 0),
        (10, 5, "de", 1),
        (10, 10, "xx", 0),
        (3, 3, "en", 0),
        (26, 26, "en", 4),
        (10, 0, "zh", 0),
        (26, 0, "zh", 4),
        (34, 0, "ja", 3),
        (35, 0, "ja", 4),
        (40, 0, "lo", 0),
        (101, 0, "lo", 4),
    ],
)
def test_hardness_goes_by_length_and_long_words_where_there_is_no_level(
    words: int, long: int, language: str, colour: int
) -> None:
    assert hardness(Counts(sentences=1, words=words, letters=5 * words, long_words=long), language) == colour


@pytest.mark.parametrize(
    ("level", "colour"), [(1, 0), (2.499, 0), (2.5, 1), (3.499, 1), (3.5, 2), (4.5, 3), (5.499, 3), (5.5, 4), (6, 4)]
)
def test_hardness_goes_by_the_level_where_there_is_one_and_never_disagrees_with_its_name(
    level: float, colour: int
) -> None:
    counts = Counts(
        sentences=1, words=40, letters=200, effort=round(40000 * level), effort_squares=40 * round(1000 * level) ** 2
    )

    assert hardness(counts, "en") == colour
    assert level_name(level) in (("A1", "A2"), ("B1",), ("B2",), ("C1",), ("C2",))[colour]


def test_hardness_cannot_be_said_without_words() -> None:
    assert hardness(Counts(), "en") is None


def test_reasons_are_facts_that_can_be_counted() -> None:
    counts = Counts(sentences=1, words=31, letters=160, long_words=15, polysyllables=9, commas=4, syllables=55)

    assert reasons(counts, "en") == (
        "31 words in one sentence",
        "15 of 31 words have more than 6 letters",
        "9 of 31 words have three or more syllables",
        "4 commas in one sentence",
    )
    assert reasons(count("Rest well.", "en"), "en") == ()
    assert reasons(Counts(), "en") == ()


def test_there_is_no_level_without_a_model() -> None:
    assert level(count("ພາສາລາວ", "lo"), "lo") is None
    assert level(count(SENTENCE, "xx"), "xx") is None


def test_a_text_is_scored_sentence_by_sentence() -> None:
    found = pipeline.score(f"Rest well. {SENTENCE}\n\nAsk us.", "en-GB")

    assert [segment.text for segment in found.segments] == ["Rest well.", SENTENCE, "Ask us."]
    assert [segment.hardness for segment in found.segments] == [0, 2, 0]
    assert found.locale.tag == "en-GB"
    assert found.level == level(found.counts, "en")
    assert found.scores == score(found.counts, "en")
    assert pickle.loads(pickle.dumps(found)) == found


def test_what_makes_a_text_hard_is_said_with_its_sentence() -> None:
    hard = (
        "Checkpoint inhibitors, which are monoclonal antibodies, block inhibitory receptors and thereby induce durable "
        "remissions in a considerable proportion of patients with metastatic melanoma."
    )
    found = pipeline.score(f"Rest well. {hard}", "en")

    assert found.reasons[0] == f"23 words in one sentence: {hard}"
    assert all(reason.endswith(hard) for reason in found.reasons)


def test_a_wrong_language_tag_is_refused() -> None:
    with pytest.raises(ConfigError, match="english"):
        pipeline.score("Rest well.", "english")
