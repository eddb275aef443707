"""checks: one sentence in twelve languages, translated rightly and with a defect."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from pipeline.checks import CHECKS, check
from pipeline.languages import locale
from pipeline.model import Pair

GRID = Path(__file__).parent / "cases/grid.txt"
OF_MEANING = {row.name for row in CHECKS if row.kind in {"meaning", "omission"}} - {"length"}


def lines() -> Iterator[tuple[str, str, str, str]]:
    source = ""
    for line in GRID.read_text(encoding="utf-8").split("\n"):
        if line.startswith("> "):
            source = line[2:]
        elif line and not line.startswith("#"):
            tag, right, wrong = (cell.strip() for cell in line.split("|"))
            yield source, tag, right, wrong


def told(source: str, target: str, tag: str) -> list[str]:
    findings = check(Pair(source, target, locale("en"), locale(tag)))
    return [finding.message for finding in findings if finding.severity != "note" and finding.check in OF_MEANING]


@pytest.mark.parametrize(("source", "tag", "right", "wrong"), list(lines()))
def test_a_translation_is_told_from_one_with_a_defect(source: str, tag: str, right: str, wrong: str) -> None:
    assert told(source, right, tag) == []
    if wrong:
        assert told(source, wrong, tag)
