"""Ordinary translations that Markdown would read as markup, put into six places."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import NamedTuple

import pytest

from pipeline.extract import extract
from pipeline.formats import format_of
from pipeline.languages import locale
from pipeline.localise import Source, localise
from pipeline.markup import html
from pipeline.model import Localisation, Unit

EN, DE = locale("en"), locale("de")
CASES = Path(__file__).parent / "cases" / "hostile_translations.txt"
SOURCE = "One plain sentence."
PLACES = {
    "paragraph": f"Before.\n\n{SOURCE}\n\nAfter.\n",
    "heading": f"Before.\n\n## {SOURCE}\n\nAfter.\n",
    "bullet": f"- Before.\n- {SOURCE}\n- After.\n",
    "number": f"1. Before.\n2. {SOURCE}\n3. After.\n",
    "quotation": f"Before.\n\n> {SOURCE}\n\nAfter.\n",
    "cell": f"| Before. | After. |\n|---|---|\n| {SOURCE} | After. |\n",
}


class Case(NamedTuple):
    """One translation in one place."""

    title: str
    place: str
    target: str
    expected: str


def cases() -> Iterator[Case]:
    for case in CASES.read_text("utf-8").split("\n## ")[1:]:
        title, line, *others = case.rstrip("\n").split("\n")
        target = line.translate({ord("↵"): "\n", ord("·"): " "})
        named = [other.split(": ", 1) for other in others]
        known = {place: expected for places, expected in named for place in places.split(", ")}
        for place in PLACES:
            yield Case(title, place, target, known.get(place, target))


ALL = list(cases())


def put_in(case: Case) -> Localisation:
    units: dict[tuple[str | None, str], Unit] = {(None, SOURCE): Unit(SOURCE, targets=(case.target,), line=7)}
    return localise(extract("x.md", PLACES[case.place], EN), DE, [Source(DE, units, "x.po")])


def written(case: Case) -> str:
    return PLACES[case.place].replace(SOURCE, SOURCE if case.expected == "refused" else case.expected)


def shape(text: str) -> tuple[object, ...]:
    return format_of("x.md").shape(text, "x.md")


def test_the_table_has_28_translations_in_6_places() -> None:
    assert len({case.title for case in ALL}) == 28
    assert len(ALL) == 168


@pytest.mark.parametrize("case", ALL, ids=[f"{case.title}, {case.place}" for case in ALL])
def test_each_translation_in_each_place(case: Case) -> None:
    localisation = put_in(case)

    assert localisation.text() == written(case)
    assert shape(localisation.text()) == shape(PLACES[case.place])
    refused = case.expected == "refused"
    assert [(f.check, f.file, f.line) for f in localisation.findings] == [("structure", "x.po", 7)] * refused


@pytest.mark.parametrize("case", ALL, ids=[f"{case.title}, {case.place}" for case in ALL])
def test_a_reader_sees_the_words_of_each_translation(case: Case) -> None:
    words = SOURCE if case.expected == "refused" else re.sub(r"`(a . b)`", r"\1", case.target)

    read = shown(put_in(case).text())

    assert read == shown(PLACES[case.place]).replace(_close(SOURCE), _close(words))


def test_97_of_100_are_put_in_and_nine_of_ten_with_at_most_one_backslash_more() -> None:
    put = [case for case in ALL if not put_in(case).findings]
    light = [case for case in put if case.expected.count("\\") <= 1]

    assert len(put) / len(ALL) > 0.96
    assert len(light) / len(ALL) > 0.89


@pytest.mark.parametrize("case", ALL, ids=[f"{case.title}, {case.place}" for case in ALL])
def test_no_backslash_is_one_too_many(case: Case) -> None:
    text = written(case)
    added = [found.start() for found in re.finditer(r"\\", text) if case.expected != "refused"]

    for place in added:
        without = text[:place] + text[place + 1 :]
        same = shape(without) == shape(text) and shown(without) == shown(text)
        # An open tick, tag or comment could find its end in another sentence of its block, and a colon starts a
        # definition only behind a paragraph.
        assert not same or text[place + 1] in "`<:"


def shown(text: str) -> str:
    """What a reader sees, without white space."""
    return _close(unescape(re.sub(r"<[^<>]*>", "", html(text))))


def _close(text: str) -> str:
    return re.sub(r"\s", "", text)
