"""PO text -> Catalog: the grammar of GNU gettext, with file and line for all that it refuses."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from pipeline.model import Catalog, Locale, Unit, UnreadableError
from pipeline.po import flags, header
from pipeline.po.charset import decode
from pipeline.po.comments import sort
from pipeline.po.statements import Statement, statements


def parse(data: bytes, where: str, locale: Locale | None = None) -> Catalog:
    """The catalog in the bytes of a PO file; `where` names the file in errors.

    What GNU gettext accepts is read without loss (law 6); the field `Language` is not trusted, the caller says which
    `locale` it is. Obsolete entries without a translation are left out and an untranslated entry is never fuzzy, as
    msgcat does it. Raises UnreadableError with file and line for what gettext refuses (law 9).
    """
    units: list[Unit] = []
    obsolete: list[Unit] = []
    top: Unit | None = None
    first: dict[tuple[str | None, str], int] = {}
    for entry in _entries(decode(data, where), where):
        unit = entry.unit()
        if unit.key in first:
            message = f"the same msgid stands on line {first[unit.key]}; keep one of the two entries"
            raise UnreadableError(message, f"{where}:{unit.line}")
        first[unit.key] = unit.line
        if entry.obsolete:
            obsolete.append(unit)
        elif unit.key == _HEADER:
            top = unit
        else:
            units.append(unit)
    catalog = Catalog(locale, tuple(units), tuple(unit for unit in obsolete if any(unit.targets)))
    return catalog if top is None else _headed(catalog, header.utf8(top))


_HEADER = (None, "")


@dataclass(slots=True)
class _Entry:
    """What is known so far of an entry."""

    comments: list[Statement] = field(default_factory=list)
    previous: dict[str, Statement] = field(default_factory=dict)
    parts: dict[str, Statement] = field(default_factory=dict)
    targets: list[Statement] = field(default_factory=list)

    @property
    def obsolete(self) -> bool:
        return self.parts["msgid"].mode == "#~"

    def unit(self) -> Unit:
        notes, comments, references, flagged = sort(line.text for line in self.comments)
        fuzzy, others = flags.read(flagged) if flagged else (False, ())
        targets = tuple([target.text for target in self.targets])
        parts, previous = self.parts, self.previous
        return Unit(
            source=parts["msgid"].text,
            context=_text(parts, "msgctxt"),
            plural=_text(parts, "msgid_plural"),
            targets=targets,
            fuzzy=fuzzy and bool(targets[0]),
            previous=_text(previous, "msgid"),
            previous_context=_text(previous, "msgctxt"),
            previous_plural=_text(previous, "msgid_plural"),
            references=references,
            comments=comments,
            notes=notes,
            flags=flags.of_obsolete(others) if self.obsolete else others,
            line=parts["msgid"].line,
        )


def _text(parts: dict[str, Statement], kind: str) -> str | None:
    return parts[kind].text if kind in parts else None


def _entries(text: str, where: str) -> Iterator[_Entry]:
    entry = _Entry()
    for statement in statements(text, where):
        if entry.targets and not statement.kind.startswith("msgstr"):
            yield entry
            entry = _Entry()
        if message := _take(entry, statement):
            raise UnreadableError(message, f"{where}:{statement.line}")
    if entry.targets:
        yield entry
    elif entry.parts or entry.previous:
        raise UnreadableError("the file ends within an entry; msgid and msgstr are missing or cut off", where)


def _take(entry: _Entry, statement: Statement) -> str:
    """Adds a statement to an entry; returns what is wrong, if anything is."""
    if statement.kind == "comment":
        if entry.parts:
            return "a comment inside an entry; msgstr is missing, or the comment belongs above the entry"
        if entry.previous:
            return "a comment between #| and msgid; put it above the #| lines"
        entry.comments.append(statement)
        return ""
    if statement.kind == "domain":
        fits = statement.text == "messages" and not entry.parts and not entry.previous and "|" not in statement.mode
        return "" if fits else "a domain line; one PO file holds one domain, remove it"
    if statement.mode in {"#|", "#~|"}:
        return _take_previous(entry, statement)
    return _take_part(entry, statement)


_PREDECESSORS = {"msgctxt": (), "msgid": ((), ("msgctxt",)), "msgid_plural": (("msgid",), ("msgctxt", "msgid"))}


def _take_previous(entry: _Entry, statement: Statement) -> str:
    known = tuple(entry.previous)
    if entry.parts:
        return "a #| line inside an entry; it belongs above msgid"
    if statement.kind.startswith("msgstr") or (known not in _PREDECESSORS[statement.kind] and known):
        return (
            f"#| {statement.kind.rstrip('[')} is out of place; #| msgctxt, msgid and msgid_plural stand in this order"
        )
    if not known and statement.kind == "msgid_plural":
        return "#| msgid_plural without #| msgid; put #| msgid before it"
    entry.previous[statement.kind] = statement
    return ""


def _take_part(entry: _Entry, statement: Statement) -> str:
    kind, known = statement.kind, tuple(entry.parts)
    if entry.parts and statement.mode != next(iter(entry.parts.values())).mode:
        return "one entry is in part obsolete; start all of its lines with #~, or none"
    if kind.startswith("msgstr"):
        return _take_target(entry, statement)
    if known and known not in _PREDECESSORS[kind]:
        return f"{kind} comes before the msgstr of the entry above; add msgstr, or remove {kind}"
    if not known and kind == "msgid_plural":
        return "msgid_plural without msgid; put msgid before it"
    if not known and entry.previous and (message := _wrong_previous(entry.previous, statement)):
        return message
    entry.parts[kind] = statement
    return ""


def _wrong_previous(previous: dict[str, Statement], statement: Statement) -> str:
    """What is wrong with the `#|` lines above the first statement of an entry, if anything is."""
    if "msgid" not in previous:
        return "#| msgctxt without #| msgid; add #| msgid"
    if {part.mode for part in previous.values()} != {"#~|" if statement.mode else "#|"}:
        return "one entry is in part obsolete; #~| goes with #~, and #| with no mark"
    return ""


def _take_target(entry: _Entry, statement: Statement) -> str:
    if "msgid" not in entry.parts:
        return "msgstr without msgid; put msgid before it"
    plural = "msgid_plural" in entry.parts
    if statement.kind == "msgstr" and plural:
        return "msgstr in an entry with msgid_plural; write msgstr[0], msgstr[1] ..."
    if statement.kind == "msgstr" and entry.targets:
        return "a second msgstr in one entry; keep one of the two"
    if statement.kind == "msgstr[" and not plural:
        return "msgstr[...] in an entry without msgid_plural; add msgid_plural, or write msgstr"
    if statement.kind == "msgstr[" and statement.index != len(entry.targets):
        return f"msgstr[{statement.index}] is out of order; msgstr[{len(entry.targets)}] is expected here"
    entry.targets.append(statement)
    return ""


def _headed(catalog: Catalog, entry: Unit) -> Catalog:
    return replace(
        catalog,
        header=header.fields(entry.target),
        header_comments=entry.notes,
        header_fuzzy=entry.fuzzy,
        header_entry=header.remainder(entry),
    )
