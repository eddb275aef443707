"""Terms -> CSV: one row for each, two columns for each locale."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from io import StringIO

from pipeline.model import Term
from pipeline.terminology.csv_columns import COLUMNS, FORBIDDEN, PARTED, guarded
from pipeline.terminology.raw import raw


def dumps(terms: Iterable[Term]) -> bytes:
    """The terms in their order, in UTF-8 with a byte order mark, by which spreadsheets know it.

    Several forms in a cell are parted by ` | `. A cell that a spreadsheet would take for a formula has an apostrophe
    before it, which `loads` takes away.
    """
    some = tuple(terms)
    tags = list(dict.fromkeys(tag for term in some for tag, _ in (*term.forms, *term.forbidden)))
    refused = {tag for term in some for tag, _ in term.forbidden}
    file = StringIO()
    writer = csv.writer(file, lineterminator="\r\n")
    columns = [column for tag in tags for column in (tag, *([f"{tag}{FORBIDDEN}"] if tag in refused else ()))]
    writer.writerow((*COLUMNS, *columns))
    for term in some:
        writer.writerow([guarded(cell) for cell in _cells(term, columns)])
    return b"\xef\xbb\xbf" + file.getvalue().encode()


def _cells(term: Term, columns: Iterable[str]) -> Iterator[str]:
    known = raw(term)
    yield from (known.term, PARTED.join(known.also), known.meaning)
    yield from (known.said.get(key, "") for key in ("translate", "hard", "severity"))
    for column in columns:
        tag = column.removesuffix(FORBIDDEN)
        forms = known.forbidden if column.endswith(FORBIDDEN) else known.forms
        yield PARTED.join(forms.get(tag, ()))
