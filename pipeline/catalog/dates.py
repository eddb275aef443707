"""POT-Creation-Date: the date of the messages, not of the run."""

from dataclasses import replace
from datetime import datetime

from pipeline.catalog.header import with_fields
from pipeline.model import Catalog

_NAMES = ("POT-Creation-Date", "PO-Revision-Date")


def dated(new: Catalog, old: Catalog | None, now: datetime) -> Catalog:
    """The template `new` with its dates (law 7).

    While the messages (context, msgid, plural) are those of `old`, the last state seen, the date is that of `old`; else
    it is `now`, to the minute. A time without a zone counts as UTC.
    """
    kept = (old.field(_NAMES[0]) if old and _messages(old) == _messages(new) else None) or _stamp(now)
    return replace(new, header=with_fields(new.header, dict.fromkeys(_NAMES, kept)))


def _messages(catalog: Catalog) -> frozenset[tuple[str | None, str, str | None]]:
    return frozenset((unit.context, unit.source, unit.plural) for unit in catalog.units)


def _stamp(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%d %H:%M") + (moment.strftime("%z")[:5] or "+0000")
