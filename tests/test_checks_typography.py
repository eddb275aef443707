"""The typography of a translation: what is found, what is left alone, and what mending may and may not change."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline import facts
from pipeline.checks import check
from pipeline.checks.reading import read
from pipeline.checks.reassembly.marks import marks
from pipeline.checks.typography import RULES, mend
from pipeline.checks.typography.text import Flaw
from pipeline.languages import known, locale
from pipeline.model import Pair, Slot

CASES = Path(__file__).parent / "cases/typography.txt"
SOURCE = locale("en")


def pair(tag: str, source: str, target: str, kind: str = "paragraph") -> Pair:
    slots = tuple(Slot(name, f"https://example.org/{name}") for name in re.findall(r"\{(url\d)\}", source))
    return Pair(source, target, SOURCE, locale(tag), kind, slots)


def cases() -> Iterator[tuple[str, str, str, list[str], str]]:
    for line in CASES.read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            tag, source, target, found, mended = line.split(" | ")
            target = re.sub(r"\\u(\w{4})", lambda one: chr(int(one[1], 16)), target)
            yield tag, source, target, found.split(), target if mended == "=" else mended


def found(some: Pair) -> list[str]:
    """The names of the checks of the kind typography that find something."""
    return list(dict.fromkeys(one.check for one in check(some) if one.kind == "typography"))


@pytest.mark.parametrize(("tag", "source", "target", "expected", "mended"), [*cases()])
def test_the_table_says_what_is_found_and_how_it_is_mended(
    tag: str, source: str, target: str, expected: list[str], mended: str
) -> None:
    some = pair(tag, source, target)

    assert sorted(found(some)) == sorted(expected)
    assert mend(some, RULES).new == mended


def test_what_is_mended_has_no_finding_that_can_be_mended() -> None:
    for tag, source, target, _, mended in cases():
        if target != mended:
            left = found(pair(tag, source, mended))

            assert not set(left) & set(mend(pair(tag, source, target), RULES).checks), mended


def test_a_translation_that_is_its_source_is_left_alone() -> None:
    some = pair("fr", "Roche: the “Group”", "Roche: the “Group”")

    assert found(some) == []
    assert mend(some, RULES).new == some.target


def test_a_mend_that_would_join_two_numbers_is_not_made() -> None:
    some = pair("de", "It is 10 or 000.", "Es  ist 10  000.")

    assert mend(some, RULES).new == "Es ist 10  000."


@pytest.mark.parametrize(
    ("tag", "target", "cut"),
    [
        ("de", "Der Wert ist 1,500.", ","),
        ("de", "Bei 5 % hilft es.", " %"),
        ("en-simple", "You don’t take it.", "’"),
        ("de", "Das ist ** sehr** gut.", " sehr"),
        ("de", "Siehe {url1} dort.", "{url1}"),
        ("de", "Fragen Sie alle.", "alle"),
    ],
    ids=["number", "quantity", "negation", "emphasis", "placeholder", "letters"],
)
def test_a_rule_that_would_change_more_than_marks_mends_nothing(
    monkeypatch: pytest.MonkeyPatch, tag: str, target: str, cut: str
) -> None:
    start = target.index(cut)
    flaw = Flaw(start, start + len(cut), "it is wrong", "", cut.strip() if cut == " sehr" else "")
    monkeypatch.setitem(mend.__globals__, "RULES", {"doubled-space": lambda _: [flaw]})

    assert mend(pair(tag, "Ask us.", target), ["doubled-space"]).new == target


def test_only_the_named_checks_are_mended() -> None:
    some = pair("fr", "The word “rest”: no.", 'Le mot "repos": non.')

    assert mend(some, ["no-break-space"]).new == 'Le mot "repos"\u00a0: non.'


def test_a_change_names_the_checks_that_were_mended() -> None:
    some = pair("fr", "The word “rest”: no.", 'Le  mot "repos": non.')

    assert mend(some, RULES).checks == ("no-break-space", "quotes", "doubled-space")


def test_a_fact_is_said_once_with_the_number_of_places() -> None:
    (one,) = [item for item in check(pair("zh", "a, b, c", "头晕,发烧,咳嗽")) if item.check == "own-mark"]

    assert one.message == "the translation has “,” where Chinese has “，”: “头晕,发烧,咳嗽”, and 1 more"
    assert one.suggestion == "write ， instead"


def test_the_same_straight_marks_are_a_note_where_good_texts_have_them() -> None:
    (note,) = check(pair("es", 'The word "rest"', 'La palabra "descanso"'))
    (warning,) = check(pair("es", "The word “rest”", 'La palabra "descanso"'))

    assert (note.severity, warning.severity) == ("note", "warning")


def test_a_heading_needs_no_capital_and_no_question_mark() -> None:
    assert found(pair("de", "Does it hurt?", "ob es weh tut.", "heading")) == []


TAGS = [tag for tag in (*known(), "fr-CA", "zh-Hant", "pt-BR", "es-MX") if tag != "en"]
WORDS = {
    "ar": ["الدواء", "لا", "5 ملغ", "٣٫٥", "هل"],
    "fa": ["دارو", "نه", "۵"],
    "ur": ["دوا", "نہیں", "ہے"],
    "hi": ["दवा", "नहीं", "है", "५", "लेंः"],
    "bn": ["ওষুধ", "না", "হয়"],
    "zh": ["药物", "不", "5毫克", "可以"],
    "ja": ["薬", "ない", "です"],
    "ru": ["лекарство", "не", "5 мг"],
    "el": ["φάρμακο", "δεν"],
    "hy": ["դեղ", "չէ"],
}
PIECES = [
    *" \u00a0\u202f.,;:!?%()[]*_\"'“”„«»‘’‚…–-/|،؛؟।。，、：；！？（）「」¿¡",
    *("  ", " , ", ". ", ", ", "? ", " : ", "...", "**", "{url1}", "[x]({url1})", "`a , b`", "<b>", "</b>", "&nbsp;"),
    *("https://example.org/?a;b", "\\*", "\u200b", "1.5 mg", "1,500", "10:30", "5%", "5 %", "PD-1", "s", "A"),
]
LATIN = ["die", "no", "non", "nicht", "mot", "Wort", "İlaç", "yavaş", "l’eau", "N,N", "Prof."]


@st.composite
def translations(draw: st.DrawFn) -> Pair:
    tag = draw(st.sampled_from(TAGS))
    pieces = st.sampled_from([*PIECES, *LATIN, *WORDS.get(tag.partition("-")[0], [])])
    target = "".join(draw(st.lists(pieces, max_size=14)))
    return pair(tag, draw(st.sampled_from(["It is 1.5 mg “now”.", "Is it? {url1}", ""])), target)


@given(translations())
def test_mending_changes_no_letter_no_fact_and_no_markup(some: Pair) -> None:
    new = mend(some, RULES).new

    assert letters(new) == letters(some.target)
    assert re.findall(r"\{url1\}|`a , b`|https://example\.org/\?a;b|&nbsp;|\\.|</?b>", new) == re.findall(
        r"\{url1\}|`a , b`|https://example\.org/\?a;b|&nbsp;|\\.|</?b>", some.target
    )
    assert marks(new)[:4] == marks(some.target)[:4]
    assert stated(replace(some, target=new)) == stated(some)


@given(translations())
def test_mending_twice_changes_nothing_more(some: Pair) -> None:
    once = mend(some, RULES).new

    assert mend(replace(some, target=once), RULES).new == once


def letters(text: str) -> str:
    return "".join(sign for sign in text if sign.isalnum())


def stated(some: Pair) -> tuple[object, ...]:
    text = read(some.target)
    return (
        [number.value for number in facts.numbers(text, some.locale)],
        [(item.value, item.unit) for item in facts.units(text, some.locale) or ()],
        len(facts.negations(text, some.locale) or ()),
    )
