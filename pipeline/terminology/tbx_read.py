"""TBX -> terms: TBX-Basic of 2019 in both styles, and the `martif` files of 2008."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from pipeline.model import UnreadableError
from pipeline.terminology.raw import Raw
from pipeline.terminology.tbx import FORM, SAID
from pipeline.xmltext import Node, tree

_ROOTS = {"tbx", "martif"}
_ENTRIES = ("conceptEntry", "termEntry")
_LANGUAGES = ("langSec", "langSet")
_TERMS = ("termSec", "tig", "ntig")
_STATUS = ("administrativeStatus", "normativeAuthorization")
_REFUSED = ("deprecated", "superseded")
_KEYS = ("translate", "hard", "severity")
_LONGEST = 10_000

Tag = Callable[[str], str]
"""The tag of a file -> that of the project's locale, empty for a language that it does not have."""


@dataclass(slots=True)
class Read:
    """What a file holds."""

    terms: list[Raw] = field(default_factory=list)
    others: set[str] = field(default_factory=set)
    """The languages of no edition, which were left out."""
    problems: list[UnreadableError] = field(default_factory=list)
    """Entries that cannot be used."""


def from_tbx(data: bytes, where: str, source: str, tag: Tag) -> Read:
    """The entries of a TBX file. Raises UnreadableError with file and line for what is no TBX.

    `source` is the tag of the texts' language, `tag` gives the project's tag for one of the file.
    """
    root = tree(data, where, "glossary")
    if root.name not in _ROOTS:
        raise UnreadableError(f"this is no TBX: it begins with <{root.name:.50}>, not with <tbx> or <martif>", where)
    read = Read()
    for entry in root.below(*_ENTRIES):
        _read(entry, where, source, tag, read)
    return read


def _read(entry: Node, where: str, source: str, tag: Tag, read: Read) -> None:
    names: list[str] = []
    forms: dict[str, tuple[str, ...]] = {}
    forbidden: dict[str, tuple[str, ...]] = {}
    for section in entry.below(*_LANGUAGES):
        written = section.get("xml:lang") or section.get("lang")
        own = tag(written)
        wanted, refused = _forms(section)
        if not own:
            read.others.add(written)
        elif own == source and not names:
            names = wanted
        else:
            forms[own] = tuple(dict.fromkeys((*forms.get(own, ()), *wanted)))
            forbidden[own] = tuple(dict.fromkeys((*forbidden.get(own, ()), *refused)))
    if any(len(text) > _LONGEST for text in (*names, *(form for some in forms.values() for form in some))):
        read.problems.append(UnreadableError(f"a term has more than {_LONGEST:,} characters", f"{where}:{entry.line}"))
    elif not names:
        message = f"this entry has no term in {source!r}, the language of the texts; add one"
        read.problems.append(UnreadableError(message, f"{where}:{entry.line}"))
    else:
        term, *also = names
        kept = ({name: some for name, some in found.items() if some} for found in (forms, forbidden))
        read.terms.append(Raw(term, entry.line, tuple(also), _meaning(entry, source, tag), _said(entry), *kept))


def _forms(section: Node) -> tuple[list[str], list[str]]:
    """The preferred and admitted terms of a language, the preferred first, and the deprecated ones."""
    found = [(_status(term), _form(term)) for term in section.below(*_TERMS)]
    wanted = [(status, form) for status, form in found if form and not status.startswith(_REFUSED)]
    wanted.sort(key=lambda row: not row[0].startswith("preferred"))
    refused = [form for status, form in found if form and status.startswith(_REFUSED)]
    return list(dict.fromkeys(form for _, form in wanted)), list(dict.fromkeys(refused))


def _status(term: Node) -> str:
    for node in term.below("termNote", *_STATUS):
        if node.name in _STATUS or node.get("type") in _STATUS:
            return node.text
    return ""


def _form(term: Node) -> str:
    """The term, or how plainloc wrote it."""
    own = (note.text.removeprefix(FORM) for note in term.below("note") if note.text.startswith(FORM))
    return next((form for form in (*own, *(node.text for node in term.below("term"))) if form), "")


def _meaning(entry: Node, source: str, tag: Tag) -> str:
    """The definition in the language of the texts, else one of the whole entry."""
    own = [section for section in entry.below(*_LANGUAGES) if tag(section.get("xml:lang")) == source]
    rest = [child for child in entry.children if child.name not in _LANGUAGES]
    return next((text for text in _definitions([*own, *rest]) if text), "")


def _definitions(nodes: Sequence[Node]) -> Iterator[str]:
    for node in nodes:
        for found in (node, *node.below("descrip", "definition")):
            if found.name == "definition" or (found.name == "descrip" and found.get("type") == "definition"):
                yield found.text


def _said(entry: Node) -> dict[str, str]:
    notes = (child.text.removeprefix(SAID) for child in entry.children if child.name == "note")
    pairs = (note.partition(": ") for note in notes)
    return {key: value for key, _, value in pairs if key in _KEYS and value}
