"""What a new unit takes from the translations of the old ones that it was made from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from pipeline.catalog.carry import carried
from pipeline.catalog.edits import Edit, edit
from pipeline.catalog.placeholders import renumbered
from pipeline.catalog.remarks import noted, remarks
from pipeline.catalog.reverted import OMITTED, back, parted, until, waits
from pipeline.catalog.values import Origin
from pipeline.model import Locale, Unit


@dataclass(frozen=True, slots=True)
class Sides:
    """The locale of the messages and that of the translations."""

    source: Locale
    target: Locale


def taken(unit: Unit, origin: Origin, parts: Sequence[Unit], sides: Sides) -> Unit:
    """The unit with the translation of its origin: finished if the text only looks different, else fuzzy.

    Different from the text that was translated: an edit that is taken back has changed nothing. `parts` are all units
    that a sentence was split into, in order; without a split the unit itself.
    """
    origin = _one(unit, origin)
    if origin.kind == "split" and (again := _parted(origin.units[0], parts, sides)):
        return with_answer(unit, _finished(origin.units[0], again[parts.index(unit)]))
    old = back(_joined(unit, origin, sides))
    done = with_answer(unit, old)
    if not old.target:
        return done
    was, now = base(old), _space(sides.source).join(part.source for part in parts)
    made = edit(was, now, sides.source)
    if origin.kind == "edited" and made.harmless and old.context == unit.context and not old.fuzzy:
        made_too = [carried(was, now, target, sides.target) for target in done.targets]
        lines = noted(made, tuple(dict.fromkeys(name for one in made_too for name in one.applied)))
        return replace(done, targets=tuple(one.target for one in made_too), comments=(*lines, *unit.comments))
    waiting = replace(done, comments=(*remarks(made, origin), *until(_translated(origin.units)), *unit.comments))
    return _unfinished(waiting, old, was)


def change_of(unit: Unit, origin: Origin, parts: Sequence[Unit], source: Locale) -> tuple[str, Edit]:
    """The old text that was in the catalog, and the edit that made the new one of it."""
    space = _space(source)
    old = space.join(item.source for item in origin.units)
    return old, edit(old, space.join(part.source for part in parts), source)


def base(unit: Unit) -> str:
    """The text that a unit's translation was made from."""
    return unit.previous if _is_older(unit) and unit.previous is not None else unit.source


def with_answer(unit: Unit, old: Unit, comments: Sequence[str] = ()) -> Unit:
    """The unit of the template with what the translator has written in `old`, and with `comments` before its own."""
    return replace(
        unit,
        targets=old.targets if unit.plural is not None or old.plural is None else old.targets[:1],
        fuzzy=old.fuzzy,
        previous=old.previous,
        previous_context=old.previous_context,
        previous_plural=old.previous_plural,
        notes=old.notes,
        flags=(*unit.flags, *(flag for flag in old.flags if not flag.endswith("-format"))),
        comments=(*comments, *unit.comments),
    )


def _one(unit: Unit, origin: Origin) -> Origin:
    """The parts of a sentence that all still have its translation as one, if it is whole again."""
    first, *others = origin.units
    if not others or not all(map(waits, origin.units)):
        return origin
    known = {(old.previous, old.previous_context, renumbered(old.target, old, unit)) for old in origin.units}
    notes = tuple(dict.fromkeys(note for old in origin.units for note in old.notes))
    return replace(origin, units=(replace(first, notes=notes),)) if len(known) == 1 else origin


def _parted(old: Unit, parts: Sequence[Unit], sides: Sides) -> tuple[str, ...]:
    """The translations of the parts, if they are those that had been joined."""
    if old.previous != _space(sides.source).join(part.source for part in parts):
        return ()
    return parted(old, parts, _space(sides.target))


def _finished(old: Unit, target: str) -> Unit:
    return replace(
        old, targets=(target,), fuzzy=False, previous=None, previous_context=None, previous_plural=None, plural=None
    )


def _unfinished(unit: Unit, old: Unit, was: str) -> Unit:
    """The unit as fuzzy, with the text `was` that its translation was made from, and what else made up its message."""
    context, plural = (old.previous_context, old.previous_plural) if _is_older(old) else (old.context, old.plural)
    return replace(unit, fuzzy=True, previous=was, previous_context=context, previous_plural=plural)


def _joined(unit: Unit, origin: Origin, sides: Sides) -> Unit:
    """The old units as one, with the placeholders of the new one: texts and translations in their order.

    Of sentences that were joined only those with a translation, so that what none stands for is not taken for its text.
    """
    units = [
        replace(old, targets=tuple(renumbered(target, old, unit) for target in old.targets))
        for old in _translated(origin.units)
    ]
    first, *others = units
    notes = tuple(dict.fromkeys(note for old in origin.units for note in old.notes))
    if not others:
        return replace(first, notes=notes)
    return replace(
        first,
        source=_space(sides.source).join(dict.fromkeys(map(base, units))),
        plural=None,
        targets=(_space(sides.target).join(_said(units)),),
        fuzzy=False,
        previous=None,
        previous_context=None,
        previous_plural=None,
        notes=notes,
        flags=tuple(dict.fromkeys(flag for old in units for flag in old.flags)),
    )


def _said(units: Sequence[Unit]) -> Sequence[str]:
    """The translations that stand in a text: `[omit]` only if there is no other one."""
    targets = dict.fromkeys(old.target for old in units if old.target)
    return [target for target in targets if target != OMITTED] or [*targets]


def _translated(units: Sequence[Unit]) -> Sequence[Unit]:
    """Those with a translation; all of them, if none has one."""
    return [unit for unit in units if unit.target] or units


def _is_older(unit: Unit) -> bool:
    return unit.fuzzy and unit.previous is not None


def _space(locale: Locale) -> str:
    return " " if locale.spaced else ""
