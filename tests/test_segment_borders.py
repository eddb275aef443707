"""Sentence borders: the case tables of each language, and the laws."""

from __future__ import annotations

import time
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.languages import language
from pipeline.segment import borders, sentences

CASES = Path(__file__).parent / "cases"
ENGLISH = language("en")


def _cases() -> Iterator[tuple[str, str, bool]]:
    """Language, case, and whether it is a known failure."""
    for path in sorted(CASES.glob("sentences.*.txt")):
        for line in path.read_text(encoding="utf-8").splitlines():
            if line and not line.startswith("#"):
                yield path.name.split(".")[1], line.removeprefix("✗ "), line.startswith("✗ ")


def _read(case: str) -> tuple[str, list[int]]:
    """The text of a case and its borders."""
    pieces = case.replace("⏎", "\n").replace("␣", "\u00a0").split("|")
    places = [sum(map(len, pieces[:index])) for index in range(1, len(pieces))]
    return "".join(pieces), places


def _shown(text: str, places: list[int]) -> str:
    edges = [0, *places, len(text)]
    return "|".join(text[start:end] for start, end in pairwise(edges)).replace("\n", "⏎").replace("\u00a0", "␣")


@pytest.mark.parametrize(("code", "case"), [(code, case) for code, case, fails in _cases() if not fails])
def test_the_borders_are_where_a_linguist_put_them(code: str, case: str) -> None:
    text, _ = _read(case)

    assert _shown(text, borders(text, language(code))) == case


@pytest.mark.parametrize(("code", "case"), [(code, case) for code, case, fails in _cases() if fails])
def test_a_known_failure_still_fails(code: str, case: str) -> None:
    text, places = _read(case)

    assert borders(text, language(code)) != places, "this has come right: take the ✗ away"


def test_every_edition_has_its_table() -> None:
    counted = [code for code, _, fails in _cases() if not fails]

    assert all(counted.count(code) >= 25 for code in ("en", "de", "es", "fr", "tr", "hi", "ar", "zh"))


PIECES = st.sampled_from(
    ["One two.", "Dr. Smith came.", "It is 3.5 mg.", "Why?", "No!", "z. B.", "(see p. 3)", "The end", "and", "mRNA is.",
     "“Yes.”", "B.", "1.", "12.", "etc.", "...", "…", "है।", "病。", "*a.*", "[b.](c)", "e.g.", "A. B. C."]
)  # fmt: skip
TEXTS = st.lists(PIECES, min_size=2, max_size=12).map(" ".join)
ANY_TEXT = st.text(st.sampled_from("aA1é。.!?…।\"'“”«»()[]*_ \n\r\t\u00a0\u2028-–¿<>&{}`~B病"), max_size=60)
LANGUAGES = st.sampled_from(["en", "de", "es", "fr", "tr", "hi", "ar", "zh", "xx"])


def _borders_as_seen(text: str, code: str) -> set[int]:
    """Each border as the number of characters other than white space and quote marks that stand before it."""
    return {sum(not c.isspace() and c not in "\"“”„«»'" for c in text[:b]) for b in borders(text, language(code))}


@given(text=TEXTS, place=st.integers(0, 400), quote=st.sampled_from("\"“”„«»'"), code=LANGUAGES)
def test_a_single_stray_quote_moves_no_other_border(text: str, place: int, quote: str, code: str) -> None:
    place = min(place, len(text))
    stray = text[:place] + quote + text[place:]
    here = sum(not c.isspace() and c not in "\"“”„«»'" for c in text[:place])

    moved = _borders_as_seen(text, code) ^ _borders_as_seen(stray, code)

    assert all(abs(border - here) <= 20 for border in moved)


@given(left=TEXTS, right=TEXTS, code=LANGUAGES)
def test_a_paragraph_moves_no_border_of_the_next(left: str, right: str, code: str) -> None:
    both = borders(f"{left}\n\n{right}", language(code))

    start = len(left) + 2
    assert both == [*borders(left, language(code)), start, *(start + b for b in borders(right, language(code)))]


@given(text=ANY_TEXT, code=LANGUAGES)
def test_borders_lie_inside_the_text_behind_white_space_or_a_mark_that_needs_none(text: str, code: str) -> None:
    places = borders(text, language(code))

    assert places == sorted(set(places))
    assert all(0 < place < len(text) and not text[place].isspace() for place in places)


@given(text=ANY_TEXT, code=LANGUAGES)
def test_no_word_is_lost_between_sentences(text: str, code: str) -> None:
    assert "".join("".join(sentences(text, language(code))).split()) == "".join(text.split())


@given(text=TEXTS, code=LANGUAGES, zones=st.lists(st.tuples(st.integers(0, 90), st.integers(0, 40)), max_size=4))
def test_no_border_lies_in_a_hold_and_no_other_is_lost(text: str, code: str, zones: list[tuple[int, int]]) -> None:
    holds = [(start, start + length) for start, length in zones]

    free = [b for b in borders(text, language(code)) if not any(start < b < end for start, end in holds)]
    assert borders(text, language(code), holds) == free


@pytest.mark.parametrize(
    "unit",
    ["[a](", ".", '"', '."', ". ", ".](", ".<a ", "a. ", "1. ", "z. B. ", "\n", "\n \n", "\r", "。", "...x", "?( - ",
     "(...) "],
)  # fmt: skip
def test_no_text_takes_more_than_linear_time(unit: str) -> None:
    text = unit * (200_000 // len(unit))
    start = time.process_time()

    borders(text, ENGLISH)

    assert time.process_time() - start < 3


def test_a_language_without_a_file_has_the_general_rules() -> None:
    text = "Ein Dr. Kram. Ja. Nein? J. Kram. 病。病"

    assert sentences(text, language("xx")) == ["Ein Dr. Kram.", "Ja.", "Nein?", "J. Kram.", "病。", "病"]


@pytest.mark.parametrize("space", [" ", "\u00a0", "\u202f", "\u2028", "\u2029", "\u0085", "\n", "\r\n", "\t", "  \n"])
def test_all_white_space_parts_sentences(space: str) -> None:
    text = f"It works.{space}It is safe."

    assert borders(text, ENGLISH) == [len(text) - len("It is safe.")]


def test_sentences_are_stripped_and_blank_lines_part_them() -> None:
    assert sentences(" A heading \n\n One. Two.\n", ENGLISH) == ["A heading", "One.", "Two."]
