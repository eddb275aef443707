"""What two texts affirm and deny, compared: what is turned, and what else makes up for it."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline import facts
from pipeline.checks.anew import whole
from pipeline.checks.once import once
from pipeline.checks.reading import read, told
from pipeline.model import Pair

_SIDES = """
    before left morning night male upper summer prescriber expecting afternoon today
"""
_PLACED = frozenset(_SIDES.split())
"""Notions of which a negation beside them denies neither side: no milk for two days after it, for two days before."""

_LONE = """
    left upper morning night afternoon summer autumn male adult parent sibling offspring early
"""
LONE = frozenset(_LONE.split())
"""Notions of place, time and persons, of which one turned does not make up for another: late in the evening."""

_OWN = """
    gain raw inside mouth muscle vein inpatient parent sibling offspring spouse liquid autumn upright
    halved caller menopause rectum tongue heavy stroke breakfast
"""
SETTLED = _PLACED.union(_OWN.split())
"""Notions that no word which denies elsewhere in the sentence turns: unexplained weight gain."""

_APART = frozenset({"stroke", "breakfast", "muscle", "vein", "parent", "sibling", "offspring", "rectum", "tongue"})
"""Notions of which to deny one side is not to affirm the other: no stroke is no heart attack."""
FIXED = _PLACED | _APART
"""Notions of which to deny one side is not to affirm the other."""


def denies_alone(one: facts.Stance, other: facts.Stance) -> bool:
    """Whether one side has a negation, the other none, and nothing in either makes up for it."""
    if not one.negations or other.negations or _surplus(one, other) < 0 or _is_turned(one, other):
        return False
    # A word of the other side that holds a negation (चबाए बिना) may be the one that denies here: without chewing.
    if {name for name, affirms in other.held if not affirms} & one.denying - one.cancelled:
        return False
    cancelled = one.cancelled - other.denying
    if not (other.implied or other.denying - one.denying):
        cancelled = frozenset(name for name in cancelled if not (name and _is_told(name, one, other)))
    return not (cancelled and (cancelled - {""} or len(other.implied) < len(one.implied)))


def _is_turned(one: facts.Stance, other: facts.Stance) -> bool:
    return not _APART.issuperset(turned_notions(one, other))


def stops(one: facts.Stance, other: facts.Stance) -> bool:
    """Whether `do not stop` became `stop at once`: what says how soon makes up for no negation here."""
    is_refused = len(one.negations) == 1 and ("continue", False) in one.refused
    is_told = not (other.negations or other.held) and other.poles.get("continue", {}).keys() == {False}
    return is_refused and is_told and other.denying <= {"continue", "start"}


def needs_not(one: facts.Stance, other: facts.Stance) -> bool:
    """Whether `need not fast` became `may eat`: what is not necessary denies by what it means, and the rest is free.

    Or `no appointment is needed` became `you can just come`.
    """
    if ("necessary", True) not in one.refused:
        return False
    if True in other.poles.get("freely", ()):
        return True
    return bool(one.denying - other.denying) and any(
        True in other.poles.get(name, ()) for name in ("allowed", "fasted", "possible")
    )


def holds(name: str, one: facts.Stance, other: facts.Stance) -> bool:
    """Whether one side denies half of a notion, and the other has the other half in words that hold the negation."""
    free = any(not affirms for _, affirms in one.held)  # as a word for no need does, of whatever stands behind it
    sides = (affirms for affirms in (True, False) if free or (name, not affirms) in one.refused)
    return any((name, affirms) in other.held for affirms in sides) and len(one.negations) >= len(other.negations)


def denies_nothing(one: facts.Stance) -> bool:
    """Whether nothing in a text denies, neither a word for it nor what a word means."""
    return not (one.negations or one.implied or one.denying or any(not side for _, side in one.held))


def stands_alone(turned: Sequence[str], one: facts.Stance, other: facts.Stance) -> bool:
    """Whether nothing makes up for notions that are turned: the side that affirms has no more words that deny."""
    if facts.NEUTRAL.issuperset(turned):
        return True
    affirming, denying = (one, other) if True in one.poles[turned[0]] else (other, one)
    said = {next(iter(affirming.poles[name].values())).start for name in turned}  # harmless, of a lump: benign
    named = {
        name
        for name in affirming.denying - denying.denying - set(turned)
        if affirming.poles[name][False].start not in said and not _is_told(name, affirming, denying)
    }
    more = len(denying.denying - affirming.denying - set(turned))
    return not named and len(_beside(affirming, turned)) <= len(_beside(denying, turned)) + more


def _is_told(name: str, one: facts.Stance, other: facts.Stance) -> bool:
    """Whether the word for a notion stands for another one too, which the other side has: dangerous, serious."""
    start = one.poles[name][False].start
    words = (sides[False] for notion, sides in one.poles.items() if notion != name and False in sides)
    return any(word.start == start and False in other.poles.get(word.kind, ()) for word in words)


def _beside(side: facts.Stance, turned: Sequence[str]) -> list[facts.Mention]:
    """The words that deny by what they mean, but for those around the word of a turned notion: results were normal."""
    named = [word for name in turned for word in side.poles[name].values()]
    return [item for item in side.implied if not any(item.start < word.end and word.start < item.end for word in named)]


def _is_shared(item: facts.Mention, one: facts.Stance, other: facts.Stance) -> bool:
    """Whether a word that denies by what it means is one of a notion that the other side denies: not lose, lost."""
    words = (other.poles.get(name, {}).get(False) for name, affirms in one.refused if not affirms)
    return any(word and word.start <= item.start and item.end <= word.end for word in words)


def _surplus(one: facts.Stance, other: facts.Stance) -> int:
    """How many words more than the other side one has that deny by what they mean.

    What the other side affirms by such a word, and one does not name, may well be a denial in it: harmless, no harm.
    """
    named = _named(one, other) - _named(other, one)
    affirmed = [name for name, affirms in one.refused if affirms and True in other.poles.get(name, {})]
    words = [word for name in affirmed for word in other.poles[name].values()]
    implied = (
        [item for item in other.implied if not any(_holds_any(word, [item]) for word in words)]
        if words
        else other.implied
    )
    if one.refused and implied:
        implied = [item for item in implied if not _is_shared(item, one, other)]
    return named + len(one.implied) - _unanswered(implied, other, one) - len(other.formed - one.poles.keys())


def _unanswered(words: Sequence[facts.Mention], one: facts.Stance, other: facts.Stance) -> int:
    """How many words that deny by what they mean the other side does not say by a word that denies nothing.

    The dizziness has gone: der Schwindel ist weg.
    """
    if not words:
        return 0
    answered = [
        word
        for name, sides in one.poles.items()
        for affirms, word in sides.items()
        if affirms in other.poles.get(name, ()) and not _holds_any(other.poles[name][affirms], other.implied)
    ]
    return sum(not any(_holds_any(word, [item]) for word in answered) for item in words)


def _holds_any(word: facts.Mention, items: Sequence[facts.Mention]) -> bool:
    return any(word.start <= item.start and item.end <= word.end for item in items)


def _named(one: facts.Stance, other: facts.Stance) -> int:
    """How many notions one side denies and the other does not, but for those of a word that both have."""
    more = one.denying - other.denying
    return sum(not _is_told(name, one, other) for name in more) if more else 0


def turned_notions(one: facts.Stance, other: facts.Stance) -> list[str]:
    """The notions of which one side has but one half, and the other but the other half."""
    return [
        name
        for name, sides in one.poles.items()
        if len(sides) == 1 and len(other.poles.get(name, ())) == 1 and sides.keys() != other.poles[name].keys()
    ]


def places(turned: Sequence[str], one: facts.Stance, other: facts.Stance) -> list[tuple[facts.Mention, ...]]:
    """The words of turned notions: those that overlap are one turn, in however many notions.

    Those that overlap on one side only are, where the same side of both notions stands there: high, high sugar.
    """
    found: dict[str, tuple[facts.Mention, ...]] = {}
    for name in turned:
        words = tuple(next(iter(side.poles[name].values())) for side in (one, other))
        for item, said in found.items():
            shared = [_overlap(*pair) for pair in zip(words, said, strict=True)]
            if all(shared) or (any(shared) and one.poles[name].keys() == one.poles[item].keys()):
                break
        else:
            found[name] = words
    return list(found.values())


def _overlap(one: facts.Mention, other: facts.Mention) -> bool:
    return one.start < other.end and other.start < one.end


@once
def stances(pair: Pair) -> tuple[facts.Stance, facts.Stance]:
    """What source and translation affirm and deny; of an easier edition what it explains is left out."""
    source, target = read(pair.source), whole(told(pair.target, pair.source, pair.locale), pair)
    return facts.stance(source, pair.source_locale), facts.stance(target, pair.locale)
