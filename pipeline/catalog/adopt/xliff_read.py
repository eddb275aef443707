"""XLIFF 1.2 from a CAT tool -> Catalog. Nothing in a file is trusted: no DOCTYPE, and so no entities."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from pipeline.catalog.adopt.xliff_write import CONTEXT, NAMESPACE, STAMPS
from pipeline.model import Catalog, Unit, UnreadableError
from pipeline.xmltext import Parser

_STANDING = frozenset({"x", "bx", "ex", "ph", "it", "bpt", "ept"})
"""Inline codes: what they hold is the text they stand for; an empty one stands for the placeholder of its id."""
_HELD = frozenset({"source", "target"})
_TEXTS = _HELD | {"note", "context"}


def loads(data: bytes, where: str, ours: Catalog) -> Catalog:
    """The catalog in an XLIFF 1.2 file; `where` names the file in errors.

    `ours` is the catalog that it was made from: what a tool does not give back of an entry (its context, its flags) is
    known by its id. A target whose state is `new` or `needs-...` is fuzzy unless it is approved. Raises
    UnreadableError with file and line for what is no XLIFF 1.2, and for a file with a DOCTYPE.
    """
    reader = _Reader(where, {unit.id: unit for unit in ours.units})
    Parser(where, "XLIFF", reader, namespaces=True, doctype=False).feed(data, last=True)
    return Catalog(ours.locale, tuple(reader.units.values()), header=tuple(reader.header))


@dataclass(slots=True)
class _Entry:
    """What is known so far of a `trans-unit`."""

    id: str
    line: int
    approved: bool
    state: str = ""
    texts: dict[str, str] = field(default_factory=dict)
    context: str | None = None
    notes: list[str] = field(default_factory=list)


@dataclass(slots=True)
class _Reader:
    """Takes the events of the parser and keeps units and the header's stamps."""

    where: str
    known: Mapping[str, Unit]
    units: dict[tuple[str | None, str], Unit] = field(default_factory=dict)
    header: list[tuple[str, str]] = field(default_factory=list)
    path: list[str] = field(default_factory=list)
    entry: _Entry | None = None
    kind: str = ""
    """What the text that is being read is: `source`, `target`, the `from` of a note, the type of a context."""
    text: list[str] | None = None
    code: tuple[int, str] | None = None
    """Where in `text` an inline code starts, and its id."""

    def start(self, name: str, attributes: Mapping[str, str], line: int) -> None:
        space, _, local = name.rpartition(" ")
        if not self.path and (local, space) != ("xliff", NAMESPACE):
            self.refuse(f"it is no XLIFF 1.2, which starts with <xliff xmlns={NAMESPACE!r}>", line)
        parent = self.path[-1] if self.path else ""
        self.path.append(local)
        if local == "trans-unit":
            if not attributes.get("id"):
                self.refuse("a <trans-unit> without an id; each needs the id that it was exported with", line)
            self.entry = _Entry(attributes["id"], line, attributes.get("approved") == "yes")
        elif local in _HELD and parent == "trans-unit" and self.entry:
            self.kind, self.text = local, []
            self.entry.state = attributes.get("state", "") if local == "target" else ""
        elif local == "note" and parent in {"trans-unit", "header"}:
            self.kind, self.text = attributes.get("from", ""), []
        elif local == "context" and self.entry:
            self.kind, self.text = attributes.get("context-type", ""), []
        elif local in _STANDING and self.text is not None and self.code is None:
            self.code = (len(self.text), attributes.get("id", ""))

    def take(self, text: str) -> None:
        if self.text is not None:
            self.text.append(text)

    def end(self, name: str, line: int) -> None:
        del name, line
        local = self.path.pop()
        if local in _STANDING and self.code and self.text is not None:
            place, called = self.code
            self.code = None
            if not "".join(self.text[place:]).strip():
                self.text[place:] = [f"{{{called}}}"]
        elif (
            local in {"source", "target", "note", "context"} and self.text is not None and "alt-trans" not in self.path
        ):
            self._keep(local, "".join(self.text))
            self.text = None
        elif local == "trans-unit" and self.entry:
            unit = _unit(self.entry, self.known.get(self.entry.id))
            self.units[unit.key] = unit
            self.entry = None

    def refuse(self, message: str, line: int) -> None:
        raise UnreadableError(message, f"{self.where}:{line}")

    def _keep(self, local: str, text: str) -> None:
        if self.entry is None:
            self.header += [(self.kind, text)] if self.kind in STAMPS else []
        elif local in _HELD:
            self.entry.texts[local] = text
        elif local == "note" and self.kind != "developer":
            self.entry.notes += text.splitlines()
        elif self.kind == CONTEXT:
            self.entry.context = text


def _unit(entry: _Entry, known: Unit | None) -> Unit:
    source, target = entry.texts.get("source", ""), entry.texts.get("target", "")
    unfinished = entry.state == "new" or entry.state.startswith("needs-")
    same = known is not None and known.source == source
    return Unit(
        source,
        known.context if known is not None and same else entry.context,
        targets=(target,),
        fuzzy=bool(target) and unfinished and not entry.approved,
        notes=tuple(entry.notes),
        flags=known.flags if known is not None and same else (),
        line=entry.line,
    )
