"""One notion, and its opposite on the other side: before and after, more and less, safe and dangerous."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline import facts
from pipeline.checks.message import Message, short
from pipeline.checks.polarity.deadlines import begins_late, denies_after, is_deadline
from pipeline.checks.polarity.excusable import is_apart, without_terms
from pipeline.checks.polarity.limits import seldom, tells_bound
from pipeline.checks.polarity.nobody import nobody
from pipeline.checks.polarity.refused import refuses_once
from pipeline.checks.polarity.reworded import says_only_if
from pipeline.checks.polarity.stances import LONE, SETTLED, holds, places, stances, stands_alone, turned_notions
from pipeline.checks.reading import SENTENCES, read
from pipeline.model import Pair

_PARTIAL = frozenset({"every", "most"})
"""Notions whose opposite one may say that denies them: not everyone needs it, some do not need it."""


def opposite(pair: Pair) -> Iterator[Message]:
    """One notion in the source, its opposite in the translation, and both deny or neither does."""
    source, target = stances(pair)
    denied = {name for name, affirms in source.refused | target.refused if affirms} & _PARTIAL
    turned = [name for name in turned_notions(source, target) if name not in denied]
    turned = [name for name in turned if not (holds(name, source, target) or holds(name, target, source))]
    if "within" in turned and tells_bound(pair):
        turned.remove("within")
    if "common" in turned and seldom(pair):
        turned.remove("common")
    if "until" in turned and _is_told_after(pair, target):
        turned.remove("until")
    if said := _other(pair, source, target):
        yield Message(said)
        return
    odd = len(places(turned, source, target)) % 2 or (turned and LONE.issuperset(turned))
    if not odd or says_only_if(pair) or refuses_once(source, target):
        return
    if _deny_alike(pair, source, target, turned) and stands_alone(turned, source, without_terms(pair, target)):
        before, after = (next(iter(side.poles[turned[0]].values())) for side in (source, target))
        is_same = is_apart(pair, before, after) or _is_told_in_turn(pair, turned, before, after)
        if not (is_same or ("early" in turned and is_deadline(pair))):
            yield Message(f"the source has “{short(before.text)}”, the translation has “{short(after.text)}”")


def _other(pair: Pair, source: facts.Stance, target: facts.Stance) -> str:
    """What is told of words that are no notions: a last day for a thing, until, not everyone."""
    if "before" not in source.poles and (late := begins_late(pair, target)):
        return f"the source has a last day or hour, the translation has “{short(late.text)}”"
    if late := denies_after(pair, source, target):
        return f"the source has a word for until, the translation has “{short(late.text)}”"
    if words := nobody(pair, source):
        return f"the source has “{short(words[0])}”, the translation has “{short(words[1])}”"
    return ""


def _is_told_in_turn(pair: Pair, turned: Sequence[str], before: facts.Mention, after: facts.Mention) -> bool:
    """Whether `worse before it gets better` became two sentences, one behind the other: worse. After that better."""
    if "before" not in turned or not before.start:
        return False
    found = [match.start() for match in facts.turns(read(pair.target), pair.locale, "afterwards")]
    ends = [match.end() for match in SENTENCES.finditer(read(pair.target))]
    return after.start in found and after.start in ends and len(ends) > len(SENTENCES.findall(read(pair.source)))


def _is_told_after(pair: Pair, target: facts.Stance) -> bool:
    """Whether `nothing from ten o'clock` became two sentences: you may eat until ten o'clock. After that nothing."""
    until, text = target.poles["until"].get(True), read(pair.target)
    ends = [match.end() for match in SENTENCES.finditer(text)]
    if not until or len(ends) <= len(SENTENCES.findall(read(pair.source))):
        return False
    behind = next((end for end in ends if end > until.start), len(text))
    begins = {match.start() for match in facts.turns(text, pair.locale, "afterwards")}
    return behind in begins and bool(target.negations) and all(item.start > behind for item in target.negations)


def _deny_alike(pair: Pair, one: facts.Stance, other: facts.Stance, turned: Sequence[str]) -> bool:
    """Whether both sides deny or neither does: where a notion denies on neither side, also by what a word means."""
    if bool(one.negations) == bool(other.negations) or _is_answered(one, other, turned):
        return True
    if any(_is_too(*sides, turned) for sides in ((one, other), (other, one))):
        return True
    if not SETTLED.issuperset(turned) or facts.has_turn(read(pair.target), pair.locale, "except"):
        return False
    return all(side.negations or side.implied or side.denying for side in (one, other))


def _is_too(plain: facts.Stance, denying: facts.Stance, turned: Sequence[str]) -> bool:
    """Whether the only word by which one side denies holds the turned one and denies another, as the other side does.

    Too large to be removed: so small that it could not be removed.
    """
    if len(plain.implied) != 1 or len(denying.negations) != 1 or plain.negations or denying.implied:
        return False
    words = (word for name in turned for word in plain.poles[name].values())
    (item,) = plain.implied
    return any(item.start < word.start and word.end < item.end for word in words)


def _is_answered(one: facts.Stance, other: facts.Stance, turned: Sequence[str]) -> bool:
    """Whether the only negation of one side says what a word of the other does, which is none of those that turned.

    Unvaccinated people should stay away: vaccinated people should not come.
    """
    denying, plain = (one, other) if one.negations else (other, one)
    more = plain.denying - denying.denying - set(turned)
    return len(denying.negations) == len(more) == 1 and not (plain.implied or denying.implied)
