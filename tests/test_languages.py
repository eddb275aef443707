"""The language files: their shape, their errors, and what no linguist would want in them."""

from __future__ import annotations

import pickle
import re
from collections import Counter
from itertools import chain
from pathlib import Path

import pytest

from pipeline.languages import Language, known, language, overview, schema, small_words
from pipeline.languages.neutral_notions import DENYING, NEUTRAL
from pipeline.languages.schema import read
from pipeline.model import ConfigError

EDITIONS = ("en", "de", "es", "fr", "tr", "hi", "ar", "zh")
WITH_FACTS = (*EDITIONS, "it", "pt", "nl", "pl", "ru")
WHERE = "pipeline/languages/xx.yaml"


@pytest.mark.parametrize("code", known())
def test_every_file_is_read_and_names_its_sources(code: str) -> None:
    found = language(code)

    assert found.known
    assert found.name
    assert found.native
    assert found.plurals.startswith("nplurals=")
    assert "segmentation" in found.sources


@pytest.mark.parametrize("code", known())
def test_no_abbreviation_is_in_two_classes_that_contradict(code: str) -> None:
    rules = language(code).segmentation

    assert not rules.never & rules.may_end
    assert not rules.never & rules.before_number
    assert not rules.ends & (rules.never | rules.may_end)


@pytest.mark.parametrize("code", [code for code in known() if language(code).segmentation.starters])
def test_every_list_of_starters_is_long_enough_to_help(code: str) -> None:
    assert len(language(code).segmentation.starters) >= 30


@pytest.mark.parametrize("code", known())
def test_the_small_words_are_those_of_the_whole_file(code: str) -> None:
    found = language(code)
    numbers = found.facts.numbers.values() if found.facts else ()

    assert small_words(code) == {word.casefold() for word in chain(found.segmentation.starters, *numbers)}


@pytest.mark.parametrize("code", WITH_FACTS)
def test_every_number_up_to_a_hundred_has_its_word_and_no_word_has_two_values(code: str) -> None:
    facts = language(code).facts
    assert facts is not None

    assert set(range(101)) <= set(facts.numbers)
    words = Counter(chain.from_iterable(facts.numbers.values()))
    assert [word for word, times in words.items() if times > 1] == []


@pytest.mark.parametrize("code", WITH_FACTS)
def test_the_facts_of_every_edition_are_all_there(code: str) -> None:
    facts = language(code).facts
    assert facts is not None

    assert {"more", "less", "at_least", "at_most", "about"} == set(facts.comparisons)
    assert {"once", "twice", "thrice", "daily", "weekly", "monthly", "yearly", "never"} <= set(facts.frequencies)
    assert {"mg", "mcg", "g", "ml", "l", "°C", "%", "minute", "hour", "day", "week", "month", "year"} <= set(
        facts.units
    )
    assert len(facts.months) == 12
    assert facts.negations
    for pattern in facts.negation_patterns:
        re.compile(pattern)


@pytest.mark.parametrize("code", WITH_FACTS)
def test_no_name_of_a_unit_or_a_month_stands_for_two(code: str) -> None:
    facts = language(code).facts
    assert facts is not None

    for names in (facts.units.values(), facts.months):
        assert [name for name, times in Counter(chain.from_iterable(names)).items() if times > 1] == []


@pytest.mark.parametrize("code", EDITIONS)
def test_every_edition_has_its_typography(code: str) -> None:
    typography = language(code).typography

    assert typography is not None
    assert typography.quotes


def test_of_every_notion_it_is_said_whether_its_second_side_denies() -> None:
    """One that stands in neither list would hide negations that are lost, in every language."""
    named = {name for code in known() if (facts := language(code).facts) for name in facts.opposites}

    assert not NEUTRAL & DENYING
    assert named - NEUTRAL - DENYING == set(), "write these names into pipeline/languages/neutral_notions.py"
    assert (NEUTRAL | DENYING) - named == set(), "no language file has these notions any more"


def test_every_key_is_described() -> None:
    page = (Path(schema.__file__).parent / "FILES.md").read_text("utf-8")
    tables = (schema.SEGMENTATION, schema.ABBREVIATIONS, schema.FACTS, schema.TYPOGRAPHY, schema.TERMS, schema.WHOLE)
    others = (schema.LANGUAGE, schema.PLAIN, schema.RULES, schema.SIGNS)

    assert [key for key in chain(*tables, *others) if not re.search(rf"`{key}[`:]", page)] == []


def test_a_language_without_a_file_is_not_known_and_has_no_lists() -> None:
    assert language("tlh") == Language(code="tlh")
    assert not language("../de").known


def test_a_tag_gives_its_language() -> None:
    assert language("de-simple") is language("de")


def test_a_language_pickles() -> None:
    assert pickle.loads(pickle.dumps(language("de"))) == language("de")


def test_the_overview_says_what_is_known() -> None:
    rows = {row.code: row for row in overview()}

    assert set(rows) == set(known())
    assert rows["de"].borders == "lists"
    assert rows["de"].words == "spaces"
    assert rows["zh"].words == "characters"
    assert "numbers" in rows["ar"].facts
    assert rows["vi"].facts == ()


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ([], "xx.yaml: this has to be a table"),
        ({1: "x"}, "put a name such as 1 or true in quotes"),
        ({"nam": "x"}, "xx.yaml: 'nam' is not known here; known are name, native"),
        ({"name": 3}, "xx.yaml, name: 3 is no text; put it in quotes"),
        ({"segmentation": {"starters": 3}}, "xx.yaml, segmentation, starters: 3 has to be text, or a list of texts"),
        ({"segmentation": {"starters": ["a", False]}}, "xx.yaml, segmentation, starters[1]: False is no text"),
        ({"segmentation": {"abbreviations": {"nevr": ""}}}, "abbreviations: 'nevr' is not known here; known are never"),
        ({"segmentation": {"ordinal_dots": "yes"}}, "ordinal_dots: 'yes' has to be true or false"),
        ({"facts": {"digits": "0123"}}, "facts, digits: '0123' has to be the ten digits from 0 to 9"),
        ({"facts": {"numbers": {"one": "1"}}}, "facts, numbers: this has to be a table of numbers and their words"),
        ({"facts": {"only": "once, /a{1,2}b/"}}, "facts, only: '/a{1' is cut at a comma"),
        ({"facts": {"turns": {"untill": "x"}}}, "turns: 'untill' is not known here; known are until, unless"),
        ({"facts": {"turns": {"until": "(x"}}}, "turns, until: '(x' is no regular expression: missing )"),
        ({"facts": {"months": ["May"]}}, "facts, months: this has to be a list of twelve months"),
        (
            {"facts": {"amounts": {"24 hour": "a day, 24 hours"}}},
            "xx.yaml, facts, amounts, 24 hour: '24 hours' can never be found: numbers in digits are read by themselves",
        ),
        (
            {"facts": {"notions": {"card": ["pass", "*karte*"]}}},
            "notions, card[1]: '*karte*' can never be found: a star stands at one end of a word",
        ),
        ({"facts": {"implied_negations": "be*less"}}, "implied_negations: 'be*less' can never be found: a star stands"),
        ({"facts": {"comparisons": {"more": "exceed*"}}}, "more: 'exceed*' can never be found: neither a star nor"),
        ({"facts": {"only": "just ... now"}}, "facts, only: 'just ... now' can never be found: neither a star"),
        (
            {"spaced": False, "facts": {"explains": "就是*"}},
            "explains: '就是*' can never be found: neither a star nor",
        ),
        ({"typography": {"quotes": "“ ”"}}, "typography, quotes: each has to be an opening and a closing mark"),
    ],
)
def test_a_wrong_file_is_refused_with_its_name_and_key(data: object, message: str) -> None:
    with pytest.raises(ConfigError) as error:
        read("xx", data, WHERE)

    assert message in str(error.value)


def test_stars_dots_and_digits_stand_where_they_are_known() -> None:
    data = {
        "clock": {"-30": "half past *"},
        "every": "each, * bir",
        "negation_exceptions": ["/no more than \\d+/"],
        "opposites": {"end": ["keep *ing", "set* ... off*, *less, no l*er"]},
        "turns": {"until": r"\b till \s 12 \b"},
        "units": {"m²": "m2"},
    }

    assert read("xx", {"facts": data}, WHERE).facts
    assert read("xx", {"spaced": False, "facts": {"amounts": {"24 hour": "24小时"}}}, WHERE).facts


def test_word_lists_may_be_text_or_lists_and_lose_their_last_dot() -> None:
    data = {"segmentation": {"abbreviations": {"never": "Dr. z.B. e."}, "starters": ["The", "It"]}}

    rules = read("xx", data, WHERE).segmentation

    assert rules.never == {"Dr", "z.B", "Z.B", "e"}
    assert rules.starters == {"the", "it"}
