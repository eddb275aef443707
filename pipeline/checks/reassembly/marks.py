"""The marks inside a segment: emphasis, code and tags of the translation are those of its source."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any, NamedTuple

from pipeline.checks.message import Message, short
from pipeline.facts.text import KEPT
from pipeline.markup import events
from pipeline.model import Pair

_NAMES = {"Strong": "bold (**)", "Emphasis": "emphasis (*)", "Strikethrough": "struck out (~~)"}
_MARKUP = re.compile(r"[*_~`<\[\\]")
_LITERAL = re.compile(r"(?<!\\)(\*\*|__|~~)")
_BROKEN = re.compile(r"&\s+(amp|lt|gt|quot|nbsp|shy);|&(amp|lt|gt|quot|nbsp|shy)(?![a-z]*;)")
"""A character reference that has lost its semicolon, or has gained a space."""
_EMPTY: Counter[str] = Counter()
"""What a text without marks has of all of them; nobody adds to it."""
_BREAKS = re.compile(r"\s+")


class Marks(NamedTuple):
    """What the marks of a segment are, counted."""

    styles: Counter[str]
    codes: Counter[str]
    tags: Counter[str]
    targets: Counter[str]
    text: str
    """The literal text between the marks."""


def emphasis(pair: Pair) -> Iterator[Message]:
    """As many bold, emphasised and struck-out spans as in the source."""
    source, target = marks(pair.source), marks(pair.target)
    if not source.styles and not target.styles:
        return
    for style, name in _NAMES.items():
        before, after = source.styles[style], target.styles[style]
        if before != after:
            yield Message(f"{name}: {before} in the source, {after} in the translation", suggestion=_loose(target))


def code(pair: Pair) -> Iterator[Message]:
    """Code spans word for word."""
    source, target = marks(pair.source).codes, marks(pair.target).codes
    if not source and not target:
        return
    for span in map(short, (source - target).elements()):
        yield Message(f"the code `{span}` of the source is missing or changed", suggestion=f"write `{span}`")
    for span in map(short, (target - source).elements()):
        if target.total() > source.total():
            yield Message(f"the translation has the code `{span}`, the source has not")


def html(pair: Pair) -> Iterator[Message]:
    """Raw HTML tags and comments: those of the source, and no others."""
    if "&" in pair.target and (broken := _BROKEN.search(pair.target)):
        whole = f"&{broken[1] or broken[2]};"
        if whole in pair.source:
            yield Message(f"“{broken[0]}” is read as it stands, not as {whole}", suggestion=f"write {whole}")
    source, target = marks(pair.source).tags, marks(pair.target).tags
    if not source and not target:
        return
    for tag in map(short, (target - source).elements()):
        yield Message(f"the translation has the HTML {tag}, the source has not", suggestion="leave it out")
    for tag in map(short, (source - target).elements()):
        yield Message(f"the HTML {tag} of the source is missing", suggestion=f"put {tag} back")


@lru_cache(maxsize=KEPT)
def marks(text: str) -> Marks:
    """The marks of one segment, as a Markdown parser reads them on one line."""
    if not _MARKUP.search(text):
        return Marks(_EMPTY, _EMPTY, _EMPTY, _EMPTY, text)
    found = Marks(Counter(), Counter(), Counter(), Counter(), "")
    read = []
    # A word in front keeps a mark at the start from being read as the mark of a block.
    for name, value, _, _ in events("a " + _BREAKS.sub(" ", text).strip()):
        if name == "Start" and isinstance(value, str) and value in _NAMES:
            found.styles[value] += 1
        elif name == "Start" and isinstance(value, dict):
            found.targets.update(_addresses(value))
        elif name == "Code":
            found.codes[str(value)] += 1
        elif name in {"InlineHtml", "Html"}:
            found.tags[str(value).lower()] += 1
        elif name == "Text":
            read.append(str(value))
    return found._replace(text="".join(read)[2:])


def _addresses(start: Mapping[str, Any]) -> Iterator[str]:
    """The address of a link or image that starts."""
    for name in ("Link", "Image"):
        if name in start:
            yield str(start[name]["dest_url"])


def _loose(target: Marks) -> str:
    """Where marks have stayed literal: in Chinese a mark between a full stop and a letter does not count."""
    if loose := _LITERAL.search(target.text):
        return f"a mark {loose[1]} stands where it is not read as one; move it to the other side of the punctuation"
    return ""
