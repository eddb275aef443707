"""memory: suggestions from other documents, stable and never across a number that differs."""

import sqlite3
from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from po_strategies import GERMAN, catalogs

from pipeline.catalog import lookup
from pipeline.memory import Match, fill, matches, suggest
from pipeline.model import Catalog, Locale, Unit

SPANISH = Locale("es", "es", "es", "es", "Latn", "ltr")


@pytest.fixture
def connection() -> Iterator[sqlite3.Connection]:
    opened = sqlite3.connect(":memory:")
    yield opened
    opened.close()


def po(*units: Unit, locale: Locale = GERMAN) -> Catalog:
    return Catalog(locale, units)


def ask(connection: sqlite3.Connection, source: str, context: str | None = None) -> tuple[Match, ...]:
    return matches(connection, "de-simple", source, context, "new.md", 5)


def test_the_same_text_comes_before_similar_ones_and_its_own_context_before_others(
    connection: sqlite3.Connection,
) -> None:
    fill(
        connection,
        [
            ("b.md", po(Unit("Call your doctor.", targets=("B",)), Unit("Call your doctors.", targets=("C",)))),
            ("a.md", po(Unit("Call your doctor.", "x", targets=("A",)), Unit("Something else.", targets=("D",)))),
        ],
    )

    assert [match.target for match in ask(connection, "Call your doctor.")] == ["B", "A", "C"]
    assert [match.target for match in ask(connection, "Call your doctor.", "x")] == ["A", "B", "C"]
    assert ask(connection, "Call your doctor.")[0] == Match("Call your doctor.", None, "B", "b.md", 1.0)


def test_a_text_with_other_numbers_is_no_match(connection: sqlite3.Connection) -> None:
    fill(connection, [("a.md", po(Unit("Take 100 mg each day.", targets=("Nimm täglich 100 mg.",))))])

    assert ask(connection, "Take 200 mg each day.") == ()
    assert ask(connection, "Take ١٠٠ mg each day.") != ()
    assert ask(connection, "Take 100 mg every day.") != ()


def test_numbers_of_placeholders_are_no_numbers(connection: sqlite3.Connection) -> None:
    fill(connection, [("a.md", po(Unit("See your doctor: {url1}", targets=("{url1}",))))])

    assert ask(connection, "See your doctor: {url2}") != ()


def test_only_finished_translations_of_the_same_locale_are_remembered(connection: sqlite3.Connection) -> None:
    fuzzy = Unit("One thing.", targets=("F",), fuzzy=True)
    fill(
        connection,
        [("a.md", po(fuzzy, Unit("Two."))), ("b.md", po(Unit("One thing.", targets=("S",)), locale=SPANISH))],
    )

    assert ask(connection, "One thing.") == ()


def test_a_document_is_not_asked_about_itself_and_obsolete_units_serve(connection: sqlite3.Connection) -> None:
    mine = Catalog(GERMAN, (Unit("One thing.", targets=("mine",)),))
    other = Catalog(GERMAN, obsolete=(Unit("One thing.", targets=("other",)),))
    fill(connection, [("new.md", mine), ("a.md", other)])

    assert [match.target for match in ask(connection, "One thing.")] == ["other"]


def test_filling_again_forgets_what_was_there(connection: sqlite3.Connection) -> None:
    fill(connection, [("a.md", po(Unit("One thing.", targets=("A",))))])
    fill(connection, [])

    assert ask(connection, "One thing.") == ()


MATCH = Match("One thing.", None, "Eins.", "a.md", 1.0)


def test_an_untranslated_unit_is_filled_in_as_fuzzy_with_its_origin() -> None:
    catalog = po(Unit("One thing.", notes=("mine",)), Unit("Two things."))

    units = suggest(catalog, {(None, "One thing."): (MATCH,), (None, "Two things."): (MATCH,)}).units

    assert units[0] == Unit("One thing.", targets=("Eins.",), fuzzy=True, notes=("mine", "suggested from a.md"))
    assert units[1] == catalog.units[1]


def test_the_note_goes_when_the_translation_is_finished() -> None:
    filled = suggest(po(Unit("One thing.", notes=("mine",))), {(None, "One thing."): (MATCH,)})
    finished = replace(filled, units=(replace(filled.units[0], fuzzy=False),))

    assert suggest(finished, {}).units[0].notes == ("mine",)


@settings(deadline=None, max_examples=60)
@given(catalog=catalogs(), targets=st.lists(st.text(min_size=1), min_size=2, max_size=2))
def test_suggesting_twice_is_suggesting_once_and_changes_no_translation(catalog: Catalog, targets: list[str]) -> None:
    first, second = (
        {unit.key: (Match(unit.source, None, target, "a.md", 1.0),) for unit in catalog.units} for target in targets
    )

    once = suggest(catalog, first)

    assert suggest(once, second) == once
    for unit in catalog.units:
        if any(unit.targets):
            assert lookup(once)[unit.key].targets == unit.targets
