"""Comparisons beside numbers: at least and at most, more and less, and what a negation makes of them."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Sequence

from pipeline import facts
from pipeline.checks.bound_places import BESIDE, by_number, places
from pipeline.checks.excusable import is_deadline
from pipeline.checks.message import Message
from pipeline.checks.reading import STOP, read
from pipeline.languages import language
from pipeline.model import Locale, Pair

Finder = Callable[[str, Locale], tuple[facts.Mention, ...] | None]

Bounds = dict[str, facts.Mention]
"""The comparisons of a side by their kind."""

_OPPOSITES = (("at_least", "at_most"), ("more", "less"), ("at_least", "less"), ("more", "at_most"))
_KINDS = frozenset(kind for kinds in _OPPOSITES for kind in kinds)
_PAIR = 2
_AHEAD = 8
"""Signs from at least and at most to their number, where words are not parted by spaces: a verb may stand between."""
_MARK = re.compile(r"[,.;:!?，。；：！？、]")
_DENIED = {"more": "at_most", "less": "at_least"}
"""A comparison, and what it is under a negation."""
_OTHER = {"more": "less", "less": "more"}

_COUNTED = re.compile(r"(?:\s[^\W\d_]+){1,3}\s")
"""What is counted, between its number and at least."""

_END = re.compile(r"\s*(?:[.;)。；।]|$)")
"""The end of a sentence or of a bracket: what stands before it is of the bound ahead of it."""
_NEAR = 40
"""Characters between a negation and the comparison that it turns."""


def comparison(pair: Pair) -> Iterator[Message]:
    """At least against at most, more against less, beside a number: only where each side has but the opposite.

    Where a negation stands beside both, the comparisons are taken as they are: not more than against not less than.
    """
    before, after = _bare(pair)
    if not (before and after):
        return
    turned = _sides(pair)
    if (turned[0] == before) != (turned[1] == after):
        before, after = turned
    told = _opposed(before, after) or (_each_opposed(pair) if len(before) + len(after) > _PAIR else None)
    if (
        told
        and not ({item.kind for item in told} == {"at_least", "at_most"} and is_deadline(pair))
        and not _is_passed(pair, *told)
    ):
        yield Message(f"the source has “{told[0]}”, the translation has “{told[1]}”")


def _opposed(before: Bounds, after: Bounds) -> tuple[facts.Mention, facts.Mention] | None:
    """A bound of the source and one of the translation, where each side has but the opposite."""
    for one, other in (*_OPPOSITES, *((b, a) for a, b in _OPPOSITES)):
        if one in before and other in after and not _side(one) & after.keys() and not _side(other) & before.keys():
            return before[one], after[other]
    return None


def _each_opposed(pair: Pair) -> tuple[facts.Mention, facts.Mention] | None:
    """The same where there are several, of those beside the same number: at least 2 and at most 5, and turned."""
    source, target = _both(facts.comparisons, pair)
    here = by_number(source, _KINDS, read(pair.source), pair.source_locale)
    there = by_number(target, _KINDS, read(pair.target), pair.locale)
    shared = sorted(here.keys() & there.keys())
    for value in shared if len(shared) >= _PAIR else ():
        before = _denied(here[value], pair.source, pair.source_locale)
        after = _denied(there[value], pair.target, pair.locale)
        if told := _opposed(before, after):
            return told
    return None


def _is_passed(pair: Pair, before: facts.Mention, after: facts.Mention) -> bool:
    """Whether `not gone within three days` became `for longer than three days`."""
    is_longer = (before.kind, after.kind) == ("at_most", "more")
    denied = facts.negations(read(pair.source), pair.source_locale) or () if is_longer else ()
    return any(word.end <= before.start and _reaches(word, before, read(pair.source)) for word in denied)


def is_bound(pair: Pair) -> bool:
    """Whether one side says `not more than` where the other says `at most`, or `not above` where it says `below`."""
    before, after = _sides(pair)
    return any(
        {turned, kind} <= one.keys() and turned not in other and (kind in other or _OTHER[turned] in other)
        for turned, kind in _DENIED.items()
        for one, other in ((before, after), (after, before))
    )


def tells_bound(pair: Pair) -> bool:
    """Whether both sides have a bound beside a number, at least or at most: `comparison` compares them."""
    return all({"at_least", "at_most"} & side.keys() for side in _bare(pair))


def says_limit(pair: Pair) -> bool:
    """Whether `not more than four` became a word for the most away from its number: la dosis máxima es de cuatro."""
    source, target = _bare(pair)
    wanted = _denied(source, pair.source, pair.source_locale).keys() - source.keys()
    said = {item.kind for item in facts.comparisons(read(pair.target), pair.locale) or ()} if wanted else set()
    return bool(wanted & said) and not target.keys() & source.keys()


def denies_limit(pair: Pair) -> bool:
    """Whether the source has a limit, and the translation a negation beside a number: below 38, must not reach 38."""
    source, _ = _bare(pair)
    denied = facts.negations(read(pair.target), pair.locale) or () if source else ()
    places = [item.start for item in facts.numbers(read(pair.target), pair.locale)] if denied else []
    return any(0 <= place - word.end <= _NEAR for word in denied for place in places)


def _side(kind: str) -> frozenset[str]:
    return frozenset({"at_least", "more"}) if kind in {"at_least", "more"} else frozenset({"at_most", "less"})


def _sides(pair: Pair) -> tuple[Bounds, Bounds]:
    source, target = _bare(pair)
    return _denied(source, pair.source, pair.source_locale), _denied(target, pair.target, pair.locale)


def _bare(pair: Pair) -> tuple[Bounds, Bounds]:
    """The bounds of both sides as they are, whatever a negation makes of them."""
    source, target = _both(facts.comparisons, pair)
    return _bounds(source, pair.source, pair.source_locale), _bounds(target, pair.target, pair.locale)


def _denied(bounds: Bounds, text: str, locale: Locale) -> Bounds:
    """The bounds of a side with those that a negation makes of them: not more than, at most."""
    more = [bounds[kind] for kind in _DENIED if kind in bounds]
    denied = facts.negations(read(text), locale) or () if more else ()
    added = {_DENIED[item.kind]: item for item in more if any(_reaches(word, item, read(text)) for word in denied)}
    return added | bounds


def _reaches(word: facts.Mention, item: facts.Mention, text: str) -> bool:
    """Whether a negation stands near a comparison, in the same sentence."""
    start, end = (word.end, item.start) if word.end <= item.start else (item.end, word.start)
    return 0 <= end - start <= _NEAR and not STOP.search(text, start, end)


def _bounds(found: Sequence[facts.Mention], text: str, locale: Locale) -> Bounds:
    """The comparisons that stand right before or behind a number, or behind its unit."""
    if not found:
        return {}
    starts, ends = places(read(text), locale)
    near = {
        item.kind: item
        for item in found
        if any(item.end + gap in starts or item.start - gap in ends for gap in range(BESIDE + 1))
    }
    far = _behind(found, ends, read(text)) if language(locale.language).spaced else _ahead(found, starts, read(text))
    return {item.kind: item for item in _leaning(found, near.values(), read(text))} | dict(far) | near


def _leaning(found: Sequence[facts.Mention], near: Collection[facts.Mention], text: str) -> Iterator[facts.Mention]:
    """At least and at most that stand right before a bound with its number, or behind it at the end of a sentence."""
    starts = {item.start for item in near}
    for item in found if starts else ():
        if item.kind in {"at_least", "at_most"} and item not in near:
            is_before = any(item.end + gap in starts for gap in range(1, BESIDE + 1))
            if is_before or (item.start > min(starts) and _END.match(text, item.end)):
                yield item


def _ahead(found: Sequence[facts.Mention], starts: Collection[int], text: str) -> Iterator[tuple[str, facts.Mention]]:
    """At least and at most, and some signs behind it a number."""
    for item in found:
        gap = next((gap for gap in range(_AHEAD + 1) if item.end + gap in starts), _AHEAD + 1)
        is_bound = item.kind in {"at_least", "at_most"} and gap <= _AHEAD
        if is_bound and not _MARK.search(text, item.end, item.end + gap):
            yield item.kind, item


def _behind(found: Sequence[facts.Mention], ends: Collection[int], text: str) -> Iterator[tuple[str, facts.Mention]]:
    """At least and at most in words of their own behind a number and what it counts: two litres of water at least."""
    for item in found:
        number = max((end for end in ends if end <= item.start), default=None)
        is_bound = item.kind in {"at_least", "at_most"} and " " in item.text
        if is_bound and number is not None and _COUNTED.fullmatch(text, number, item.start):
            yield item.kind, item


def _both(find: Finder, pair: Pair) -> tuple[Sequence[facts.Mention], Sequence[facts.Mention]]:
    """What is found on both sides; nothing where one of the languages has no data."""
    source, target = find(read(pair.source), pair.source_locale), find(read(pair.target), pair.locale)
    return ((), ()) if source is None or target is None else (source, target)
