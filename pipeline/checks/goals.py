"""How hard a text is to read, as findings: a missed goal, a translation that is harder than its source, advice.

What is found comes in ready, because readability stands on the same floor.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from pipeline.model import Advice, Finding

_GOAL = "The edition's reading-level goal says how hard its sentences may be."
_HARDER = "Readers of the translation would have a harder text than readers of the source."
PLAIN = "plain-"
"""What the names of the checks for plain-language rules start with: `plain-passive`."""


def goal(
    reasons: Iterable[str], *, locale: str = "", severity: str = "warning", suggestion: str = ""
) -> tuple[Finding, ...]:
    """A finding for each of `readability.misses` ("31 words in one sentence (goal: ...)") or `document_misses`.

    `locale` is the edition's tag; `severity` that of the goal for a whole text.
    """
    return tuple(
        Finding("goal", severity, reason, locale=locale, reason=_GOAL, suggestion=suggestion, kind="readability")
        for reason in reasons
    )


def harder(reason: str, *, locale: str = "") -> tuple[Finding, ...]:
    """A warning for what `readability.harder` says of a segment or a text; () for an empty reason."""
    if not reason:
        return ()
    message = f"the translation is clearly harder than its source: {reason}"
    return (Finding("harder-than-source", "warning", message, locale=locale, reason=_HARDER, kind="readability"),)


def advice(items: Iterable[Advice], why: Mapping[str, str], *, locale: str = "") -> tuple[Finding, ...]:
    """A note for each piece of advice of the plain-language rules; `why` has each rule's own reason by its id."""
    return tuple(
        Finding(
            f"{PLAIN}{item.rule}",
            "note",
            item.message,
            locale=locale,
            reason=why.get(item.rule, ""),
            suggestion=item.suggestion,
            kind="readability",
        )
        for item in items
    )
