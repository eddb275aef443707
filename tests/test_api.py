"""`from pipeline import score`: counts, scores, level, reasons, advice, and what there is not."""

from __future__ import annotations

import doctest
import json
import pickle
import re
from pathlib import Path

import pytest

import pipeline
from pipeline.cli import run
from pipeline.model import Counts

README = (Path(__file__).parent.parent / "README.md").read_text("utf-8")
HARD = "Pneumonitis is treated with corticosteroids, and the dose is lowered by the specialist."


def test_the_example_of_the_readme_gives_what_it_shows() -> None:
    (example,) = re.findall(r"^```python\n(.*?)^```", README, re.M | re.S)
    test = doctest.DocTestParser().get_doctest(example, {}, "README", "README.md", None)

    failed, tried = doctest.DocTestRunner(optionflags=doctest.NORMALIZE_WHITESPACE).run(test)

    assert (failed, tried > 3) == (0, True)


def test_a_text_has_counts_scores_a_level_and_reasons() -> None:
    found = pipeline.score(f"Rest well. {HARD}", "en")

    assert (found.counts.sentences, found.counts.words) == (2, 15)
    assert {score.formula for score in found.scores} >= {"flesch-reading-ease", "smog", "lix"}
    assert found.level is not None
    assert 1 <= found.level <= 6
    assert found.level_band in {"A1", "A2", "B1", "B2", "C1", "C2"}


def test_each_sentence_has_a_level_and_reasons_with_what_they_add() -> None:
    easy, hard = pipeline.score(f"Rest well. {HARD}", "en").segments

    assert (easy.level or 6) < (hard.level or 0)
    assert easy.reasons == ()
    assert "rare word: Pneumonitis" in hard.reasons
    (reason,) = [reason for reason in hard.why if reason.word == "Pneumonitis"]
    assert 0 < reason.adds < 3
    assert [reason.adds for reason in hard.why] == sorted((reason.adds for reason in hard.why), reverse=True)


def test_advice_stands_beside_its_sentence() -> None:
    found = pipeline.score(f"Rest well. {HARD}", "en")

    assert len(found.advice) == len(found.segments) == 2
    assert found.advice[0] == ()
    assert {"passive", "hard-word"} <= {item.rule for item in found.advice[1]}
    passive = next(item for item in found.advice[1] if item.rule == "passive")
    assert found.segments[1].text[passive.start : passive.end] == "is treated"


def test_a_long_sentence_of_common_words_is_hard_too() -> None:
    text = "You may feel tired and weak and cold and sad and sick and hot for a day or two or even for a week or two."

    assert f"26 words in one sentence: {text}" in pipeline.score(text, "en").reasons


def test_what_there_is_not_is_said_with_its_reason() -> None:
    arabic = {row.what: row.why for row in pipeline.score("اسأل طبيبك.", "ar").unavailable}
    swahili = {row.what: row.why for row in pipeline.score("Pumzika vizuri.", "sw").unavailable}
    english = {row.what: row.why for row in pipeline.score("Rest well.", "en").unavailable}

    assert arabic["scores"] == "no formula holds for this language (ar)"
    assert "OSMAN" in arabic
    assert "level" not in arabic
    assert swahili["level"] == "there is no model for this language (sw)"
    assert swahili["scores"].startswith("no formula was made for this language (sw); LIX and RIX")
    assert english["SMOG"] == "unstable: fewer than 100 words"


@pytest.mark.parametrize(
    ("text", "locale", "why"),
    [
        ("", "en", "it is empty"),
        (" \n", "zh-Hans", "it is empty"),
        ("38, 3.5 %", "de", "there is no word in it, only numbers"),
        ("!?", "de", "there is no word in it, only signs"),
        ("https://example.org `x`", "en", "there is no word to read in it, only markup, code or addresses"),
        ("Rest well.", "hi", "most of its letters are Latin, in which hi is not written"),
        ("Отдыхайте.", "sr-Latn", ""),
        ("Schlafen Sie gut. (Ελλάδα)", "de", ""),
    ],
)
def test_a_text_that_no_number_fits_has_none(text: str, locale: str, why: str) -> None:
    found = pipeline.score(text, locale)

    assert found.unscored == why
    assert (found.level is None) == bool(why)
    assert bool(found.scores) != bool(why)
    assert not why or found.unavailable[0].why == why


@pytest.mark.parametrize(
    ("text", "locale", "told"),
    [
        ("Rest well.", "en-GB", r"<en-GB: 2 words, 1 sentence, level A\d, Flesch-Kincaid grade -?\d+\.\d>"),
        ("اسأل طبيبك.", "ar", r"<ar: 2 words, 1 sentence, level \w\d( to \w\d)?>"),
        ("Pumzika vizuri.", "sw", "<sw: 2 words, 1 sentence>"),
        ("ຖາມໝໍ", "lo", "<lo: 4 characters, 1 sentence>"),
        ("", "en", "<en: 0 words, 0 sentences, it is empty>"),
    ],
)
def test_what_is_shown_of_a_result_says_how_readable_it_is(text: str, locale: str, told: str) -> None:
    assert re.fullmatch(told, repr(pipeline.score(text, locale)))


def test_results_are_values() -> None:
    found = pipeline.score(f"Rest well. {HARD}", "en")

    assert pickle.loads(pickle.dumps(found)) == found
    assert sum((segment.counts for segment in found.segments), Counts()) == found.counts


def test_the_command_line_tells_the_same(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.txt").write_text(f"Rest well. {HARD}\n")
    run(["score", str(tmp_path / "a.txt"), "--locale", "en", "--format", "json", "--explain", "--advice"])

    (told,) = json.loads(capsys.readouterr().out)["texts"]

    found = pipeline.score(f"Rest well. {HARD}", "en")
    assert (told["level"], told["level_band"]) == (found.level, found.level_band)
    assert told["scores"] == {score.formula: score.value for score in found.scores}
    assert [tuple(segment["reasons"]) for segment in told["segments"]] == [one.reasons for one in found.segments]
    assert [len(segment["why"]) for segment in told["segments"]] == [len(one.why) for one in found.segments]
    assert [len(segment["advice"]) for segment in told["segments"]] == [len(items) for items in found.advice]
