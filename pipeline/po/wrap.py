"""PO text wrapped as `msgcat --force-po --width=N` wraps it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

from pipeline.po.breaks import places
from pipeline.po.charset import encode

_STATEMENT = re.compile(r'(?P<head>(?P<mark>#~\| |#\| |#~ )?msg\w+(?:\[\d+\])? )"(?P<text>.*)"')
_MORE = re.compile(r'(?:#~\| |#\| |#~ )?"(?P<text>.*)"')
_NO_WRAP = re.compile(r"#,.*\bno-wrap\b")
_ESCAPE = re.compile(r"\\[0-7]{1,3}|\\.")


def wrapped(data: bytes, width: int) -> bytes:
    """The bytes of a PO file as `dumps` writes it, with lines of at most `width` columns where they can be broken.

    Entries with the flag `no-wrap` stay as they are; a word that is wider than a line stands on its own.
    """
    entries = data.decode("utf-8", "surrogateescape").split("\n\n")
    return encode("\n\n".join(_entry(entry.split("\n"), width) for entry in entries))


def _entry(lines: list[str], width: int) -> str:
    kept = any(_NO_WRAP.match(line) for line in lines)
    found: list[str] = []
    references = [word for line in lines if line.startswith("#: ") for word in line[3:].split(" ")]
    at = 0
    while at < len(lines):
        statement = _STATEMENT.fullmatch(lines[at])
        if statement is None:
            found += _other(lines[at], references, width)
            at += 1
            continue
        portions = [statement["text"]]
        at += 1
        while at < len(lines) and (more := _MORE.fullmatch(lines[at])):
            portions.append(more["text"])
            at += 1
        whole = [portion for portion in portions if portion] or [""]
        found += _string(statement["head"], statement["mark"] or "", whole, width if not kept else 0)
    return "\n".join(found)


def _other(line: str, references: list[str], width: int) -> Iterator[str]:
    """A line of comments; those of references are made anew in the place of their first one."""
    if not line.startswith("#: "):
        yield line
        return
    told = ""
    while references:
        reference = references.pop(0)
        if told and len(encode(f"{told} {reference}")) >= width + 1:
            yield told
            told = ""
        told = f"{told or '#:'} {reference}"
    if told:
        yield told


def _string(head: str, mark: str, portions: list[str], width: int) -> Iterator[str]:
    """A statement: on one line if it fits there, else an empty string and one line for each piece."""
    first = len(portions) == 1 and list(_pieces(portions[0], _columns(head) + 1, width, len(mark) + 1))
    if first and len(first) == 1 and (not width or _columns(head) + 1 <= width):
        yield f'{head}"{first[0]}"'
        return
    yield f'{head}""'
    for portion in portions:
        for piece in _pieces(portion, len(mark) + 1, width, len(mark) + 1):
            yield f'{mark}"{piece}"'


def _pieces(text: str, start: int, width: int, later: int) -> Iterator[str]:
    """The text in pieces that fit between the quotation marks; `start` and `later` are the columns before the first
    piece and before the others."""
    begin = last = 0
    column, wide = start, 0
    for place in (*_places(text), len(text)) if width else ():
        wide = _columns(text[last:place])
        if last > begin and column + wide > width - 1:
            yield text[begin:last]
            begin, column = last, later
        column += wide
        last = place
    yield text[begin:]


def _places(text: str) -> Iterable[int]:
    """Where a string may break: not inside an escape."""
    held = {place for found in _ESCAPE.finditer(text) for place in range(found.start() + 1, found.end())}
    if text.endswith("\\n"):
        held.add(len(text) - 2)
    return [place for place in places(text) if place not in held]


def _columns(text: str) -> int:
    if text.isascii():
        return len(text)
    return sum(map(_wide, text))


def _wide(character: str) -> int:
    if unicodedata.category(character) in {"Mn", "Me", "Cf"} and character != "\u00ad":
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
