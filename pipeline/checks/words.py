"""Words that turn the meaning of a sentence: negations and opposites."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline import facts
from pipeline.checks.anew import is_added, is_anew, is_split, resolves, whole
from pipeline.checks.bounds import denies_limit, is_bound, tells_bound
from pipeline.checks.echoes import is_echo
from pipeline.checks.excusable import is_apart, is_deadline, is_lacking, says_most, says_otherwise, says_same
from pipeline.checks.message import Message, short
from pipeline.checks.reading import read, told
from pipeline.model import Pair

_PAIR = 2
_LESS = "increase", "better", "strong", "common"
"""Notions whose opposites may stand for less: worse, weaker, rarer."""
_PARTIAL = frozenset({"every", "most"})
"""Notions whose opposite one may say that denies them: not everyone needs it, some do not need it."""


_PLACED = frozenset({"before", "left", "morning", "night", "male", "upper", "summer"})
"""Notions of which a negation beside them denies neither side: no milk for two days after it, for two days before."""


def negation_lost(pair: Pair) -> Iterator[Message]:
    """The source denies, the translation does not, and nothing else in it says the same.

    A source that denies twice (none withdrew, not until) may well be put another way.
    """
    source, target = _stances(pair)
    is_alone = _denies_alone(source, target)
    if is_alone and (_explained(pair, source, target) or _says_only(pair) or _denies_twice(pair, source)):
        return
    if is_alone and (_says_less(pair, target) or says_most(pair) or _asks_before(pair, source, target)):
        return
    if is_alone and len(target.forms) <= len(source.forms) and not is_bound(pair):
        unsure = (
            source.implied
            or source.denying
            or is_split(pair)
            or facts.has_turn(read(pair.source), pair.source_locale, "until")
            or facts.is_excepted(read(pair.target), pair.locale)
        )
        said = short(str(source.negations[0]))
        yield Message(f"the source has “{said}”, the translation has no negation", severity="warning" if unsure else "")
    elif source.forms and not source.negations and _affirms(target) and not _turned(source, target):
        if facts.is_excepted(read(pair.target), pair.locale) or says_most(pair) or says_otherwise(pair, source.forms):
            return
        yield Message(
            f"the source has “{short(str(source.forms[0]))}”, the translation has nothing that denies",
            severity="warning",
        )
    elif (fewer := _count(target)) and fewer < len(source.negations) and not _is_counted_less(pair, source, fewer):
        said = f"the source denies {len(source.negations)} times, the translation {fewer}"
        yield Message(said, severity="warning")


def negation_added(pair: Pair) -> Iterator[Message]:
    """The translation denies, the source does not, and nothing else in it says the same."""
    source, target = _stances(pair)
    if not _denies_alone(target, source) or _refuses(target, source) or resolves(pair, source, target):
        return
    if not (
        is_added(pair)
        or is_bound(pair)
        or denies_limit(pair)
        or _is_excepted(pair)
        or _says_unless(pair, source, target)
        or is_echo(pair)
        or is_lacking(pair)
    ):
        yield Message(f"the translation has “{short(str(target.negations[0]))}”, the source has no negation")


def opposite(pair: Pair) -> Iterator[Message]:
    """One notion in the source, its opposite in the translation, and both deny or neither does."""
    source, target = _stances(pair)
    denied = {name for name, affirms in source.refused | target.refused if affirms} & _PARTIAL
    turned = [name for name in _turned(source, target) if name not in denied]
    if "within" in turned and tells_bound(pair):
        turned.remove("within")
    odd = len(_places(turned, source, target)) % 2
    if not odd or _says_only(pair) or _refuses(source, target) != _refuses(target, source):
        return
    if _deny_alike(pair, source, target, turned) and _is_alone(turned, source, target):
        before, after = (next(iter(side.poles[turned[0]].values())) for side in (source, target))
        if is_apart(pair, before, after) or ("early" in turned and is_deadline(pair)):
            return
        yield Message(f"the source has “{short(before.text)}”, the translation has “{short(after.text)}”")


def _says_less(pair: Pair, target: facts.Stance) -> bool:
    """Whether `not as good as` became `less good than`, or `worse than`; `no better than`, `the same as`."""
    is_less = any(False in target.poles.get(name, ()) for name in _LESS) or True in target.poles.get("same", ())
    return says_same(pair, target) or (is_less and facts.has_turn(read(pair.source), pair.source_locale, "unequal"))


def _count(target: facts.Stance) -> int:
    """How many words of a translation deny, also by what they mean; 0 where none of them is a negation."""
    return len(target.negations) + len(target.implied) + len(target.denying) if target.negations else 0


def _is_counted_less(pair: Pair, source: facts.Stance, fewer: int) -> bool:
    """Whether fewer negations say as much: a sentence put anew, two in one, or one that a bound says (not above)."""
    return is_anew(pair) or _is_counted_once(pair) or (len(source.negations) - fewer == 1 and is_bound(pair))


def _is_counted_once(pair: Pair) -> bool:
    """Whether two negations of the source may well be one: neither ... nor, not until, not without."""
    kinds = ("neither", "until", "unless", "twice")
    return any(facts.has_turn(read(pair.source), pair.source_locale, kind) for kind in kinds)


def _explained(pair: Pair, source: facts.Stance, target: facts.Stance) -> bool:
    """Whether the translation has its negation in a sentence that explains a word, which the source does not have."""
    text = read(pair.target)
    if source.denying & target.denying or text == told(pair.target, pair.source, pair.locale):
        return False
    return bool(facts.negations(text, pair.locale))


def _refuses(one: facts.Stance, other: facts.Stance) -> bool:
    """Whether one side denies a notion of which the other has but the opposite: does not rise, stays lower."""
    return any(
        other.poles.get(name, {}).keys() == {not affirms} for name, affirms in one.refused if name not in _PLACED
    )


def _denies_twice(pair: Pair, source: facts.Stance) -> bool:
    """Whether the only negations of the source are two that cancel each other."""
    return len(source.negations) <= _PAIR and facts.has_turn(read(pair.source), pair.source_locale, "twice")


def _says_only(pair: Pair) -> bool:
    """Whether `do not drive unless (until) your doctor agrees` became `drive only if your doctor agrees`."""
    is_unless = any(facts.has_turn(read(pair.source), pair.source_locale, kind) for kind in ("unless", "until"))
    return is_unless and facts.says_only(read(pair.target), pair.locale)


def _asks_before(pair: Pair, source: facts.Stance, target: facts.Stance) -> bool:
    """Whether `do not stop without asking your doctor` became `ask your doctor before you stop`."""
    is_before = False in target.poles.get("before", ()) and "before" not in source.poles
    return is_before and facts.has_turn(read(pair.source), pair.source_locale, "unless")


def _says_unless(pair: Pair, source: facts.Stance, target: facts.Stance) -> bool:
    """Whether `only if (ask before) your doctor agrees` became `not unless (not without asking) your doctor agrees`."""
    is_twice = len(target.negations) <= _PAIR and facts.has_turn(read(pair.target), pair.locale, "twice")
    if is_twice or ("before" in source.poles and facts.has_turn(read(pair.target), pair.locale, "unless")):
        return True
    is_only = facts.says_only(read(pair.source), pair.source_locale) and bool(target.implied)
    return is_only and not facts.says_only(read(pair.target), pair.locale)


def _is_excepted(pair: Pair) -> bool:
    """Whether a negation of the translation may be that of a set phrase of the source: last but not least."""
    return facts.is_excepted(read(pair.source), pair.source_locale)


def _stances(pair: Pair) -> tuple[facts.Stance, facts.Stance]:
    source, target = read(pair.source), whole(told(pair.target, pair.source, pair.locale), pair)
    return facts.stance(source, pair.source_locale), facts.stance(target, pair.locale)


def _denies_alone(one: facts.Stance, other: facts.Stance) -> bool:
    """Whether one side has a negation, the other none, and nothing in either makes up for it."""
    if not one.negations or other.negations or _surplus(one, other) < 0 or _turned(one, other):
        return False
    return not (one.cancelled - other.denying and (one.cancelled - {""} or len(other.implied) < len(one.implied)))


def _affirms(one: facts.Stance) -> bool:
    """Whether nothing in a text denies, neither a word for it nor what a word means."""
    return not (one.negations or one.implied or one.denying)


def _deny_alike(pair: Pair, one: facts.Stance, other: facts.Stance, turned: Sequence[str]) -> bool:
    """Whether both sides deny or neither does: where a notion denies on neither side, also by what a word means."""
    if bool(one.negations) == bool(other.negations):
        return True
    if not _PLACED.issuperset(turned) or facts.has_turn(read(pair.target), pair.locale, "except"):
        return False
    return all(side.negations or side.implied or side.denying for side in (one, other))


def _is_alone(turned: Sequence[str], one: facts.Stance, other: facts.Stance) -> bool:
    """Whether nothing makes up for notions that are turned: the side that affirms has no more words that deny."""
    if facts.NEUTRAL.issuperset(turned):
        return True
    affirming, denying = (one, other) if True in one.poles[turned[0]] else (other, one)
    named = affirming.denying - denying.denying - set(turned)
    return not named and len(_beside(affirming, turned)) <= len(_beside(denying, turned))


def _beside(side: facts.Stance, turned: Sequence[str]) -> list[facts.Mention]:
    """The words that deny by what they mean, but for those around the word of a turned notion: results were normal."""
    named = [word for name in turned for word in side.poles[name].values()]
    return [item for item in side.implied if not any(item.start < word.end and word.start < item.end for word in named)]


def _surplus(one: facts.Stance, other: facts.Stance) -> int:
    """How many words more than the other side one has that deny by what they mean.

    What the other side affirms by such a word, and one does not name, may well be a denial in it: harmless, no harm.
    """
    named = len(one.denying - other.denying) - len(other.denying - one.denying)
    return named + len(one.implied) - len(other.implied) - len(other.formed - one.poles.keys())


def _turned(one: facts.Stance, other: facts.Stance) -> list[str]:
    """The notions of which one side has but one half, and the other but the other half."""
    return [
        name
        for name, sides in one.poles.items()
        if len(sides) == 1 and len(other.poles.get(name, ())) == 1 and sides.keys() != other.poles[name].keys()
    ]


def _places(turned: Sequence[str], one: facts.Stance, other: facts.Stance) -> set[tuple[int, ...]]:
    """Where the words of turned notions stand: the same two words are one turn, in however many notions."""
    return {tuple(mention.start for side in (one, other) for mention in side.poles[name].values()) for name in turned}
