"""How far a run is, on stderr and only for a person who looks at it."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from pipeline.cli.shown import shown

Report = Callable[[int, int, str], None]
"""Takes how many are done, of how many, and what is being done."""


@contextmanager
def progress(*, quiet: bool) -> Iterator[Report | None]:
    """A function to report with; None where nobody looks: with `--quiet`, and where stderr is no terminal."""
    if quiet or not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.markup import escape
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=None)

        def report(done: int, total: int, what: str) -> None:
            # Not in the markup of rich: a name may hold brackets.
            bar.update(task, completed=done, total=total, description=escape(shown(what)))

        yield report
