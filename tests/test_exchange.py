"""catalog.adopt: what leaves the project and what comes back, three-way."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.catalog import adopt
from pipeline.catalog.waiting import KEPT
from pipeline.languages import locale
from pipeline.model import Catalog, Finding, Unit

DE = locale("de")
HEADER = (("PO-Revision-Date", "2026-01-01 00:00+0000"), ("X-Plainloc-Locale", "de"))


def catalog(*units: Unit, header: tuple[tuple[str, str], ...] = HEADER) -> Catalog:
    return Catalog(DE, units, header=header)


def one(target: str, *, fuzzy: bool = False, notes: tuple[str, ...] = ()) -> Unit:
    return Unit("Stop.", targets=(target,), fuzzy=fuzzy, notes=notes)


# exported as, in the catalog now, came back as -> in the catalog then, outcome; "?" in front means fuzzy
TABLE = """
-      | -      | -      | -       | unused
-      | -      | Halt.  | Halt.   | taken
-      | -      | ?Halt. | ?Halt.  | taken
-      | Stopp. | Halt.  | ?Halt.  | differing
-      | Stopp. | ?Halt. | Stopp.  | kept
-      | Stopp. | Stopp. | Stopp.  | same
?Ende. | ?Ende. | -      | ?Ende.  | unused
?Ende. | ?Ende. | Ende.  | Ende.   | taken
?Ende. | ?Ende. | Halt.  | Halt.   | taken
?Ende. | Stopp. | ?Ende. | Stopp.  | kept
?Ende. | Ende.  | ?Ende. | Ende.   | kept
?Ende. | ?Neu.  | Halt.  | Halt.   | taken
Ende.  | Ende.  | Halt.  | Halt.   | taken
Ende.  | Ende.  | ?Halt. | ?Halt.  | taken
Ende.  | Ende.  | ?Ende. | ?Ende.  | taken
Ende.  | Ende.  | -      | Ende.   | unused
Ende.  | Stopp. | Ende.  | Stopp.  | kept
Ende.  | Stopp. | Halt.  | ?Halt.  | differing
Ende.  | -      | Ende.  | -       | kept
"""
ROWS = [tuple(cell.strip() for cell in row.split("|")) for row in TABLE.strip().splitlines()]


def read(cell: str) -> Unit:
    return one("" if cell == "-" else cell.removeprefix("?"), fuzzy=cell.startswith("?"))


def shown(unit: Unit) -> str:
    return "-" if not unit.target else f"?{unit.target}" if unit.fuzzy else unit.target


@pytest.mark.parametrize(("exported", "now", "back", "then", "outcome"), ROWS)
def test_what_comes_back_is_weighed_against_what_left(
    exported: str, now: str, back: str, then: str, outcome: str
) -> None:
    left = adopt.export(catalog(read(exported)), "a.md")
    theirs = replace(left, units=(replace(left.units[0], targets=read(back).targets, fuzzy=read(back).fuzzy),))

    done = adopt.returned(catalog(read(now)), theirs)

    assert shown(done.catalog.units[0]) == then
    assert [use.outcome for use in done.uses] == [outcome]


def test_of_two_finished_translations_the_older_is_kept_in_a_note_and_asked_for_once() -> None:
    left = adopt.export(catalog(one("Ende.")), "a.md")
    theirs = replace(left, units=(one("Halt."),))

    once = adopt.returned(catalog(one("Stopp.")), theirs)
    twice = adopt.returned(once.catalog, theirs)

    assert once.catalog.units[0] == one("Halt.", fuzzy=True, notes=(f"{KEPT}Stopp.",))
    assert twice.catalog == once.catalog
    assert twice.uses[0].outcome == "differing"


@pytest.mark.parametrize(
    ("date", "then"), [("2026-02-01 00:00+0000", "?Halt."), ("2025-02-01 00:00+0000", "Stopp."), ("", "Stopp.")]
)
def test_without_an_export_the_date_tells_which_translation_is_newer(date: str, then: str) -> None:
    theirs = catalog(one("Halt."), header=(("PO-Revision-Date", date),))

    assert shown(adopt.returned(catalog(one("Stopp.")), theirs).catalog.units[0]) == then


def test_a_translation_without_its_placeholder_comes_in_as_fuzzy() -> None:
    unit = Unit("Ask {url1}.", flags=("python-brace-format",))

    done = adopt.returned(catalog(unit), catalog(replace(unit, targets=("Fragen Sie.",))))

    assert done.catalog.units[0].fuzzy
    assert done.uses[0].reason == "the translation lacks {url1}"


def test_what_is_no_longer_in_the_document_becomes_obsolete() -> None:
    left = adopt.export(catalog(one("")), "a.md")

    done = adopt.returned(catalog(Unit("Go.")), replace(left, units=(one("Halt."),)))

    assert done.catalog.obsolete == (one("Halt."),)
    assert [use.outcome for use in done.uses] == ["obsolete"]


def test_what_was_never_exported_does_not_become_obsolete() -> None:
    done = adopt.returned(catalog(Unit("Go.")), catalog(one("Halt.")))

    assert done.catalog.obsolete == ()
    assert [(use.outcome, use.reason) for use in done.uses] == [("unused", "it is not in the document")]


def test_a_note_of_the_translator_comes_in_with_an_untouched_entry() -> None:
    left = adopt.export(catalog(one("Ende.")), "a.md")

    done = adopt.returned(catalog(one("Ende.")), replace(left, units=(one("Ende.", notes=("Sure?",)),)))

    assert done.catalog.units[0].notes == ("Sure?",)


def test_an_export_holds_what_is_asked_for() -> None:
    units = (Unit("a"), Unit("b", targets=("B",), fuzzy=True), Unit("c", targets=("C",)), Unit("d", targets=("D",)))
    finding = Finding("number", "error", "the number 5 is missing", entry=units[2].id)

    def sources(*only: str) -> str:
        return "".join(unit.source for unit in adopt.export(catalog(*units), "a.md", [finding], only).units)

    assert sources() == "abcd"
    assert sources("untranslated") == "a"
    assert sources("fuzzy", "findings") == "bc"
    told = adopt.export(catalog(*units), "a.md", [finding], ["findings"]).units[0]
    assert told.comments == ("finding: error: the number 5 is missing [number]",)


texts = st.sampled_from(["", "Halt.", "Ende.", "Stopp."])
entries = st.builds(lambda text, fuzzy: one(text, fuzzy=fuzzy and bool(text)), texts, st.booleans())


@given(exported=entries, now=entries, back=entries)
def test_a_finished_translation_is_never_lost(exported: Unit, now: Unit, back: Unit) -> None:
    left = adopt.export(catalog(exported), "a.md")

    done = adopt.returned(catalog(now), replace(left, units=(back,)))

    told = "\n".join((done.catalog.units[0].target, *done.catalog.units[0].notes))
    untouched = (exported.target, exported.fuzzy) == (now.target, now.fuzzy)
    assert not now.finished or now.target in told or untouched
    assert now.finished <= bool(done.catalog.units[0].target)


@given(exported=entries, now=entries, back=entries)
def test_importing_twice_is_importing_once(exported: Unit, now: Unit, back: Unit) -> None:
    theirs = replace(adopt.export(catalog(exported), "a.md"), units=(back,))

    once = adopt.returned(catalog(now), theirs).catalog

    assert adopt.returned(once, theirs).catalog == once
