"""Translations that Markdown would read as markup: how often a text's structure changes and nobody is told."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from test_localise_hostile import ALL, PLACES, SOURCE, Case, put_in

from benchmarks.table import MISSING, Row, Section
from benchmarks.translators import Program, itself, programs
from pipeline.markup import html

_TAG = re.compile(r"<(/?[a-zA-Z][a-zA-Z0-9]*|!--)")
_INLINE = frozenset({"a", "abbr", "b", "br", "code", "del", "em", "i", "img", "input", "kbd", "strong", "sub", "sup"})


class Outcome(NamedTuple):
    """What became of all cases."""

    silent: int
    """The structure is another one, and no message says so."""
    lost: int
    """There is no text."""


def section() -> Section:
    """The cases of `tests/cases/hostile_translations.txt` through each program."""
    own, said = _own()
    rows = [Row("plainloc", _figure(own) + f", {said} refused with a finding")]
    for name, program in programs():
        rows.append(Row(name, MISSING if program is None else _figure(_theirs(program))))
    return Section(
        f"Hostile translations: {len({case.title for case in ALL})} of them in {len(PLACES)} places",
        "the block elements of the HTML before and after are compared",
        f"of {len(ALL)} none changes the structure silently, and no text is lost",
        own == Outcome(0, 0),
        tuple(rows),
    )


def _own() -> tuple[Outcome, int]:
    made = [(put_in(case), PLACES[case.place]) for case in ALL]
    silent = sum(blocks(one.text()) != blocks(source) for one, source in made)
    return Outcome(silent, sum(not one.text() for one, _ in made)), sum(bool(one.findings) for one, _ in made)


def _theirs(program: Program) -> Outcome:
    # What a program does to the structure all by itself is not laid at the door of the translation.
    usual = dict(zip(PLACES, program(list(PLACES.values()), itself), strict=True))
    made = [(case.place, _put_in(program, case)) for case in ALL]
    silent = sum(text is not None and blocks(text) != blocks(usual[place] or "") for place, text in made)
    return Outcome(silent, sum(text is None for _, text in made))


def _put_in(program: Program, case: Case) -> str | None:
    return program([PLACES[case.place]], lambda message: case.target if message == SOURCE else message)[0]


def blocks(text: str) -> tuple[str, ...]:
    """The tags of the text's HTML, without those inside a line."""
    return tuple(_names(html(text)))


def _names(page: str) -> Iterator[str]:
    for found in _TAG.finditer(page):
        if found[1].lower().strip("/") not in _INLINE:
            yield found[1].lower()


def _figure(outcome: Outcome) -> str:
    return f"{outcome.silent} silent, {outcome.lost} lost"
