"""fuzzy: how alike two texts are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.fuzzy import best, ratio


@given(a=st.text(), b=st.text())
def test_a_ratio_is_between_0_and_1_and_1_for_the_same_text(a: str, b: str) -> None:
    assert 0 <= ratio(a, b) <= 1
    assert ratio(a, a) == 1
    assert (ratio(a, b) == 1) == (a == b)


def test_a_part_of_a_text_is_not_the_text() -> None:
    assert ratio("Call your doctor", "Call your doctor if the pain does not go away within two days") < 0.5


@pytest.mark.parametrize(
    ("text", "expected"), [("Take one tablet", 1), ("Take one tablets", 1), ("Nothing like this", None)]
)
def test_the_most_similar_text_is_found_if_it_is_similar_enough(text: str, expected: int | None) -> None:
    assert best(text, ["Take two tablets", "Take one tablet", "Take one tablet"], 0.7) == expected


def test_among_nothing_nothing_is_found() -> None:
    assert best("a", [], 0.0) is None
