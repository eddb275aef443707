"""Catalog -> MO: the compiled form that gettext's run-time libraries read."""

import struct
from itertools import accumulate

from pipeline.model import Catalog, Unit
from pipeline.po.writer import header_unit

_MAGIC = 0x950412DE
_TYPE = ("Content-Type", "text/plain; charset=UTF-8")


def mo(catalog: Catalog) -> bytes:
    """The header and the finished units as the bytes of an MO file, little-endian and sorted, without a hash table.

    The layout is that of "The Format of GNU MO Files" in the gettext manual.
    """
    strings = {_id(unit): _join(unit.targets) for unit in catalog.units if unit.finished}
    strings[b""] = _header(catalog)
    pairs = sorted(strings.items())
    tables = 28 + 16 * len(pairs)
    texts = [text for text, _ in pairs] + [text for _, text in pairs]
    starts = accumulate((len(text) + 1 for text in texts), initial=tables)
    index = [number for text, start in zip(texts, starts, strict=False) for number in (len(text), start)]
    head = struct.pack("<7I", _MAGIC, 0, len(pairs), 28, 28 + 8 * len(pairs), 0, tables)
    return head + struct.pack(f"<{len(index)}I", *index) + b"".join(text + b"\0" for text in texts)


def _id(unit: Unit) -> bytes:
    context = "" if unit.context is None else f"{unit.context}\x04"
    return _join((context + unit.source,) if unit.plural is None else (context + unit.source, unit.plural))


def _join(texts: tuple[str, ...]) -> bytes:
    return "\0".join(texts).encode("utf-8")


def _header(catalog: Catalog) -> bytes:
    text = header_unit(catalog).target
    return (text if catalog.field(_TYPE[0]) else f"{text}{_TYPE[0]}: {_TYPE[1]}\n").encode("utf-8")
