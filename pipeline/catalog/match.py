"""Which old unit a new one was made from: by place first, then anywhere."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from pipeline import fuzzy
from pipeline.catalog.edits import cosmetic, shape
from pipeline.model import Unit

# Least similarity (0 to 1) of texts between the same neighbours, and of texts anywhere.
_NEAR = 0.45
_ANYWHERE = 0.7
# How far around its own place in a run of edited texts a text is looked for.
_REACH = 25


@dataclass(frozen=True, slots=True)
class Origin:
    """The old unit that a new one takes its translation from."""

    unit: Unit
    kind: str
    """`cosmetic`, or `wording`: the words have changed."""
    old: int | None
    """Its place among the old units; None for one that stays where it is (obsolete, or still in use)."""


def origins(new: Sequence[Unit], old: Sequence[Unit], obsolete: Sequence[Unit]) -> dict[int, Origin]:
    """For places in `new` whose message is in none of the others: where its translation comes from.

    `new` are the units of a template, `old` those of a catalog. Every orphan, an old unit whose message is gone, is
    used at most once. Looked for are: the same text in another context, a cosmetic edit, orphans between the same
    neighbours, orphans anywhere, obsolete units.
    """
    places = {unit.key: place for place, unit in enumerate(old)}
    known = places.keys() | {unit.key for unit in obsolete}
    wanted = [place for place, unit in enumerate(new) if unit.key not in known]
    if not wanted:
        return {}
    used = {unit.key for unit in new}
    orphans = {n: unit for n, unit in enumerate(old) if unit.key not in used and (any(unit.targets) or unit.notes)}
    anchors = [places.get(unit.key) for unit in new]
    found: dict[int, Origin] = {}
    for step in (_alike, _neighbours, _anywhere):
        for place, number, kind in step(new, [w for w in wanted if w not in found], anchors, orphans):
            if place not in found and number in orphans:
                found[place] = Origin(orphans.pop(number), kind, number)
    rest = [place for place in wanted if place not in found]
    for place, origin in _kept(new, rest, [unit for unit in (*old, *obsolete) if any(unit.targets)], obsolete):
        found.setdefault(place, origin)
    return found


Step = Iterator[tuple[int, int, str]]
"""Place in the template, place among the old units, kind of edit."""


def _alike(
    new: Sequence[Unit], wanted: Sequence[int], anchors: Sequence[int | None], orphans: Mapping[int, Unit]
) -> Step:
    """The same text in another context, and cosmetic edits."""
    shapes: dict[str, list[int]] = {}
    for number, unit in orphans.items():
        shapes.setdefault(shape(unit.source).casefold(), []).append(number)
    for place in wanted:
        unit = new[place]
        for number in shapes.get(shape(unit.source).casefold(), ()):
            old = orphans[number]
            if old.context == unit.context and cosmetic(old.source, unit.source):
                yield place, number, "cosmetic"
            elif old.source == unit.source:
                yield place, number, "wording"


def _neighbours(
    new: Sequence[Unit], wanted: Sequence[int], anchors: Sequence[int | None], orphans: Mapping[int, Unit]
) -> Step:
    """Orphans that stand between the same neighbours, most similar first."""
    pairs = []
    for run in _runs(wanted, anchors):
        between = _between(run, anchors, orphans)
        for order, place in enumerate(run):
            middle = order * len(between) // len(run)
            for near in range(max(0, middle - _REACH), min(len(between), middle + _REACH + 1)):
                ratio = fuzzy.ratio(new[place].source, orphans[between[near]].source)
                if ratio >= _NEAR:
                    pairs.append((-ratio, abs(near - middle), place, between[near]))
    for _, _, place, number in sorted(pairs):
        yield place, number, "wording"


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


def _between(run: Sequence[int], anchors: Sequence[int | None], orphans: Mapping[int, Unit]) -> list[int]:
    """The orphans right behind the old place of the unit before, and right before that of the unit behind."""
    before = next((anchors[n] for n in range(run[0] - 1, -1, -1) if anchors[n] is not None), None)
    after = next((anchors[n] for n in range(run[-1] + 1, len(anchors)) if anchors[n] is not None), None)
    found = set()
    number = -1 if before is None else before
    while (number := number + 1) in orphans:
        found.add(number)
    number = max(orphans, default=-1) + 1 if after is None else after
    while (number := number - 1) in orphans:
        found.add(number)
    return sorted(found)


def _anywhere(
    new: Sequence[Unit], wanted: Sequence[int], anchors: Sequence[int | None], orphans: Mapping[int, Unit]
) -> Step:
    numbers = list(orphans)
    pairs = _closest([new[place].source for place in wanted], [orphans[number].source for number in numbers])
    for order, near in pairs:
        yield wanted[order], numbers[near], "wording"


def _kept(
    new: Sequence[Unit], wanted: Sequence[int], known: Sequence[Unit], obsolete: Sequence[Unit]
) -> Iterator[tuple[int, Origin]]:
    """The same text in another context, and obsolete units: they are copied and stay."""
    same: dict[str, Unit] = {}
    for unit in known:
        same.setdefault(unit.source, unit)
    rest = []
    for place in wanted:
        if new[place].source in same:
            yield place, Origin(same[new[place].source], "wording", None)
        else:
            rest.append(place)
    for order, near in _closest([new[place].source for place in rest], [unit.source for unit in obsolete]):
        yield rest[order], Origin(obsolete[near], "wording", None)


def _closest(texts: Sequence[str], among: Sequence[str]) -> Iterator[tuple[int, int]]:
    """The most similar ones for each text, the most similar pairs first."""
    pairs = []
    for order, text in enumerate(texts):
        pairs += [(-ratio, order, near) for near, ratio in fuzzy.alike(text, among, _ANYWHERE, limit=3)]
    for _, order, near in sorted(pairs):
        yield order, near
