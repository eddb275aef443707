"""Template + catalog -> catalog, with every translation kept."""

from collections.abc import Iterator
from dataclasses import replace

from pipeline.catalog.header import DRAFT, catalog_header
from pipeline.catalog.match import Origin, origins
from pipeline.catalog.placeholders import disagreement
from pipeline.catalog.state import CHECK, lookup, normalise, tidy
from pipeline.model import Catalog, Locale, Unit


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
    back is used again as it was. Merging twice is merging once (laws 6 and 7). `known` is the last state seen of the
    same catalog: where `old` has lost a translation that it had, it comes back as fuzzy, since some editors return
    empty what they did not touch. `plurals` is the value of Plural-Forms, by default gettext's; `draft` is the note
    above a new catalog that says that nobody has reviewed it.
    """
    before = normalise(_restored(old, known)) if old else Catalog(locale)
    found = origins(template.units, before.units, before.obsolete)
    return Catalog(
        locale,
        units=tuple(_units(template, before, found)),
        obsolete=tuple(_obsolete(template, before, found)),
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


def _units(template: Catalog, before: Catalog, found: dict[int, Origin]) -> Iterator[Unit]:
    kept = {unit.key: unit for unit in (*before.obsolete, *before.units)}
    for place, unit in enumerate(template.units):
        if unit.key in kept:
            yield _checked(_carried(unit, kept[unit.key]))
        elif place in found:
            yield _checked(_edited(unit, found[place]))
        else:
            yield unit


def _carried(unit: Unit, old: Unit) -> Unit:
    """The unit of the template with all that the translator has written."""
    return replace(
        unit,
        targets=old.targets if unit.plural is not None or old.plural is None else old.targets[:1],
        fuzzy=old.fuzzy,
        previous=old.previous,
        previous_context=old.previous_context,
        previous_plural=old.previous_plural,
        notes=old.notes,
        flags=(*unit.flags, *(flag for flag in old.flags if not flag.endswith("-format"))),
    )


def _edited(unit: Unit, origin: Origin) -> Unit:
    """The unit with the translation of another text: finished if the edit is cosmetic, else fuzzy."""
    old = origin.unit
    carried = _carried(unit, old)
    if origin.kind == "cosmetic" or not old.target:
        return carried
    if old.fuzzy and old.previous is not None:
        # The translation was made from the text before the last one.
        return carried
    return replace(carried, fuzzy=True, previous=old.source, previous_context=old.context, previous_plural=old.plural)


def _checked(unit: Unit) -> Unit:
    """A translation that `msgfmt -c` would refuse is not finished, and a comment says why."""
    if not (problem := disagreement(unit)):
        return unit
    return replace(unit, fuzzy=True, comments=(f"{CHECK}{problem}", *unit.comments))


def _obsolete(template: Catalog, before: Catalog, found: dict[int, Origin]) -> Iterator[Unit]:
    wanted = {unit.key for unit in template.units}
    yield from (unit for unit in before.obsolete if unit.key not in wanted)
    used = {origin.old for origin in found.values()}
    for number, unit in enumerate(before.units):
        if unit.key not in wanted and number not in used and any(unit.targets):
            flags = tuple(flag for flag in unit.flags if not flag.startswith("range:"))
            yield tidy(replace(unit, references=(), comments=(), flags=flags))
