"""catalog.adopt: catalogs of other systems."""

from __future__ import annotations

import re
import subprocess
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
    text = (Path(__file__).parent / "cases/exchange/adopt.txt").read_text("utf-8")
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


_PO4A = ("-f", "text", "-o", "markdown", "-M", "UTF-8", "-L", "UTF-8", "-m", "en.md", "-l", "de.md", "-p", "de.po")

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


def test_a_catalog_made_by_po4a_comes_back_as_far_as_its_sentences_agree(tmp_path: Path) -> None:
    target = """\
# Dosierung

Nehmen Sie jeden Tag 200 mg. Hören Sie nicht auf. Fragen Sie [Ihre Ärztin](https://example.org/a)
oder [die Station][ward].

Ist es **sicher**? Ja.

Nehmen Sie `cold` Wasser.

[ward]: https://example.org/b
"""
    for name, text in {"en.md": TEXT, "de.md": target}.items():
        (tmp_path / name).write_text(text, "utf-8")
    try:
        subprocess.run(
            ["po4a-gettextize", *_PO4A],
            cwd=tmp_path,
            check=True,
            capture_output=True,
        )
    except FileNotFoundError:
        pytest.skip("po4a is not installed")
    theirs = po.parse((tmp_path / "de.po").read_bytes(), "de.po")

    done = adopt.adopt(EMPTY, theirs, SIDES)

    assert [re.sub(r"\s+", " ", shown(unit)) for unit in done.catalog.units] == [
        "?Dosierung",
        "?Nehmen Sie jeden Tag 200 mg.",
        "?Hören Sie nicht auf.",
        "?Fragen Sie [Ihre Ärztin]({url1}) oder [die Station]({url2}).",
        "?Ist es **sicher**?",
        "?Ja.",
        "?Nehmen Sie `cold` Wasser.",
    ]
