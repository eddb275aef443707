"""What a new template changes of a catalog, entry by entry, and why."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher

from pipeline import fuzzy
from pipeline.catalog.amounts import ARROW
from pipeline.catalog.edits import Edit
from pipeline.catalog.match import origins
from pipeline.catalog.merge import merge
from pipeline.catalog.placeholders import stands
from pipeline.catalog.sense import source_locale
from pipeline.catalog.state import normalise
from pipeline.catalog.taken import change_of
from pipeline.catalog.values import Change, Origin
from pipeline.model import Catalog, Locale, Unit

# So many characters of what was written differently are shown.
_SHOWN = 60
# Texts with so many pairs of words are not compared word by word.
_LONG = 1_000_000


def changes(old: Catalog | None, template: Catalog, locale: Locale) -> tuple[Change, ...]:
    """What `merge` does with the catalog: a Change for each message of the template in its order, then what is gone."""
    before = normalise(old) if old else Catalog(locale)
    merged = merge(old, template, locale)
    found = origins(template.units, before.units, before.obsolete)
    used = {place for origin in found.values() for place in origin.places}
    wanted = {unit.key for unit in template.units}
    gone = (u for n, u in enumerate(before.units) if u.key not in wanted and n not in used)
    return (
        *_of_units(before, merged, found, source_locale(template)),
        *(Change("gone", unit.source, "", "obsolete" if any(unit.targets) else "untranslated") for unit in gone),
    )


def _of_units(before: Catalog, merged: Catalog, found: Mapping[int, Origin], source: Locale) -> Iterator[Change]:
    places = {unit.key: place for place, unit in enumerate(before.units)}
    back = {unit.key for unit in before.obsolete}
    moved = _moved([places.get(unit.key) for unit in merged.units])
    for place, unit in enumerate(merged.units):
        if unit.key in places:
            yield _kept(before.units[places[unit.key]], unit, moved=place in moved)
        elif unit.key in back:
            yield Change("new", "", unit.source, state(unit), "it comes back with its old translation")
        elif place in found:
            origin = found[place]
            parts = [merged.units[number] for number in origin.into or (place,)]
            yield _made(unit, origin, *change_of(unit, origin, parts, source))
        else:
            yield Change("new", "", unit.source, state(unit))


def state(unit: Unit) -> str:
    """`finished`, `fuzzy` or `untranslated`."""
    return "fuzzy" if unit.fuzzy and any(unit.targets) else "finished" if unit.finished else "untranslated"


def _kept(old: Unit, unit: Unit, *, moved: bool) -> Change:
    """The message is the same; its place or what its placeholders stand for may not be."""
    was, now = stands(old), stands(unit)
    targets = [
        f"{{{name}}}: {', '.join(was[name])}{ARROW}{', '.join(now[name])}"
        for name in now
        if was.get(name, now[name]) != now[name]
    ]
    kind = "cosmetic" if targets else "moved" if moved else "same"
    return Change(kind, old.source, unit.source, state(unit), "; ".join(targets), 1.0)


def _made(unit: Unit, origin: Origin, old: str, edit: Edit) -> Change:
    kind = edit.kind if origin.kind == "edited" else origin.kind
    alike = fuzzy.ratio(old, unit.source)
    if unit.finished and kind not in {"same", "re-wrapped", "cosmetic"}:
        return Change(kind, old, unit.source, state(unit), "the text is again what was translated", alike)
    if kind == "same":
        return Change("wording", old, unit.source, state(unit), "the context is another one", alike)
    detail = "; ".join(edit.what) or ("" if kind != "wording" else _words(old, unit.source))
    return Change(kind, old, unit.source, state(unit), detail, alike)


def _words(old: str, new: str) -> str:
    """The words that are others: `"a" -> "the"`, `"now" is new`."""
    before, after = old.split(), new.split()
    if len(before) * len(after) > _LONG:
        return ""
    steps = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    told = [_step(" ".join(before[a:b]), " ".join(after[c:d])) for name, a, b, c, d in steps if name != "equal"]
    return "; ".join(told)


def _step(was: str, now: str) -> str:
    was, now = (text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…" for text in (was, now))
    return f'"{was}"{ARROW}"{now}"' if was and now else f'"{now}" is new' if now else f'"{was}" is gone'


def _moved(places: Sequence[int | None]) -> frozenset[int]:
    """Those that are not in the longest row of messages whose order is the same (patience sorting)."""
    known = [(place, old) for place, old in enumerate(places) if old is not None]
    ends: list[int] = []
    piles: list[int] = []
    for _, old in known:
        pile = bisect_left(ends, old)
        ends[pile : pile + 1] = [old]
        piles.append(pile)
    stay, pile = set(), len(ends) - 1
    for (place, _), on in zip(reversed(known), reversed(piles), strict=True):
        if on == pile:
            stay.add(place)
            pile -= 1
    return frozenset(place for place, _ in known if place not in stay)
