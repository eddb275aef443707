"""What turns the meaning of a sentence is found in every western language, and what says the same is left alone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.checks import CHECKS, holds
from pipeline.languages import locale
from pipeline.model import Pair

CASES = Path(__file__).parent / "cases" / "meaning.txt"
ROWS = [row for row in CHECKS if row.kind == "meaning"]


def names(pair: Pair) -> list[str]:
    rows = (row for row in ROWS if holds(row, pair.source_locale) and holds(row, pair.locale))
    return [finding.check for row in rows for finding in row.findings(pair)]


def cases() -> Iterator[tuple[str, str, str, list[str]]]:
    for line in CASES.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            tags, source, target, expected = (cell.strip() for cell in line.split("|"))
            yield tags, source, target, expected.split()


@pytest.mark.parametrize(("tags", "source", "target", "expected"), [*cases()])
def test_a_meaning_check_finds_what_the_table_says(tags: str, source: str, target: str, expected: list[str]) -> None:
    start, end = tags.split(" > ")

    assert names(Pair(source, target, locale(start), locale(end))) == expected


@pytest.mark.parametrize("tag", ["en", "de", "es", "fr", "it", "pt", "nl", "pl"])
@given(text=st.text(max_size=200))
def test_any_text_means_what_it_means(tag: str, text: str) -> None:
    assert names(Pair(text, text, locale(tag), locale(tag))) == []


@pytest.mark.parametrize("tag", ["de", "es", "fr", "it", "pt", "nl", "pl"])
def test_a_translation_is_as_wrong_read_from_the_other_side(tag: str) -> None:
    for tags, source, target, expected in cases():
        if tags == f"en > {tag}" and "opposite" in expected:
            assert "opposite" in names(Pair(target, source, locale(tag), locale("en")))
