"""What a text states, by value, in every language that has a table of cases."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline import facts
from pipeline.facts.caseless import Caseless
from pipeline.languages import known, locale
from pipeline.model import Locale

CASES = Path(__file__).parent / "cases"


def numbers_of(kinds: set[str]) -> Callable[[str, Locale], str]:
    return lambda text, where: " ".join(
        facts.shown(number.value) for number in facts.numbers(text, where) if number.kind in kinds
    )


def units(text: str, where: Locale) -> str:
    return "; ".join(f"{facts.shown(item.value)} {item.unit}" for item in facts.units(text, where) or ())


def dates(text: str, where: Locale) -> str:
    found = facts.dates(text, where) or ()
    return " ".join(
        f"{item.year}-{item.month:02}-{item.day:02}" if item.day else f"{item.year}-{item.month:02}" for item in found
    )


def times(text: str, where: Locale) -> str:
    found = facts.times(text, where) or ()
    return " ".join("/".join(f"{one // 60}:{one % 60:02}" for one in sorted(item.minutes)) for item in found)


def rates(text: str, where: Locale) -> str:
    found = facts.rates(text, where) or ()
    return " ".join(f"{item.times or 1}/{item.length}{'h' if item.measure == 'time' else 'm'}" for item in found)


def shares(text: str, where: Locale) -> str:
    return " ".join(str(number.value) for number in facts.numbers(text, where) if number.kind == "fraction")


def amounts(text: str, where: Locale) -> str:
    return "; ".join(f"{facts.shown(item.value)} {item.unit}" for item in facts.amounts(text, where))


def opposites(text: str, where: Locale) -> str:
    poles = facts.stance(text, where).poles
    return " ".join(f"{name}{'+' if side else '-'}" for name, sides in poles.items() for side in sides)


SHOWN: Mapping[str, Callable[[str, Locale], str]] = {
    "numbers": numbers_of({"digits"}),
    "words": numbers_of({"word", "roman"}),
    "ordinals": numbers_of({"ordinal"}),
    "months": numbers_of({"month"}),
    "units": units,
    "dates": dates,
    "negations": lambda text, where: " ".join(map(str, facts.negations(text, where) or ())),
    "comparisons": lambda text, where: " ".join(item.kind for item in facts.comparisons(text, where) or ()),
    "times": times,
    "rates": rates,
    "shares": shares,
    "amounts": amounts,
    "opposites": opposites,
    "weekdays": lambda text, where: " ".join(item.kind for item in facts.weekdays(text, where) or ()),
    "medicines": lambda text, where: " ".join(item.text for item in facts.medicines(text, where)),
    "frequencies": lambda text, where: " ".join(item.kind for item in facts.frequencies(text, where) or ()),
}


def cases() -> Iterator[tuple[str, str, str, str]]:
    for path in sorted(CASES.glob("facts.*.txt")):
        for line in path.read_text(encoding="utf-8").splitlines():
            if match := re.fullmatch(r"(\w+): (.*) => ?(.*)", line):
                yield path.suffixes[0][1:], match[1], match[2], match[3]


@pytest.mark.parametrize(("language", "what", "text", "expected"), [*cases()])
def test_a_text_states_what_the_table_says(language: str, what: str, text: str, expected: str) -> None:
    found = SHOWN[what](text, locale(language))

    assert found == expected


@pytest.mark.parametrize("tag", ["de", "en", "fr", "es-MX", "de-CH"])
@given(value=st.integers(min_value=1000, max_value=10**12))
def test_a_grouped_number_has_the_value_of_its_digits(tag: str, value: int) -> None:
    mark = facts.decimal_mark(locale(tag))
    text = f"{value:,}".replace(",", "." if mark == "," else ",")

    found = facts.numbers(text, locale(tag))

    assert found == (facts.Number(Fraction(value)),)


@pytest.mark.parametrize("zero", "0٠۰०০０")
@given(value=st.integers(min_value=0, max_value=10**9))
def test_digits_of_every_script_have_the_same_value(zero: str, value: int) -> None:
    text = "".join(chr(ord(zero) + int(digit)) for digit in str(value))

    assert facts.numbers(text, locale("en")) == (facts.Number(Fraction(value)),)


def test_every_language_and_region_has_the_decimal_mark_of_cldr() -> None:
    from babel import Locale as Babel
    from babel.localedata import locale_identifiers

    with_facts = {code for code in known() if facts.available(code)}
    places = [Babel.parse(name) for name in locale_identifiers() if name.partition("_")[0] in with_facts]
    wanted = {str(place).replace("_", "-"): place.number_symbols["latn"]["decimal"] for place in places}

    assert len(wanted) > 200
    assert {tag: facts.decimal_mark(locale(tag)) for tag in wanted} == wanted


def test_a_region_writes_its_own_marks() -> None:
    assert facts.numbers("1,500", locale("es-MX")) == facts.numbers("1.500", locale("es"))


def test_a_language_without_data_says_so() -> None:
    somewhere = locale("is")

    assert facts.available("is") == frozenset()
    assert facts.negations("ekki", somewhere) is None
    assert facts.comparisons("meira", somewhere) is None
    assert facts.frequencies("daglega", somewhere) is None
    assert facts.units("5 mg", somewhere) is None
    assert facts.dates("3. mars", somewhere) is None


def test_digits_are_read_in_a_language_without_data() -> None:
    assert [number.value for number in facts.numbers("5 og 12", locale("is"))] == [5, 12]


@pytest.mark.parametrize("text", ["9" * 5000, "123 " * 2000, "9" * 41, "9" * 5000 + " mg"])
def test_digits_that_no_reader_can_read_are_no_number(text: str) -> None:
    assert facts.numbers(f"a {text} b", locale("en")) == ()
    assert facts.units(f"a {text} b", locale("en")) == ()


def test_of_a_long_row_of_digits_with_marks_each_part_is_a_number() -> None:
    found = facts.numbers(",".join(["12"] * 50) + "." + "9" * 5000, locale("en"))

    assert [number.value for number in found] == [12] * 50


def test_a_number_beside_a_long_row_of_digits_shows_itself_alone() -> None:
    (number,) = facts.numbers("12." + "9" * 5000, locale("en"))

    assert str(number) == "12"


def test_forty_digits_are_a_number() -> None:
    assert facts.numbers("9" * 40, locale("en")) == (facts.Number(Fraction(10**40 - 1)),)


@given(text=st.text())
def test_any_text_can_be_read(text: str) -> None:
    for tag in ("en", "ar", "zh", "tr", "is"):
        facts.numbers(text, locale(tag))
        facts.units(text, locale(tag))
        facts.dates(text, locale(tag))
        facts.negations(text, locale(tag))
        facts.comparisons(text, locale(tag))
        facts.stance(text, locale(tag))
        facts.times(text, locale(tag))
        facts.rates(text, locale(tag))
        facts.days(text, locale(tag))
        facts.measures(text, locale(tag))
        facts.medicines(text, locale(tag))


@given(text=st.text(alphabet="aAbBcCéÉßẞİ .-", max_size=40), shape=st.sampled_from([r"\bab?", "é+|c-", "[^a]b", "AB"]))
def test_what_is_found_in_small_letters_and_capitals_is_what_the_engine_finds(text: str, shape: str) -> None:
    pattern, caseless = re.compile(shape, re.IGNORECASE), Caseless(shape)

    assert [match.span() for match in caseless.finditer(text)] == [match.span() for match in pattern.finditer(text)]
    assert caseless.has(text) == bool(pattern.search(text))
    assert caseless.without(text) == pattern.sub("", text)
