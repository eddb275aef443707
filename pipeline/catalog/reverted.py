"""An edit of a source that is taken back: what was finished before it is finished again, if nobody has touched it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from hashlib import sha256

from pipeline.catalog.placeholders import renumbered
from pipeline.model import Unit

OMITTED = "[omit]"
"""The translation of a sentence whose words stand in that of another one; joined sentences do not have it."""
UNTIL = "source changed: the translation was finished until then"
"""What the comment begins with that an edit writes beside a translation that it makes fuzzy; its digest follows."""
_JOINED = "source changed: the translations were finished until then"
_DIGESTS = re.compile(rf"{_JOINED} \((?P<digests>[0-9a-f ,]+)\)")
_DIGITS = 8


def until(old: Sequence[Unit]) -> tuple[str, ...]:
    """The comment for what an edit makes fuzzy of the translation of `old`, of joined sentences all of them.

    None if it was fuzzy; a translation that has been fuzzy since an earlier edit keeps the comment of that edit.
    """
    if len(old) == 1 and old[0].fuzzy:
        return tuple(line for line in old[0].comments if line.startswith((UNTIL, _JOINED)))
    if not all(unit.finished for unit in old):
        return ()
    start = UNTIL if len(old) == 1 else _JOINED
    return (f"{start} ({', '.join(_digest(unit.targets) for unit in old)})",)


def waits(unit: Unit) -> bool:
    """Whether an edit has made the unit fuzzy."""
    return unit.fuzzy and unit.previous is not None and any(line.startswith(UNTIL) for line in unit.comments)


def back(unit: Unit) -> Unit:
    """The unit as it was before its source was edited, finished; as it is if the translation is another one now.

    What the memory, another system or a translator has left fuzzy has no such comment, and stays fuzzy.
    """
    if unit.previous is None or f"{UNTIL} ({_digest(unit.targets)})" not in unit.comments:
        return unit
    return replace(
        unit,
        source=unit.previous,
        context=unit.previous_context,
        plural=unit.previous_plural,
        fuzzy=False,
        previous=None,
        previous_context=None,
        previous_plural=None,
    )


def joins(unit: Unit) -> int:
    """Of how many sentences with finished translations an edit has made the unit, which waits; 0 for all others."""
    return len(_digests(unit)) if unit.previous is not None else 0


def parted(old: Unit, parts: Sequence[Unit], space: str) -> tuple[str, ...]:
    """The translations of sentences that had been joined, and are parted again; none if one of them is another now."""
    digests = _digests(old)
    if len(digests) != len(parts):
        return ()
    rest, found = old.target, []
    for part, digest in zip(parts, digests, strict=True):
        if digest == _digest((OMITTED,)):
            found.append(OMITTED)
            continue
        ends = [*(match.start() for match in re.finditer(re.escape(space), rest)), len(rest)]
        texts = ((end, renumbered(rest[:end], old, part)) for end in ends)
        end, text = next((pair for pair in texts if _digest((pair[1],)) == digest), (-1, ""))
        found.append(text)
        rest = rest[end + len(space) :] if end >= 0 else ""
    return tuple(found) if all(found) and not rest else ()


def _digests(unit: Unit) -> list[str]:
    """Of the translations that an edit has joined."""
    said = next(filter(None, map(_DIGESTS.fullmatch, unit.comments)), None) if unit.fuzzy else None
    return said["digests"].split(", ") if said else []


def _digest(targets: Sequence[str]) -> str:
    return sha256("\x04".join(targets).encode()).hexdigest()[:_DIGITS]
