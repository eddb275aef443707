"""How often a professional translation is called clearly harder than its source, which it is not."""

from __future__ import annotations

import csv
import random
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from benchmarks.table import Row, Section
from benchmarks.texts import Texts
from pipeline.model import Counts
from pipeline.readability import DOCUMENT, SENTENCE, count, hardest, level
from pipeline.readability import harder as is_harder

GOAL = 0.01
TEXT = 20
"""Sentences in a text."""
_SHUFFLED = 30
_SEED = 1

Column = Sequence[tuple[Counts, Counts]]
"""For each sentence of a language its counts, and those of the longest one in it."""


def section(texts: Texts) -> Section:
    """Of the sentences that are the same in English and in other languages, and of texts made of them."""
    table = texts.data / "readability-data/tico19_parallel.tsv" if texts.data else None
    columns = _columns(table) if table and table.is_file() else {}
    others = [language for language in columns if language != "en"]
    alone = {language: _sentences(columns, language) for language in others}
    whole = {language: _texts(columns, language) for language in others}
    rows = tuple(_row(language, alone[language], whole[language], columns) for language in others)
    return Section(
        "Translations that are called harder than their source",
        f"the same sentences in English and {len(others)} languages; texts of {TEXT} of them, in order and shuffled",
        f"fewer than {GOAL:.0%} of the sentences in each language, and no text",
        all(share < GOAL for share in alone.values()) and not any(whole.values()) if others else None,
        rows,
    )


def _row(language: str, alone: float, whole: int, columns: Mapping[str, Column]) -> Row:
    counts = sum((found for found, _ in columns[language]), Counts())
    by = "by level" if level(counts, language) is not None else "by length"
    return Row(f"{language}, {by}", f"{alone:.2%} of the sentences, {whole} texts")


def _columns(table: Path) -> dict[str, Column]:
    with table.open(encoding="utf-8", newline="") as file:
        head, *rows = csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
    return {name: [*_counted((row[at] for row in rows), name)] for at, name in enumerate(head) if at}


def _counted(cells: Iterator[str], language: str) -> Iterator[tuple[Counts, Counts]]:
    for text in cells:
        found = count(text, language)
        yield found, hardest(text, found, language)


def _sentences(columns: Mapping[str, Column], language: str) -> float:
    pairs = zip(columns["en"], columns[language], strict=True)
    found = [is_harder(one, other, "en", language, SENTENCE) for (_, one), (_, other) in pairs]
    return sum(map(bool, found)) / len(found)


def _texts(columns: Mapping[str, Column], language: str) -> int:
    found = 0
    chance = random.Random(_SEED)
    order = [*range(len(columns["en"]))]
    for _ in range(_SHUFFLED):
        for start in range(0, len(order) - TEXT + 1, TEXT):
            places = order[start : start + TEXT]
            one, other = (_sum(columns[code], places) for code in ("en", language))
            found += bool(is_harder(one, other, "en", language, DOCUMENT))
        chance.shuffle(order)
    return found


def _sum(column: Column, places: Sequence[int]) -> Counts:
    return sum((column[place][0] for place in places), Counts())
