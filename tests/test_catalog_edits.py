"""catalog: what kind of edit a source has seen, and what a translation takes of it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from po_strategies import texts

from pipeline.catalog.carry import carried
from pipeline.catalog.edits import edit
from pipeline.catalog.placeholders import names, renumbered
from pipeline.languages import locale
from pipeline.model import Unit

CASES = Path(__file__).parent / "cases"
PLACES = "{url1}: https://a.org", "{url2}: https://b.org"


def rows(name: str) -> Iterator[list[str]]:
    for line in (CASES / name).read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            yield [_read(cell.strip()) for cell in line.split(" | ")]


def _read(cell: str) -> str:
    for written, meant in (("\\u00a0", "\u00a0"), ("\\u202f", "\u202f"), ("\\u0301", "\u0301"), ("\\n", "\n")):
        cell = cell.replace(written, meant)
    return cell.removesuffix(" |")


@pytest.mark.parametrize(("tag", "kind", "old", "new", "what"), [[*row, ""][:5] for row in rows("edits.txt")])
def test_an_edit_is_told_by_what_it_changes(tag: str, kind: str, old: str, new: str, what: str) -> None:
    found = edit(old, new, locale(tag))

    assert (found.kind, "; ".join(found.what)) == (kind, what)


@pytest.mark.parametrize(("tag", "old", "new", "target", "expected"), [*rows("carried.txt")])
def test_a_translation_takes_over_how_its_source_looks(
    tag: str, old: str, new: str, target: str, expected: str
) -> None:
    assert edit(old, new, locale("en")).harmless
    assert carried(old, new, target, locale(tag)).target == expected


@given(old=texts, new=texts, tag=st.sampled_from(["en", "de", "zh-Hans"]))
def test_an_edit_taken_back_is_of_the_same_kind(old: str, new: str, tag: str) -> None:
    assert edit(old, new, locale(tag)).kind == edit(new, old, locale(tag)).kind


@given(old=texts, new=texts, target=texts, tag=st.sampled_from(["de", "fr", "es", "zh-Hans"]))
def test_what_is_carried_over_keeps_all_letters_and_digits(old: str, new: str, target: str, tag: str) -> None:
    changed = carried(old, new, target, locale(tag)).target

    assert [c for c in changed.casefold() if c.isalnum()] == [c for c in target.casefold() if c.isalnum()]
    assert carried(old, old, target, locale(tag)) == (target, ())


def test_placeholders_follow_what_they_stand_for() -> None:
    old = Unit("[a]({url1}) or [b]({url2})", comments=PLACES, flags=("python-brace-format",))
    new = Unit(
        "[b]({url1}), {note1} or [a]({url2})",
        comments=("{url1}: https://b.org", "{note1}: 1", "{url2}: https://a.org"),
        flags=("python-brace-format",),
    )

    assert renumbered("[A]({url1}) oder [B]({url2}) {{}}", old, new) == "[A]({url2}) oder [B]({url1}) {{}}"


def test_a_link_that_is_gone_never_leads_to_another_address() -> None:
    old = Unit("[a]({url1}) or [b]({url2})", comments=PLACES, flags=("python-brace-format",))
    new = Unit("Only [b]({url1})", comments=("{url1}: https://b.org",), flags=("python-brace-format",))

    assert renumbered("[A]({url1}) oder [B]({url2})", old, new) == "[A]({url2}) oder [B]({url1})"


def test_a_link_with_another_address_keeps_its_place() -> None:
    old = Unit("[a]({url1}) or [b]({url2})", comments=PLACES, flags=("python-brace-format",))
    new = Unit("[a]({url1}) or b", comments=("{url1}: https://new.org",), flags=("python-brace-format",))

    assert renumbered("[A]({url1})", old, new) == "[A]({url1})"


def test_literal_braces_are_doubled_where_the_new_text_has_placeholders() -> None:
    bare = Unit("Braces {}")
    slotted = Unit("Braces {{}} {url1}", comments=PLACES[:1], flags=("python-brace-format",))

    assert renumbered("Klammern {}", bare, slotted) == "Klammern {{}}"
    assert renumbered("Klammern {{}}", slotted, bare) == "Klammern {}"
    assert names(renumbered("Klammern {}", bare, slotted)) == frozenset()
