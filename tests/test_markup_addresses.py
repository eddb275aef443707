"""markup: the addresses of a text are found where they stand, and nothing but them changes."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline import markup
from pipeline.markup import addresses, readdressed

NEW = "https://new.example/a"
CASES = [
    case.split("\n", 1)
    for case in (Path(__file__).parent / "cases" / "addresses.txt").read_text("utf-8").split("\n----\n")
    if not case.startswith("#")
]


@pytest.mark.parametrize(("found", "text"), CASES)
def test_addresses_are_found_wherever_they_stand(found: str, text: str) -> None:
    assert [item.address for item in addresses(text)] == ([] if found == "-" else found.split(" | "))


@pytest.mark.parametrize(("found", "text"), CASES)
def test_each_can_be_another_one_and_the_text_stays_as_it_is(found: str, text: str) -> None:
    new = readdressed(text, lambda address: NEW)

    kept = [item.address for item in addresses(new)]
    assert kept == [NEW] * len(addresses(text))
    assert readdressed(new, lambda address: None) == new
    assert _shape(new) == _shape(text)


def _shape(text: str) -> list[str]:
    """The events without what links and tags stand for."""
    return [name if isinstance(value, dict) or "Html" in name else f"{name} {value}" for name, value in _events(text)]


def _events(text: str) -> list[tuple[str, object]]:
    # The words of an autolink are its address.
    return [
        (name, value)
        for name, value, *_ in markup.events(text)
        if not (name == "Text" and any(mark in str(value) for mark in ("://", "@")))
    ]


@pytest.mark.parametrize(
    ("new", "written"),
    [
        ("x.md", "[a](x.md)"),
        ("https://x.y/a_b*c", "[a](https://x.y/a_b*c)"),
        ("https://x.y/(a", "[a](<https://x.y/(a>)"),
        ("https://x.y/?a&copy=1", "[a](<https://x.y/?a&amp;copy=1>)"),
        ("#da", "[a](#da)"),
    ],
)
def test_an_address_is_written_so_that_it_is_read(new: str, written: str) -> None:
    assert readdressed("[a](old)", lambda _: new) == written
    assert [item.address for item in addresses(written)] == [new]


@pytest.mark.parametrize(
    ("new", "written"),
    [
        ("https://x.y", "<https://x.y>"),
        ("mailto:a@b.org", "<a@b.org>"),
        ("x.md", "<https://old.example>"),
        ("#x", "<https://old.example>"),
    ],
)
def test_an_autolink_takes_no_relative_address(new: str, written: str) -> None:
    assert readdressed("<https://old.example>", lambda _: new) == written


@given(st.text(st.sampled_from("[]()<>!\"'ab \n#>-`\\|&;:/.@{}\u00e9\u2028"), max_size=60))
def test_no_new_address_no_change_in_any_text(text: str) -> None:
    assert readdressed(text, lambda address: None) == text
    assert readdressed(text, lambda address: address) == text
    found = addresses(text)
    assert all(a.end <= b.start for a, b in pairwise(found))
