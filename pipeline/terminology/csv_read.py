"""CSV -> terms: as `dumps` writes it, or as a spreadsheet saves it."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from io import StringIO

from pipeline.model import ConfigError, UnreadableError
from pipeline.terminology.csv_columns import COLUMNS, FORBIDDEN, parted, unguarded
from pipeline.terminology.raw import Raw, ReadTag

_DELIMITERS = ",;\t"
_LONGEST = 10_000


def loads(data: bytes, where: str, locale: ReadTag) -> Iterator[Raw]:
    """The rows of a CSV file with a header; columns may stand in any order, and all but `term` may be left out.

    Commas, semicolons and tabs part columns. Raises UnreadableError and ConfigError with file and line.
    """
    rows = _rows(data, where)
    line, header = next(rows, (1, []))
    columns = [_column(name, f"{where}:{line}", locale) for name in header]
    names = [column for column in columns if column]
    if "term" not in names:
        known = ", ".join(COLUMNS)
        raise ConfigError(
            f"no column is named 'term'; the first line names them: {known}, and tags: de", f"{where}:{line}"
        )
    if twice := next((name for name in names if names.count(name) > 1), ""):
        raise ConfigError(f"the column {twice!r} stands twice; keep one of them", f"{where}:{line}")
    for number, row in rows:
        cells = dict(zip(columns, map(unguarded, map(str.strip, row)), strict=False))
        if len(row) > len(columns) and any(row[len(columns) :]):
            raise ConfigError(f"this row has {len(row)} cells, the header has {len(columns)}", f"{where}:{number}")
        if any(cells.values()):
            yield _raw(cells, number, where)


def _rows(data: bytes, where: str) -> Iterator[tuple[int, list[str]]]:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise UnreadableError("this is not UTF-8; save the table as CSV UTF-8", f"{where}:{line}") from None
    first = text.partition("\n")[0]
    delimiter = max(_DELIMITERS, key=first.count)
    reader = csv.reader(StringIO(text, newline=""), delimiter=delimiter, strict=True)
    before = 0
    while True:
        try:
            row = next(reader, None)
        except csv.Error as error:
            raise UnreadableError(f'this is no CSV ({error}); quote cells with "', f"{where}:{before + 1}") from None
        if row is None:
            return
        if any(len(cell) > _LONGEST for cell in row):
            raise UnreadableError(f"a cell has more than {_LONGEST:,} characters", f"{where}:{before + 1}")
        yield before + 1, row
        before = reader.line_num


def _column(name: str, where: str, locale: ReadTag) -> str:
    """A column's name as it is looked up; the tag of a locale in its canonical form."""
    plain = " ".join(name.split())
    if not plain or plain.lower() in COLUMNS:
        return plain.lower()
    tag = plain[: -len(FORBIDDEN)] if plain.lower().endswith(FORBIDDEN) else plain
    try:
        return locale(tag).tag + (FORBIDDEN if tag != plain else "")
    except ConfigError:
        known = ", ".join(COLUMNS)
        message = (
            f"{name!r} is no column; the columns are {known}, a tag (de), and a tag with 'forbidden' (de forbidden)"
        )
        raise ConfigError(message, where) from None


def _raw(cells: dict[str, str], line: int, where: str) -> Raw:
    if not cells["term"]:
        raise ConfigError("this row has no term; fill it in, or remove the row", f"{where}:{line}")
    tags = [name for name in cells if name and name not in COLUMNS]
    return Raw(
        cells["term"],
        line,
        parted(cells.get("also", "")),
        cells.get("meaning", ""),
        {key: cells[key].lower() for key in ("translate", "hard", "severity") if cells.get(key)},
        _forms(cells, [tag for tag in tags if not tag.endswith(FORBIDDEN)], ""),
        _forms(cells, [tag.removesuffix(FORBIDDEN) for tag in tags if tag.endswith(FORBIDDEN)], FORBIDDEN),
    )


def _forms(cells: dict[str, str], tags: Sequence[str], ending: str) -> dict[str, tuple[str, ...]]:
    found = {tag: parted(cells[f"{tag}{ending}"]) for tag in tags}
    return {tag: forms for tag, forms in found.items() if forms}
