"""Three versions of a catalog's header -> one; they never conflict."""

from collections.abc import Mapping
from datetime import UTC, datetime

from pipeline.model import Catalog
from pipeline.po.header import Fields
from pipeline.po.three_way.choose import changed

_CREATED, _REVISED = "pot-creation-date", "po-revision-date"
_DATES = (_CREATED, _REVISED)
_NEVER = datetime.min.replace(tzinfo=UTC)


def fields(base: Catalog, ours: Catalog, theirs: Catalog) -> Fields:
    """The fields with what either side has changed: the newest dates, and where both have changed a field, the value
    of the side that was revised last. They stand in the order of ours, those that only theirs has behind them."""
    versions = tuple(map(_named, (base, ours, theirs)))
    spelled = {name.casefold(): name for name, _ in (*theirs.header, *ours.header) if name}
    newer = is_newer(ours, theirs, _REVISED)
    found: list[tuple[str, str]] = []
    done: set[str] = set()
    for name, line in (*ours.header, *theirs.header):
        key = name.casefold()
        if key in done or (not name and ("", line) in found):
            continue
        done |= {key} if name else set()
        value = _value(key, versions, newer) if name else line
        if value is not None:
            found.append((spelled.get(key, ""), value))
    return tuple(found)


def is_newer(ours: Catalog, theirs: Catalog, field: str = _CREATED) -> bool:
    """Whether a date of theirs is later than that of ours."""
    return _moment(theirs.field(field)) > _moment(ours.field(field))


def _named(catalog: Catalog) -> Mapping[str, str]:
    return {name.casefold(): value for name, value in catalog.header if name}


def _value(key: str, versions: tuple[Mapping[str, str], ...], newer: bool) -> str | None:
    base, ours, theirs = (version.get(key) for version in versions)
    if key in _DATES and ours is not None and theirs is not None:
        return max(ours, theirs, key=_moment)
    return changed(base, ours, theirs, newer=newer)


def _moment(date: str | None) -> datetime:
    """`2024-05-31 18:20+0200`, as gettext writes it; what is no such date was never."""
    try:
        return datetime.strptime(date or "", "%Y-%m-%d %H:%M%z")
    except ValueError:
        return _NEVER
