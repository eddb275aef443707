"""Orphans between the same neighbours: what was edited in place, split or joined."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from pipeline import fuzzy
from pipeline.catalog.tokens import tokens
from pipeline.model import Unit

# Least similarity (0 to 1) of two texts between the same neighbours; below _SURE they must share words too, at least
# this share of the shorter one's. Of 20,000 pairs of unlike medical sentences 0.03 % come that close.
_NEAR = 0.45
_SURE = 0.6
_SHARED = 0.5
# How far around its own place in a run of edited texts a text is looked for, alone and as a part of another.
_REACH = 25
_STEP = 4
# A sentence is split into, or joined of, so many at most.
_PARTS = 4
# The least share (0 to 1) of the whole's words that all parts have, and that each part adds to those of the others.
_COVERED = 0.6
_ADDED = 0.12
# The least share of a part's own words that come from the whole.
_OWN = 0.3


class Tie(NamedTuple):
    """New places that were made from old ones: one from one, several from one (split), one from several (joined)."""

    places: tuple[int, ...]
    numbers: tuple[int, ...]


Rated = tuple[float, int, Tie]
"""The similarity with its sign turned, the distance, and the tie: sorted, the best comes first."""


def ties(
    new: Sequence[Unit], wanted: Sequence[int], anchors: Sequence[int | None], orphans: Mapping[int, Unit]
) -> Iterator[Tie]:
    """Which wanted places were made from which orphans that stand between the same neighbours.

    `anchors` are the old places of those units of `new` that both catalogs have. No place and no orphan is in two ties.
    """
    last = max(orphans, default=-1) + 1
    for run in _runs(wanted, anchors):
        numbers = _between(run, anchors, orphans, last)
        found = [*_pairs(new, run, numbers, orphans)]
        if numbers and len(run) + len(numbers) > 2:
            found += _groups(new, run, numbers, orphans)
        yield from _best(found)


def _best(found: Iterable[Rated]) -> Iterator[Tie]:
    """Of ties that overlap the one whose texts are most alike."""
    places: set[int] = set()
    numbers: set[int] = set()
    for _, _, tie in sorted(found):
        if places.isdisjoint(tie.places) and numbers.isdisjoint(tie.numbers):
            places.update(tie.places)
            numbers.update(tie.numbers)
            yield tie


def _runs(wanted: Iterable[int], anchors: Sequence[int | None]) -> Iterator[list[int]]:
    """Wanted places with no unit between them that is in both catalogs."""
    run: list[int] = []
    for place in wanted:
        if run and any(anchor is not None for anchor in anchors[run[-1] + 1 : place]):
            yield run
            run = []
        run.append(place)
    if run:
        yield run


def _between(run: Sequence[int], anchors: Sequence[int | None], orphans: Mapping[int, Unit], last: int) -> list[int]:
    """The orphans right behind the old place of the unit before, and right before that of the unit behind."""
    before = next((anchors[n] for n in range(run[0] - 1, -1, -1) if anchors[n] is not None), None)
    after = next((anchors[n] for n in range(run[-1] + 1, len(anchors)) if anchors[n] is not None), None)
    found = set()
    number = -1 if before is None else before
    while (number := number + 1) in orphans:
        found.add(number)
    number = last if after is None else after
    while (number := number - 1) in orphans:
        found.add(number)
    return sorted(found)


def _pairs(
    new: Sequence[Unit], run: Sequence[int], numbers: Sequence[int], orphans: Mapping[int, Unit]
) -> Iterator[Rated]:
    for order, place in enumerate(run):
        near = _window(order, run, numbers, _REACH)
        texts = [orphans[number].source for number in near]
        for index, ratio in fuzzy.alike(new[place].source, texts, _NEAR):
            if ratio >= _SURE or _shares(new[place].source, texts[index]):
                yield -ratio, abs(index - len(near) // 2), Tie((place,), (near[index],))


def _shares(new: str, old: str) -> bool:
    """Whether two texts have enough words in common, in the same order."""
    a, b = tokens(new), tokens(old)
    return fuzzy.common(a, b) >= _SHARED * min(len(a), len(b)) > 0


def _window(order: int, run: Sequence[int], others: Sequence[int], reach: int) -> Sequence[int]:
    """Of the others those around the place in their row that the one at `order` has in its own."""
    middle = order * len(others) // len(run)
    return others[max(0, middle - reach) : middle + reach + 1]


def _groups(
    new: Sequence[Unit], run: Sequence[int], numbers: Sequence[int], orphans: Mapping[int, Unit]
) -> Iterator[Rated]:
    """One sentence made into several that stand side by side, and several made into one."""
    sources = {place: new[place].source for place in run}
    olds = {number: orphans[number].source for number in numbers}
    for order, number in enumerate(numbers):
        for parts, score in _parts(olds[number], _window(order, numbers, run, _STEP), sources):
            yield -score, 0, Tie(parts, (number,))
    for order, place in enumerate(run):
        for parts, score in _parts(sources[place], _window(order, run, numbers, _STEP), olds):
            yield -score, 0, Tie((place,), parts)


def _parts(whole: str, near: Sequence[int], texts: Mapping[int, str]) -> Iterator[tuple[tuple[int, ...], float]]:
    """Neighbouring places that together say the whole, of which each adds to what the others say."""
    words = tokens(whole)
    known = frozenset(words)
    cut = {place: tokens(texts[place]) for place in near}
    for places in _neighbours(near):
        if all(known.intersection(cut[place]) for place in places) and _covers([cut[p] for p in places], words):
            yield places, fuzzy.ratio(whole, " ".join(texts[place] for place in places))


def _neighbours(near: Sequence[int]) -> Iterator[tuple[int, ...]]:
    """Two to _PARTS places without another between them."""
    for size in range(2, _PARTS + 1):
        for start in range(len(near) - size + 1):
            places = tuple(near[start : start + size])
            if places[-1] - places[0] < size:
                yield places


def _covers(parts: Sequence[Sequence[str]], words: Sequence[str]) -> bool:
    if not words:
        return False
    joined = [word for part in parts for word in part]
    together = fuzzy.common(words, joined)
    if together < _COVERED * len(words):
        return False
    for place, part in enumerate(parts):
        others = [word for other in (*parts[:place], *parts[place + 1 :]) for word in other]
        added = together - fuzzy.common(words, others)
        if added < _ADDED * len(words) or fuzzy.common(words, part) < _OWN * len(part):
            return False
    return True
