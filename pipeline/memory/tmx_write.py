"""Units -> TMX 1.4b, the same bytes from the same units."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from xml.sax.saxutils import escape, quoteattr

from pipeline import __version__
from pipeline.memory.tmx import NO_XML, PROPERTIES, Unit, Variant

_PLACEHOLDER = re.compile(r"\{((?:url|img|note|tag)\d+)\}")
_KEPT = {"\r": "&#13;"}
"""An XML reader takes it for a line feed where it stands as it is."""

_Shown = Callable[[str], str]


def dumps(units: Iterable[Unit], *, blocks: bool = False, tags: bool = False) -> bytes:
    """The units as a file, in their order; `blocks` says that they are paragraphs and not sentences.

    Placeholders and markup stand in the text as translators see them in their catalogs, so that programs that know
    nothing of tags, and OmegaT, which drops what stands in them, find each message again. With `tags` placeholders are
    `<ph>`, for programs that keep those safe. Units that no XML can hold are left out (`writable`).
    """
    some = [unit for unit in units if writable(unit)]
    sources = {unit.source for unit in some}
    head = {
        "creationtool": "plainloc",
        "creationtoolversion": __version__,
        "segtype": "paragraph" if blocks else "sentence",
        "o-tmf": "PO",
        "adminlang": "en",
        "srclang": sources.pop() if len(sources) == 1 else "*all*",
        "datatype": "plaintext",
    }
    shown = _tagged if tags else _escaped
    body = (line for unit in some for line in _lines(unit, head["srclang"], shown))
    lines = ('<?xml version="1.0" encoding="UTF-8"?>', '<tmx version="1.4">', _element("header", head, "/"), "<body>")
    return "".join(f"{line}\n" for line in (*lines, *body, "</body>", "</tmx>")).encode()


def writable(unit: Unit) -> bool:
    """Whether XML can hold the unit: it has no control characters and no halves of characters."""
    place = (getattr(unit.place, field) or "" for field in PROPERTIES)
    return not any(NO_XML.search(text) for text in (*place, *(variant.text for variant in unit.variants)))


def is_ours(data: bytes) -> bool:
    """Whether a file is one that `dumps` wrote, by its header."""
    return b' creationtool="plainloc" ' in data[:500]


def _lines(unit: Unit, source: str, shown: _Shown) -> Iterator[str]:
    yield _element("tu", {"srclang": unit.source} if unit.source != source else {})
    for field, names in PROPERTIES.items():
        if text := getattr(unit.place, field):
            yield f"  {_element('prop', {'type': names[0]})}{_escaped(text)}</prop>"
    for variant in unit.variants:
        yield f"  {_element('tuv', _said(variant))}<seg>{shown(variant.text)}</seg></tuv>"
    yield "</tu>"


def _said(variant: Variant) -> dict[str, str]:
    return {"xml:lang": variant.tag, **({"changedate": variant.changed} if variant.changed else {})}


def _element(name: str, attributes: dict[str, str], end: str = "") -> str:
    return f"<{name}{''.join(f' {key}={quoteattr(value)}' for key, value in attributes.items())}{end}>"


def _escaped(text: str) -> str:
    return escape(text, _KEPT)


def _tagged(text: str) -> str:
    """The text with its placeholders as `<ph>`; the same one has the same `type` in both languages."""
    return _PLACEHOLDER.sub(r'<ph type="\1">{\1}</ph>', _escaped(text))
