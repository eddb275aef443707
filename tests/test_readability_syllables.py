"""readability: syllables, word by word and language by language."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.languages import Language, known, language
from pipeline.model import ConfigError
from pipeline.readability import count, formulas
from pipeline.readability.measure import spoken
from pipeline.readability.syllables import Counter, counter, rule_counter

CASES = Path(__file__).parent / "cases"
LANGUAGES = sorted(path.suffixes[0][1:] for path in CASES.glob("syllables.*.txt"))
KNOWN = [code for code in LANGUAGES if code in known()]


def cases(code: str) -> Iterator[tuple[str, int, bool]]:
    """The word, its syllables, and whether the rule gets it right."""
    for line in (CASES / f"syllables.{code}.txt").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            word, number = line.removeprefix("? ").split()
            yield word.lower(), int(number), not line.startswith("?")


def found(word: str, code: str) -> int:
    syllables = counter(code)
    assert syllables is not None
    return spoken(word, syllables)


@pytest.mark.parametrize("code", KNOWN)
def test_words_have_their_syllables(code: str) -> None:
    wrong = [(word, number, found(word, code)) for word, number, right in cases(code) if right]

    assert [row for row in wrong if row[1] != row[2]] == []


@pytest.mark.parametrize("code", KNOWN)
def test_a_word_that_is_marked_as_wrong_is_still_wrong(code: str) -> None:
    assert [word for word, number, right in cases(code) if not right and found(word, code) == number] == []


@pytest.mark.parametrize("code", ["en", "es", "it", "pt", "fr", "de", "tr", "ru", "hi", "nl", "pl"])
def test_a_language_whose_formulas_need_syllables_has_a_rule(code: str) -> None:
    assert counter(code) is not None
    assert code in LANGUAGES


@pytest.mark.parametrize("code", ["ar", "fa", "ur", "he", "zh", "ja", "vi", "ko", "th", "ta", "bn", "xx"])
def test_writing_that_does_not_show_syllables_has_none(code: str) -> None:
    assert counter(code) is None
    assert count("abc def. ghi jkl. السرطان مرض. 癌症是一种疾病。", code).syllables == 0


@pytest.mark.parametrize("code", known())
def test_no_formula_needs_syllables_that_are_not_counted(code: str) -> None:
    needed = {name for formula in formulas(code) for name in formula.needs}

    assert counter(code) is not None or "syllables" not in needed


@given(word=st.from_regex(r"\w{1,30}", fullmatch=True), code=st.sampled_from(KNOWN))
def test_a_word_has_at_least_one_syllable_and_no_more_than_letters(word: str, code: str) -> None:
    syllables = counter(code)
    assert syllables is not None

    assert 1 <= spoken(word.lower(), syllables) <= max(1, 2 * len(word))


@pytest.mark.parametrize(
    ("section", "message"),
    [
        ({"groups": "[ae"}, "no syllable rule"),
        ({"plus": ["ia"]}, "'groups'"),
        ({"groups": "[ae]", "plus": "ia"}, "list of patterns"),
        ({"groups": "[ae]", "vowels": "ae"}, "'vowels' is not known here"),
        ({"groups": "[ae]", "exceptions": ["ae"]}, "table"),
    ],
)
def test_a_wrong_rule_names_the_file_and_what_would_be_right(section: dict[str, object], message: str) -> None:
    with pytest.raises(ConfigError, match=message) as raised:
        rule_counter(section, "pipeline/languages/xx.yaml, syllables")

    assert raised.value.where == "pipeline/languages/xx.yaml, syllables"


def test_a_rule_reads_as_it_is_written() -> None:
    syllables: Counter = rule_counter(
        {"groups": "[aei]+", "drop": ["h"], "plus": ["e(?=a)"], "minus": ["e$"], "exceptions": {3: "aaa eee"}}, "xx"
    )

    assert [syllables(word) for word in ("bab", "abeab", "aha", "bae", "aaa", "b")] == [1, 3, 1, 0, 3, 0]
    assert language("xx") == Language(code="xx")
