"""Which old unit a new one was made from: by its looks, by place, then anywhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from pipeline.catalog.anywhere import closest
from pipeline.catalog.looks import bare, looks, rewrapped
from pipeline.catalog.near import ties
from pipeline.catalog.reverted import back, joins, waits
from pipeline.catalog.values import Origin
from pipeline.model import Unit


def origins(new: Sequence[Unit], old: Sequence[Unit], obsolete: Sequence[Unit]) -> dict[int, Origin]:
    """For places in `new` whose message is in none of the others: where its translation comes from.

    `new` are the units of a template, `old` those of a catalog. Every orphan, an old unit whose message is gone, is
    used at most once, or for all parts that it was split into. Looked for are: what an edit had made of the text, if it
    is taken back, the same text in another context, a text that only looks different, orphans between the same
    neighbours, orphans anywhere, the same text still in use in another context, obsolete units.
    """
    places = {unit.key: place for place, unit in enumerate(old)}
    known = {unit.key for unit in obsolete}
    anchors = [places.get(unit.key) for unit in new]
    wanted = [place for place, at in enumerate(anchors) if at is None and new[place].key not in known]
    if not wanted:
        return {}
    found: dict[int, Origin] = {}
    _from_orphans(new, old, anchors, wanted, found)
    rest = [place for place in wanted if place not in found or not _holds(found[place].units)]
    for place, unit in _kept(new, rest, [unit for unit in (*old, *obsolete) if any(unit.targets)], obsolete):
        found[place] = Origin((unit,))
    return found


def _from_orphans(
    new: Sequence[Unit],
    old: Sequence[Unit],
    anchors: Sequence[int | None],
    wanted: Sequence[int],
    found: dict[int, Origin],
) -> None:
    """Fills `found`, step by step: what a step has found is left out of the next."""
    used = {number for number in anchors if number is not None}
    orphans = {number: unit for number, unit in enumerate(old) if number not in used}

    def take(some: tuple[int, ...], numbers: tuple[int, ...]) -> None:
        units = tuple(orphans.pop(number) for number in numbers)
        for place in some:
            found[place] = Origin(units, numbers, some if len(some) > 1 else ())

    for some, numbers in [*_returning(new, wanted, orphans), *_parting(new, wanted, orphans)]:
        if not any(place in found for place in some) and all(number in orphans for number in numbers):
            take(some, numbers)
    for place, number in _alike(new, wanted, orphans):
        if place not in found and number in orphans:
            take((place,), (number,))
    rest = [place for place in wanted if place not in found]
    for tie in [*ties(new, rest, anchors, orphans)]:
        if not any(place in found for place in tie.places) and all(number in orphans for number in tie.numbers):
            take(tie.places, tie.numbers)
    for place, number in _spelled(new, wanted, orphans):
        if place not in found and number in orphans:
            take((place,), (number,))
    rest, left = [place for place in wanted if place not in found], [*orphans]
    for order, near in closest([new[place].source for place in rest], [orphans[number].source for number in left]):
        if rest[order] not in found and left[near] in orphans:
            take((rest[order],), (left[near],))


def _holds(units: Iterable[Unit]) -> bool:
    """Whether there is anything of a translator's in them."""
    return any(any(unit.targets) or unit.notes for unit in units)


def _returning(
    new: Sequence[Unit], wanted: Sequence[int], orphans: dict[int, Unit]
) -> Iterator[tuple[tuple[int, ...], tuple[int, ...]]]:
    """Texts that were edited and are as they were before, with what had become of them, which nobody has touched."""
    made: dict[tuple[str | None, str | None], list[int]] = {}
    for number, unit in orphans.items():
        if waits(unit):
            made.setdefault((unit.previous_context, unit.previous), []).append(number)
    for place in wanted:
        numbers = made.get(new[place].key)
        if numbers and all(back(orphans[number]) is not orphans[number] for number in numbers):
            yield (place,), tuple(numbers)


def _parting(
    new: Sequence[Unit], wanted: Sequence[int], orphans: dict[int, Unit]
) -> Iterator[tuple[tuple[int, ...], tuple[int, ...]]]:
    """Sentences that were joined and stand side by side again, with what had become of them."""
    joined = {number: (unit.previous or "", size) for number, unit in orphans.items() if (size := joins(unit))}
    free = frozenset(wanted) if joined else frozenset()
    for number, (whole, size) in joined.items():
        for place in wanted:
            some = tuple(range(place, place + size))
            if whole.startswith(new[place].source) and free.issuperset(some):
                parts = [new[other].source for other in some]
                if whole in {" ".join(parts), "".join(parts)}:
                    yield some, (number,)


def _alike(new: Sequence[Unit], wanted: Sequence[int], orphans: dict[int, Unit]) -> Iterator[tuple[int, int]]:
    """The same text in another context, and texts that only look different."""
    shapes: dict[str, list[int]] = {}
    for number, unit in orphans.items():
        shapes.setdefault(bare(unit.source), []).append(number)
    for place in wanted:
        unit = new[place]
        for number in shapes.get(bare(unit.source), ()):
            old = orphans.get(number)
            if old and (old.source == unit.source or (old.context == unit.context and _is_same(old, unit))):
                yield place, number


def _spelled(new: Sequence[Unit], wanted: Sequence[int], orphans: dict[int, Unit]) -> Iterator[tuple[int, int]]:
    """The same letters and digits, whose capitals or marks may say something else: "MORNING" and "Morning"."""
    shapes = {(unit.context, bare(unit.source)): number for number, unit in reversed(orphans.items())}
    for place in wanted:
        number = shapes.get((new[place].context, bare(new[place].source)))
        if number is not None and bare(new[place].source):
            yield place, number


def _is_same(old: Unit, unit: Unit) -> bool:
    return rewrapped(old.source, unit.source) or looks(old.source, unit.source) is not None


def _kept(
    new: Sequence[Unit], wanted: Sequence[int], known: Sequence[Unit], obsolete: Sequence[Unit]
) -> Iterator[tuple[int, Unit]]:
    """The same text in another context, and obsolete units: they are copied and stay."""
    same: dict[str, Unit] = {}
    for unit in known:
        same.setdefault(unit.source, unit)
    rest = []
    for place in wanted:
        if new[place].source in same:
            yield place, same[new[place].source]
        else:
            rest.append(place)
    taken = set()
    for order, near in closest([new[place].source for place in rest], [unit.source for unit in obsolete]):
        if order not in taken:
            taken.add(order)
            yield rest[order], obsolete[near]
