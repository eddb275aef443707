"""A message of another system cut as plainloc cuts a text, and source and translation laid side by side."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from pipeline import facts
from pipeline.formats import format_of
from pipeline.languages import language
from pipeline.markup import plain
from pipeline.model import Locale, Segment
from pipeline.segment import split

Cut = tuple[tuple[Segment, ...], ...]
"""The segments of each block."""

_NAME = "message.md"
_COMMENT = re.compile(r"<!--.*?-->\s*", re.DOTALL)
_BOX = re.compile(r"\A\s*\\?\[(?:[ xX]|![A-Za-z]+)\\?\]\s+")
_FIELD = re.compile(r"\{\{|\}\}|\{(\w+)\}")
_ASKING = re.compile(r"[?؟？][\s\"'»”’)\]*_]*$")
_UNSPACED_ASKING = {"el": re.compile(r"[;?;][\s\"'»”’)\]*_]*$")}
_APART = 2.0
"""By how much the length of a sentence may differ from what its paragraph lets one expect, as a factor."""
_SHORT = 20
"""Characters of difference that say nothing."""
_SMALL = 12
"""Up to here numbers are often written as words, also in languages whose words are not known."""


@dataclass(frozen=True, slots=True)
class Sides:
    """The languages of source and translation, and what the links of the document stand for."""

    source: Locale
    target: Locale
    definitions: str = ""
    """The lines of the document that define link labels and footnotes."""
    keys: frozenset[str] = frozenset()
    """The keys of the front matter whose values are segments."""


def cut(text: str, locale: Locale, sides: Sides, by: str = "sentence") -> Cut:
    """The segments of a message, block by block, as if it stood in a document of its own; blocks without are left out.

    Comments, the boxes of task lists and the marks of alerts (`[!NOTE]`), which some systems leave in a message, are
    not looked at. `by` is `sentence` or `block`.
    """
    text = _BOX.sub("", _COMMENT.sub("", text))
    parsed = format_of(_NAME).parse(f"{text}\n\n{sides.definitions}\n", sides.keys, _NAME)
    known = language(locale.language)
    blocks = (split(block, known, by) for block in parsed.blocks if block.start < len(text))
    found = (tuple(piece for piece in pieces if isinstance(piece, Segment)) for pieces in blocks)
    return tuple(segments for segments in found if segments)


def fitted(source: Segment, target: Segment) -> str | None:
    """The target with the source's names for its links, pictures and tags; None if they are not the same ones."""
    if Counter(slot.address for slot in source.slots) != Counter(slot.address for slot in target.slots):
        return None
    left = [(slot.address, slot.name) for slot in source.slots]
    names = {}
    for slot in target.slots:
        pair = next(pair for pair in left if pair[0] == slot.address)
        left.remove(pair)
        names[slot.name] = pair[1]
    return _FIELD.sub(lambda found: f"{{{names.get(found[1], found[1])}}}" if found[1] else found[0], target.text)


def unlike(source: Sequence[Segment], target: Sequence[Segment], sides: Sides) -> str:
    """Why sentences of equal number are not safely each other's translations, as a fact; empty if they are."""
    whole = [max(sum(len(plain(one.text)) for one in some), 1) for some in (source, target)]
    for one, other in zip(source, target, strict=True):
        if fitted(one, other) is None:
            return "the links of a sentence are not those of its source"
        if reason := contradiction(one.text, other.text, sides):
            return reason
        lengths = [max(len(plain(side.text)), 1) for side in (one, other)]
        expected = lengths[0] * whole[1] / whole[0]
        if abs(lengths[1] - expected) > _SHORT and not expected / _APART <= lengths[1] <= expected * _APART:
            return "the lengths of its sentences are not those of the source"
    return ""


def contradiction(source: str, target: str, sides: Sides) -> str:
    """What a translation says against its source: another number, a question for a statement; empty if nothing."""
    if _asks(source, sides.source) != _asks(target, sides.target):
        return "a question stands where the source has none, or lacks"
    here, there = facts.numbers(plain(source), sides.source), facts.numbers(plain(target), sides.target)
    missing = _unmatched(here, there, sides.target) or _unmatched(there, here, sides.source)
    return f"the number {missing} stands on one side only" if missing else ""


def _asks(text: str, locale: Locale) -> bool:
    return _UNSPACED_ASKING.get(locale.language, _ASKING).search(text) is not None


def _unmatched(some: Sequence[facts.Number], others: Sequence[facts.Number], locale: Locale) -> facts.Number | None:
    """The first number in digits whose value the other side, which is in `locale`, does not have."""
    values = {value for number in others for value in (number.value, *number.parts)}
    words = "numbers" in facts.available(locale.language)
    for number in some:
        there = number.value in values or (bool(number.parts) and values.issuperset(number.parts))
        if number.kind == "digits" and not there and (words or number.value > _SMALL) and number.value != 1:
            return number
    return None
