"""The translation of a block from those of its sentences, and those of its sentences from it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import NamedTuple

from pipeline.catalog.blocks import Group, Key, key_of
from pipeline.catalog.reverted import OMITTED
from pipeline.catalog.slot_names import block_names, renumbered
from pipeline.languages import language
from pipeline.model import Locale, Segment, Unit
from pipeline.segment import sentences

Agree = Callable[[Segment, str], bool]
"""Whether a text can be the finished translation of a segment: its numbers, negations, placeholders and markup."""

_SHARE = 2.5
"""By how much a part's share of the translation and the share of its sentence in the block may differ at most."""
# Full-width sentence marks with what may close behind them: no space follows.
_FULL_WIDTH_END = re.compile(r"[。！？…｡][”’」』）》】*_~]*\Z")


class Making(NamedTuple):
    """Makes units of one kind from those of the other."""

    locale: Locale
    agree: Agree

    def block(self, group: Group, known: Mapping[Key, Unit]) -> Iterator[Unit]:
        """The block from its sentences; unfinished if one of them is."""
        units = [known.get(key_of(part)) for part in group.sentences]
        target = self._whole(group, units)
        notes = dict.fromkeys(note for unit in units if unit and any(unit.targets) for note in unit.notes)
        done = all(unit is not None and unit.finished for unit in units)
        context, source = key_of(group.block)
        fuzzy = bool(target) and not done
        was = _previous(group, [unit if unit and unit.target else None for unit in units]) if fuzzy else None
        yield Unit(source, context, targets=(target,), fuzzy=fuzzy, previous=was, notes=tuple(notes))

    def sentences(
        self, group: Group, known: Mapping[Key, Unit], before: Mapping[Key, Unit] = MappingProxyType({})
    ) -> Iterator[Unit]:
        """The sentences from their block: its parts, if they are one to one and agree, else the whole for each.

        A sentence that was finished `before` is so where its translation still stands in that of the block.
        """
        unit = known.get(key_of(group.block))
        target = unit.target if unit else ""
        parts = self._parts(group, target)
        cut = sentences(target, language(self.locale.language)) if target and before else []
        for number, (part, names) in enumerate(zip(group.sentences, block_names(group), strict=True)):
            context, source = key = key_of(part)
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

    def _whole(self, group: Group, units: Sequence[Unit | None]) -> str:
        """The translations of the sentences behind each other, with the numbers that stand between them."""
        target = ""
        for number, (unit, names, part) in enumerate(zip(units, block_names(group), group.sentences, strict=True)):
            if unit and unit.target and not unit.target.startswith(OMITTED):
                between = _between(group, number) if target else ""
                target = self.joined(*filter(None, (target, between, _in_block(unit.target, names, group, part))))
        return target

    def _parts(self, group: Group, target: str) -> list[str]:
        """The translations of the sentences; none where they cannot be told apart safely."""
        cut = sentences(target, language(self.locale.language)) if target else []
        if len(cut) != len(group.sentences) or self.joined(*cut) != target:
            return []
        found = []
        for part, text, names in zip(group.sentences, cut, block_names(group), strict=True):
            own = {new: old for old, new in names.items()}
            found.append(renumbered(text, own, bool(group.block.slots), bool(part.slots)))
        sizes = [
            (len(part.text) / len(group.block.text), len(text) / len(target))
            for part, text in zip(group.sentences, cut, strict=True)
        ]
        alike = all(1 / _SHARE <= source / own <= _SHARE for source, own in sizes)
        return found if alike and all(map(self.agree, group.sentences, found)) else []


def _in_block(text: str, names: Mapping[str, str], group: Group, part: Segment) -> str:
    """The translation of a sentence with the placeholders of its block."""
    return renumbered(text, names, bool(part.slots), bool(group.block.slots))


def _previous(group: Group, translated: Sequence[Unit | None]) -> str | None:
    """The text that the translations of a block's sentences were made from; None if it is the block's own."""
    space = "" if "".join(part.text for part in group.sentences) == group.block.text else " "
    texts = [
        _in_block(_base(unit), names, group, part)
        for unit, names, part in zip(translated, block_names(group), group.sentences, strict=True)
        if unit
    ]
    was = space.join(dict.fromkeys(texts))
    return None if was == group.block.text else was


def _base(unit: Unit) -> str:
    return unit.previous if unit.fuzzy and unit.previous is not None else unit.source


def _between(group: Group, number: int) -> str:
    """What stands before a sentence and is none: a number, which is never translated."""
    block, part, before = group.block, group.sentences[number], group.sentences[number - 1]
    gap = block.raw[before.start + len(before.raw) - block.start : part.start - block.start]
    text = " ".join(gap.replace(f"\n{block.margin}", "\n").split())
    return text if any(map(str.isalnum, text)) and "<!--" not in text else ""
