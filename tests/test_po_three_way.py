"""po: two versions of a catalog and the one that both were made from become one; nobody's work is lost."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from po_strategies import catalogs

from pipeline.catalog import normalise
from pipeline.memory import Match, suggest
from pipeline.model import Catalog, Unit
from pipeline.po import dumps, parse
from pipeline.po.three_way import MARK, Merged, merge, settled

CASES = Path(__file__).parent / "cases" / "po" / "three_way.txt"
EMPTY = Catalog(None)


def cases() -> list[tuple[str, list[str]]]:
    """Title, and the versions: base, ours, theirs, merged."""
    parts = CASES.read_text("utf-8").replace("\n=== ", "\n\0").split("\0")[1:]
    found = []
    for part in parts:
        title, _, body = part.partition("\n")
        found.append((title, body.split("---\n")))
    return found


def read(text: str) -> Catalog:
    return parse(text.encode(), "x.po")


@pytest.mark.parametrize(("title", "versions"), cases(), ids=[title for title, _ in cases()])
def test_versions_come_to_what_the_table_says(title: str, versions: list[str]) -> None:
    base, ours, theirs, wanted = versions

    found = merge(read(base), read(ours), read(theirs))

    assert dumps(found.catalog).decode().strip() == wanted.strip()
    assert bool(found.conflicts) == title.startswith("conflict")


@st.composite
def edited(draw: st.DrawFn, base: Catalog, mark: str) -> Catalog:
    """The catalog after a person's work and a program's: translated, drafted, noted, removed and added."""
    units: list[Unit] = []
    retired: list[Unit] = []
    for place, unit in enumerate(base.units):
        text = f"{mark}{place}"
        full = replace(unit, targets=(text,) * len(unit.targets), fuzzy=False)
        match draw(st.sampled_from(["same", "same", "translate", "draft", "note", "retire", "remove"])):
            case "same":
                units.append(unit)
            case "translate":
                units.append(full)
            case "draft":
                units.append(replace(full, fuzzy=True, previous=mark, previous_context=None, previous_plural=None))
            case "note":
                units.append(replace(unit, notes=(*unit.notes, text)))
            case "retire":
                # The range of an obsolete entry is lost in gettext.
                retired.append(replace(unit, references=(), comments=(), flags=()))
    if draw(st.booleans()):
        units.insert(draw(st.integers(0, len(units))), Unit(f"new {mark}", targets=(f"neu {mark}",)))
    retired = [unit for unit in retired if unit.target]
    return replace(base, units=tuple(units), obsolete=(*base.obsolete, *retired))


@st.composite
def versions(draw: st.DrawFn) -> tuple[Catalog, Catalog, Catalog]:
    base = draw(catalogs())
    return base, draw(edited(base, "ours")), draw(edited(base, "theirs"))


@settings(deadline=None, max_examples=40)
@given(three=versions())
def test_a_version_beside_an_untouched_one_stays_as_it_is(three: tuple[Catalog, Catalog, Catalog]) -> None:
    base, ours, _ = three

    for one, other in ((ours, base), (base, ours), (ours, ours)):
        assert merge(base, one, other) == Merged(ours)


@settings(deadline=None, max_examples=80)
@given(three=versions())
def test_what_either_side_wrote_is_in_the_merged_catalog(three: tuple[Catalog, Catalog, Catalog]) -> None:
    base, ours, theirs = three

    found = merge(base, ours, theirs).catalog
    text = dumps(found).decode()

    assert parse(dumps(found), "x.po", found.locale) == found
    for side in (ours, theirs):
        # A note on a text that is gone goes with it, if there is no translation.
        written = {text for unit in side.units if unit.target for text in (*unit.targets, *unit.notes)}
        known = {text for unit in base.units for text in (*unit.targets, *unit.notes)}
        assert all(words in text for words in written - known)


@settings(deadline=None, max_examples=40)
@given(three=versions())
def test_both_sides_see_the_same_conflicts(three: tuple[Catalog, Catalog, Catalog]) -> None:
    base, ours, theirs = three

    found, mirrored = merge(base, ours, theirs), merge(base, theirs, ours)

    assert {unit.key for unit in found.conflicts} == {unit.key for unit in mirrored.conflicts}
    assert all(unit.fuzzy and any(note.startswith(MARK) for note in unit.notes) for unit in found.conflicts)
    assert {unit.key for unit in found.catalog.units} == {unit.key for unit in mirrored.catalog.units}


@settings(deadline=None, max_examples=40)
@given(three=versions())
def test_entries_that_one_side_alone_changed_never_conflict(three: tuple[Catalog, Catalog, Catalog]) -> None:
    base, ours, theirs = three
    known = {unit.key: unit for unit in base.units}
    touched = [{unit.key for unit in side.units if unit != known.get(unit.key)} for side in (ours, theirs)]

    conflicts = {unit.key for unit in merge(base, ours, theirs).conflicts}

    assert conflicts <= touched[0] & touched[1]


def test_a_finished_translation_stands_above_one_that_the_memory_suggested() -> None:
    base = Catalog(None, (Unit("a"),))
    match = Match("a", None, "vorgeschlagen", "b.md", 1.0)
    ours = suggest(base, {(None, "a"): [match]})
    theirs = Catalog(None, (Unit("a", targets=("geschrieben",)),))
    assert ours.units[0].fuzzy

    for found in (merge(base, ours, theirs), merge(base, theirs, ours)):
        assert found.catalog.units[0].target == "geschrieben"
        assert found.catalog.units[0].finished
        assert not found.conflicts


def test_two_new_catalogs_are_one() -> None:
    ours = Catalog(None, (Unit("a", targets=("A",)), Unit("b")))
    theirs = Catalog(None, (Unit("a"), Unit("b", targets=("B",))))

    found = merge(EMPTY, ours, theirs)

    assert [unit.target for unit in found.catalog.units] == ["A", "B"]
    assert not found.conflicts


def test_a_conflict_is_over_when_the_entry_is_finished() -> None:
    base, ours, theirs = (Catalog(None, (Unit("a", targets=(text,), notes=("kept",)),)) for text in "abc")
    (conflict,) = merge(base, ours, theirs).conflicts
    done = replace(conflict, fuzzy=False)

    assert conflict.notes == ("kept", f"{MARK}c")
    assert settled(conflict) == conflict
    assert normalise(Catalog(None, (done,))).units[0].notes == ("kept",)


def test_a_conflict_that_was_settled_on_one_side_is_settled() -> None:
    """As git merges after a criss-cross: the common ancestor is a merge with a conflict in it."""
    base, ours, theirs = (Catalog(None, (Unit("a", targets=(text,)),)) for text in "abc")
    virtual = merge(base, ours, theirs).catalog
    chosen = normalise(replace(virtual, units=(replace(virtual.units[0], targets=("d",), fuzzy=False),)))

    for found in (merge(virtual, chosen, virtual), merge(virtual, virtual, chosen)):
        assert found == Merged(chosen)
