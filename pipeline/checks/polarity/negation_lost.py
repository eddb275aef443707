"""Negations that are lost: the source denies, and the translation does not, or does so less often."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline import facts
from pipeline.checks.anew import is_anew, is_split
from pipeline.checks.message import Message, short
from pipeline.checks.polarity.excusable import says_most, says_otherwise, without_still, without_terms
from pipeline.checks.polarity.limits import is_bound, says_limit, says_longer
from pipeline.checks.polarity.refused import refuses
from pipeline.checks.polarity.reworded import says_anew, says_only_if
from pipeline.checks.polarity.stances import denies_alone, denies_nothing, stances, stops, turned_notions
from pipeline.checks.reading import SENTENCES, read
from pipeline.model import Pair

_PAIR = 2


def negation_lost(pair: Pair) -> Iterator[Message]:
    """The source denies, the translation does not, and nothing else in it says the same.

    A source that denies twice (none withdrew, not until) may well be put another way.
    """
    source, target = stances(pair)
    if source.negations and not target.negations:
        target = without_still(pair, source, without_terms(pair, target))
    is_alone = denies_alone(source, target) and not _is_turned_once(pair, source, target)
    is_alone = is_alone or (stops(source, target) and not facts.is_excepted(read(pair.target), pair.locale))
    is_left = len(source.negations) == _PAIR and not target.negations and bool(target.implied) and _is_left(pair)
    if is_alone and says_anew(pair, source, target) and not is_left:
        return
    is_alone = is_alone or (is_left and not target.denying - source.denying)
    if is_alone and not (_says_form(source, target) or is_bound(pair) or says_limit(pair) or says_longer(pair)):
        said = f"the source has “{short(str(source.negations[0]))}”, the translation has no negation"
        yield Message(said, severity="warning" if _is_unsure(pair, source) else "")
    elif _is_form_lost(pair, source, target):
        said = f"the source has “{short(str(source.forms[0]))}”, the translation has nothing that denies"
        yield Message(said, severity="warning")
    fewer = _count(source, target) if 0 < len(target.negations) < len(source.negations) else 0
    if 0 < fewer < len(source.negations) and not _is_counted_less(pair, source, fewer):
        said = f"the source denies {len(source.negations)} times, the translation {fewer}"
        yield Message(said, severity="warning")


def _is_unsure(pair: Pair, source: facts.Stance) -> bool:
    """Whether a lost negation may be said by another word after all."""
    if source.implied or source.denying or is_split(pair):
        return True
    is_until = facts.has_turn(read(pair.source), pair.source_locale, "until")
    return is_until or facts.is_excepted(read(pair.target), pair.locale)


def _is_form_lost(pair: Pair, source: facts.Stance, target: facts.Stance) -> bool:
    """Whether the source denies but by the form of a word (unsafe), and nothing in the translation does."""
    if source.negations or not source.forms or not denies_nothing(target) or turned_notions(source, target):
        return False
    is_excused = facts.is_excepted(read(pair.target), pair.locale) or says_most(pair)
    return not (is_excused or says_otherwise(pair, source.forms))


def _is_turned_once(pair: Pair, source: facts.Stance, target: facts.Stance) -> bool:
    """Whether one sentence denies a notion of which its translation has the opposite: not chewed, unchewed."""
    return refuses(source, target) and not SENTENCES.search(read(pair.source))


def _says_form(source: facts.Stance, target: facts.Stance) -> bool:
    """Whether a translation has more words that deny by their form, and none for what the source denies twice."""
    return len(target.forms) > len(source.forms) and not source.cancelled & target.denying


def _count(source: facts.Stance, target: facts.Stance) -> int:
    """How many words of a translation deny, also by what they mean and the source does not."""
    more = len(target.implied) + len(target.denying) - len(source.implied) - len(source.denying)
    # What the source denies by a negation and a word (does not go away) the translation may say by one word: stays.
    return len(target.negations) + max(more + len(source.cancelled - target.denying), 0)


def _is_counted_less(pair: Pair, source: facts.Stance, fewer: int) -> bool:
    """Whether fewer negations say as much: a sentence put anew, two in one, or one that a bound says (not above)."""
    return is_anew(pair) or _is_counted_once(pair) or (len(source.negations) - fewer == 1 and is_bound(pair))


def _is_counted_once(pair: Pair) -> bool:
    """Whether two negations of the source may well be one: neither ... nor, not until, not without."""
    kinds = ("neither", "until", "unless", "twice")
    is_once = any(facts.has_turn(read(pair.source), pair.source_locale, kind) for kind in kinds)
    return is_once and not _is_left(pair)


def _is_left(pair: Pair) -> bool:
    """Whether of not and without only without is left: not sold without a prescription, sold without one."""
    if not facts.has_turn(read(pair.source), pair.source_locale, "without") or says_only_if(pair):
        return False
    target = facts.stance(read(pair.target), pair.locale)
    denied = target.negations or target.implied  # the ending that says without is no negation in some languages
    words = [match.span() for match in facts.turns(read(pair.target), pair.locale, "without")] if denied else []
    return bool(words) and all(any(start <= item.start < end for start, end in words) for item in denied)
