"""readability: words of languages without spaces, with their dictionaries and without them."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.readability import count, unit, words_of
from pipeline.readability.dictionary import cheapest, cutter, has_dictionary, simplified

HERE = Path(__file__).parent
LETTERS = {
    "zh": "免疫疗法帮助細胞攻擊癌症的了是一〇々",
    "ja": "免疫療法は、がん細胞をコントロールします々ー",
    "ko": "면역요법은 암과 싸우도록",
    "th": "ภูมิคุ้มกันบำบัดช่วยให้เแโใไะาำๆฯ์่",
}


@pytest.mark.parametrize("code", sorted(LETTERS))
def test_the_words_of_a_run_add_up_to_it(code: str) -> None:
    cut = cutter(code)
    assert cut is not None

    @given(run=st.text(alphabet=LETTERS[code].replace(" ", ""), min_size=1, max_size=40))
    def holds(run: str) -> None:
        assert "".join(cut(run)) == run

    holds()


def test_chinese_words_are_those_that_jieba_finds_by_the_same_list() -> None:
    import jieba
    from wordfreq import chinese

    peer = jieba.Tokenizer()
    with Path(chinese.DICT_FILENAME).open("rb") as file:
        peer.FREQ, peer.total = peer.gen_pfdict(file)
    peer.initialized = True
    cut = cutter("zh")
    assert cut is not None
    text = simplified((HERE / "cases/sentences.zh.txt").read_text("utf-8"))
    runs = re.findall(r"[\u4e00-\u9fff]+", text)

    assert len(runs) > 10
    assert [cut(run) for run in runs] == [list(peer.cut(run, HMM=False)) for run in runs]


def test_the_row_of_words_is_the_cheapest_and_of_equal_ones_the_one_with_the_longer_first_word() -> None:
    costs = {"a": 1.0, "ab": 1.0, "b": 1.0, "c": 1.0, "bc": 1.0, "x": None, "xy": 5.0, "d": None}

    assert cheapest("abc", "ABC", costs, 9.0) == ["AB", "C"]
    assert cheapest("xya", "xya", costs, 2.0) == ["x", "y", "a"]
    assert cheapest("xya", "xya", costs, 3.0) == ["xy", "a"]
    assert cheapest("qqa", "qqa", costs, 3.0, barred={1}) == ["qq", "a"]
    assert cheapest("", "", costs, 1.0) == []


def test_no_thai_word_starts_inside_of_what_is_written_as_one_character() -> None:
    assert words_of("เขาเเละแพทย์", "th")[0] == "เขา"
    assert all(word[0] not in "ะาำิีึืุู็่้๊๋์ั" for word in words_of("กะทันหันเกี่ยวข้องพฤกษ์ฟฟฟะา", "th"))


def test_threads_may_share_a_dictionary() -> None:
    texts = [f"免疫療法は{word}を治療します。" for word in ("がん", "細胞", "患者", "病気") * 50]
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda text: words_of(text, "ja"), texts))

    assert found == [words_of(text, "ja") for text in texts]


def test_counts_by_character_stay_beside_those_by_word() -> None:
    counts = count("免疫療法はT細胞をコントロールします。", "ja")

    assert (counts.words, counts.letters) == (9, 18)
    assert (counts.han, counts.hiragana, counts.katakana, counts.latin) == (6, 5, 6, 1)


def run(code: str, **environment: str) -> str:
    path = {"PYTHONPATH": str(HERE.parent), "PATH": os.environ["PATH"], "PYTHONUTF8": "1"}
    done = subprocess.run(
        [sys.executable, "-c", code], env=path | environment, capture_output=True, text=True, check=True
    )
    return done.stdout


def test_all_processes_find_the_same_words() -> None:
    code = "from pipeline.readability import words_of\n" + "\n".join(
        f"print(words_of({text!r}, {language!r}))" for language, text in LETTERS.items()
    )

    assert run(code, PYTHONHASHSEED="1") == run(code, PYTHONHASHSEED="2")


def test_without_the_extras_characters_are_counted_and_it_is_said() -> None:
    code = """
import sys
sys.modules.update(dict.fromkeys(("jieba", "MeCab", "pythainlp")))  # as if they were not installed
from pipeline.readability import count, misses, unit
from pipeline.readability.frequency import has_list, zipf
from pipeline.config import Goal
for language, text in (("zh", "免疫疗法帮助PD-1。"), ("ja", "免疫療法は。"), ("th", "มะเร็ง"), ("ko", "암과 싸우")):
    print(unit(language), count(text, language).words, has_list(language), zipf(text, language))
print(*misses(count("免疫疗法帮助PD-1。", "zh"), Goal(words_per_sentence=3), "zh"))
"""

    assert run(code).splitlines() == [
        "character 7 False None",
        "character 5 False None",
        "character 5 False None",
        "word 2 False None",
        "7 characters in one sentence (goal: at most 3)",
    ]


def test_a_language_without_a_dictionary_has_none() -> None:
    assert not has_dictionary("lo")
    assert cutter("lo") is None
    assert unit("de") == "word"
