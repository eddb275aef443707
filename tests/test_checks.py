"""Checks on a source and its translation: planted defects are found, correct translations are left alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from defects import CORRECT
from defects import cases as suite
from hypothesis import given
from hypothesis import strategies as st

from pipeline.checks import CHECKS, advice, check, goal, harder, holds, is_omitted, is_usable
from pipeline.checks.once import once
from pipeline.languages import locale
from pipeline.model import Advice, Finding, Pair, Slot

CASES = Path(__file__).parent / "cases" / "checks.txt"
ESCAPE = re.compile(r"\\(n|u[0-9a-f]{4})")


def pair(source: str, target: str, tags: str = "en > de") -> Pair:
    start, end = tags.split(" > ")
    slots = tuple(Slot(name, f"https://example.org/{name}") for name in re.findall(r"\{((?:url|img)\d)\}", source))
    return Pair(source, target, locale(start), locale(end), slots=slots)


def names(findings: tuple[Finding, ...]) -> list[str]:
    return [finding.check for finding in findings]


def unescaped(text: str) -> str:
    return ESCAPE.sub(lambda match: "\n" if match[1] == "n" else chr(int(match[1][1:], 16)), text)


def cases() -> Iterator[tuple[str, str, str, list[str]]]:
    for line in CASES.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            tags, source, target, expected = (cell.strip() for cell in line.split("|"))
            yield tags, unescaped(source), unescaped(target), expected.split()


@pytest.mark.parametrize(("tags", "source", "target", "expected"), [*cases()])
def test_a_check_finds_what_the_table_says(tags: str, source: str, target: str, expected: list[str]) -> None:
    assert names(check(pair(source, target, tags))) == expected


def test_no_check_is_left_out_that_finds_something() -> None:
    for some in (case.pair for case in suite("development") if is_usable(case.pair.source, case.pair.target)):
        known = [row for row in CHECKS if holds(row, some.source_locale) and holds(row, some.locale)]
        found = {row.name for row in known if row.findings(some)} if some.target.strip() else set()

        assert is_omitted(some.target) or set(names(check(some))) == found, (some.source, some.target)


def test_what_is_asked_of_a_pair_again_is_looked_for_once() -> None:
    looked: list[str] = []
    one, other = pair("One.", "Eins."), pair("Two.", "Zwei.")

    @once
    def found(some: Pair) -> str:
        looked.append(some.source)
        return some.target

    assert [found(some) for some in (one, one, other, one)] == ["Eins.", "Eins.", "Zwei.", "Eins."]
    assert looked == ["One.", "Two.", "One."]


def test_an_empty_translation_has_no_findings() -> None:
    assert check(pair("Take 5 mg of [it]({url1}).", " ")) == ()


def test_a_monstrous_translation_is_not_looked_at_further() -> None:
    (finding,) = check(pair("It is safe.", "Sicher *. " * 20_000))

    assert (finding.check, finding.severity) == ("size", "error")
    assert finding.message == "the translation has 200,000 characters, the source has 11"


def test_a_large_source_has_a_large_translation() -> None:
    assert check(pair("It is safe. " * 9_000, "Es ist sicher. " * 9_000)) == ()


@pytest.mark.parametrize(
    "unit",
    [
        *(
            "<!--",
            "[^",
            "](",
            "`a ``b ",
            "**a *b_",
            "a  ",
            "a\t\t",
            "---   ",
            "- ",
            "\n[a",
            "\n- - -  x",
            "{url1} ",
            "([{",
        ),
        *("1-", "9/", "1 234 ", "www.", "a@", "http://", "&#", "\u202a", "\ufe0f", "\u200b", "\U000e0041", "not "),
    ],
)
def test_a_translation_of_open_marks_is_checked(unit: str) -> None:
    target = (unit * 40_000)[:40_000]

    for text in (f"a{target}b", f"a{unit[0]}{unit[-1] * 40_000}b"):
        for row in CHECKS:
            assert len([*row.findings(pair("Take one.", text))]) <= 20


def test_of_many_findings_the_last_one_counts_the_rest() -> None:
    findings = check(pair("It is {url1}" + " and so on" * 3, "Es ist {url1}" + "} " * 25))

    assert names(findings) == ["brace"] * 20
    assert findings[-1].message.endswith("; and 5 more of the same kind")


def test_a_finding_shows_no_more_than_the_start_of_a_long_piece() -> None:
    text = f"[omit] Es <{'a' * 5000} b='c'> `{'b' * 5000}` [ist](https://{'c' * 5000}) {{{'d' * 5000}}}"

    for target in (text, text.removeprefix("[omit] ")):
        for finding in check(pair("It is {url1}.", target)):
            assert len(finding.message) < 200
            assert len(finding.suggestion) < 200


def test_a_finding_states_a_fact_with_a_reason() -> None:
    (finding,) = check(pair("Take 200 mg.", "Nehmen Sie 20 mg."))

    assert finding.message == "the source has 200, the translation has 20"
    assert (finding.severity, finding.locale, finding.reason) == ("error", "de", "Readers act on numbers.")


def test_a_missing_placeholder_says_what_it_stands_for() -> None:
    (finding,) = check(pair("See [it]({url1}).", "Siehe dort."))

    assert finding.suggestion == "put {url1} back; it stands for https://example.org/url1"


def test_text_hidden_in_tag_characters_is_an_error_but_a_flag_of_them_is_not() -> None:
    hidden = "".join(chr(0xE0000 + ord(letter)) for letter in "hidden")
    (finding,) = check(pair("It is safe.", f"Es ist sicher.{hidden}"))

    assert (finding.check, finding.severity) == ("invisible", "error")
    assert (
        check(pair("Scotland", "Schottland \U0001f3f4\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f"))
        == ()
    )


def test_a_character_that_cannot_be_seen_is_named() -> None:
    messages = [finding.message for finding in check(pair("It is safe.", "Es\u2060 ist\x07 sicher\ufdd0."))]

    assert messages == [
        f"the translation has {named}, which cannot be seen"
        for named in ("U+2060 (WORD JOINER)", "U+0007 (a control)", "U+FDD0 (no character)")
    ]


def test_a_row_of_digits_too_long_for_a_number_is_compared_as_text() -> None:
    row = "9" * 5000
    messages = [finding.message for finding in check(pair(f"Key: {row}", f"Key: {row}0"))]

    assert messages == [
        "a row of 5000 digits is missing from the translation",
        "the translation has a row of 5001 digits, the source has not",
    ]
    assert check(pair(f"Key: {row}", f"Nummer: {row}")) == ()


def test_a_misread_mark_says_how_it_is_read() -> None:
    (finding,) = check(pair("Take 1,500 mg.", "Nehmen Sie 1,500 mg."))

    assert finding.message == "1,500 is read as 1.5 in de, the source has 1500"


def test_an_accepted_check_is_not_made() -> None:
    assert check(pair("Take 200 mg.", "Nehmen Sie 20 mg."), accepted=["number"]) == ()


def test_a_segment_may_be_left_out_with_a_note() -> None:
    (finding,) = check(pair("See {url1}.", "[omit] {url1}"))

    assert (finding.check, finding.severity) == ("omitted", "note")


@pytest.mark.parametrize(
    ("source", "target", "must", "last"),
    [
        ("See it.", "[omit]", True, False),
        ("See it.", "[omit]", False, True),
        ("See {url1}.", "[omit]", False, False),
        ("See it.", "[omit] Siehe dort.", False, False),
        ("See it.", "[omit] {url1}", False, False),
    ],
)
def test_leaving_out_is_refused_where_something_would_be_lost(source: str, target: str, must: bool, last: bool) -> None:
    (finding,) = check(pair(source, target), must=must, last=last)

    assert (finding.check, finding.severity) == ("omit-refused", "error")


def test_a_check_that_needs_data_is_off_where_there_are_none() -> None:
    off = {row.name for row in CHECKS if not holds(row, locale("is"))}

    needs_words = {
        "number-words",
        "unit",
        "negation-lost",
        "negation-added",
        "exception-lost",
        "and-or",
        "only-lost",
        "swapped",
        "opposite",
        "comparison",
        "frequency",
    }
    assert off == needs_words | {
        "time",
        "date",
        "weekday",
        "condition-lost",
        "item-lost",
        "notion-lost",
        "clause-lost",
        "side-lost",
    }


def test_small_numbers_are_not_missed_in_a_language_whose_words_are_not_known() -> None:
    assert check(pair("Take 2 tablets.", "Taktu tvær töflur.", "en > is")) == ()
    assert names(check(pair("Take 200 mg.", "Taktu 20 mg.", "en > is"))) == ["number"]


def test_a_mark_is_not_judged_in_a_language_whose_marks_are_not_known() -> None:
    assert check(pair("Take 1,500 mg.", "Taktu 1.500 mg.", "en > is")) == ()
    assert check(pair("Take 1,500 mg.", "Taktu 1,500 mg.", "en > is")) == ()


def test_the_reasons_of_a_missed_goal_become_warnings() -> None:
    (finding,) = goal(["31 words in one sentence (goal: at most 20)"], locale="en-simple")

    assert (finding.check, finding.severity, finding.locale) == ("goal", "warning", "en-simple")


def test_a_goal_that_a_whole_text_misses_is_as_grave_as_the_goal_says() -> None:
    (finding,) = goal(["the text is about B2 (goal: at most B1)"], severity="error", suggestion="start with lines 1, 2")

    assert (finding.check, finding.severity, finding.suggestion) == ("goal", "error", "start with lines 1, 2")


def test_a_translation_that_is_harder_than_its_source_is_a_warning() -> None:
    (finding,) = harder("31 words in one sentence, the source has 12 words in one sentence", locale="de")

    assert (finding.check, finding.severity, finding.locale) == ("harder-than-source", "warning", "de")
    assert finding.message.startswith("the translation is clearly harder than its source: 31 words")
    assert harder("") == ()


def test_advice_is_a_note_with_the_reason_of_its_rule() -> None:
    (finding,) = advice([Advice("passive", "“is given” is passive", "say who gives it")], {"passive": "Why."})

    assert (finding.check, finding.severity) == ("plain-passive", "note")
    assert (finding.message, finding.reason, finding.suggestion) == (
        "“is given” is passive",
        "Why.",
        "say who gives it",
    )


def test_every_check_has_its_own_name_and_a_known_severity() -> None:
    assert len({row.name for row in CHECKS}) == len(CHECKS)
    assert {row.severity for row in CHECKS} <= {"error", "warning", "note"}


@given(text=st.text(alphabet=st.sampled_from("ab1 2.,*_`[](){}<>!#-\n\\|url&;:'\u202e\u2067٣三")))
def test_any_text_as_its_own_translation_is_correct(text: str) -> None:
    same = Pair(text, text, locale("en"), locale("en-simple"))

    assert [finding for finding in check(same) if finding.severity == "error" and finding.check not in OWN] == []


OWN = {"brace", "forbidden-target", "omit-refused"}
"""What can be wrong with a text by itself."""


@pytest.mark.parametrize(
    ("kind", "target"), [("table-cell", "Übelkeit | Erbrechen"), ("paragraph", "| Übelkeit oder Erbrechen")]
)
def test_the_mark_of_a_table_is_found_where_the_source_has_none(kind: str, target: str) -> None:
    found = replace(pair("Nausea or vomiting", target), kind=kind)
    assert names(check(found)) == ["block-mark"]


def test_the_suite_has_four_hundred_defects_and_as_many_correct_translations_in_all_languages() -> None:
    some = [*suite("development"), *suite("opened")]
    correct = [case for case in some if case.group == CORRECT]

    assert min(len(correct), len(some) - len(correct)) >= 400
    languages = {"ar", "de", "de-simple", "en-simple", "es", "fr", "hi", "it", "nl", "pl", "pt", "ru", "tr", "zh-Hans"}
    assert {case.file.removesuffix(".tsv") for case in correct} >= languages
