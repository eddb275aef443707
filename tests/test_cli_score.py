"""cli: what `plainloc score` tells of a text, of two versions of it, and how it stands to a profile."""

from __future__ import annotations

import json
import os
import pty
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from command_line import Say, typing

from pipeline.cli.columns import width
from pipeline.cli.wrap import cut, wrapped

PLAINLOC = [sys.executable, "-m", "pipeline"]
LONG = (
    "The immune system is the body's own defence, which finds germs and destroys them before they can do any real harm."
)
OLD = f"# Doses\n\n{LONG} Ask your doctor.\n"
NEW = "# Doses\n\nThe immune system is the body's own defence. It finds germs and destroys them. Ask your doctor.\n"


@pytest.fixture
def say(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Say:
    """Runs a command line 80 columns wide."""
    monkeypatch.setenv("COLUMNS", "80")
    return typing(capsys)


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    """Two versions of a text, a translation, and texts in other languages, outside of any project."""
    files = {
        "old.md": f"---\nlang: en\n---\n{OLD}",
        "new.md": f"---\nlang: en\n---\n{NEW}",
        "de.md": "---\nlang: de\n---\n# Dosen\n\nDas Immunsystem ist die Abwehr. Es findet Keime. Fragen Sie uns.\n",
        "ar.md": "---\nlang: ar\n---\n# الجرعات\n\nجهاز المناعة هو دفاع الجسم. يجد الجراثيم ويدمرها. اسأل طبيبك.\n",
        "hi.md": "---\nlang: hi\n---\n# खुराक\n\nप्रतिरक्षा तंत्र शरीर की रक्षा करता है। अपने डॉक्टर से पूछें।\n",
        "zh.md": "---\nlang: zh-Hans\n---\n# 剂量\n\n免疫系统是人体自身的防御，它追踪并消灭病菌。请问您的医生。\n",
    }
    for name, text in files.items():
        (tmp_path / name).write_text(text, "utf-8")
    return tmp_path


# Before and after


def test_before_and_after_are_shown_sentence_by_sentence(say: Say, texts: Path) -> None:
    status, out, err = say("score", "--compare", texts / "old.md", texts / "new.md")

    assert (status, err) == (0, "")
    assert re.search(r"^words per sentence +8\.3 +4\.5  easier$", out, re.M)
    assert re.search(r"^Flesch Reading Ease +[\d.]+ +[\d.]+  easier$", out, re.M)
    assert "3 sentences: 2 as they were, 1 made into more." in out
    assert re.search(r"^line 6: 21 -> 8 \+ 6 words; B2 -> B1$", out, re.M)
    assert "\n  - The immune system is the body's own defence, which finds" in out
    assert "\n  + The immune system is the body's own defence.\n  + It finds germs and destroys them.\n" in out
    assert "no longer: 21 words in one sentence" in out
    assert "Ask your doctor" not in out


def test_what_is_harder_is_said_as_plainly_as_what_is_easier(say: Say, texts: Path) -> None:
    out = say("score", "--compare", texts / "new.md", texts / "old.md")[1]

    assert re.search(r"^words per sentence +4\.5 +8\.3  harder$", out, re.M)
    assert re.search(r"^Flesch Reading Ease +[\d.]+ +[\d.]+  harder$", out, re.M)
    assert "1 joined" in out
    assert "  new: 21 words in one sentence" in out


def test_sentences_that_are_added_and_removed_are_said_so(say: Say, texts: Path) -> None:
    (texts / "one.md").write_text("Rest well.\n\nThe history of the method is long.\n")
    (texts / "two.md").write_text("Rest well.\n\nPay 20 euros at noon!\n")

    out = say("score", "--compare", texts / "one.md", texts / "two.md", "--locale", "en")[1]

    assert "2 sentences: 1 as they were, 1 removed, 1 added." in out
    assert "line 3 removed: 7 words" in out
    assert "line 3 added: 4 words" in out


def test_a_comparison_is_json_that_names_segments_by_place(say: Say, texts: Path) -> None:
    found = json.loads(say("score", "--compare", texts / "old.md", texts / "new.md", "--format", "json")[1])

    (split,) = [change for change in found["changes"] if change["change"] == "split"]
    assert (split["old"], split["new"], split["words"]) == ([1], [1, 2], [21, 14])
    assert split["reasons_gone"] == ["21 words in one sentence"]
    assert [found["new"]["segments"][place]["counts"]["words"] for place in split["new"]] == [8, 6]
    assert {place for change in found["changes"] for place in change["old"]} == set(
        range(len(found["old"]["segments"]))
    )


def test_a_source_is_compared_with_its_translation(say: Say, texts: Path) -> None:
    out = say("score", "--compare", texts / "new.md", texts / "de.md")[1]

    assert "Two languages" in out
    assert "4 sentences: 4 translated one to one." in out
    assert "easier" not in re.sub(r"^level .*$", "", out, flags=re.M)
    assert re.search(r"^Amstad \(Flesch for German\) +- +[\d.]+$", out, re.M)


def test_each_version_may_be_told_its_language(say: Say, texts: Path) -> None:
    for name in ("one.txt", "two.txt"):
        (texts / name).write_text("Rest well.\n")

    compare = ("score", "--compare", texts / "one.txt", texts / "two.txt")
    assert "(en) ->" in say(*compare, "--locale", "en")[1]
    assert "two.txt (de)" in " ".join(say(*compare, "--locale", "en", "--new-locale", "de")[1].split())
    status, _, err = say(*compare, "--new-locale", "de")
    assert (status, "one.txt: nothing says its language; add --locale TAG" in err) == (2, True)


@pytest.mark.parametrize("name", ["old.md", "de.md", "ar.md", "hi.md", "zh.md"])
@pytest.mark.parametrize("options", [("--compare", "new.md"), ("--explain",), ("--advice", "--profile", "public")])
def test_no_line_is_wider_than_the_terminal(
    say: Say, texts: Path, monkeypatch: pytest.MonkeyPatch, name: str, options: tuple[str, ...]
) -> None:
    monkeypatch.chdir(texts)

    out = say("score", *options, name)[1]

    assert [line for line in out.splitlines() if width(line) > 80] == []
    assert out.count("\n") > 1


def test_text_from_right_to_left_stands_on_lines_of_its_own(say: Say, texts: Path) -> None:
    out = say("score", "--compare", texts / "new.md", texts / "ar.md")[1]

    arabic = [line for line in out.splitlines() if re.search("[\u0600-\u06ff]", line)]
    assert arabic
    assert all(
        re.fullmatch("(  [+] |    |  translation: [^\u0600-\u06ff]+)[\u0600-\u06ff .،,]+", line) for line in arabic
    )


def test_tables_are_drawn_on_a_terminal_and_plain_in_a_pipe(texts: Path) -> None:
    command = [*PLAINLOC, "score", "--compare", "old.md", "new.md"]
    environment = {**os.environ, "COLUMNS": "80", "TERM": "xterm", "PYTHONPATH": str(Path(__file__).parent.parent)}
    piped = subprocess.run(command, cwd=texts, env=environment, capture_output=True, check=True).stdout
    ours, theirs = pty.openpty()
    subprocess.run(command, cwd=texts, env=environment, stdout=theirs, check=True)
    os.write(theirs, b"end")
    drawn = b""
    while not drawn.endswith(b"end"):
        drawn += os.read(ours, 10_000)
    os.close(theirs)
    os.close(ours)

    assert "─".encode() in drawn
    assert b"\x1b[" in drawn
    assert "─".encode() not in piped
    assert b"\x1b[" not in piped


# Profiles, advice, explanations


def test_a_text_is_held_to_a_profile_outside_of_any_project(say: Say, texts: Path) -> None:
    status, out, _ = say("score", texts / "old.md", "--profile", "easy-to-read")

    assert status == 1
    assert "profile easy-to-read: missed" in out
    assert re.search(r"missed +1 sentence too hard for it: line 6$", out, re.M)
    assert say("score", texts / "new.md", "--profile", "easy-to-read")[0] == 0


def test_what_a_profile_asks_and_gets_is_json(say: Say, texts: Path) -> None:
    (texts / "long.md").write_text(f"{LONG}\n\n" * 10)

    out = say("score", texts / "long.md", "--locale", "en", "--profile", "patient-leaflet", "--format", "json")[1]

    profile = json.loads(out)["texts"][0]["profile"]
    assert (profile["name"], profile["verdict"], len(profile["sentences"])) == ("patient-leaflet", "missed", 10)
    grade = next(row for row in profile["asked"] if row["kind"] == "formula")
    assert (grade["name"], grade["at_most"], grade["missed"]) == ("Flesch-Kincaid grade", 6, True)


def test_a_profile_of_the_project_may_be_named(say: Say, texts: Path) -> None:
    sources = texts / "source_texts"
    sources.mkdir()
    (sources / "pipeline.yaml").write_text("source: en\nprofiles:\n  ours:\n    words_per_sentence: 5\n")
    (sources / "a.md").write_text(NEW)

    status, out, _ = say("score", sources / "a.md", "--profile", "ours")

    assert (status, "2 sentences too hard for it: line 3" in out) == (1, True)


def test_an_unknown_profile_is_told_with_those_there_are(say: Say, texts: Path) -> None:
    status, out, err = say("score", texts / "old.md", "--profile", "plain")

    assert (status, out) == (2, "")
    assert "there is no profile 'plain'; there are: easy-to-read, patient-leaflet, public, gov" in err


def test_advice_stands_below_its_sentence_and_in_json(say: Say, texts: Path) -> None:
    (texts / "a.md").write_text("Rest well.\n\nThe tablet must be taken by the patient.\n")

    out = say("score", texts / "a.md", "--locale", "en", "--advice")[1]
    segments = json.loads(say("score", texts / "a.md", "--locale", "en", "--advice", "--format", "json")[1])["texts"][0]

    assert "line 3\n    The tablet must be taken by the patient.\n    - passive: “be taken” is passive." in out
    assert [len(segment["advice"]) for segment in segments["segments"]] == [0, 1]
    assert segments["segments"][1]["advice"][0]["rule"] == "passive"


def test_a_term_that_the_glossary_explains_is_no_hard_word(say: Say, texts: Path) -> None:
    sources = texts / "source_texts"
    sources.mkdir()
    (sources / "pipeline.yaml").write_text("source: en\n")
    (sources / "a.md").write_text("You may get pneumonitis.\n")

    assert "pneumonitis” is a rare word" in say("score", sources / "a.md", "--advice")[1]
    (sources / "glossary.yaml").write_text("terms:\n  - term: pneumonitis\n    meaning: a swelling of the lungs\n")
    assert "pneumonitis” is a rare word" not in say("score", sources / "a.md", "--advice")[1]


def test_every_number_is_explained_with_counts_formula_and_source(say: Say, texts: Path) -> None:
    out = " ".join(say("score", texts / "new.md", "--explain")[1].split())

    counts = json.loads(say("score", texts / "new.md", "--format", "json")[1])["texts"][0]["counts"]
    ease = 206.835 - 1.015 * counts["words"] / counts["sentences"] - 84.6 * counts["syllables"] / counts["words"]
    assert f"Flesch Reading Ease: {ease:.1f}" in out
    assert "formula 206.835 - 1.015 x words per sentence - 84.6 x syllables per word" in out
    assert f"here 206.835 - 1.015 x 4.5 - 84.6 x {counts['syllables'] / counts['words']:.3f}".rstrip("0") in out
    assert "Flesch R. 1948, A new readability yardstick, Journal of Applied Psychology 32(3): 221-233" in out
    assert "unstable: fewer than 100 words" in out
    assert f"counts {counts['words']} words, {counts['sentences']} sentences" in out


def test_what_a_language_has_not_is_explained_too(say: Say, texts: Path) -> None:
    told = say("score", texts / "ar.md", "--explain")[1]
    (found,) = json.loads(say("score", texts / "ar.md", "--explain", "--format", "json")[1])["texts"]

    assert "no formula holds for this language (ar)" in told
    assert re.search(r"OSMAN: \w+", told)
    assert "OSMAN" in found["unavailable"]
    assert found["explanations"]["formulas"] == []


def test_explanations_are_json_beside_the_documented_keys(say: Say, texts: Path) -> None:
    (found,) = json.loads(say("score", texts / "de.md", "--explain", "--format", "json")[1])["texts"]

    amstad = next(row for row in found["explanations"]["formulas"] if row["formula"] == "amstad")
    assert found["scores"]["amstad"] == amstad["value"]
    assert amstad["filled"].startswith("180 - ")
    assert {"path", "locale", "counts", "scores", "level", "level_band", "segments"} <= found.keys()


# Texts that no number fits


@pytest.mark.parametrize(
    ("text", "locale", "why"),
    [
        ("", "en", "it is empty"),
        (" \n\n", "en", "it is empty"),
        ("<!-- a comment -->\n", "en", "there is no word to read in it, only markup, code or addresses"),
        ("https://example.org/a\n\n`code`\n", "en", "there is no word to read in it, only markup, code or addresses"),
        ("38\n\n3.5\n", "en", "there is no word in it, only numbers"),
        ("...\n\n?\n", "en", "there is no word in it, only signs"),
        ("Take one tablet every day.\n", "ar", "most of its letters are Latin, in which ar is not written"),
        ("Hello мир привет שלום.\n", "en", "most of its letters are Cyrillic, in which en is not written"),
        ("Принимайте таблетку.\n", "en", "most of its letters are Cyrillic, in which en is not written"),
        ("请问您的医生。\n", "de", "most of its letters are Chinese, in which de is not written"),
    ],
)
def test_a_text_that_no_number_fits_says_so(say: Say, tmp_path: Path, text: str, locale: str, why: str) -> None:
    (tmp_path / "a.md").write_text(text)

    status, out, _ = say("score", tmp_path / "a.md", "--locale", locale)
    (found,) = json.loads(say("score", tmp_path / "a.md", "--locale", locale, "--format", "json")[1])["texts"]

    assert status == 0
    assert out.endswith(f"\n  no score: {why}\n")
    assert (found["scores"], found["level"], found["unavailable"]) == ({}, None, {"scores": why})


# Wrong usage


@pytest.mark.parametrize(
    ("words", "right"),
    [
        (["--compare", "old.md", "new.md", "de.md"], "--compare takes two texts, OLD and NEW; 'de.md' is one more"),
        (["--compare", "old.md", "."], "'.' is a folder: name a text in it"),
        (["--compare", "-", "-"], "stdin can be OLD or NEW, not both"),
        (["old.md", "--new-locale", "de"], "--locale is the language"),
        (["--compare", "old.md", "new.md", "--explain"], "leave out --explain, --advice and --profile"),
        (["old.md", "--locale", "english"], "'english' is not a language tag such as 'de' or 'pt-BR'"),
        (["--compare", "old.md"], "'--compare' requires 2 arguments"),
    ],
)
def test_wrong_usage_is_told_with_what_would_be_right(
    say: Say, texts: Path, monkeypatch: Any, words: list[str], right: str
) -> None:
    monkeypatch.chdir(texts)

    status, out, err = say("score", *words)

    assert (status, out) == (2, "")
    assert right in " ".join(err.split())


def test_a_version_that_cannot_be_read_is_exit_status_3(say: Say, texts: Path) -> None:
    assert say("score", "--compare", texts / "old.md", texts / "none.md")[0] == 3


# Lines


@pytest.mark.parametrize(
    ("text", "wide", "lines"),
    [
        ("one two three", 8, ["one two", "three"]),
        ("请问您的医生，好吗？", 8, ["请问您的", "医生，好", "吗？"]),
        ("incomprehensibilities now", 8, ["incomprehensibilities", "now"]),
        ("नमस्ते दुनिया", 7, ["नमस्ते", "दुनिया"]),
        ("PD-1受体", 5, ["PD-1", "受体"]),
        ("", 8, [""]),
    ],
)
def test_text_is_wrapped_by_the_places_that_it_takes(text: str, wide: int, lines: list[str]) -> None:
    assert wrapped(text, wide).split("\n") == lines


def test_a_text_that_is_too_wide_is_cut_with_an_ellipsis() -> None:
    assert cut("请问您的医生", 7) == "请问您…"
    assert cut("abc", 3) == "abc"
