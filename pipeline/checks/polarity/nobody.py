"""Not everyone that became nobody: both deny, and say different things."""

from __future__ import annotations

from pipeline import facts
from pipeline.checks.reading import texts
from pipeline.model import Pair


def nobody(pair: Pair, stance: facts.Stance) -> tuple[str, str] | None:
    """The words of a source (and its stance) that denies but all, and those of a translation that denies any."""
    if not (stance.negations or stance.held):
        return None
    source, target = texts(pair)
    partly = next(facts.turns(*source, "not_all"), None)
    if not partly or facts.has_turn(*source, "nobody") or facts.has_turn(*target, "not_all"):
        return None
    wholly = next(facts.turns(*target, "nobody"), None)
    return (partly[0], wholly[0]) if wholly else None
