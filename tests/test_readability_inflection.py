"""What a word may be without its endings and beginnings."""

from __future__ import annotations

import pytest

from pipeline.model import ConfigError
from pipeline.readability.rules.inflection import Inflection


def forms(say: dict[str, str], word: str) -> set[str]:
    return set(Inflection(say, "here").forms(word))


def test_an_ending_gives_way_to_each_of_what_stands_for_it() -> None:
    assert forms({"ies": "y|ie"}, "bodies") == {"body", "bodie"}


def test_a_chain_of_endings_is_taken_off_at_every_place_where_it_fits() -> None:
    assert forms({"/(?:ler)?(?:imiz)?(?:de)?/": ""}, "evlerimizde") == {"evler", "evlerimiz"}


def test_a_beginning_is_taken_off_with_and_without_an_ending() -> None:
    assert forms({"/و?ال/-": "", "ات": ""}, "والسيارات") == {"والسيار", "سيارات", "سيار"}


def test_at_least_three_letters_stay() -> None:
    assert forms({"s": "", "ing": ""}, "sings") == {"sing"}
    assert forms({"ing": ""}, "sing") == set()


def test_what_is_no_regular_expression_is_told_with_its_place() -> None:
    with pytest.raises(ConfigError, match=r"here: '/\(/' is no regular expression"):
        Inflection({"/(/": ""}, "here")
