"""Negations that are added: the translation denies, and the source does not."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline import facts
from pipeline.checks.anew import is_anew
from pipeline.checks.message import Message, short
from pipeline.checks.polarity.added import is_added, is_contrasted, resolves
from pipeline.checks.polarity.echoes import is_echo
from pipeline.checks.polarity.excusable import begins_alike, is_lacking
from pipeline.checks.polarity.limits import denies_limit, is_bound, names_limit
from pipeline.checks.polarity.refused import refuses
from pipeline.checks.polarity.stances import denies_alone, denies_nothing, stances, turned_notions
from pipeline.checks.reading import read
from pipeline.model import Pair

_PAIR = 2
_BETWEEN, _MARKS = 4, re.compile(r"[.;:!?,،]")
"""Words between not and without, and the marks that part clauses."""


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
        or names_limit(pair)
        or _is_excepted(pair)
        or _says_unless(pair, source, target)
        or is_echo(pair)
        or is_lacking(pair)
        or is_contrasted(pair)
    )
    if is_alone or _forbids(pair, source, target) or _forbids_without(pair, source, target):
        said = target.negations[0 if is_alone else -1]
        yield Message(f"the translation has “{short(str(said))}”, the source has no negation")


def _formed(pair: Pair, source: facts.Stance, target: facts.Stance) -> facts.Mention | None:
    """A word of a translation that denies by its form, where nothing in the source does: bring it, no need to.

    A word that begins as one of the source may well be the same: incapacitation.
    """
    if target.negations or not target.forms or not denies_nothing(source) or turned_notions(source, target):
        return None
    if is_anew(pair) or facts.has_turn(read(pair.source), pair.source_locale, "excluded"):
        return None
    terms = [match.span() for match in facts.turns(read(pair.target), pair.locale, "set_term")]
    forms = (form for form in target.forms if not any(one <= form.start < two for one, two in terms))
    return next((form for form in forms if not begins_alike(form.text, read(pair.source))), None)


def _denies_told(source: facts.Stance, target: facts.Stance) -> bool:
    """Whether a translation denies what its source affirms by the same notion: mandatory, you do not have to."""
    return any(source.poles.get(name, {}).keys() == {affirms} for name, affirms in target.refused)


def _says_unless(pair: Pair, source: facts.Stance, target: facts.Stance) -> bool:
    """Whether `only if (ask before) your doctor agrees` became `not unless (not without asking) your doctor agrees`."""
    is_twice = len(target.negations) <= _PAIR and facts.has_turn(read(pair.target), pair.locale, "twice")
    # What the source says to be without a thing is not said by `not without` it: sold without a prescription.
    is_free = facts.has_turn(read(pair.source), pair.source_locale, "without")
    if (not is_free and (is_twice or _denies_without(pair, target))) or (
        "before" in source.poles and facts.has_turn(read(pair.target), pair.locale, "unless")
    ):
        return True
    is_only = facts.says_only(read(pair.source), pair.source_locale) and bool(target.implied)
    return is_only and not facts.says_only(read(pair.target), pair.locale)


def _forbids_without(pair: Pair, source: facts.Stance, target: facts.Stance) -> bool:
    """Whether `without` became `not without`: you can buy it without a prescription."""
    if len(source.negations) != 1 or not target.negations or source.implied or source.denying:
        return False
    words = {match.start() for match in facts.turns(read(pair.source), pair.source_locale, "without")}
    if source.negations[0].start not in words:
        return False
    if target.is_behind:
        return _denies_behind(pair, target)
    return len(target.negations) == _PAIR and _denies_without(pair, target)


def _denies_behind(pair: Pair, target: facts.Stance) -> bool:
    """Whether a word for without and one negation behind it in its clause are all that denies: yardım almadan kalkma.

    The word for without may be a negation, or deny by what it means.
    """
    words = [match.span() for match in facts.turns(read(pair.target), pair.locale, "without")]
    if len(words) != 1 or not facts.has_turn(read(pair.target), pair.locale, "twice"):
        return False
    start, end = words[0]
    others = [item for item in (*target.negations, *target.implied) if not start <= item.start < end]
    if len(others) != 1 or others[0] not in target.negations or others[0].start < end:
        return False
    return not _MARKS.search(read(pair.target), end, others[0].start)


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
