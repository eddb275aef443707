"""The header entry's fields: text <-> pairs of name and value."""

import re
from collections.abc import Iterable
from dataclasses import replace

from pipeline.model import Unit

_OTHER_CHARSET = re.compile(r"(charset=)(?!utf-8(?![^\s;]))[^\s;]+", re.IGNORECASE)

Fields = tuple[tuple[str, str], ...]


def fields(text: str) -> Fields:
    """The fields of a header's msgstr in their order; a line that is no `Name: value` has an empty name."""
    lines = text.split("\n")
    if len(lines) > 1 and not lines[-1]:
        lines.pop()
    return tuple(_field(line) for line in lines)


def text(pairs: Iterable[tuple[str, str]]) -> str:
    """The msgstr of a header with these fields."""
    lines = [f"{name}: {value}" if name else value for name, value in pairs]
    return "" if lines == [""] else "".join(f"{line}\n" for line in lines)


def utf8(entry: Unit) -> Unit:
    """The header entry of a file that was decoded: its charset is UTF-8 from now on."""
    return replace(entry, targets=tuple(_OTHER_CHARSET.sub(r"\1UTF-8", target) for target in entry.targets))


def remainder(entry: Unit) -> Unit | None:
    """The header entry itself, without notes and line, if it holds more than fields and notes; else None."""
    plain = Unit("", targets=(text(fields(entry.target)),), fuzzy=entry.fuzzy)
    bare = replace(entry, notes=(), line=0)
    return None if bare == plain else bare


def _field(line: str) -> tuple[str, str]:
    name, colon, value = line.partition(": ")
    if colon and name and " " not in name:
        return name, value
    if line.endswith(":") and " " not in line and len(line) > 1:
        return line[:-1], ""
    return "", line
