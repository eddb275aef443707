"""checks: what `accepted.yaml` holds, what is wrong with it, and how it is edited."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline import checks
from pipeline.checks import Acceptance, accepted_file
from pipeline.checks.accepted import same_person
from pipeline.model import ConfigError, Finding, UnreadableError

CASES = Path(__file__).parent / "cases/accepted.txt"
OF = ("0123456789ab", "ba9876543210")
ONE = Acceptance("a.md", "0123abcd", "number", "a year", "Ann", *OF)
TWO = replace(ONE, document="b.md", check="unit", second="Bob", second_reason="so it is", says="5 mg: 5 mcg")


def cases() -> list[tuple[str, str]]:
    blocks = re.split(r"\n\n+", CASES.read_text("utf-8").strip())
    found = [block.partition("\n=> ") for block in blocks if not block.startswith("#")]
    return [(text, error) for text, _, error in found]


@pytest.mark.parametrize(("text", "error"), cases())
def test_a_wrong_file_is_told_with_file_line_and_what_would_be_right(text: str, error: str) -> None:
    with pytest.raises(ConfigError) as raised:
        accepted_file.loads(text, "accepted.yaml")

    assert str(raised.value) == error


words = st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "S"]) | st.just(" "), min_size=1).map(
    lambda text: " ".join(text.split()) or "x"
)
acceptances = st.builds(
    Acceptance,
    st.sampled_from(["a.md", "topic/b.md", "c: d.md", "1.md"]),
    st.sampled_from(["0123abcd", "12345678", "1234e567", "00000000", "text"]),
    st.sampled_from(["number", "unit", "plain-passive"]),
    words,
    words.map(lambda name: f"Ann {name}"),
    st.sampled_from(["0123456789ab", "123456789012", "1234567890e1"]),
    st.sampled_from(["", "ba9876543210"]),
    st.just("") | words.map(lambda name: f"Bob {name}"),
    st.just("") | words,
    st.just("") | words,
)
lists = st.lists(acceptances, max_size=5, unique_by=lambda item: item.key)


@given(items=lists)
def test_what_is_written_is_read_again(items: list[Acceptance]) -> None:
    text = accepted_file.dumps(items, "", "accepted.yaml")

    assert accepted_file.loads(text, "accepted.yaml") == tuple(sorted(items, key=lambda item: item.key))


@given(before=lists, after=lists)
def test_an_edit_changes_no_line_of_what_stays(before: list[Acceptance], after: list[Acceptance]) -> None:
    old = accepted_file.dumps(before, "", "accepted.yaml").replace("- document", "# looked at twice\n- document")

    new = accepted_file.dumps(after, old, "accepted.yaml")

    kept = [item for item in after if item in before]
    assert new.count("# looked at twice\n") == sum(item.key in {one.key for one in after} for item in before)
    assert all(accepted_file.dumps([item], "", "").partition("- ")[2] in new for item in kept)
    assert accepted_file.dumps(after, new, "accepted.yaml") == new


def test_comments_order_and_line_ends_stay() -> None:
    old = (
        "# Ours.\r\n\r\n# see the style guide\r\n"
        "- {document: z.md, entry: '0123abcd', check: unit, reason: r, by: Ann, source: 0123456789ab}\r\n"
        "# a title\r\n- document: b.md\r\n  entry: 0123abcd\r\n  check: unit # checked\r\n  reason: two words\r\n"
        "  by: Ann\r\n  source: 0123456789ab\r\n\r\n# the end\r\n"
    )
    known = accepted_file.loads(old, "x")

    new = accepted_file.dumps([*known, ONE], old, "x")

    added = (
        "- document: a.md\r\n  entry: 0123abcd\r\n  check: number\r\n  reason: a year\r\n  by: Ann\r\n"
        "  source: 0123456789ab\r\n  translation: ba9876543210\r\n"
    )
    assert new.replace(added, "") == old
    assert new.index(added) < new.index("# see the style guide")
    assert accepted_file.dumps(known[:1], old, "x").endswith("0123456789ab}\r\n\r\n# the end\r\n")


def test_a_file_that_cannot_be_edited_is_left_alone() -> None:
    old = "[{document: z.md, entry: '0123abcd', check: unit, reason: r, by: Ann, source: 0123456789ab}]\n"

    with pytest.raises((UnreadableError, ConfigError)):
        accepted_file.dumps([*accepted_file.loads(old, "x"), ONE], old, "x")


FINDING = Finding("number", "error", "200, 20", kind="meaning", entry="0123abcd", of=OF)


@pytest.mark.parametrize(
    ("item", "two", "held"),
    [
        (ONE, (), True),
        (replace(ONE, source="ffffffffffff"), (), False),
        (replace(ONE, translation="ffffffffffff"), (), False),
        (ONE, ("meaning",), False),
        (ONE, ("number",), False),
        (ONE, ("terms",), True),
        (replace(ONE, second="Bob"), ("meaning",), True),
        (replace(ONE, check="unit"), (), False),
        (replace(ONE, entry="0123abce"), (), False),
    ],
)
def test_a_finding_is_accepted_while_its_texts_stay_and_all_names_are_there(
    item: Acceptance, two: tuple[str, ...], held: bool
) -> None:
    kept, accepted = checks.accepting([item], two).parted([FINDING], FINDING.entry, FINDING.of)

    assert (len(kept), len(accepted)) == (not held, held)
    assert all(found.by == item.names and found.because for found in accepted)


def test_one_that_waits_for_a_second_name_says_the_first() -> None:
    ((waiting,), _) = checks.accepting([ONE], ("meaning",)).parted([FINDING], FINDING.entry, OF)

    assert (waiting.by, waiting.because) == (("Ann",), "a year")


def test_what_nobody_can_set_nobody_can_accept() -> None:
    found = replace(FINDING, check="structure")

    kept, accepted = checks.accepting([replace(ONE, check="structure")]).parted([found], found.entry, OF)

    assert (kept, accepted) == ((found,), ())


@pytest.mark.parametrize(
    ("other", "same"),
    [
        (" ann  lee ", True),
        ("Lee, Ann", True),
        ("Dr. Ann Lee", True),
        ("Ann", True),
        ("\N{CYRILLIC CAPITAL LETTER A}nn Lee", True),
        ("A\N{COMBINING DIAERESIS}nn Le\N{COMBINING ACUTE ACCENT}e", True),
        ("Ann Leigh", False),
        ("Bob Lee", False),
        ("安 李", False),
    ],
)
def test_a_name_is_one_person_however_it_is_written(other: str, same: bool) -> None:
    assert same_person("Ann Lee", other) == same_person(other, "Ann Lee") == same


def test_two_names_of_another_script_are_two_people() -> None:
    assert not same_person("अनीता राव", "अनिता राव")
    assert not same_person("Анна Кузнецова", "Ольга Кузнецова")


@pytest.mark.parametrize(
    ("severities", "said"),
    [
        ({}, "error"),
        ({"number": "note"}, "note"),
        ({"meaning": "warning"}, "warning"),
        ({"meaning": "off", "number": "warning"}, "warning"),
        ({"meaning": "off"}, None),
        ({"number": "off"}, None),
        ({"terms": "off"}, "error"),
    ],
)
def test_a_finding_is_as_grave_as_its_check_or_its_kind_is_set(severities: dict[str, str], said: str | None) -> None:
    assert [found.severity for found in checks.weighed([FINDING], severities)] == ([said] if said else [])


def test_what_says_that_other_words_stand_keeps_its_severity() -> None:
    found = Finding("structure", "error", "")

    assert list(checks.weighed([found], {"reassembly": "off"})) == [replace(found, kind="reassembly")]
