"""`links.yaml` of an edition: addresses of the source, and the edition's own ones in their place."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline import yamltext
from pipeline.config.fields import read, shown


@dataclass(frozen=True, slots=True)
class Link:
    """One line of the file."""

    source: str
    """The address as the source has it."""
    target: str
    """What stands in its place; empty where the file has no text."""
    line: int
    """1-based, of the target."""
    problem: str = ""
    """Why the line says no address, and what would be right."""


def links(text: str, where: str) -> tuple[Link, ...]:
    """The lines of the file, in their order; () if it holds nothing.

    `where` is the file's name for errors. Raises ConfigError, naming file and line, for what is no YAML and no list of
    `address: address` lines; a line that says no address is a `problem`, and the others hold.
    """
    root = read(text, where)
    if root.value is None:
        return ()
    root.mapping(())
    assert isinstance(root.value, dict)
    lines = _lines(text, where)
    return tuple(_link(source, value, lines.get(source, 0)) for source, value in root.value.items())


def _lines(text: str, where: str) -> dict[str, int]:
    """The line of the value of each key that has one; of a list or a mapping that of its first value."""
    found: dict[str, int] = {}
    for value in yamltext.values(text, where):
        found.setdefault(value.path[0], text.count("\n", 0, value.start) + 1)
    return found


def _link(source: str, value: object, line: int) -> Link:
    if isinstance(value, str) and value:
        return Link(source, value, line)
    instead = "put an address that begins with # in quotes" if value is None else "write an address, in quotes"
    return Link(source, "", line, f"{shown(value)} stands where an address should; {instead}")
