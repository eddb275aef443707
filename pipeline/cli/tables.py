"""Tables: drawn for a terminal, in plain columns for a pipe or a file."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from pipeline.cli.columns import columns
from pipeline.cli.shown import shown
from pipeline.cli.wrap import screen


def table(head: Sequence[str], rows: Sequence[Sequence[str]], right: Sequence[int] = ()) -> str:
    """Rows under a heading; the columns whose places are in `right` stand at their right edge."""
    return _drawn(head, rows, right) if sys.stdout.isatty() else columns(head, rows, right)


def _drawn(head: Sequence[str], rows: Sequence[Sequence[str]], right: Sequence[int]) -> str:
    from io import StringIO

    from rich.box import SIMPLE_HEAD
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    drawn = Table(box=SIMPLE_HEAD, pad_edge=False)
    for place, name in enumerate(head):
        drawn.add_column(name, justify="right" if place in right else "left")
    for row in rows:
        # Not as rich's markup: a name may hold brackets.
        drawn.add_row(*(Text(shown(cell)) for cell in row))
    paper = StringIO()
    Console(file=paper, width=screen(), force_terminal=True).print(drawn)
    return "\n".join(line.rstrip() for line in paper.getvalue().splitlines()).strip("\n")
