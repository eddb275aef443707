"""Keys and items added to a YAML text behind what is there; comments, order and everything else stay as they are."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from pipeline.model import UnreadableError
from pipeline.yamltext.load import line_of
from pipeline.yamltext.tree import Mapping, Node, Scalar, tree
from pipeline.yamltext.tree import Sequence as Items

Path = tuple[str | int, ...]
Lines = Callable[[str], Sequence[str]]
"""The margin at which lines start -> the lines, margin and all."""

_EMPTY = re.compile(r"(?P<key>[^#\n]*?:)[ \t]*(?:\[[ \t]*\]|\{[ \t]*\})?(?P<rest>[ \t]*(?:#.*)?)")
_COMMENT = re.compile(r"[ \t]+#[^\n]*$")
_FLOW = "stands in brackets; write it one below the other, and import again"


def extend(text: str, where: str, path: Path, lines: Lines) -> str:
    """The text with `lines` behind the last key or item of the mapping or list at `path`.

    One line is added to a mapping in brackets too; it must be what may stand there. Raises UnreadableError, naming file
    and line, where a list is written in brackets, unless they are empty.
    """
    node = _at(tree(text, where), path)
    rows = text.splitlines(keepends=True)
    if (
        node is None
        or (isinstance(node, Scalar) and not node.text)
        or (isinstance(node, Items | Mapping) and not node.items)
    ):
        return _filled(rows, line_of(text, where, path), lines)
    first = _first(node)
    new = lines("")
    if isinstance(node, Mapping) and first and first.flow and len(new) == 1:
        at = _close(node, text)
        return f"{text[:at].rstrip(' ')}, {new[0]}{text[at:]}"
    if first is None or _is_flow(node, text, first):
        raise UnreadableError(f"what {'.'.join(map(str, path))} holds {_FLOW}", f"{where}:{line_of(text, where, path)}")
    line, column = first.line, _column(text, first)
    if isinstance(node, Items):
        column = text[text.rfind("\n", 0, first.start) + 1 : first.start].index("-")
    return _inserted(rows, _last(rows, line - 1, column), lines(" " * column))


def exchange(text: str, where: str, path: Path, lines: Lines) -> str:
    """The text with `lines` in place of the key at `path` and its value; a comment behind the key's line stays.

    Raises UnreadableError as `extend`.
    """
    key = _key(tree(text, where), path)
    if key is None or key.flow:
        raise UnreadableError(f"what {'.'.join(map(str, path))} holds {_FLOW}", f"{where}:{line_of(text, where, path)}")
    rows = text.splitlines(keepends=True)
    column, start = _column(text, key), key.line - 1
    end = _last(rows, start, column + 1)
    new = list(lines(" " * column))
    if len(new) == 1 and end == start and (comment := _COMMENT.search(rows[start].rstrip("\r\n"))):
        new[0] += comment[0]
    return _inserted([*rows[:start], *rows[end + 1 :]], start - 1, new)


def _at(node: Node | None, path: Path) -> Node | None:
    for step in path:
        if isinstance(node, Mapping):
            node = next((value for key, value in node.items if key.text == step), None)
        elif isinstance(node, Items) and isinstance(step, int) and step < len(node.items):
            node = node.items[step]
        else:
            return None
    return node


def _key(node: Node | None, path: Path) -> Scalar | None:
    parent = _at(node, path[:-1])
    return next((key for key, _ in parent.items if key.text == path[-1]), None) if isinstance(parent, Mapping) else None


def _first(node: Node) -> Scalar | None:
    match node:
        case Scalar():
            return node
        case Items(items):
            return _first(items[0]) if items else None
        case Mapping(items):
            return items[0][0] if items else None


def _is_flow(node: Node, text: str, first: Scalar) -> bool:
    """Whether a list or mapping stands in brackets, or on the line of another thing's key."""
    before = text[text.rfind("\n", 0, first.start) + 1 : first.start]
    return isinstance(node, Scalar) or first.flow or (isinstance(node, Items) and not before.strip().startswith("-"))


def _close(node: Mapping, text: str) -> int:
    """Where the bracket stands that closes a mapping with something in it."""
    last: Node = node
    closing = 0
    while not isinstance(last, Scalar):
        closing += 1
        inner = last.items[-1] if last.items else None
        if inner is None:
            break
        last = inner[1] if isinstance(inner, tuple) else inner
    end = last.end if isinstance(last, Scalar) else node.items[-1][0].end
    closers = [found.start() for found in re.finditer(r"[\]}]", text[end:])]
    return end + closers[closing - 1]


def _column(text: str, scalar: Scalar) -> int:
    return scalar.start - text.rfind("\n", 0, scalar.start) - 1


def _last(rows: Sequence[str], start: int, column: int) -> int:
    """The last row with a value of the block that begins in row `start` and whose rows are indented by `column`."""
    last = start
    for at in range(start + 1, len(rows)):
        plain = rows[at].strip()
        if not plain or plain.startswith("#"):
            continue
        if len(rows[at]) - len(rows[at].lstrip(" ")) < column:
            break
        last = at
    return last


def _filled(rows: list[str], line: int, lines: Lines) -> str:
    """The text with `lines` behind a key that holds nothing yet."""
    row = rows[line - 1]
    body = row.rstrip("\r\n")
    found = _EMPTY.fullmatch(body)
    rows[line - 1] = f"{found['key']}{found['rest']}{row[len(body) :]}" if found else row
    margin = " " * (len(row) - len(row.lstrip(" ")) + 2)
    return _inserted(rows, line - 1, lines(margin))


def _inserted(rows: Sequence[str], behind: int, new: Sequence[str]) -> str:
    end = "\r\n" if any(row.endswith("\r\n") for row in rows) else "\n"
    head, tail = "".join(rows[: behind + 1]), "".join(rows[behind + 1 :])
    if head and not head.endswith(("\n", "\r")):
        head += end
    return head + "".join(f"{line}{end}" for line in new) + tail
