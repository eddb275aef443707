"""YAML front matter: where it ends, and its values that are prose."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from pipeline.model import Block, PipelineError
from pipeline.yamltext import Value, values

_FRONT = re.compile(
    r"\ufeff?---[ \t]*(?:\r\n|\n|\r)(?P<yaml>(?:.*?(?:\r\n|\n|\r))??)(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|\Z)", re.DOTALL
)


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The front matter of a text; all places are characters of the file."""

    end: int
    """Where the text behind it starts."""
    blocks: tuple[Block, ...] = ()
    settings: tuple[tuple[str, str], ...] = ()
    """Its plain values at the top level, by key: `("lang", "en")`."""
    paths: tuple[tuple[str, ...], ...] = ()
    """The key paths of all its values."""
    problem: PipelineError | None = None
    """Why YAML refuses it; it is then carried over as it is."""


def front_matter(text: str, keys: frozenset[str], where: str) -> FrontMatter:
    """The front matter of a text, and a block for each value whose key is one of `keys`."""
    found = _FRONT.match(text)
    if not found:
        return FrontMatter(int(text.startswith("\ufeff")))
    yaml, offset = found["yaml"], found.start("yaml")
    try:
        there = _values(yaml, where)
    except PipelineError as problem:
        return FrontMatter(found.end(), problem=problem)
    if not all(value.path for value in there):
        # A text between two rules, no mapping: Markdown reads it as prose.
        return FrontMatter(offset - len(text[:offset].lstrip("\ufeff")))
    blocks = tuple(_blocks((value for value in there if _name(value) in keys and value.text.strip()), yaml, offset))
    settings = tuple((value.path[0], value.text) for value in there if len(value.path) == 1)
    return FrontMatter(found.end(), blocks, settings, tuple(value.path for value in there))


@lru_cache(maxsize=1024)
def _values(yaml: str, where: str) -> tuple[Value, ...]:
    # The same front matter is read again for each edition of its document.
    return values(yaml, where)


def _name(value: Value) -> str:
    return next((name for name in reversed(value.path) if not name.isdigit()), "")


def _blocks(chosen: Iterable[Value], yaml: str, offset: int) -> Iterator[Block]:
    line, at = 2, 0
    for value in chosen:
        line += yaml.count("\n", at, value.start)
        at = value.start
        raw = yaml[value.start : value.end]
        style = f"yaml:{value.style}"
        yield Block("value", raw, value.start + offset, line, path=value.path, style=style, value=value.text)
