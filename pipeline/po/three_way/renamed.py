"""Which new entry took the translation of which old one, where only one side has met the new template."""

from collections import Counter
from collections.abc import Iterable, Mapping

from pipeline.model import Catalog, Unit

Key = tuple[str | None, str]


def renamed(base: Catalog, side: Catalog) -> Mapping[Key, Key]:
    """For messages that are new in `side`: the message of `base` that is gone there and has the same translation.

    Translations that are there twice tell nothing.
    """
    before = {unit.key for unit in (*base.units, *base.obsolete)}
    after = {unit.key for unit in side.units}
    old = _by_targets(unit for unit in base.units if unit.key not in after)
    new = _by_targets(unit for unit in side.units if unit.key not in before)
    return {new[targets]: old[targets] for targets in new if targets in old}


def _by_targets(units: Iterable[Unit]) -> Mapping[tuple[str, ...], Key]:
    answered = [unit for unit in units if unit.target]
    times = Counter(unit.targets for unit in answered)
    return {unit.targets: unit.key for unit in answered if times[unit.targets] == 1}
