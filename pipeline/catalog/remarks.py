"""What merging tells a translator in `#.` lines of its own, and how long a line stays."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.catalog.amounts import ARROW
from pipeline.catalog.edits import Edit
from pipeline.catalog.sense import outdated
from pipeline.catalog.state import STILL
from pipeline.catalog.values import Origin
from pipeline.model import Locale, Unit

CHANGED = "source changed: "
"""Of a fuzzy translation: what its source says now. It stays until the translation is finished, and agrees."""
CARRIED = "carried over: "
"""Of a finished translation: how its source has changed. It goes when messages of the document change again."""

_WRAPPED = "line breaks"


def noted(edit: Edit, applied: Sequence[str]) -> Iterator[str]:
    """How the source of a finished translation has changed, and what of it has been `applied` to the translation."""
    if edit.kind == "same":
        return
    if edit.kind == "re-wrapped":
        how = ""
    elif applied:
        how = ", in the translation too" if applied == edit.what else f"; in the translation only {_listed(applied)}"
    else:
        how = "; the translation keeps its own"
    yield f"{CARRIED}only {_listed(edit.what or (_WRAPPED,))} changed{how}"


def remarks(edit: Edit, origin: Origin) -> Iterator[str]:
    """What a translator should know of an unfinished translation that was made from another text."""
    if origin.kind == "split":
        yield f"{CHANGED}one sentence is {len(origin.into)} now, and this is the translation of the whole"
    elif origin.kind == "joined":
        yield f"{CHANGED}{len(origin.units)} sentences are one now, and {_are(origin.units)}"
    if edit.kind == "meaning":
        yield from (f"{CHANGED}{' '.join(what.split())}" for what in edit.what)


def _are(units: Sequence[Unit]) -> str:
    """What stands there of the translations of sentences that were joined."""
    done = sum(any(unit.targets) for unit in units)
    if done == len(units):
        return "these are their translations"
    return "this is the translation of one of them" if done == 1 else f"these are the translations of {done} of them"


def kept(old: Unit, source: Locale, locale: Locale, *, settled: bool) -> tuple[str, ...]:
    """The lines of an earlier merge that still hold for a unit whose message is the same.

    With one that begins with CHECK the translation is not finished, whatever an editor says of it: it has a number that
    its source has no more. `settled`: all messages of the document are the same.
    """
    if not any(line.startswith((CHANGED, CARRIED)) for line in old.comments):
        return ()
    changed = [line for line in old.comments if line.startswith(CHANGED)] if any(old.targets) else []
    late = [line for line in changed if _is_late(line, old, source, locale)]
    said = any(line.startswith(STILL) for line in old.comments)
    return (
        *(f"{STILL}{_instead(line)}" for line in late[:1] if said or not old.fuzzy),
        *(changed if old.fuzzy else late),
        *(line for line in old.comments if line.startswith(CARRIED) and settled and old.finished),
    )


def _is_late(line: str, old: Unit, source: Locale, locale: Locale) -> bool:
    return any(outdated(line.removeprefix(CHANGED), target, source, locale) for target in old.targets)


def _instead(line: str) -> str:
    """`200 mg, where the source has 400 mg now`."""
    was, _, now = line.removeprefix(CHANGED).partition(ARROW)
    return f"{was}, where the source has {now} now"


def _listed(names: Sequence[str]) -> str:
    """`a`, `a and b`, `a, b and c`."""
    *most, last = names
    return f"{', '.join(most)} and {last}" if most else last
