"""Catalog -> XLIFF 1.2, for CAT tools."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from xml.sax.saxutils import escape as escaped
from xml.sax.saxutils import quoteattr

from pipeline.model import Catalog, PipelineError, Unit

NAMESPACE = "urn:oasis:names:tc:xliff:document:1.2"
STAMPS = ("X-Plainloc-Export", "X-Plainloc-Base")
"""The header's fields that travel in notes of the XLIFF header."""
CONTEXT = "x-gettext-msgctxt"
_PLACEHOLDER = re.compile(r"(?<!\{)\{([a-z]+\d+)\}(?!\})")
# XML reads a bare carriage return as a line feed.
_escape = partial(escaped, entities={"\r": "&#13;"})
_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What no XML file can hold (XML 1.0, 2.2)."""


def dumps(catalog: Catalog, source: str, original: str, *, reviewed: bool = False) -> bytes:
    """The catalog as XLIFF 1.2: one `trans-unit` for each unit, its id that of the unit.

    Placeholders are `ph`, comments and translator's notes are notes, a previous msgid is an `alt-trans`. `source` is
    the tag of the source language, `original` the name of the text; where a review of the text is said to hold
    (`reviewed`), finished translations are `final`. Raises PipelineError for a character that no XML file can hold.
    """
    text = "\n".join(_lines(catalog, source, original, reviewed=reviewed)) + "\n"
    if found := _NO_XML.search(text):
        raise PipelineError(f"the character U+{ord(found[0]):04X} cannot stand in XML; remove it", original)
    return text.encode("utf-8")


def _lines(catalog: Catalog, source: str, original: str, *, reviewed: bool) -> Iterator[str]:
    target = catalog.locale.tag if catalog.locale else ""
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield f'<xliff xmlns="{NAMESPACE}" version="1.2">'
    languages = f"source-language={quoteattr(source)} target-language={quoteattr(target)}"
    yield f'<file original={quoteattr(original)} {languages} datatype="plaintext">'
    yield "<header>"
    for name in STAMPS:
        if value := catalog.field(name):
            yield f'<note from="{name}">{_escape(value)}</note>'
    yield "</header>"
    yield "<body>"
    for unit in catalog.units:
        yield from _unit(unit, reviewed=reviewed)
    yield from ("</body>", "</file>", "</xliff>")


def _unit(unit: Unit, *, reviewed: bool) -> Iterator[str]:
    done = unit.finished
    state = "needs-translation" if not unit.target else "needs-review-translation" if not done else "translated"
    state = "final" if done and reviewed else state
    holds = "python-brace-format" in unit.flags
    yield f'<trans-unit id="{unit.id}" xml:space="preserve" approved="{"yes" if done else "no"}">'
    yield f"<source>{_text(unit.source, holds=holds)}</source>"
    yield f'<target state="{state}">{_text(unit.target, holds=holds)}</target>'
    if unit.context is not None:
        context = f'<context context-type="{CONTEXT}">{_escape(unit.context)}</context>'
        yield f'<context-group purpose="information">{context}</context-group>'
    yield from (f'<note from="developer">{_escape(line)}</note>' for line in unit.comments if line)
    yield from (f'<note from="translator">{_escape(line)}</note>' for line in unit.notes if line)
    if unit.previous is not None:
        texts = (f"<{name}>{_escape(text)}</{name}>" for name, text in _pair(unit))
        yield f'<alt-trans alttranstype="previous-version">{"".join(texts)}</alt-trans>'
    yield "</trans-unit>"


def _pair(unit: Unit) -> tuple[tuple[str, str], tuple[str, str]]:
    return ("source", unit.previous or ""), ("target", unit.target)


def _text(text: str, *, holds: bool) -> str:
    """Escaped, with each placeholder in a `ph`; `holds` says whether braces are placeholders."""
    plain = _escape(text)
    return _PLACEHOLDER.sub(r'<ph id="\1">{\1}</ph>', plain) if holds else plain
