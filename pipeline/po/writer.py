"""Catalog -> PO text, byte for byte what `msgcat --force-po --no-wrap` writes."""

from collections.abc import Iterator
from dataclasses import replace

from pipeline.model import Catalog, Unit
from pipeline.po import flags, header
from pipeline.po.charset import encode
from pipeline.po.strings import escape

_REFERENCE_BYTES = 79


def dumps(catalog: Catalog) -> bytes:
    """The catalog as the bytes of a PO file in UTF-8: header, units, obsolete units.

    `parse` reads the same catalog back (law 6). As with msgcat, obsolete units without a translation are left out and
    an untranslated unit is not marked as fuzzy.
    """
    entries = [_entry(unit, "") for unit in _units(catalog)]
    entries += [_entry(unit, "#~ ") for unit in catalog.obsolete if any(unit.targets)]
    return encode("\n".join(entries))


def _units(catalog: Catalog) -> Iterator[Unit]:
    if catalog.header or catalog.header_entry:
        yield header_unit(catalog)
    yield from catalog.units


def header_unit(catalog: Catalog) -> Unit:
    """The header as an entry with an empty msgid."""
    text, written = header.text(catalog.header), catalog.header_entry
    if written is None:
        return Unit("", targets=(text,), notes=catalog.header_comments, fuzzy=catalog.header_fuzzy)
    # Its own spelling is kept as long as it says the same.
    same = header.fields(written.target) == catalog.header
    targets = written.targets if same else (text, *written.targets[1:])
    return replace(written, targets=targets, notes=catalog.header_comments, fuzzy=catalog.header_fuzzy)


def _entry(unit: Unit, mark: str) -> str:
    lines = [*_comments("#", unit.notes), *_comments("#.", unit.comments)]
    lines += _references(unit.references)
    fuzzy = ("fuzzy",) if unit.fuzzy and unit.target else ()
    if fuzzy or unit.flags:
        known = flags.ordered(unit.flags)
        words = (*fuzzy, *(flags.of_obsolete(known) if mark else known))
        lines += ["#, " + ", ".join(words)] if words else []
    if unit.previous is not None:
        lines += _previous(unit, mark)
    lines += _statements(unit, mark)
    return "\n".join(lines) + "\n"


def _comments(mark: str, texts: tuple[str, ...]) -> Iterator[str]:
    for text in texts:
        for line in text.split("\n"):
            # gettext joins a line that ends with a backslash with the next one, also in a comment.
            yield f"{mark} {line} " if line.endswith("\\") else f"{mark} {line}" if line else mark


def _references(references: tuple[str, ...]) -> Iterator[str]:
    """The `#:` lines; msgcat breaks them before byte 80, also where it wraps nothing else."""
    line = ""
    for reference in references:
        if line and len(encode(f"{line} {reference}")) > _REFERENCE_BYTES:
            yield line
            line = ""
        line = f"{line or '#:'} {reference}"
    if line:
        yield line


def _previous(unit: Unit, mark: str) -> Iterator[str]:
    before = "#~| " if mark else "#| "
    if unit.previous_context is not None:
        yield _string("msgctxt", unit.previous_context, before)
    yield _string("msgid", unit.previous or "", before)
    if unit.previous_plural is not None:
        yield _string("msgid_plural", unit.previous_plural, before)


def _statements(unit: Unit, mark: str) -> Iterator[str]:
    if unit.context is not None:
        yield _string("msgctxt", unit.context, mark)
    yield _string("msgid", unit.source, mark)
    if unit.plural is None:
        yield _string("msgstr", unit.target, mark)
        return
    yield _string("msgid_plural", unit.plural, mark)
    for number, target in enumerate(unit.targets):
        yield _string(f"msgstr[{number}]", target, mark)


def _string(keyword: str, text: str, mark: str) -> str:
    """A keyword with its string: on one line, or, with a line break inside, one string for each line of the text."""
    if "\n" not in text[:-1]:
        return f'{mark}{keyword} "{escape(text)}"'
    portions = text.split("\n")
    written = [f"{escape(portion)}\\n" for portion in portions[:-1]] + ([escape(portions[-1])] if portions[-1] else [])
    return "\n".join([f'{mark}{keyword} ""', *(f'{mark}"{portion}"' for portion in written)])
