"""Template + catalog -> catalog, with every translation kept."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import replace

from pipeline.catalog.header import DRAFT, catalog_header
from pipeline.catalog.match import origins
from pipeline.catalog.placeholders import disagreement
from pipeline.catalog.remarks import kept
from pipeline.catalog.reverted import back
from pipeline.catalog.sense import source_locale
from pipeline.catalog.state import CHECK, lookup, normalise, tidy
from pipeline.catalog.taken import Sides, taken, with_answer
from pipeline.catalog.values import Origin
from pipeline.model import Catalog, Locale, Unit

Key = tuple[str | None, str]
"""Context and msgid."""


def merge(
    old: Catalog | None,
    template: Catalog,
    locale: Locale,
    *,
    known: Catalog | None = None,
    plurals: str | None = None,
    draft: str = DRAFT,
) -> Catalog:
    """The catalog for a template, with the translations of `old`.

    Drops no translation: it is used, fuzzy (with the previous msgid) or obsolete; an obsolete unit whose message comes
    back is used again as it was. It stays finished where its source only looks different, and looks so too then; a
    change of meaning is told in `#.`. Merging twice is merging once (laws 6 and 7). `known` is the last state seen of
    the same catalog: where `old` has lost a translation that it had, it comes back as fuzzy, since some editors return
    empty what they did not touch. `plurals` is the value of Plural-Forms, by default gettext's; `draft` is the note
    above a new catalog that says that nobody has reviewed it. The language of the messages is that of the template's
    X-Source-Language.
    """
    before = normalise(_restored(old, known)) if old else Catalog(locale)
    keys = [unit.key for unit in template.units]
    found = origins(template.units, before.units, before.obsolete)
    sides = Sides(source_locale(template), locale)
    return Catalog(
        locale,
        units=tuple(_units(template, keys, before, found, sides)),
        obsolete=tuple(_obsolete(frozenset(keys), before, found)),
        header=catalog_header(old, template, locale, plurals),
        header_comments=old.header_comments if old else (*template.header_comments, *filter(None, [draft])),
    )


def _restored(old: Catalog, known: Catalog | None) -> Catalog:
    """An empty return is no answer: what was translated before is fuzzy then, never gone."""
    if known is None:
        return old
    seen = lookup(known)
    return replace(old, units=tuple(_answered(unit, seen.get(unit.key)) for unit in old.units))


def _answered(unit: Unit, seen: Unit | None) -> Unit:
    if any(unit.targets) or seen is None or not seen.target:
        return unit
    return replace(
        unit,
        targets=seen.targets,
        fuzzy=True,
        previous=seen.previous,
        previous_context=seen.previous_context,
        previous_plural=seen.previous_plural,
    )


def _units(
    template: Catalog, keys: Sequence[Key], before: Catalog, found: Mapping[int, Origin], sides: Sides
) -> Iterator[Unit]:
    current = {unit.key: unit for unit in before.units}
    settled = len(current) == len(keys) and current.keys() == set(keys)
    stay = {**{unit.key: unit for unit in before.obsolete}, **current}
    for place, unit in enumerate(template.units):
        old = stay.get(keys[place])
        if old is not None:
            yield _checked(_same(unit, old, sides, settled=settled))
        elif place in found:
            parts = [template.units[number] for number in found[place].into or (place,)]
            yield _checked(taken(unit, found[place], parts, sides))
        else:
            yield unit


def _same(unit: Unit, old: Unit, sides: Sides, *, settled: bool) -> Unit:
    """The unit with the translation of the same message. Most have nothing else about them that is new."""
    if (unit.comments, unit.flags, unit.references, unit.plural) == (
        old.comments,
        old.flags,
        old.references,
        old.plural,
    ):
        return old
    lines = kept(old, sides.source, sides.target, settled=settled)
    same = with_answer(unit, old, lines)
    return replace(same, fuzzy=True) if lines and lines[0].startswith(CHECK) else same


def _checked(unit: Unit) -> Unit:
    """A translation that `msgfmt -c` would refuse is not finished, and a comment says why."""
    if not (problem := disagreement(unit)):
        return unit
    return replace(unit, fuzzy=True, comments=(f"{CHECK}{problem}", *unit.comments))


def _obsolete(wanted: Set[Key], before: Catalog, found: Mapping[int, Origin]) -> Iterator[Unit]:
    yield from (unit for unit in before.obsolete if unit.key not in wanted)
    used = {place for origin in found.values() for place in origin.places}
    gone = []
    for number, unit in enumerate(before.units):
        if unit.key not in wanted and number not in used and any(unit.targets):
            gone.append(unit)
    yield from map(_retired, gone)
    # What an edit has made fuzzy that nobody has worked on: it is finished where the text before the edit comes back.
    known = {*wanted, *(unit.key for unit in (*before.obsolete, *gone))}
    waiting = {was.key: was for unit in gone if (was := back(unit)) is not unit and was.key not in known}
    yield from map(_retired, waiting.values())


def _retired(unit: Unit) -> Unit:
    flags = tuple(flag for flag in unit.flags if not flag.startswith("range:"))
    return tidy(replace(unit, references=(), comments=(), flags=flags))
