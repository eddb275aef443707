"""Whether a translation can be used at all: there is something to read in it, and it is not of monstrous size."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.checks.message import Message
from pipeline.checks.reading import read
from pipeline.model import Pair

LARGEST = 100_000
"""Characters of a translation, unless its source is as large."""

_RATIO = 3
# A letter or a digit; the four fillers are letters by their class, and blank.
_READABLE = re.compile(r"[^\W_\u115f\u1160\u3164\uffa0]")


def is_usable(source: str, target: str) -> bool:
    """Whether a translation may stand in a text; one that may not is taken for none."""
    return target == source or not (_is_huge(source, target) or _is_empty(source, target))


def empty(pair: Pair) -> Iterator[Message]:
    """A translation without a letter or a digit, where the source has some: blanks, unseen signs, marks."""
    if _is_empty(pair.source, pair.target):
        yield Message("there is nothing to read in the translation", suggestion="translate it, or leave it empty")


def size(pair: Pair) -> Iterator[Message]:
    """A translation of more than 100,000 characters, and of more than three times its source's."""
    if _is_huge(pair.source, pair.target):
        yield Message(f"the translation has {len(pair.target):,} characters, the source has {len(pair.source):,}")


def _is_empty(source: str, target: str) -> bool:
    return not _has_words(target) and _has_words(source)


def _has_words(text: str) -> bool:
    # What stands in a code span is read too.
    return bool(_READABLE.search(read(text)) or ("`" in text and _READABLE.search(read(text.replace("`", " ")))))


def _is_huge(source: str, target: str) -> bool:
    return len(target) > max(LARGEST, _RATIO * len(source))
