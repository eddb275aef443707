"""Checks on hostile texts: twice the text takes about twice the steps (what an expression does is not counted)."""

from __future__ import annotations

import sys
from collections import Counter
from itertools import cycle
from types import FrameType

import pytest

from pipeline.checks import check
from pipeline.languages import locale
from pipeline.model import Pair, Term

PIECES = (
    "a", "a ", "A_1", "1", "1 ", "1,", "1.", "1:", "1/", "(", "((a", "[", "[a](", "{", "{}", '"', "“", "«a", "'", "‘a",
    "`", "*", "<", "<a ", "<!--", "\\", "&", "&#", "- ", ". ", "?! ", "¿", "a@", "a.", "://", "www.", "+1 ", "%",
    "5 mg ", "5% ", "2:30 ", "8 p.m. ", "1 Jan ", "May ", "not ", "at most 5 ", "twice ", "every 8 hours ", "two ",
    "half past ", "rituximab ", "CD20 ", "A1-", "KRAS ", "TODO", "???", "[...", "T cell ", "immune system ", "\n", "  ",
    "\u00a0", " ,", ",,", "。", "「", "ا ", "是", "不", "百分之", "क ", "\u0301", "\u200d", "\u202e", "Мa", "и ",
)  # fmt: skip
TERMS = (Term("T cell", forms=(("tr", ("T hücresi",)), ("zh-Hans", ("T细胞",)))), Term("immune *"), Term("/x+y/"))
SIZE = 2_000
MOST = 3
"""Times as many steps for twice the text."""


def made(piece: str, tag: str, size: int) -> Pair:
    text = (piece * (size // len(piece) + 1))[:size]
    return Pair(text, f"{text[:-1]}x", locale("en"), locale(tag), terms=TERMS)


def steps(pair: Pair) -> int:
    """How many functions are called and generators resumed for the checks of a pair."""
    counted: Counter[str] = Counter()

    def count(_: FrameType, event: str, __: object) -> None:
        counted[event] += 1

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        check(pair)
    finally:
        sys.setprofile(before)
    return counted.total()


@pytest.mark.parametrize(
    ("piece", "tag"), [*zip(PIECES, cycle(("tr", "de", "zh-Hans", "ar", "fr", "hi", "es")), strict=False)]
)
def test_twice_the_text_takes_about_twice_the_steps(piece: str, tag: str) -> None:
    check(made(piece, tag, SIZE // 2))

    assert steps(made(piece, tag, 2 * SIZE)) < MOST * steps(made(piece, tag, SIZE)) + 1000
