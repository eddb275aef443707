"""catalog.adopt: catalogs of other systems."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline import po
from pipeline.catalog import adopt, template
from pipeline.extract import extract
from pipeline.languages import locale
from pipeline.model import Catalog, Unit

CASES = Path(__file__).parent / "cases/exchange"
EN, DE = locale("en"), locale("de")
SIDES = adopt.Sides(EN, DE, "[ward]: https://example.org/b")
TEXT = """\
# Doses

Take 200 mg every day. Do not stop. Ask [your doctor](https://example.org/a)
or [the ward][ward].

Is it **safe**? Yes.

Use `cold` water.

[ward]: https://example.org/b
"""
EMPTY = replace(template(extract("a.md", TEXT, EN)), locale=DE)


class Case(NamedTuple):
    name: str
    source: str
    target: str
    outcome: str
    then: tuple[str, ...]


def _cases() -> list[Case]:
    text = (CASES / "adopt.txt").read_text("utf-8")
    found = []
    for block in text.split("\n== ")[1:]:
        name, source, target, outcome, *then = block.strip().splitlines()
        found.append(Case(name, source, "" if target == "-" else target, outcome, tuple(then)))
    return found


def shown(unit: Unit) -> str:
    if not unit.target:
        return "#" if unit.notes else ""
    return f"?{unit.target}" if unit.fuzzy else unit.target


@pytest.mark.parametrize("case", _cases(), ids=lambda case: case.name)
def test_a_message_of_another_system_is_used_as_far_as_it_is_safe(case: Case) -> None:
    theirs = Unit(case.source.removeprefix("fuzzy: "), targets=(case.target,), fuzzy=case.source.startswith("fuzzy: "))

    done = adopt.adopt(EMPTY, Catalog(DE, (theirs,)), SIDES)

    assert done.uses[0].outcome == case.outcome
    assert tuple(filter(None, map(shown, done.catalog.units))) == tuple(line for line in case.then if line != "-")
    assert case.outcome not in {"unused", "suggested"} or done.uses[0].reason


def test_the_whole_paragraph_stands_beside_each_sentence_once() -> None:
    theirs = Catalog(DE, (Unit("Is it **safe**? Yes.", targets=("Ja, es ist\nsicher.",)),))

    once = adopt.adopt(EMPTY, theirs, SIDES).catalog
    twice = adopt.adopt(once, theirs, SIDES).catalog

    assert [unit.notes for unit in once.units if unit.notes] == [("paragraph: Ja, es ist sicher.",)] * 2
    assert twice == once


def test_a_translation_that_is_there_already_stays() -> None:
    ours = replace(EMPTY, units=tuple(replace(unit, targets=("Da.",)) for unit in EMPTY.units))
    theirs = Catalog(DE, (Unit("Doses", targets=("Dosen",)), Unit("Is it **safe**? Yes.", targets=("Ist es? Ja.",))))

    done = adopt.adopt(ours, theirs, SIDES)

    assert done.catalog == ours
    assert [use.outcome for use in done.uses] == ["kept", "kept"]


words = st.lists(
    st.sampled_from(["Stop", "5", "mg.", "7", "Why?", "[a](b)", "{1}", "<b>", "**", "`", "é"]), max_size=12
)


@given(source=words, target=words, fuzzy=st.booleans())
def test_any_message_is_told_of_and_nothing_finished_is_changed(
    source: list[str], target: list[str], fuzzy: bool
) -> None:
    theirs = Catalog(DE, (Unit(" ".join(source), targets=(" ".join(target),), fuzzy=fuzzy),))
    ours = replace(EMPTY, units=(replace(EMPTY.units[0], targets=("Dosierung",)), *EMPTY.units[1:]))

    done = adopt.adopt(ours, theirs, SIDES)

    assert len(done.uses) == 1
    assert done.catalog.units[0] == ours.units[0]


@pytest.mark.parametrize(("system", "finished"), [("po4a", 0), ("mdpo", 2), ("translate-toolkit", 2)])
def test_a_catalog_that_another_system_made_of_the_text_comes_back_whole(system: str, finished: int) -> None:
    """The files are those that the programs wrote; po4a-gettextize marks all that it pairs as fuzzy."""
    theirs = po.parse((CASES / f"{system}.po").read_bytes(), system)

    done = adopt.adopt(EMPTY, theirs, SIDES).catalog

    assert sum(unit.finished for unit in done.units) == finished
    assert [re.sub(r"\s+", " ", unit.target) for unit in done.units] == [
        "Dosierung",
        "Nehmen Sie jeden Tag 200 mg.",
        "Hören Sie nicht auf.",
        "Fragen Sie [Ihre Ärztin]({url1}) oder [die Station]({url2}).",
        "Ist es **sicher**?",
        "Ja.",
        "Nehmen Sie `cold` Wasser.",
    ]


CLINIC = replace(template(extract("clinic.md", (CASES / "clinic.md").read_text("utf-8"), EN)), locale=DE)
TRANSLATED = """\
Ihr Besuch
?Bringen Sie Ihre Karte mit.
?Kommen Sie **15 Minuten** vor Ihrem Termin, und rufen Sie [die Anmeldung]({url1}) an, wenn Sie sich verspäten.
?Öffnungszeiten:
?Montag bis Freitag
?Geschlossen am 24. Dezember
[So finden Sie uns]({url1})
?Fragen Sie `Ward 3` um Hilfe.
?Sie sind *immer* da.
Station
Was sie tut
?Sie ist für Kinder da.
?Sie hat 20 Betten.
Waschen Sie Ihre Hände.
?Warten Sie [in der Halle]({url1}).
?Eine Pflegekraft kommt & ruft Sie.
"""


@pytest.mark.parametrize("system", ["sphinx", "md2po", "html2po", "mdbook"])
def test_alerts_hard_breaks_and_lone_links_are_found_in_what_other_systems_make_of_them(system: str) -> None:
    """The files are those that Sphinx 9 with MyST and translate-toolkit 3.20 wrote, filled in by program; the one of
    mdbook-i18n-helpers is made by hand, in the form of a published catalog of a Rust course."""
    theirs = po.parse((CASES / f"clinic.{system}.po").read_bytes(), system)
    sides = replace(SIDES, definitions="[hall]: https://example.org/hall")

    done = adopt.adopt(CLINIC, theirs, sides).catalog

    assert [shown(unit).replace("_", "*") for unit in done.units] == TRANSLATED.splitlines()
