"""Catalogs of other systems, which have one message for a paragraph: what can be used of them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from pipeline.catalog.adopt.export import stamp
from pipeline.catalog.adopt.returned import met, returned, signed
from pipeline.catalog.adopt.sentences import Cut, Sides, contradiction, cut, fitted, unlike
from pipeline.catalog.adopt.spelling import bare, readings, spelled
from pipeline.catalog.adopt.uses import Adopted, Use, use
from pipeline.catalog.waiting import PARAGRAPH
from pipeline.model import Catalog, Segment, Unit

Key = tuple[str | None, str]
"""Context and msgid."""
_CONFLICT = "#-#-#-#-#"
_LINK = re.compile(r"\[([^\[\]]+)\]\(\{url1\}\)")
_PART = "suggested from a paragraph, sentence {} of {}"
"""The `#.` line of a translation that was cut out of a paragraph's."""


def adopt(ours: Catalog, theirs: Catalog, sides: Sides) -> Adopted:
    """Our catalog with what can be used of a file: of our own catalog, or of another system's.

    The entries of our own are taken as `returned` takes them. Of another system's, an entry that is one segment of
    ours is finished if markup and numbers agree, else fuzzy. Of a paragraph the sentences are filled in as fuzzy where
    both sides have as many, all of the source's are ours, and numbers, links, questions and lengths agree; else its
    translation is a note on each of its sentences that has none. Nothing that the catalog has is replaced.
    """
    if stamp(theirs) or theirs.field("X-Plainloc-Locale"):
        return returned(ours, theirs)
    book = _Book(ours, sides)
    uses = tuple(book.take(unit) for unit in theirs.units)
    catalog = replace(ours, units=tuple(book.units[unit.key] for unit in ours.units))
    return Adopted(signed(catalog, theirs) if catalog.units != ours.units else catalog, uses)


@dataclass(frozen=True, slots=True)
class _Message:
    """An entry, cut into segments."""

    source: Cut
    target: Cut
    keys: tuple[Key | None, ...]
    """Of which of our units each segment of the source is one."""

    @property
    def sides(self) -> tuple[Cut, Cut]:
        return self.source, self.target

    @property
    def segments(self) -> tuple[Segment, ...]:
        return _flat(self.source)

    @property
    def fit(self) -> tuple[int, int]:
        """How many of its segments are ours, and how many of them with the same markup."""
        pairs = [(key[1], one.text) for key, one in zip(self.keys, self.segments, strict=True) if key]
        return len(pairs), sum(spelled(ours) == spelled(theirs) for ours, theirs in pairs)


@dataclass(slots=True)
class _Book:
    """Our units while entries are taken in, by message and by what other systems would call them."""

    ours: Catalog
    sides: Sides
    units: dict[Key, Unit] = field(default_factory=dict)
    names: dict[str, list[Key]] = field(default_factory=dict)
    links: dict[str, list[Key]] = field(default_factory=dict)
    """The units that are nothing but a link, by its text: some systems leave such a link out of the message."""

    def __post_init__(self) -> None:
        for unit in self.ours.units:
            self.units[unit.key] = unit
            self.names.setdefault(bare(unit.source), []).append(unit.key)
            if link := _LINK.fullmatch(unit.source):
                self.links.setdefault(bare(link[1]), []).append(unit.key)

    def take(self, theirs: Unit) -> Use:
        """Uses an entry as far as it can be; what became of it."""
        if reason := self._unusable(theirs):
            return use("unused", theirs, reason)
        if theirs.key in self.units:
            return self._filled(theirs, theirs.key, theirs.source, theirs.target)
        message = self._read(theirs, "block")
        if len(message.segments) == 1 and message.keys[0]:
            return self._whole(theirs, message)
        if key := self._link(message):
            return self._filled(theirs, key, *(f"[{_flat(side)[0].text}]({{url1}})" for side in message.sides))
        return self._parts(theirs, self._read(theirs, "sentence"))

    def _unusable(self, theirs: Unit) -> str:
        source, target = theirs.source.strip(), theirs.target.strip()
        if theirs.plural is not None:
            return "it has plural forms"
        if not target:
            return "it has no translation"
        if _CONFLICT in target:
            return "it holds two translations, between the marks of msgcat; keep one of the two"
        # A plain edition may say the same; in another language it is what a system fills in by itself.
        same = source == target and self.sides.source.language != self.sides.target.language
        return "its translation is the source itself" if same else ""

    def _read(self, theirs: Unit, by: str) -> _Message:
        """The entry in the spelling in which most of its segments are ours."""
        read = []
        for one, other in readings(theirs.source, theirs.target):
            source = cut(one, self.sides.source, self.sides, by)
            target = cut(other, self.sides.target, self.sides, by)
            keys = tuple(self._key(segment) for segment in _flat(source))
            read.append(_Message(source, target, keys))
        return max(read, key=lambda message: message.fit)

    def _key(self, segment: Segment) -> Key | None:
        """The one unit that a segment may be; with a context there may be several, and then none is."""
        keys = self.names.get(bare(segment.text), [])
        same = [key for key in keys if spelled(key[1]) == spelled(segment.text)] or keys
        return same[0] if len(same) == 1 else None

    def _link(self, message: _Message) -> Key | None:
        """The one unit that is a link with the words of a message, which has one segment without links or braces."""
        if any(len(_flat(side)) != 1 or "{" in _flat(side)[0].text for side in message.sides):
            return None
        keys = self.links.get(bare(message.segments[0].text), [])
        return keys[0] if len(keys) == 1 else None

    def _whole(self, theirs: Unit, message: _Message) -> Use:
        """One segment of ours: finished if nothing differs but how it is spelled."""
        source, target = message.segments[0], _flat(message.target)
        text = fitted(source, target[0]) if len(target) == 1 else None
        if text is None:
            reason = "its links are not those of the source" if len(target) == 1 else "it is no single block"
            return self._note(theirs, message, reason)
        key = message.keys[0]
        assert key
        return self._filled(theirs, key, source.text, text)

    def _filled(self, theirs: Unit, key: Key, source: str, text: str) -> Use:
        """The translation of one unit, whose source the other system spells `source`."""
        doubt = contradiction(source, text, self.sides)
        if not doubt and spelled(key[1]) != spelled(source):
            doubt = "emphasis or code are not those of the source"
        candidate = Unit(key[1], key[0], targets=(text,), fuzzy=theirs.fuzzy or bool(doubt), line=theirs.line)
        self.units[key], said = met(self.units[key], candidate, None, newer=False)
        outcome = "exact" if said.outcome == "taken" else said.outcome
        return Use(outcome, theirs.source, theirs.line, doubt or said.reason)

    def _parts(self, theirs: Unit, message: _Message) -> Use:
        """Several sentences: filled in one by one, as fuzzy, if they are surely each other's."""
        source, target = message.segments, _flat(message.target)
        if not any(message.keys):
            lack = "none of its sentences is in the document" if source else "it has no sentence to translate"
            return use("unused", theirs, lack)
        if not all(message.keys):
            return self._note(theirs, message, "not all of its sentences are in the document")
        if [len(block) for block in message.source] != [len(block) for block in message.target]:
            return self._note(theirs, message, f"it has {len(source)} sentences, its translation has {len(target)}")
        if reason := unlike(source, target, self.sides):
            return self._note(theirs, message, reason)
        filled = 0
        for place, (key, one, other) in enumerate(zip(message.keys, source, target, strict=True), start=1):
            assert key
            if not any(self.units[key].targets):
                self.units[key] = _part(self.units[key], fitted(one, other) or "", _PART.format(place, len(source)))
                filled += 1
        return use("aligned", theirs) if filled else use("kept", theirs, "all of its sentences have a translation")

    def _note(self, theirs: Unit, message: _Message, reason: str) -> Use:
        """The translation of the whole beside each sentence that has none."""
        note = PARAGRAPH + " ".join(theirs.target.split())
        open_ = [key for key in dict.fromkeys(message.keys) if key and not any(self.units[key].targets)]
        if not open_:
            return use("kept", theirs, "all of its sentences that are in the document have a translation")
        for key in open_:
            unit = self.units[key]
            self.units[key] = unit if note in unit.notes else replace(unit, notes=(*unit.notes, note))
        return use("suggested", theirs, reason)


def _flat(blocks: Cut) -> tuple[Segment, ...]:
    return tuple(segment for block in blocks for segment in block)


def _part(unit: Unit, text: str, line: str) -> Unit:
    filled = replace(unit, targets=(text,), fuzzy=True, comments=(line, *unit.comments))
    return replace(filled, notes=tuple(note for note in unit.notes if not note.startswith(PARAGRAPH)))
