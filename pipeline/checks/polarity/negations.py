"""Words that turn the meaning of a sentence: negations that are lost or added."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline import facts
from pipeline.checks.anew import is_added, is_anew, is_contrasted, is_split, resolves
from pipeline.checks.message import Message, short
from pipeline.checks.polarity.echoes import is_echo
from pipeline.checks.polarity.excusable import (
    begins_alike,
    is_lacking,
    says_most,
    says_otherwise,
    without_terms,
)
from pipeline.checks.polarity.limits import denies_limit, is_bound, says_limit, says_longer
from pipeline.checks.polarity.reworded import says_anew, says_only_if
from pipeline.checks.polarity.stances import (
    affirms,
    denies_alone,
    refuses,
    stances,
    stops,
    turned_notions,
)
from pipeline.checks.reading import SENTENCES, read
from pipeline.model import Pair

_PAIR = 2
_BETWEEN, _MARKS = 4, re.compile(r"[.;:!?,،]")
"""Words between not and without, and the marks that part clauses."""


def negation_lost(pair: Pair) -> Iterator[Message]:
    """The source denies, the translation does not, and nothing else in it says the same.

    A source that denies twice (none withdrew, not until) may well be put another way.
    """
    source, target = stances(pair)
    if source.negations and not target.negations:
        target = without_terms(pair, target)
    is_alone = denies_alone(source, target) and not _is_turned_once(pair, source, target)
    is_alone = is_alone or (stops(source, target) and not facts.is_excepted(read(pair.target), pair.locale))
    is_left = len(source.negations) == _PAIR and not target.negations and bool(target.implied) and _is_left(pair)
    if is_alone and says_anew(pair, source, target) and not is_left:
        return
    is_alone = is_alone or (is_left and not target.denying - source.denying)
    if is_alone and not (_says_form(source, target) or is_bound(pair) or says_limit(pair) or says_longer(pair)):
        unsure = (
            source.implied
            or source.denying
            or is_split(pair)
            or facts.has_turn(read(pair.source), pair.source_locale, "until")
            or facts.is_excepted(read(pair.target), pair.locale)
        )
        said = short(str(source.negations[0]))
        yield Message(f"the source has “{said}”, the translation has no negation", severity="warning" if unsure else "")
    elif not source.negations and source.forms and affirms(target) and not turned_notions(source, target):
        if facts.is_excepted(read(pair.target), pair.locale) or says_most(pair) or says_otherwise(pair, source.forms):
            return
        yield Message(
            f"the source has “{short(str(source.forms[0]))}”, the translation has nothing that denies",
            severity="warning",
        )
    fewer = _count(source, target) if 0 < len(target.negations) < len(source.negations) else 0
    if 0 < fewer < len(source.negations) and not _is_counted_less(pair, source, fewer):
        said = f"the source denies {len(source.negations)} times, the translation {fewer}"
        yield Message(said, severity="warning")


def _is_turned_once(pair: Pair, source: facts.Stance, target: facts.Stance) -> bool:
    """Whether one sentence denies a notion of which its translation has the opposite: not chewed, unchewed."""
    return refuses(source, target) and not SENTENCES.search(read(pair.source))


def negation_added(pair: Pair) -> Iterator[Message]:
    """The translation denies, the source does not, and nothing else in it says the same."""
    source, target = stances(pair)
    if form := _formed(pair, source, target):
        yield Message(f"the translation has “{short(form.text)}”, the source has nothing that denies")
        return
    is_alone = denies_alone(target, source) and not (refuses(target, source) or resolves(pair, source, target))
    is_alone = is_alone and not (
        (is_added(pair) and not _denies_told(source, target))
        or is_bound(pair)
        or denies_limit(pair)
        or _is_excepted(pair)
        or _says_unless(pair, source, target)
        or is_echo(pair)
        or is_lacking(pair)
        or is_contrasted(pair)
    )
    if is_alone or _forbids(pair, source, target) or _forbids_without(pair, source, target):
        yield Message(f"the translation has “{short(str(target.negations[0]))}”, the source has no negation")


def _formed(pair: Pair, source: facts.Stance, target: facts.Stance) -> facts.Mention | None:
    """A word of a translation that denies by its form, where nothing in the source does: bring it, no need to.

    A word that begins as one of the source may well be the same: incapacitation.
    """
    if target.negations or not target.forms or not affirms(source) or turned_notions(source, target):
        return None
    if is_anew(pair) or is_added(pair) or facts.has_turn(read(pair.source), pair.source_locale, "excluded"):
        return None
    terms = [match.span() for match in facts.turns(read(pair.target), pair.locale, "set_term")]
    forms = (form for form in target.forms if not any(one <= form.start < two for one, two in terms))
    return next((form for form in forms if not begins_alike(form.text, read(pair.source))), None)


def _denies_told(source: facts.Stance, target: facts.Stance) -> bool:
    """Whether a translation denies what its source affirms by the same notion: mandatory, you do not have to."""
    return any(source.poles.get(name, {}).keys() == {affirms} for name, affirms in target.refused)


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


def _says_unless(pair: Pair, source: facts.Stance, target: facts.Stance) -> bool:
    """Whether `only if (ask before) your doctor agrees` became `not unless (not without asking) your doctor agrees`."""
    is_twice = len(target.negations) <= _PAIR and facts.has_turn(read(pair.target), pair.locale, "twice")
    if (
        is_twice
        or _denies_without(pair, target)
        or ("before" in source.poles and facts.has_turn(read(pair.target), pair.locale, "unless"))
    ):
        return True
    is_only = facts.says_only(read(pair.source), pair.source_locale) and bool(target.implied)
    return is_only and not facts.says_only(read(pair.target), pair.locale)


def _forbids_without(pair: Pair, source: facts.Stance, target: facts.Stance) -> bool:
    """Whether `without` became `not without`: you can buy it without a prescription."""
    if len(source.negations) != 1 or len(target.negations) != _PAIR or source.implied or source.denying:
        return False
    words = {match.start() for match in facts.turns(read(pair.source), pair.source_locale, "without")}
    return source.negations[0].start in words and _denies_without(pair, target)


def _denies_without(pair: Pair, target: facts.Stance) -> bool:
    """Whether every negation of a translation is one of `not ... without`, in one clause: not without calling."""
    words = [match.start() for match in facts.turns(read(pair.target), pair.locale, "without")]
    first = target.negations[0]
    if not words or first.start >= words[0] or any(item.start > words[0] for item in target.negations):
        return False
    between = read(pair.target)[first.end : words[0]]
    return not _MARKS.search(between) and len(between.split()) <= _BETWEEN


def _is_excepted(pair: Pair) -> bool:
    """Whether a negation of the translation may be that of a set phrase of the source: last but not least.

    Or it says what the source leaves out: all but two, only two did not.
    """
    if facts.is_excepted(read(pair.source), pair.source_locale):
        return True
    if not facts.has_turn(read(pair.source), pair.source_locale, "excluded"):
        return False
    return not any(facts.has_turn(read(pair.target), pair.locale, kind) for kind in ("except", "excluded"))


def _forbids(pair: Pair, source: facts.Stance, target: facts.Stance) -> bool:
    """Whether `do not hesitate to call` became `do not call`: a negation, and no word for to hesitate beside it."""
    if not target.negations or source.negations or source.poles.get("hesitate", {}).keys() != {False}:
        return False
    return not target.implied and "hesitate" not in target.poles and _is_excepted(pair)
