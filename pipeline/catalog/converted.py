"""A catalog of sentences as one of blocks, and back: no translation is lost, and there and back changes nothing."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from types import MappingProxyType
from typing import NamedTuple

from pipeline.catalog.reverted import OMITTED
from pipeline.catalog.state import CHECK, lookup, normalise
from pipeline.catalog.together import retired
from pipeline.catalog.waiting import noted
from pipeline.languages import language
from pipeline.model import Catalog, Locale, Segment, Unit
from pipeline.segment import sentences

Key = tuple[str | None, str]
Agree = Callable[[Segment, str], bool]
"""Whether a text can be the finished translation of a segment: its numbers, negations, placeholders and markup."""

_FIELD = re.compile(r"\{\{|\}\}|\{([a-z]+)(\d+)\}")
_SHARE = 2.5
"""By how much a part's share of the translation and the share of its sentence in the block may differ at most."""
# Full-width sentence marks with what may close behind them: no space follows.
_FULL_WIDTH_END = re.compile(r"[。！？…｡][”’」』）》】*_~]*\Z")


class Group(NamedTuple):
    """A block of several sentences, cut both ways."""

    block: Segment
    sentences: tuple[Segment, ...]


def groups(blocks: Iterable[Segment], sentences: Iterable[Segment]) -> tuple[Group, ...]:
    """The blocks of a text that have several sentences; both in the order of their places in the same text."""
    found = []
    left = list(sentences)
    at = 0
    for block in blocks:
        end = block.start + len(block.raw)
        own = []
        while at < len(left) and left[at].start < end:
            own.append(left[at])
            at += 1
        if len(own) > 1 or (own and own[0].text != block.text):
            found.append(Group(block, tuple(own)))
    return tuple(found)


def converted(old: Catalog, wanted: Iterable[Key], some: Sequence[Group], locale: Locale, agree: Agree) -> Catalog:
    """The catalog for a text that is cut the other way now; as it is where that has not changed.

    `wanted` are the messages of the new template, `some` the blocks of the text that have several sentences. All
    translated sentences of a block make it finished, some of them fuzzy. A block's translation is parted at its
    sentences if each part can be that of its sentence, else it is a suggestion for each of them. What it was made
    from stays obsolete, and is used again as it was if nobody has changed what was made of it (law 6).
    """
    keys = frozenset(wanted)
    here = lookup(old)
    switched = [group for group in some if _is_switched(group, keys, here)]
    if not switched:
        return old
    old = normalise(old)
    here = lookup(old)
    into_blocks = _key(switched[0].block) in keys
    known = {**lookup(replace(old, units=old.obsolete)), **here}
    make = _Making(locale, agree)
    before = {} if into_blocks else lookup(replace(old, units=old.obsolete))
    made = _made(switched, known, make.block if into_blocks else partial(make.sentences, before=before))
    back = _made(switched, known, make.sentences if into_blocks else make.block)
    return _with(old, made, back, keys, switched)


def _is_switched(group: Group, keys: frozenset[Key], here: Mapping[Key, Unit]) -> bool:
    block, parts = _key(group.block), [_key(part) for part in group.sentences]
    if block in keys and block not in here:
        return any(part in here and part not in keys for part in parts)
    return block in here and block not in keys and any(part in keys and part not in here for part in parts)


def _key(segment: Segment) -> Key:
    return (segment.context or None, segment.text)


def _made(
    some: Iterable[Group], known: Mapping[Key, Unit], make: Callable[[Group, Mapping[Key, Unit]], Iterable[Unit]]
) -> dict[Key, Unit]:
    found: dict[Key, Unit] = {}
    for group in some:
        for unit in make(group, known):
            found.setdefault(unit.key, unit)
    return found


def _with(
    old: Catalog, made: Mapping[Key, Unit], back: Mapping[Key, Unit], keys: frozenset[Key], some: Sequence[Group]
) -> Catalog:
    """The catalog with what was made instead of what it was made from; nobody's change is undone."""
    here, kept = lookup(old), lookup(replace(old, units=old.obsolete))
    ends = [({_key(group.block)}, set(map(_key, group.sentences))) for group in some]
    pairs = [(of, into) if into <= keys else (into, of) for of, into in ends]
    untouched = [
        # They are still what was made of obsolete units, which can come back as they were.
        all(key in back and _same(here[key], back[key]) for key in of - keys if key in here)
        for of, _ in pairs
    ]
    restored = {key for (_, into), same in zip(pairs, untouched, strict=True) if same for key in into}
    # Where nothing obsolete tells that they were made, a translator may have written just that: it is kept as well.
    sure = [same and not into.isdisjoint(kept) for (_, into), same in zip(pairs, untouched, strict=True)]
    dropped = {key for (of, _), same in zip(pairs, sure, strict=True) if same for key in of - keys}
    retiring = {key for (of, _), same in zip(pairs, sure, strict=True) if not same for key in of - keys}
    missing = {key: unit for key, unit in made.items() if key in keys and key not in here}
    # What had no translation has left nothing to come back; what would have none now comes back as it was.
    new = {
        key: Unit(key[1], key[0]) if key in restored else unit
        for key, unit in missing.items()
        if key not in kept or (key not in restored and unit.target)
    }
    units = [unit for unit in old.units if unit.key not in dropped | retiring]
    more = [_noted(unit, kept.get(key)) for key, unit in new.items()]
    left = [unit for unit in old.obsolete if unit.key not in new]
    gone = [retired(here[key]) for key in here if key in retiring and any(here[key].targets)]
    return replace(old, units=(*units, *more), obsolete=(*left, *gone))


def _same(unit: Unit, expected: Unit) -> bool:
    checked = any(comment.startswith(CHECK) for comment in unit.comments)
    return (unit.targets, unit.notes) == (expected.targets, expected.notes) and (
        unit.fuzzy == expected.fuzzy or (checked and unit.fuzzy)
    )


def _noted(unit: Unit, before: Unit | None) -> Unit:
    """The unit with a note of another translation that it once had."""
    if before is None or before.targets == unit.targets or not any(before.targets):
        return unit
    notes = dict.fromkeys((*unit.notes, *before.notes, *(noted(target) for target in before.targets if target)))
    return replace(unit, notes=tuple(notes))


class _Making(NamedTuple):
    """Makes units of one kind from those of the other."""

    locale: Locale
    agree: Agree

    def block(self, group: Group, known: Mapping[Key, Unit]) -> Iterator[Unit]:
        """The block from its sentences; unfinished if one of them is."""
        units = [known.get(_key(part)) for part in group.sentences]
        there = [unit for unit in units if unit and any(unit.targets)]
        names = _names(group)
        texts = [
            (
                number,
                _renumbered(unit.target, names[number], bool(group.sentences[number].slots), bool(group.block.slots)),
            )
            for number, unit in enumerate(units)
            if unit and unit.target and not unit.target.startswith(OMITTED)
        ]
        target = ""
        for number, text in texts:
            between = _between(group, number) if target else ""
            target = self.joined(*filter(None, (target, between, text)))
        notes = dict.fromkeys(note for unit in there for note in unit.notes)
        done = all(unit is not None and unit.finished for unit in units)
        key = _key(group.block)
        fuzzy = bool(target) and not done
        was = _previous(group, [unit if unit and unit.target else None for unit in units]) if fuzzy else None
        yield Unit(key[1], key[0], targets=(target,), fuzzy=fuzzy, previous=was, notes=tuple(notes))

    def sentences(
        self, group: Group, known: Mapping[Key, Unit], before: Mapping[Key, Unit] = MappingProxyType({})
    ) -> Iterator[Unit]:
        """The sentences from their block: its parts, if they are one to one and agree, else the whole for each.

        A sentence that was finished `before` is so where its translation still stands in that of the block.
        """
        unit = known.get(_key(group.block))
        target = unit.target if unit else ""
        parts = self._parts(group, target)
        cut = sentences(target, language(self.locale.language)) if target and before else []
        for number, (part, names) in enumerate(zip(group.sentences, _names(group), strict=True)):
            context, source = key = _key(part)
            notes = unit.notes if unit and not number and target else ()
            if unit is None or not target:
                yield Unit(source, context)
            elif (old := before.get(key)) and old.finished and _in_block(old.target, names, group, part) in cut:
                yield replace(old, notes=tuple(dict.fromkeys((*old.notes, *notes))))
            elif parts:
                yield Unit(source, context, targets=(parts[number],), fuzzy=unit.fuzzy, notes=notes)
            else:
                yield Unit(source, context, targets=(target,), fuzzy=True, previous=_base(unit), notes=notes)

    def joined(self, *texts: str) -> str:
        """Texts as the language puts sentences behind each other."""
        whole = ""
        for text in texts:
            close = not whole or (not self.locale.spaced and _FULL_WIDTH_END.search(whole))
            whole += text if close else f" {text}"
        return whole

    def _parts(self, group: Group, target: str) -> list[str]:
        """The translations of the sentences; none where they cannot be told apart safely."""
        cut = sentences(target, language(self.locale.language)) if target else []
        if len(cut) != len(group.sentences) or self.joined(*cut) != target:
            return []
        found = []
        for part, text, names in zip(group.sentences, cut, _names(group), strict=True):
            own = {new: old for old, new in names.items()}
            found.append(_renumbered(text, own, bool(group.block.slots), bool(part.slots)))
        sizes = [
            (len(part.text) / len(group.block.text), len(text) / len(target))
            for part, text in zip(group.sentences, cut, strict=True)
        ]
        alike = all(1 / _SHARE <= source / own <= _SHARE for source, own in sizes)
        return found if alike and all(map(self.agree, group.sentences, found)) else []


def _in_block(text: str, names: Mapping[str, str], group: Group, part: Segment) -> str:
    return _renumbered(text, names, bool(part.slots), bool(group.block.slots))


def _previous(group: Group, translated: Sequence[Unit | None]) -> str | None:
    """The text that the translations of a block's sentences were made from; None if it is the block's own."""
    space = "" if "".join(part.text for part in group.sentences) == group.block.text else " "
    texts = [
        _in_block(_base(unit), names, group, part)
        for unit, names, part in zip(translated, _names(group), group.sentences, strict=True)
        if unit
    ]
    was = space.join(dict.fromkeys(texts))
    return None if was == group.block.text else was


def _base(unit: Unit) -> str:
    return unit.previous if unit.fuzzy and unit.previous is not None else unit.source


def _names(group: Group) -> list[dict[str, str]]:
    """For each sentence, how its placeholders are called in the block: both are numbered from 1."""
    left = iter(group.block.slots)
    found = []
    for part in group.sentences:
        names = {}
        for slot in part.slots:
            same = next((other for other in left if other.source == slot.source), None)
            names[slot.name] = same.name if same else slot.name
        found.append(names)
    return found


def _renumbered(text: str, names: Mapping[str, str], braced: bool, bracing: bool) -> str:
    """A translation with other placeholders; literal braces are doubled only where there are placeholders."""
    if not braced:
        return text.replace("{", "{{").replace("}", "}}") if bracing else text

    def new(found: re.Match[str]) -> str:
        if found[1] is None:
            return found[0] if bracing else found[0][0]
        return f"{{{names.get(found[1] + found[2], found[1] + found[2])}}}"

    return _FIELD.sub(new, text)


def _between(group: Group, number: int) -> str:
    """What stands before a sentence and is none: a number, which is never translated."""
    block, part, before = group.block, group.sentences[number], group.sentences[number - 1]
    gap = block.raw[before.start + len(before.raw) - block.start : part.start - block.start]
    text = " ".join(gap.replace(f"\n{block.margin}", "\n").split())
    return text if any(map(str.isalnum, text)) and "<!--" not in text else ""
