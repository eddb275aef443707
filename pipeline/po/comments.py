"""The comment lines above an entry: notes, comments from the source, references, flags."""

import re
from collections.abc import Iterable

_FLAG_MARKS = (",", "!", "=")
_SPACED_LINE = re.compile(r"[ \t]*:[ \t]*(\d+)(?=[ \t]|$)")
_REFERENCE = re.compile(r"[^ \t]+")
_HERE = re.compile(r"^(?:\./)+")
_ZEROS = re.compile(r":0+(?=\d+$)")


def sort(lines: Iterable[str]) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...], list[str]]:
    """Notes, comments from the source, references and flag lines, each without its mark."""
    notes, comments, references, flagged = [], [], [], []
    for line in lines:
        mark, rest = line[1:2], line[2:]
        if mark == ".":
            comments.append(_unspaced(rest))
        elif mark == ":":
            references.append(rest)
        elif mark in _FLAG_MARKS and mark:
            flagged.append(line[1:])
        else:
            notes.append(_unspaced(line[1:]))
    return tuple(notes), tuple(comments), _references(references) if references else (), flagged


def _unspaced(text: str) -> str:
    return text[1:] if text.startswith(" ") else text


def _references(lines: Iterable[str]) -> tuple[str, ...]:
    """The references of `#:` lines, each once; `./file : 05` is `file:5`."""
    found: dict[str, None] = {}
    for line in lines:
        joined = _SPACED_LINE.sub(r":\1", line) if ":" in line else line
        for word in _REFERENCE.findall(joined):
            found[_ZEROS.sub(":", _HERE.sub("", word) if word.startswith("./") else word)] = None
    return tuple(filter(None, found))
