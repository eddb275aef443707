"""The catalogs as the last run left them: where one comes back with less, nothing of it is lost."""

from __future__ import annotations

from pipeline import memory, po
from pipeline.model import Catalog, PipelineError
from pipeline.stages.values import Job, Result
from pipeline.workspace import paths
from pipeline.workspace.cache import Cache


def emptied(job: Job, cache: Cache) -> tuple[tuple[str, bytes], ...]:
    """By the tag of their edition, the last state seen of catalogs in which translations have been emptied since.

    Some editors return empty what they did not touch; an empty return is no answer. Not told of are catalogs with
    other messages, or of an earlier date, than were seen: those of another branch, or of last week, lack translations
    that nobody has taken out of them.
    """
    found = []
    for tag, data in job.catalogs:
        seen = cache.get(_key(job, tag))
        if isinstance(data, bytes) and seen is not None and seen != data:
            try:
                now, then = po.parse(data, job.path), po.parse(seen, job.path)
            except PipelineError:
                continue
            if _is_emptied(now, then):
                found.append((tag, seen))
    return tuple(found)


def keep(result: Result, job: Job, cache: Cache) -> None:
    """Keeps the catalogs that a run has brought up to date, where they have changed."""
    now = {artifact.path: artifact.data for artifact in result.catalogs}
    for tag, _ in job.catalogs:
        data = now.get(paths.catalog(job.config.edition(tag).locale, job.path))
        if data is not None and cache.get(_key(job, tag)) != data:
            cache.put(_key(job, tag), data)


def _is_emptied(now: Catalog, then: Catalog) -> bool:
    units = {unit.key: unit for unit in now.units}
    if units.keys() != {unit.key for unit in then.units}:
        return False
    before, after = memory.changed(then), memory.changed(now)
    if before and after and after < before:
        return False
    return any(unit.target and not any(units[unit.key].targets) for unit in then.units)


def _key(job: Job, tag: str) -> str:
    return f"Seen {tag} {job.path}"
