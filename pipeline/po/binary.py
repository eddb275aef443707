"""Catalog -> MO: the compiled form that gettext's run-time libraries read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.model import Catalog, Unit
from pipeline.po.writer import header_unit

if TYPE_CHECKING:
    from polib import MOEntry

_TYPE = ("Content-Type", "text/plain; charset=UTF-8")


def mo(catalog: Catalog) -> bytes:
    """The header and the finished units as the bytes of an MO file, sorted, without a hash table."""
    # Imported here: only bundles need it.
    from polib import MOFile

    file = MOFile(encoding="utf-8", check_for_duplicates=False)
    file.metadata = dict(_header(catalog))
    list.extend(file, (_entry(unit) for unit in catalog.units if unit.finished))
    return bytes(file.to_binary())


def _entry(unit: Unit) -> MOEntry:
    from polib import MOEntry

    # polib takes an empty context for none; gettext keeps them apart by the mark behind the context.
    source = f"\x04{unit.source}" if unit.context == "" else unit.source
    plural = (
        {} if unit.plural is None else {"msgid_plural": unit.plural, "msgstr_plural": dict(enumerate(unit.targets))}
    )
    return MOEntry(
        msgid=source, msgstr=unit.target if unit.plural is None else "", msgctxt=unit.context or None, **plural
    )


def _header(catalog: Catalog) -> tuple[tuple[str, str], ...]:
    lines = header_unit(catalog).target.splitlines()
    fields = tuple((name, value.strip()) for name, _, value in (line.partition(":") for line in lines))
    return fields if catalog.field(_TYPE[0]) else (*fields, _TYPE)
