"""What a run would change of one catalog, and why."""

from __future__ import annotations

from dataclasses import replace

from pipeline import catalog as catalogs
from pipeline.catalog import Change
from pipeline.model import Catalog, Unit
from pipeline.stages.edition import Merged
from pipeline.stages.values import Job, Revision

_MEMORY = "suggested from "


def revision(job: Job, template: Catalog, own: Merged) -> Revision:
    """The changes from the catalog as it was read to the one as it is to be, with what the memory adds to it."""
    tag = own.edition.locale.tag
    units = catalogs.lookup(own.catalog)
    keys = [unit.key for unit in template.units]
    found = catalogs.changes(own.before, template, own.edition.locale)
    here = (_as_it_is(change, units[key]) for change, key in zip(found, keys, strict=False))
    differs = own.file.data != dict(job.catalogs).get(tag)
    return Revision(job.path, tag, own.file.path, differs, (*here, *found[len(keys) :]))


def _as_it_is(change: Change, unit: Unit) -> Change:
    state = catalogs.state(unit)
    if state == change.state:
        return change
    said = next((line for line in unit.comments if line.startswith(_MEMORY)), "")
    return replace(change, state=state, detail=change.detail or said)
