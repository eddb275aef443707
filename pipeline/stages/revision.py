"""What a run would change of one catalog, and why."""

from __future__ import annotations

from dataclasses import replace

from pipeline import catalog as catalogs
from pipeline.catalog import Change
from pipeline.model import Catalog, Unit
from pipeline.stages.edition import Merged
from pipeline.stages.merging import old_catalog
from pipeline.stages.values import Job, Revision

_MEMORY = "suggested from "

Key = tuple[str | None, str]
"""Context and msgid."""


def revision(job: Job, template: Catalog, own: Merged) -> Revision:
    """The changes from the catalog as it was read to the one as it is to be, with what the memory adds to it."""
    tag = own.edition.locale.tag
    units = catalogs.lookup(own.catalog)
    keys = [unit.key for unit in template.units]
    found = catalogs.changes(own.before, template, own.edition.locale)
    cut = _cut_anew(job, own)
    here = (_as_it_is(_recut(change, cut.get(key)), units[key]) for change, key in zip(found, keys, strict=False))
    differs = own.file.data != dict(job.catalogs).get(tag)
    return Revision(job.path, tag, own.file.path, differs, (*here, *found[len(keys) :]))


def _cut_anew(job: Job, own: Merged) -> dict[Key, str]:
    """What is in the catalog only because its text is cut into blocks now, or into sentences: `joined` or `split`."""
    old = old_catalog(job, own.edition)
    if old is None or own.before is None or own.before is old:
        return {}
    known, after = catalogs.lookup(old), catalogs.lookup(own.before)
    gone = [unit.source for key, unit in known.items() if key not in after]
    return {
        unit.key: "split" if any(unit.source in source for source in gone) else "joined"
        for unit in own.before.units
        if unit.key not in known
    }


def _recut(change: Change, kind: str | None) -> Change:
    return change if kind is None else replace(change, kind=kind, similarity=0.0)


def _as_it_is(change: Change, unit: Unit) -> Change:
    state = catalogs.state(unit)
    if state == change.state:
        return change
    said = next((line for line in unit.comments if line.startswith(_MEMORY)), "")
    return replace(change, state=state, detail=change.detail or said)
