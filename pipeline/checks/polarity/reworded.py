"""What a translation may say without the negation of its source: only, wait, less good than, ask before you stop."""

from __future__ import annotations

from pipeline import facts
from pipeline.checks.anew import is_anew
from pipeline.checks.polarity.excusable import says_most, says_same
from pipeline.checks.polarity.stances import needs_not
from pipeline.checks.reading import read, told
from pipeline.model import Locale, Pair

_PAIR = 2
_LESS = "increase", "better", "strong", "common"
"""Notions whose opposites may stand for less: worse, weaker, rarer."""


def says_anew(pair: Pair, source: facts.Stance, target: facts.Stance) -> bool:
    """Whether a translation says without a negation what its source denies."""
    if _explained(pair, source, target) or says_only_if(pair) or _denies_twice(pair, source):
        return True
    if _says_even(pair) or _waits(pair) or _spaces(pair) or needs_not(source, target) or _protects(source, target):
        return True
    if source.cancelled and True in target.poles.get("continue", ()):  # it has not gone, it is still there
        return True
    return _says_less(pair, target) or says_most(pair) or _asks_before(pair, source, target)


def _protects(source: facts.Stance, target: facts.Stance) -> bool:
    """Whether `do not let it freeze` became `protect it from frost`."""
    return False in target.poles.get("exposed", ()) and "exposed" not in source.poles


def _says_less(pair: Pair, target: facts.Stance) -> bool:
    """Whether `not as good as` became `less good than`, or `worse than`; `no better than`, `the same as`."""
    is_less = any(False in target.poles.get(name, ()) for name in _LESS) or True in target.poles.get("same", ())
    return says_same(pair, target) or (is_less and facts.has_turn(read(pair.source), pair.source_locale, "unequal"))


def _explained(pair: Pair, source: facts.Stance, target: facts.Stance) -> bool:
    """Whether the translation has its negation in a sentence that explains a word, which the source does not have."""
    text = read(pair.target)
    if source.denying & target.denying or text == told(pair.target, pair.source, pair.locale):
        return False
    return bool(facts.negations(text, pair.locale))


def _denies_twice(pair: Pair, source: facts.Stance) -> bool:
    """Whether the only negations of the source are two that cancel each other."""
    return len(source.negations) <= _PAIR and facts.has_turn(read(pair.source), pair.source_locale, "twice")


def says_only_if(pair: Pair) -> bool:
    """Whether `do not drive unless (until) your doctor agrees` became `drive only if your doctor agrees`."""
    is_unless = any(facts.has_turn(read(pair.source), pair.source_locale, kind) for kind in ("unless", "until"))
    return is_unless and facts.says_only(read(pair.target), pair.locale)


def _waits(pair: Pair) -> bool:
    """Whether `do not get up until the nurse comes` became `wait for the nurse to get up`; `do not wait` does not."""
    text, locale = read(pair.source), pair.source_locale
    is_until = facts.has_turn(text, locale, "until")
    return is_until and facts.has_turn(read(pair.target), pair.locale, "waits") and not _hurries(text, locale)


def _hurries(text: str, locale: Locale) -> bool:
    """Whether a negation stands right before a word for waiting."""
    ends = {item.end for item in facts.negations(text, locale) or ()}
    return any(match.start() - 1 in ends for match in facts.turns(text, locale, "waits"))


def _says_even(pair: Pair) -> bool:
    """Whether an easier edition says `even with the vaccine you can fall ill` for `it does not fully protect`."""
    if not is_anew(pair) or not facts.has_turn(read(pair.target), pair.locale, "even_if"):
        return False
    return not facts.has_turn(read(pair.source), pair.source_locale, "even_if")


def _spaces(pair: Pair) -> bool:
    """Whether `do not take two within four hours` became `wait four hours between two`."""
    if not facts.has_turn(read(pair.target), pair.locale, "between"):
        return False
    return any(item.kind == "at_most" for item in facts.comparisons(read(pair.source), pair.source_locale) or ())


def _asks_before(pair: Pair, source: facts.Stance, target: facts.Stance) -> bool:
    """Whether `do not stop without asking your doctor` became `ask your doctor before you stop`."""
    is_before = False in target.poles.get("before", ()) and "before" not in source.poles
    return is_before and facts.has_turn(read(pair.source), pair.source_locale, "unless")
