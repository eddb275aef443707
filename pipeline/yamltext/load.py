"""YAML text -> plain Python values."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from pipeline.yamltext.tree import Mapping, Node, Scalar, Sequence, tree

_CONSTANTS: dict[str, object] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL"), None),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
    **dict.fromkeys((".nan", ".NaN", ".NAN"), float("nan")),
}
_NUMBERS: tuple[tuple[re.Pattern[str], Callable[[str], object]], ...] = (
    (re.compile(r"[-+]?[0-9]{1,300}"), int),
    (re.compile(r"0o[0-7]{1,300}"), lambda text: int(text[2:], 8)),
    (re.compile(r"0x[0-9a-fA-F]{1,300}"), lambda text: int(text[2:], 16)),
    (re.compile(r"[-+]?(\.[0-9]{1,300}|[0-9]{1,300}(\.[0-9]{0,300})?)([eE][-+]?[0-9]+)?"), float),
    (re.compile(r"[-+]?\.(inf|Inf|INF)"), lambda text: float(text.replace(".", ""))),
)


def load(text: str, where: str, only: Iterable[tuple[str, ...]] = ()) -> object:
    """The values of the one document in `text`: dict, list, str, int, float, bool and None.

    Scalars are read by the core schema of YAML 1.2, in which `no`, `on`, `12:30` and `2024-01-31` are texts: a list of
    the words of a language must not hold False. Aliases, anchors, tags and duplicate keys are refused.
    `where` is the file's name for errors. With `only`, the keys that lead to each of some values, what stands behind
    the last of them is not read. Raises UnreadableError with the file and the line.
    """
    root = tree(text, where, only)
    return None if root is None else _value(root)


def line_of(text: str, where: str, path: tuple[str | int, ...]) -> int:
    """The 1-based line of the value at `path` (keys, and places in lists counted from 0), or of what is nearest."""
    node, found = tree(text, where), 1
    for step in path:
        match node:
            case Mapping(items) if match_ := [(key, value) for key, value in items if _value(key) == step]:
                found, node = match_[0][0].line, match_[0][1]
            case Sequence(items) if isinstance(step, int) and step < len(items):
                node = items[step]
                found = _first_line(node) or found
            case _:
                break
    return found


def is_text(text: str) -> bool:
    """Whether a plain scalar is read as this text (and not as a number, a truth value or nothing)."""
    return isinstance(_resolve(text), str)


def _value(node: Node) -> object:
    match node:
        case Scalar(text, "plain"):
            return _resolve(text)
        case Scalar(text):
            return text
        case Sequence(items):
            return [_value(item) for item in items]
        case Mapping(items):
            return {_value(key): _value(item) for key, item in items}


def _resolve(text: str) -> object:
    if text in _CONSTANTS:
        return _CONSTANTS[text]
    if text[0] in "+-.0123456789":
        for pattern, read in _NUMBERS:
            if pattern.fullmatch(text):
                return read(text)
    return text


def _first_line(node: Node) -> int | None:
    match node:
        case Scalar():
            return node.line
        case Sequence(items):
            return _first_line(items[0]) if items else None
        case Mapping(items):
            return items[0][0].line if items else None
