"""Sentences that a translation leaves out: it has fewer, and is too short to have joined them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pipeline import facts
from pipeline.checks import sizes
from pipeline.checks.anew import is_anew, says_each
from pipeline.checks.message import Message
from pipeline.checks.omission.lengths import pieces
from pipeline.checks.reading import read
from pipeline.languages import language
from pipeline.model import Pair
from pipeline.segment import sentences

_LOST = -1.2
"""Where sentences are missing, so many standard deviations say that they were not joined."""
_SHORTER, _FEW, _BRIEF = -0.2, 2, 5
"""The same where none has a word that joins; sentences that are too few to say so; words of a brief sentence."""
_THREE = re.compile(r"[.!?]\s.*[.!?]\s", re.DOTALL)
"""What stands in three sentences."""
_CLOSE = -2.4
"""Where a translation has as many parts as its source, in fewer sentences: the standard deviations that it may have."""
_JOINED = 0.6
"""The part of its source that an easier edition has at least where it joins sentences."""


def lost(pair: Pair) -> Iterator[Message]:
    """Fewer sentences than the source has, and fewer words than its sentences would need if they were joined."""
    source, target = sizes.weight(pair.source, pair.source_locale), sizes.weight(pair.target, pair.locale)
    off = sizes.off(source, target, pair) if source and target else None
    if is_anew(pair):
        off = min(0.0, target - source) or None
    if off is None or (off >= _LOST and (off >= _SHORTER or not _THREE.search(pair.source))):
        return
    parts = sentences(read(pair.source), language(pair.source_locale.language))
    before = len(parts)
    after = len(sentences(read(pair.target), language(pair.locale.language))) if before > 1 else before
    if after >= before:
        return
    if not _is_apart(pair, parts, after) and (off >= _LOST or _is_joined(pair)):
        return
    if not (is_anew(pair) and target > _JOINED * source and says_each(pair)):
        yield Message(f"the source has {before} sentences, the translation has {after}, and is shorter")


def _is_apart(pair: Pair, parts: Sequence[str], after: int) -> bool:
    """Whether a translation of three sentences or more has fewer, and each of them says but one thing.

    A short one that takes up the sentence before (this is normal) may well be a word of it.
    """
    if is_anew(pair) or len(parts) <= _FEW or after < _FEW or pieces(pair.target, pair.locale) >= after:
        return False
    before = [f". {part}" for part in parts if len(part.split()) <= _BRIEF]
    again = sum(1 for part in before if facts.has_turn(part, pair.source_locale, "again"))
    return after < len(parts) - again


def _is_joined(pair: Pair) -> bool:
    """Whether a translation is as long as it should be but for words that only take up the sentence before: it is."""
    bare = facts.without_turns(read(pair.source), pair.source_locale, "again")
    off = sizes.off(sizes.letters(bare, pair.source_locale), sizes.weight(pair.target, pair.locale), pair)
    if off is None or off >= _LOST:
        return off is not None
    return off >= _CLOSE and pieces(pair.target, pair.locale) >= pieces(pair.source, pair.source_locale)
