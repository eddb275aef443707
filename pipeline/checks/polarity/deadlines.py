"""The end of a time that became its beginning: by the 5th of May, from then on; not until it heals, not after that."""

from __future__ import annotations

from pipeline import facts
from pipeline.checks.reading import STOP, read, texts
from pipeline.model import Locale, Pair


def begins_late(pair: Pair, target: facts.Stance) -> facts.Mention | None:
    """The word by which a translation begins where its source ends: by the 5th of May, after it, from that day on."""
    sides = (target.poles.get("before", {}), True), (target.poles.get("until", {}), False)
    found = next((words[side] for words, side in sides if words.keys() == {side}), None)
    if not found or target.negations or STOP.search(read(pair.source).rstrip(".")):
        return None
    return found if facts.has_turn(read(pair.source), pair.source_locale, "deadline") else None


def denies_after(pair: Pair, source: facts.Stance, target: facts.Stance) -> facts.Mention | None:
    """The word for after in a translation that denies what its source denies but until then: not after it healed."""
    after = target.poles.get("before", {})
    if after.keys() != {True} or "before" in source.poles or not (source.negations and target.negations):
        return None
    if target.implied or "until" in target.poles or not facts.has_turn(read(pair.source), pair.source_locale, "until"):
        return None
    is_other = any(facts.has_turn(read(pair.source), pair.source_locale, kind) for kind in ("except", "without"))
    text = read(pair.target)
    if is_other or STOP.search(read(pair.source).rstrip(".")) or facts.says_only(text, pair.locale):
        return None
    kinds = ("until", "unless", "except", "waits")
    return None if any(facts.has_turn(text, pair.locale, kind) for kind in kinds) else after[True]


def is_deadline(pair: Pair) -> bool:
    """Whether a side says `no later than` or `at the latest`, and both say `before`: at least two days before."""
    is_before = all(False in facts.stance(*side).poles.get("before", ()) for side in texts(pair))
    return is_before and any(_is_late(*side) for side in texts(pair))


def _is_late(text: str, locale: Locale) -> bool:
    """Whether a bound holds a word for late."""
    poles = facts.stance(text, locale).poles
    late = [poles.get(name, {}).get(side) for name, side in (("early", False), ("within", True))]
    bounds = [item for item in facts.comparisons(text, locale) or () if item.kind == "at_most"]
    return any(word and item.start <= word.start < item.end for word in late for item in bounds)
