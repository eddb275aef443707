"""A reading-level goal that a segment or a document misses, as a finding."""

from __future__ import annotations

from collections.abc import Iterable

from pipeline.model import Finding

_REASON = "The edition's reading-level goal says how hard its sentences may be."


def goal(reasons: Iterable[str], *, locale: str = "") -> tuple[Finding, ...]:
    """One warning for each of `readability.misses(counts, goal, language)`: "31 words in one sentence (goal: ...)".

    The reasons come in ready, because readability stands on the same floor; `locale` is the edition's tag.
    """
    return tuple(Finding("goal", "warning", reason, locale=locale, reason=_REASON) for reason in reasons)
