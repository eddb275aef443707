"""The table of feature values: compressed, tab-separated, numbers and no text."""

from __future__ import annotations

import gzip
from collections.abc import Iterable

from pipeline.readability.level.features import FEATURES
from pipeline.readability.level.model import WEIGHTS
from training.data import Row

TABLE = WEIGHTS.with_name("features.tsv.gz")
_HEAD = ("source", "language", "item", "kind", "value", *FEATURES)


def write(rows: Iterable[Row]) -> None:
    """Writes the table, the same bytes for the same rows. Items are numbered: their names may be words of a text."""
    numbers: dict[tuple[str, str], int] = {}
    lines = ["\t".join(_HEAD)]
    for row in rows:
        item = numbers.setdefault((row.source, row.item), len(numbers))
        cells = (row.source, row.language, str(item), row.kind, f"{row.value:g}", *map(_number, row.features))
        lines.append("\t".join(cells))
    TABLE.write_bytes(gzip.compress("\n".join([*lines, ""]).encode(), mtime=0))


def read() -> list[Row]:
    """The rows of the table."""
    head, *lines = gzip.decompress(TABLE.read_bytes()).decode().splitlines()
    assert tuple(head.split("\t")) == _HEAD
    return [_row(*line.split("\t")) for line in lines]


def _row(source: str, language: str, item: str, kind: str, value: str, *features: str) -> Row:
    return Row(source, language, item, kind, float(value), tuple(map(float, features)))


def _number(value: float) -> str:
    return f"{round(value, 3) + 0.0:g}"
