"""The plain-language rules: their pages of examples are their tests, and the laws that hold for all of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import pipeline.readability.rules
from pipeline.config import Term
from pipeline.languages import Language, Plain, Signs, language
from pipeline.model import ConfigError
from pipeline.readability import RULES, advise
from pipeline.readability.rules import rules
from pipeline.readability.rules.patterns import Finder
from pipeline.readability.rules.reading import sentences
from pipeline.readability.rules.vocabulary import Vocabulary

PAGES = Path(pipeline.readability.rules.__file__).parent
FIRST = ("en", "de", "es", "fr")
FOUND, LEFT = 12, 15
"""Examples that a rule has at least in each language."""


def examples(rule: str) -> Iterator[tuple[str, str, str, str]]:
    """The rows of a rule's page: language, `found` or `left alone`, and the two cells."""
    code = kind = ""
    for line in (PAGES / f"{rule}.md").read_text("utf-8").splitlines():
        if heading := re.match(r"## (\w+): ", line):
            code, kind = heading[1], ""
        elif line.startswith("|") and code:
            first, second = (cell.strip() for cell in line.strip("|").split("|"))
            if first in {"found", "left alone"}:
                kind = first
            elif not first.startswith("---"):
                yield code, kind, first, second


EXAMPLES = [(rule, *row) for rule in RULES for row in examples(rule)]
CASES = [
    pytest.param(rule, code, kind, first, id=f"{rule}-{code}-{kind.split()[0]}-{number}")
    for number, (rule, code, kind, first, _) in enumerate(EXAMPLES)
]
EASIER = [
    pytest.param(rule, code, second, id=f"{rule}-{code}-easier-{number}")
    for number, (rule, code, kind, _, second) in enumerate(EXAMPLES)
    if kind == "found" and second
]


def said(text: str, code: str, rule: str) -> list[str]:
    """What a rule says of the passages of a document, which a pilcrow parts."""
    return [advice.message for found in advise(text.split("¶"), code, [rule]) for advice in found]


@pytest.mark.parametrize(("rule", "code", "kind", "text"), CASES)
def test_a_rule_finds_its_bad_examples_and_leaves_its_good_ones_alone(
    rule: str, code: str, kind: str, text: str
) -> None:
    found = said(text, code, rule)

    assert bool(found) == (kind == "found"), found


@pytest.mark.parametrize(("rule", "code", "text"), EASIER)
def test_what_a_page_says_instead_is_not_found_again(rule: str, code: str, text: str) -> None:
    assert said(text, code, rule) == []


@pytest.mark.parametrize("rule", RULES)
def test_a_page_has_enough_examples_for_every_language_of_its_rule_and_for_no_other(rule: str) -> None:
    kinds = [(code, kind) for code, kind, _, _ in examples(rule)]

    assert {code for code, _ in kinds} == set(RULES[rule].languages)
    for code in RULES[rule].languages:
        assert kinds.count((code, "found")) >= FOUND, code
        assert kinds.count((code, "left alone")) >= LEFT, code
