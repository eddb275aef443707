"""`accepted.yaml` <-> Acceptances; what people wrote between the items stays."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields

from pipeline import yamltext
from pipeline.checks.accepted import WHOLE, Acceptance, same_person
from pipeline.config.fields import Field, read
from pipeline.model import UnreadableError

HEAD = """\
# Findings that somebody has looked at and accepted, written by 'plainloc accept'. Each holds until its source or its
# translation changes; 'plainloc accept LOCALE --clean' removes those that have ended.

"""
KEYS = (
    "document",
    "entry",
    "check",
    "says",
    "reason",
    "by",
    "on",
    "second",
    "second_on",
    "second_reason",
    "source",
    "translation",
)
"""In the order in which they are written."""
_REQUIRED = ("document", "entry", "check", "reason", "by", "source")
_DIGEST = re.compile(r"[0-9a-f]{12}")
_DAY = re.compile(r"\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])", re.ASCII)
_ENTRY = re.compile(rf"[0-9a-f]{{8}}|{WHOLE}")


def loads(text: str, where: str) -> tuple[Acceptance, ...]:
    """The acceptances in the order of the file; `where` is its name for errors.

    Raises ConfigError, naming file, line and key, for what is no acceptance, for two of one finding, and for two
    names that are one person's.
    """
    top = read(text, where)
    items = () if top.value is None else top.items()
    found: dict[object, Acceptance] = {}
    for item in items:
        made = _acceptance(item)
        if made.key in found:
            raise item.wrong(f"{made.check} is accepted twice for {made.entry} of {made.document}; keep one of them")
        found[made.key] = made
    return tuple(found.values())


def dumps(acceptances: Sequence[Acceptance], old: str, where: str) -> str:
    """The file with these acceptances: items that were in the `old` text stay where and as they stand there.

    Raises UnreadableError where the old text is not written as items below each other.
    """
    end = "\r\n" if "\r\n" in old else "\n"
    layout = _layout(old, where) if old.strip() else _Layout(HEAD.replace("\n", end), (), "")
    text = layout.head + "".join(_placed(layout, acceptances, end)) + layout.tail
    if sorted(loads(text, where), key=_key) != sorted(acceptances, key=_key):
        raise UnreadableError("it cannot be edited; write each acceptance as lines below '- document: ...'", where)
    return text


@dataclass(frozen=True, slots=True)
class _Layout:
    """A file as lines: what stands above the items, each item with the comments above it, and what stands below."""

    head: str
    items: tuple[tuple[Acceptance, str, str], ...]
    """Each with its comments and its own lines."""
    tail: str


def _acceptance(item: Field) -> Acceptance:
    keys = item.mapping(KEYS, required=_REQUIRED)
    made = Acceptance(**{name: field.string() for name, field in keys.items() if field.value != ""}, **_none(keys))
    for name, pattern, what in (
        ("entry", _ENTRY, f"the 8 hex digits of an entry, or {WHOLE!r}"),
        ("source", _DIGEST, "a digest of 12 hex digits, as 'plainloc accept' writes it"),
        ("translation", _DIGEST, "a digest of 12 hex digits, as 'plainloc accept' writes it"),
        ("on", _DAY, "a day such as 2026-03-31"),
        ("second_on", _DAY, "a day such as 2026-03-31"),
    ):
        value = getattr(made, name)
        if value and not pattern.fullmatch(value):
            raise keys[name].wrong(f"{value!r} is not {what}")
    if made.second and same_person(made.by, made.second):
        raise keys["second"].wrong(f"{made.second!r} has accepted it already; a second name is another person's")
    return made


def _none(keys: Iterable[str]) -> dict[str, str]:
    return {} if "translation" in keys else {"translation": ""}


def _layout(text: str, where: str) -> _Layout:
    known = loads(text, where)
    lines = text.splitlines(keepends=True)
    if lines and not lines[-1].endswith("\n"):
        lines[-1] += "\r\n" if "\r\n" in text else "\n"
    starts = [yamltext.line_of(text, where, (number,)) - 1 for number in range(len(known))]
    tops = [_top(lines, start, before) for start, before in zip(starts, [0, *starts], strict=False)]
    bottom = _bottom(lines, starts[-1]) if starts else len(lines)
    items = (
        (item, "".join(lines[top:start]), "".join(lines[start:stop]))
        for item, top, start, stop in zip(known, tops, starts, (*tops[1:], bottom), strict=False)
    )
    return _Layout("".join(lines[: tops[0] if tops else bottom]), tuple(items), "".join(lines[bottom:]))


def _top(lines: Sequence[str], start: int, before: int) -> int:
    """The first of the comment lines that stand right above an item."""
    while start > before and lines[start - 1].startswith("#"):
        start -= 1
    return start


def _bottom(lines: Sequence[str], last: int) -> int:
    """The first line behind the last item."""
    stop = len(lines)
    while stop > last + 1 and (lines[stop - 1].startswith("#") or not lines[stop - 1].strip()):
        stop -= 1
    return stop


def _placed(layout: _Layout, acceptances: Sequence[Acceptance], end: str) -> Iterator[str]:
    """The items in the order of the file, each new one before the first that sorts behind it."""
    wanted = {item.key: item for item in acceptances}
    there = {item.key for item, _, _ in layout.items}
    new = sorted((item for item in acceptances if item.key not in there), key=_key)
    for item, comments, lines in layout.items:
        while new and _key(new[0]) < _key(item):
            yield _lines(new.pop(0), end)
        if item.key in wanted:
            now = wanted[item.key]
            yield comments + (lines if now == item else _lines(now, end))
    yield from (_lines(item, end) for item in new)


def _lines(item: Acceptance, end: str) -> str:
    values = {name: getattr(item, name) for name in KEYS}
    lines = (f"{name}: {yamltext.write(value, 'plain', '')}{end}" for name, value in values.items() if value)
    return "".join(f"{'  ' if number else '- '}{line}" for number, line in enumerate(lines))


def _key(item: Acceptance) -> tuple[str, ...]:
    return item.key


assert {field.name for field in fields(Acceptance)} == set(KEYS)
