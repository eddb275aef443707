"""`check`, which runs the table CHECKS over one source and its translation."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache
from itertools import chain
from types import MappingProxyType

from pipeline import facts
from pipeline.checks import typography
from pipeline.checks.message import Check
from pipeline.checks.names import OFF, severity, weighed
from pipeline.checks.omission.omitted import is_omitted, omitted
from pipeline.checks.reassembly import usable
from pipeline.checks.signs import may_find, signs
from pipeline.checks.table import CHECKS
from pipeline.model import Finding, Locale, Pair

_UNUSABLE = CHECKS[:2]
"""Those that say why a translation is none; what else is wrong with it does not matter."""


def check(
    pair: Pair,
    *,
    must: bool = False,
    last: bool = False,
    accepted: Iterable[str] = (),
    severities: Mapping[str, str] = MappingProxyType({}),
) -> tuple[Finding, ...]:
    """The findings on one source and its translation; an empty translation is untranslated and has none.

    `must`: the segment must be translated; `last`: it is the last of its block (both matter for `[omit]`);
    `accepted`: names of checks that somebody has accepted for this entry; `severities`: what a project sets, by the
    name of a check or by its kind: `error`, `warning`, `note` or `off`. `file`, `line`, `entry` and `path` of the
    findings are for the caller to fill in with `replace`.
    """
    if not pair.target.strip():
        return ()
    if is_omitted(pair.target):
        return tuple(weighed(omitted(pair, must=must, last=last), severities))
    skip = frozenset(accepted)
    is_usable = usable.is_usable(pair.source, pair.target)
    rows = _rows(pair.source_locale, pair.locale, signs(pair)) if is_usable else _UNUSABLE
    if skip or severities:
        rows = tuple(row for row in rows if row.name not in skip and severity(row.name, row.kind, severities) != OFF)
    found = tuple(_found(rows, pair))
    return tuple(weighed(found, severities)) if severities else found


def _found(rows: Iterable[Check], pair: Pair) -> Iterator[Finding]:
    for row in rows:
        messages = row.run(pair)
        # Nearly all checks find nothing in nearly all entries.
        for first in messages:
            yield from row.made(pair, chain((first,), messages))
            break


def holds(row: Check, locale: Locale) -> bool:
    """Whether a check can be made in a locale: its language has the data that the check needs."""
    return not row.needs or facts.available(locale.language).issuperset(row.needs)


@lru_cache(maxsize=1024)
def _rows(source: Locale, target: Locale, found: frozenset[str]) -> tuple[Check, ...]:
    """The checks that may find anything in entries with these signs."""
    return tuple(row for row in _known(source, target) if may_find(row.name, found))


@cache
def _known(source: Locale, target: Locale) -> tuple[Check, ...]:
    rows = (row for row in CHECKS[len(_UNUSABLE) :] if holds(row, source) and holds(row, target))
    return tuple(row for row in rows if typography.applies(row.name, target))
