"""The place and the words of every value in a YAML text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.yamltext.tree import Mapping, Node, Scalar, Sequence, tree

_BLOCKS = frozenset({"literal", "folded"})


@dataclass(frozen=True, slots=True)
class Value:
    """One scalar of a YAML text, keys excepted."""

    path: tuple[str, ...]
    """The keys down to it; places in lists as numbers counted from 0."""
    start: int
    end: int
    """Characters of the text, quotes and block header included: `write` gives what may stand between them."""
    text: str
    """What YAML reads; for block scalars without the line ends at its end, which belong to its header."""
    style: str
    """`plain`, `single`, `double`, `literal` or `folded`. A plain scalar inside `[ ]` or `{ }` is `double`, because
    there only quotes make every text safe; `write` still keeps it plain where it can."""


def values(text: str, where: str = "front matter") -> tuple[Value, ...]:
    """Every scalar in `text` that is not empty, in order of place.

    Raises UnreadableError for what YAML refuses and for aliases, anchors, tags and duplicate keys; `where` and the
    1-based line in `text` stand in it.
    """
    root = tree(text, where)
    return () if root is None else tuple(_values(root, (), text))


def _values(node: Node, path: tuple[str, ...], text: str) -> Iterator[Value]:
    match node:
        case Scalar():
            if node.end > node.start:
                yield _value(node, path, text)
        case Sequence(items):
            for index, item in enumerate(items):
                yield from _values(item, (*path, str(index)), text)
        case Mapping(items):
            for key, item in items:
                yield from _values(item, (*path, key.text), text)


def _value(scalar: Scalar, path: tuple[str, ...], text: str) -> Value:
    if scalar.style in _BLOCKS:
        raw = text[scalar.start : scalar.end].rstrip("\r\n")
        return Value(path, scalar.start, scalar.start + len(raw), scalar.text.rstrip("\n"), scalar.style)
    style = "double" if scalar.flow and scalar.style == "plain" else scalar.style
    return Value(path, scalar.start, scalar.end, scalar.text, style)
