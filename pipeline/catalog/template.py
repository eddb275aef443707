"""Document -> template: one unit for each distinct message, with what a translator has to know of it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from pipeline.catalog.amounts import ARROW
from pipeline.catalog.header import template_header
from pipeline.catalog.placeholders import LOCALISED
from pipeline.model import Catalog, Document, Segment, Slot, Unit

# So many places of one message are named; then "and other places" says that there are more.
_PLACES = 5
_ADDRESS = 200
_MUST = "must be translated before the text is published"

_KINDS = {
    "heading": "heading",
    "item": "list item",
    "cell": "table cell",
    "quotation": "quotation",
    "alt": "what a picture shows, for people who cannot see it",
    "title": "title of a link or picture",
    "term": "term",
    "definition": "definition of a term",
    "note": "footnote",
}


def template(
    document: Document,
    *,
    comments: Callable[[Segment], Iterable[str]] = lambda segment: (),
    project: str = "",
    bugs: str = "",
    licence: str = "",
    reference: str = "",
    source_language: str = "",
    include: Callable[[Segment], bool] = lambda segment: True,
    terms: Callable[[Segment], Iterable[str]] = lambda segment: (),
    localised: Document | None = None,
) -> Catalog:
    """The template of a document: a unit for each distinct context and msgid, in order of first appearance.

    `comments` gives lines for `#.` besides those from the document; they must hold no line numbers and no counters
    (law 7). `reference` is the file named in `#:`. `include` says which segments are units. `project`, `bugs`,
    `licence` and `source_language` (a gettext name) stand in the header; its dates are set by `dated`. `terms` gives
    the lines that say how a locale wants the terms of a segment; `localised` is the document with the addresses of a
    locale, where it has its own.
    """
    found: dict[tuple[str | None, str], _Message] = {}
    for segment, other in zip(document.segments, (localised or document).segments, strict=True):
        if include(segment):
            message = found.setdefault((segment.context or None, segment.text), _Message())
            message.add(segment, comments(segment), terms(segment), other.slots)
    return Catalog(
        locale=None,
        units=tuple(message.unit(*key, reference) for key, message in found.items()),
        header=template_header(project, bugs, source_language),
        header_comments=tuple(line for line in (_title(document), licence and f"Licence: {licence}") if line),
    )


@dataclass(slots=True)
class _Message:
    """What is said of one message, at all of its places; the keys of the dictionaries are lines without repeats."""

    must: dict[str, None] = field(default_factory=dict)
    notes: dict[str, None] = field(default_factory=dict)
    extra: dict[str, None] = field(default_factory=dict)
    slots: dict[str, None] = field(default_factory=dict)
    terms: dict[str, None] = field(default_factory=dict)
    places: dict[str, None] = field(default_factory=dict)

    def add(self, segment: Segment, extra: Iterable[str], terms: Iterable[str], own: Iterable[Slot]) -> None:
        if segment.must:
            self.must[_MUST] = None
        self.notes.update(dict.fromkeys(f"note: {_line(note)}" for note in segment.notes if note.strip()))
        self.extra.update(dict.fromkeys(map(_line, extra)))
        self.slots.update(dict.fromkeys(map(_stands_for, segment.slots, own)))
        self.terms.update(dict.fromkeys(map(_line, terms)))
        self.places[_place(segment)] = None

    def unit(self, context: str | None, source: str, reference: str) -> Unit:
        """What a translator must not miss comes first, where it stands comes last."""
        places = list(self.places)
        if len(places) > _PLACES:
            places[_PLACES:] = ["and in other places"]
        return Unit(
            source,
            context,
            references=(reference,) if reference else (),
            comments=(*self.must, *self.notes, *self.extra, *self.slots, *self.terms, *places),
            flags=("python-brace-format",) if self.slots else (),
        )


def _place(segment: Segment) -> str:
    """Kind of block and heading path, on one line for each place."""
    if segment.kind == "value":
        return "front matter: " + " > ".join(map(_line, segment.path))
    kind = _KINDS.get(segment.kind, _line(segment.kind))
    return f"{kind} in: {' > '.join(map(_line, segment.path))}" if segment.path else kind


def _line(text: str) -> str:
    """On one line: a line break would start a new comment."""
    return " ".join(text.split())


def _stands_for(slot: Slot, own: Slot) -> str:
    """What a placeholder stands for, and what a locale has in its place."""
    there = f"{ARROW}{_address(own.address)}{LOCALISED}" if own.address != slot.address else ""
    return f"{{{slot.name}}}: {_address(slot.address)}{there}"


def _address(address: str) -> str:
    line = _line(address)
    return line if len(line) <= _ADDRESS else line[: _ADDRESS - 1] + "…"


def _title(document: Document) -> str:
    """The title of the front matter, else the first heading, else the path."""
    segments = document.segments
    titles = [s.text for s in segments if s.kind == "value" and s.path[-1:] == ("title",)]
    titles += [s.text for s in segments if s.kind == "heading"][:1]
    return _line(titles[0] if titles else document.path)
