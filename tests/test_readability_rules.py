"""The plain-language rules: their pages of examples are their tests, and the laws that hold for all of them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import pipeline.readability.rules
from pipeline.config import Term
from pipeline.languages import Plain, known, language
from pipeline.model import ConfigError
from pipeline.readability import RULES, advise
from pipeline.readability.characters import marks
from pipeline.readability.rules import rules
from pipeline.readability.rules.patterns import Finder
from pipeline.readability.rules.reading import MARKED, sentences
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


@pytest.mark.parametrize("rule", RULES)
def test_every_row_says_why_with_a_source_of_a_year(rule: str) -> None:
    row = RULES[rule]

    assert row.id == rule
    assert row.name
    assert re.search(r"\(.*\b(?:19|20)\d\d\b.*\)\.$", row.why)
    assert set(FIRST) <= set(row.languages)
    assert list(row.languages) == sorted(row.languages)


def test_a_language_has_the_rules_that_its_file_has_data_for() -> None:
    assert rules("en") == tuple(RULES)
    assert rules("de-simple") == tuple(RULES)
    assert rules("tlh") == ()
    assert advise(["The drug was given."], "tlh") == ((),)


def test_an_unknown_rule_is_refused() -> None:
    with pytest.raises(ConfigError, match="there is no rule 'pasive'; there are long-sentence, several-ideas"):
        advise(["x"], "en", ["pasive"])


@pytest.mark.parametrize("code", known())
def test_the_patterns_of_every_language_can_be_read(code: str) -> None:
    assert advise([""], code) == ((),)


@pytest.mark.parametrize(
    ("pattern", "text", "found"),
    [
        ("was seen", "It was seen. It was not seen.", ["was seen"]),
        ("was not? seen", "It was seen. It was not seen.", ["was seen", "was not seen"]),
        ("was|is seen", "It was seen or is seen.", ["was seen", "is seen"]),
        ("un* cell*", "Unusual cells are unknown.", ["Unusual cells"]),
        ("<be> seen", "It was seen. She is seen.", ["was seen", "is seen"]),
        ("<be>|has seen", "It was seen. She has seen.", ["was seen", "has seen"]),
        ("!<be> seen", "It was seen. She has seen.", ["has seen"]),
        ("was ~2 seen", "was a b seen. was a b c seen. was a, b seen.", ["was a b seen"]),
        ("was ~2 seen", "It was 3 times seen.", ["was 3 times seen"]),
        ("was a{0,2} seen", "was a a seen. was a a a seen.", ["was a a seen"]),
        (", which", "It, which is. It; which is.", [", which"]),
        ("^ seen", "Seen it. Not, seen it. Not seen it.", ["Seen", "seen"]),
        ("seen $", "Not seen, it. Not seen it. Not seen", ["seen", "seen"]),
        ("<number> mg", "5 mg or 1,000 mg or some mg", ["5 mg", "1,000 mg"]),
        ("<capital> came", "Anna came. Then Anna came. Then he came.", ["Anna came"]),
        ("/s[ae]ng|b.t/ it", "He sang it, bit it and sung it.", ["sang it", "bit it"]),
        ("( <any> )", "A (b) c (d e)", ["(b)"]),
        ("<odd> one", "an odd one, a tired one, a sad one", ["odd one", "sad one"]),
    ],
)
def test_a_pattern_fits_what_it_says(pattern: str, text: str, found: list[str]) -> None:
    lists = {"be": ("is", "was"), "odd": ("*d", "!tired")}

    assert matches(Plain(lists=lists), [pattern], [], text) == found


def matches(plain: Plain, find: list[str], leave: list[str], text: str) -> list[str]:
    """What patterns find in an English text."""
    english = replace(language("en"), plain=plain)
    vocabulary = Vocabulary(english, "xx.yaml")
    finder = Finder(find, leave, vocabulary, "xx.yaml, passive")
    return [
        sentence.said(*place)
        for sentence in sentences([text], english, vocabulary)
        for place in finder.find(sentence.bits, sentence.all_bits)
    ]


def test_what_begins_or_ends_in_what_is_left_alone_is_not_found() -> None:
    text = "It is hard, if not unusual. It is not unknown."

    assert matches(Plain(), ["not un*"], ["if not un*"], text) == ["not unknown"]


def test_where_nouns_have_capitals_an_entry_is_compared_as_written() -> None:
    text = "Das Essen kam. Zum essen kam er. Essen kam."

    assert matches(Plain(capitals=True), ["Essen kam"], [], text) == ["Essen kam", "Essen kam"]


@pytest.mark.parametrize(
    ("plain", "pattern", "message"),
    [
        (Plain(), "<by> hand", "xx.yaml: there is no list 'by'; there are none"),
        (Plain(lists={"a": ("<b>",), "b": ("<a>",)}), "<a>", "xx.yaml: the lists name each other in a circle"),
        (Plain(), "/(/ x", "is no regular expression"),
        (Plain(), "x{3,1}", "xx.yaml, passive, find: 'x{3,1}' has to name the smaller number first"),
        (Plain(), "~3", "xx.yaml, passive, find: '~3' has to hold a word"),
        (Plain(), "^ x?", "has to hold a word"),
    ],
)
def test_a_wrong_pattern_is_refused_with_its_place(plain: Plain, pattern: str, message: str) -> None:
    with pytest.raises(ConfigError) as error:
        matches(plain, [pattern], [], "x")

    assert message in str(error.value)


def test_the_goal_says_how_many_words_a_sentence_may_have() -> None:
    text = "You take the tablet with water. You take it."

    (found,) = advise([text], "en", ["long-sentence"], most=5)
    assert [(advice.start, advice.end, advice.message) for advice in found] == [
        (0, 31, "6 words in one sentence (5 at most)")
    ]
    assert advise([text], "en", ["long-sentence"], most=6) == ((),)


TERMS = (
    Term("monoclonal antibody", also=("mAb",), meaning="a protein", forms=(("de", ("onkolytisch* Virus",)),)),
    Term("CTLA-4", meaning="a brake"),
    Term("erythema"),
)


@pytest.mark.parametrize(
    ("code", "rule", "text", "terms", "found"),
    [
        ("en", "hard-word", "It is a monoclonal antibody.", (), 1),
        ("en", "hard-word", "It is a monoclonal antibody.", TERMS, 0),
        ("en", "hard-word", "It is an erythema.", TERMS, 1),
        ("de", "hard-word", "Es ist ein onkolytisches Virus.", (), 1),
        ("de", "hard-word", "Es ist ein onkolytisches Virus.", TERMS, 0),
        ("en", "abbreviation", "It blocks CTLA-4.", (), 1),
        ("en", "abbreviation", "It blocks CTLA-4.", TERMS, 0),
    ],
)
def test_the_glossary_explains_words(code: str, rule: str, text: str, terms: tuple[Term, ...], found: int) -> None:
    assert sum(map(len, advise([text], code, [rule], terms=terms))) == found


def test_a_hard_word_is_told_of_once_in_all_its_forms() -> None:
    found = advise(["We saw erythemas.", "The erythema grew.", "Our erythemas."], "en", ["hard-word"])

    assert [len(advices) for advices in found] == [1, 0, 0]


@pytest.mark.parametrize("number", range(6))
def test_an_explanation_counts_one_passage_before_and_three_behind(number: int) -> None:
    passages = ["It is so."] * 6
    passages[number] = "Here an erythema (a red skin) is."
    passages[1] = passages[1].replace("It", "An erythema") if number != 1 else passages[1]

    found = advise(passages, "en", ["hard-word"])

    assert sum(map(len, found)) == (number == 5)


def test_the_place_of_a_number_word_is_its_sentence_where_soft_hyphens_hide_it() -> None:
    text = "Here. Then twen\u00adty-seven came."

    (found,) = advise([text], "en", ["number-words"])

    assert [text[advice.start : advice.end] for advice in found] == ["Then twen\u00adty-seven came."]


def test_addresses_and_code_say_nothing() -> None:
    assert advise(["See https://example.org/was/seen or `was seen` at was.seen.org."], "en") == ((),)


def test_all_signs_that_stand_inside_words_are_looked_for() -> None:
    assert [mark for mark in marks() if not MARKED.search(mark)] == []


WORDS = st.sampled_from([word for _, code, _, text, _ in EXAMPLES if code in FIRST for word in text.split()])
TEXTS = st.lists(st.lists(WORDS | st.text(max_size=8), max_size=12).map(" ".join), max_size=5)
ALONE = [rule for rule in RULES if rule not in {"hard-word", "abbreviation"}]
"""The rules that look at one passage at a time."""


@given(passages=TEXTS, code=st.sampled_from(FIRST))
def test_every_advice_lies_in_its_passage_and_they_stand_in_order(passages: list[str], code: str) -> None:
    found = advise(passages, code)

    assert len(found) == len(passages)
    for passage, advices in zip(passages, found, strict=True):
        assert [(advice.start, advice.end) for advice in advices] == sorted(
            (advice.start, advice.end) for advice in advices
        )
        assert all(0 <= advice.start < advice.end <= len(passage) for advice in advices)
        assert all(advice.message and advice.suggestion for advice in advices)


@given(passages=TEXTS, code=st.sampled_from(FIRST))
def test_the_rules_know_nothing_of_each_other(passages: list[str], code: str) -> None:
    each = [advise(passages, code, [rule]) for rule in RULES]

    assert [Counter(advices) for advices in advise(passages, code)] == [
        sum((Counter(found[number]) for found in each), Counter()) for number in range(len(passages))
    ]


@given(passages=TEXTS, code=st.sampled_from(FIRST))
def test_most_rules_look_at_one_passage_at_a_time(passages: list[str], code: str) -> None:
    assert advise(passages, code, ALONE) == tuple(advise([passage], code, ALONE)[0] for passage in passages)


@pytest.mark.parametrize(
    ("code", "piece"),
    [
        *(
            ("en", piece)
            for piece in ("a ", "((((", "is not un", "1 000 ", "A.B", "e.g.", "mg/", "x" * 70 + " ", "EU ")
        ),
        ("de", "wird ge"),
        ("fr", "n'est "),
    ],
)
def test_a_hostile_text_of_100_kb_comes_back(code: str, piece: str) -> None:
    text = (piece * (100_000 // len(piece) + 1))[:100_000]

    (found,) = advise([text], code)

    assert all(advice.end <= len(text) for advice in found)
