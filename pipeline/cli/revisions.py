"""What an extract would change of the catalogs, and why: as a table and as JSON."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING

import click

from pipeline.cli.options import said

if TYPE_CHECKING:
    from pipeline.catalog import Change
    from pipeline.stages import Outcome, Revision

HEAD = ("locale", "document", "change", "then", "text", "why")
_TEXT = 48
"""So many characters of a text are shown in the table."""
_REASONS: Mapping[str, str] = {
    "moved": "it stands elsewhere",
    "re-wrapped": "other line breaks",
    "cosmetic": "only {detail} changed",
    "wording": "{detail}",
    "meaning": "{detail}",
    "split": "one sentence became several",
    "joined": "several sentences became one",
    "new": "{detail}",
    "gone": "no text has it any more",
}


def show(form: str) -> int:
    """Tells what would change, and writes nothing; the exit status, which is that of `extract`."""
    from pipeline.cli.work import work

    outcome = work(["changes"]).outcome
    click.echo(json.dumps(_told(outcome), ensure_ascii=False, indent=2) if form == "json" else _table(outcome))
    if form != "json" and not said().quiet:
        click.echo(_sum(outcome.revisions), err=True)
    return 3 if outcome.errors else 0


def _told(outcome: Outcome) -> dict[str, object]:
    """Keys are only ever added. A message that stays as it is is counted, and not listed."""
    return {"catalogs": [_revision(item) for item in outcome.revisions], "remarks": outcome.remarks}


def _revision(item: Revision) -> dict[str, object]:
    return {
        "locale": item.locale,
        "document": item.path,
        "catalog": item.file,
        "written": item.differs,
        "counts": Counter(change.kind for change in item.changes),
        "changes": [asdict(change) for change in item.changes if change.kind != "same"],
    }


def _table(outcome: Outcome) -> str:
    from pipeline.cli.tables import table

    rows = [row for item in outcome.revisions for row in _rows(item)]
    nothing = "no entry would change" if outcome.remarks else "nothing would change"
    return "\n".join([*outcome.remarks, table(HEAD, rows) if rows else nothing])


def _rows(item: Revision) -> Iterator[tuple[str, ...]]:
    """Each change; for a catalog that would be written without one, what else is in it."""
    found = [change for change in item.changes if change.kind != "same"]
    for change in found:
        yield item.locale, item.path, change.kind, change.state, _text(change), _why(change)
    if item.differs and not found:
        yield item.locale, item.path, "", "", "", "comments, header or form"


def _text(change: Change) -> str:
    text = " ".join((change.source or change.previous).split())
    return text if len(text) <= _TEXT else f"{text[: _TEXT - 1]}…"


def _why(change: Change) -> str:
    return " ".join(_REASONS.get(change.kind, "{detail}").format(detail=change.detail).split())


def _sum(revisions: Sequence[Revision]) -> str:
    from pipeline.cli.words import many

    kinds = Counter(change.kind for item in revisions for change in item.changes if change.kind != "same")
    what = ", ".join(f"{number} {kind}" for kind, number in kinds.most_common())
    files = many(sum(item.differs for item in revisions), "catalog")
    return f"{files} would be written" + (f": {what}" if what else "")
