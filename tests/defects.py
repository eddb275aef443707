"""The suite of planted defects and correct translations, and what checks find in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pipeline.languages import locale
from pipeline.model import Pair, Slot

FOLDER = Path(__file__).parent / "cases/defects"
GROUPS = ("meaning", "markup", "omission", "typography")
CORRECT = "correct"
_ESCAPE = re.compile(r"\\(u[0-9a-fA-F]{4}|.)")
_SIGNS = {"n": "\n", "t": "\t", "r": "\r"}


@dataclass(frozen=True, slots=True)
class Case:
    """One line of a file."""

    file: str
    line: int
    group: str
    what: str
    pair: Pair
    why: str


def cases(half: str) -> list[Case]:
    """All cases of a part: `development`, `opened` or `final`."""
    return [case for file in sorted((FOLDER / half).glob("*.tsv")) for case in _file(file)]


def _file(file: Path) -> Iterator[Case]:
    target = locale(file.stem)
    for number, row in enumerate(file.read_text("utf-8").rstrip("\n").split("\n")[1:], start=2):
        group, what, source_tag, kind, source, text, slots, why = row.split("\t")
        pair = Pair(_read(source), _read(text), locale(source_tag), target, kind, tuple(_slots(slots)))
        yield Case(file.name, number, group, what, pair, why)


def _slots(text: str) -> Iterator[Slot]:
    for part in filter(None, text.split(";")):
        name, _, address = part.partition("=")
        yield Slot(name.strip(), _read(address), _read(address))


def _read(text: str) -> str:
    return _ESCAPE.sub(_sign, text)


def _sign(found: re.Match[str]) -> str:
    said = found[1]
    return chr(int(said[1:], 16)) if len(said) > 1 else _SIGNS.get(said, said)
