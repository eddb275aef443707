"""Which of the languages of a file is one of the project's, and what the file has for it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from pipeline.languages import locale
from pipeline.memory.entry import Entry
from pipeline.memory.tmx import Unit, Variant
from pipeline.model import ConfigError, Locale

ANY = frozenset({"", "*all*"})
"""What a file says whose units may be read from any language into any."""


def entries(units: Iterable[Unit], source: Locale, target: Locale) -> Iterator[Entry]:
    """What the units have from one locale into another; those without one of both, and those that are translations
    from a third language, are left out."""
    for unit in units:
        one, other = variant(unit, source), variant(unit, target)
        if one and other and one is not other and (unit.source in ANY or nearness_of(unit.source, source)):
            yield replace(unit.place, source=one.text, target=other.text, changed=other.changed)


def variant(unit: Unit, wanted: Locale) -> Variant | None:
    """The text of a unit in a locale: that with its very tag, or else the first one with a tag that may mean it."""
    nearness = [nearness_of(one.tag, wanted) for one in unit.variants]
    best = max(nearness, default=0)
    return unit.variants[nearness.index(best)] if best else None


@lru_cache(maxsize=1024)
def nearness_of(tag: str, wanted: Locale) -> int:
    """2 for the locale itself, 1 for the same language and script where only one of both names a region, else 0.

    `EN-US` serves for `en`; `pt-PT` does not for `pt-BR`, nor `de` for `de-simple`.
    """
    try:
        said = locale(tag.replace("_", "-"))
    except ConfigError:
        return 0
    if said.tag == wanted.tag:
        return 2
    (one, others), (other, more) = _region(said), _region(wanted)
    alike = (said.language, said.script, others) == (wanted.language, wanted.script, more)
    return int(alike and not (one and other))


def _region(known: Locale) -> tuple[str, Sequence[str]]:
    """The region of a tag, and what stands behind language and script besides."""
    rest = [part for part in known.tag.split("-")[1:] if part != known.script]
    regions = [part for part in rest if len(part) == 2 or (len(part) == 3 and part.isdigit())]
    return regions[0] if regions else "", [part for part in rest if part not in regions]
