"""The typography of a translation mended, as far as nothing else changes by it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace

from pipeline import facts
from pipeline.checks.reading import read
from pipeline.checks.reassembly.marks import marks
from pipeline.checks.typography.rows import RULES
from pipeline.checks.typography.text import Flaw, hidden, shown, text
from pipeline.model import Pair

_PASSES = 10
"""Mending one thing can show another; more often than this it has never been needed."""
_TRIES = 100
"""Mends of one text that are tried one by one, where all at once would change more than marks."""
_WORDS = re.compile(r"[\w\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0900-\u0963\u0970-\u0dff*_~\[\]]")


@dataclass(frozen=True, slots=True)
class Change:
    """A translation before and after it was mended."""

    old: str
    new: str
    checks: tuple[str, ...] = ()
    """What was mended, by the names of the checks."""


def mend(pair: Pair, checks: Collection[str]) -> Change:
    """The translation with all that the named checks can mend; as it was where nothing can be.

    The letters, digits, placeholders, code, tags, addresses and marks of emphasis stay, in their order, and so do the
    numbers, quantities and negations by value: a mend that would change one of them is not made. What is mended once
    stays as it is when it is mended again.
    """
    names = [name for name in RULES if name in checks]
    if pair.target == pair.source or not pair.target.strip():
        return Change(pair.target, pair.target)
    now = pair
    made: dict[str, None] = {}
    for _ in range(_PASSES):
        step, done = _step(now, names)
        if not done:
            return Change(pair.target, now.target, tuple(name for name in names if name in made))
        now, made = replace(now, target=step), made | dict.fromkeys(done)
    return Change(pair.target, pair.target)


def _step(pair: Pair, names: Iterable[str]) -> tuple[str, list[str]]:
    """The text with all that can be mended at once, and the names of what was."""
    seen = text(pair)
    found = [(flaw, name) for name in names for flaw in RULES[name](seen) if flaw.new is not None]
    some = _apart(sorted(found, key=lambda row: (row[0].start, row[0].end)))
    if not some:
        return pair.target, []
    kept = _meaning(pair, pair.target)
    whole = _applied(pair.target, [flaw for flaw, _ in some])
    if _meaning(pair, whole) == kept:
        return (whole, [name for _, name in some]) if whole != pair.target else (whole, [])
    alone = [(flaw, name) for flaw, name in some[:_TRIES] if _keeps(pair, [flaw], kept)]
    for part in (alone, alone[:1]):
        if part and _keeps(pair, [flaw for flaw, _ in part], kept):
            return _applied(pair.target, [flaw for flaw, _ in part]), [name for _, name in part]
    return pair.target, []


def _keeps(pair: Pair, flaws: Sequence[Flaw], kept: tuple[object, ...]) -> bool:
    """Whether mending them changes the text, and nothing that must stay."""
    new = _applied(pair.target, flaws)
    return new != pair.target and _meaning(pair, new) == kept


def _apart(found: Sequence[tuple[Flaw, str]]) -> list[tuple[Flaw, str]]:
    """Those that do not lie in one another; the others wait for the next pass."""
    some: list[tuple[Flaw, str]] = []
    end = -1
    for flaw, name in found:
        if flaw.start > end or (flaw.start == end and flaw.end > flaw.start and not some):
            some.append((flaw, name))
            end = flaw.end
    return some


def _applied(raw: str, flaws: Iterable[Flaw]) -> str:
    for flaw in reversed(list(flaws)):
        raw = raw[: flaw.start] + (flaw.new or "") + raw[flaw.end :]
    return raw


def _meaning(pair: Pair, raw: str) -> tuple[object, ...]:
    """All that must not change: equal for two texts that differ in marks and spaces alone."""
    plain, locale = read(raw), pair.locale
    quantities = facts.units(plain, locale) or ()
    denied = facts.negations(plain, locale) or ()
    return (
        "".join(_WORDS.findall(shown(raw))),
        hidden(raw),
        marks(raw)[:4],
        [number.value for number in facts.numbers(plain, locale)],
        [(quantity.value, quantity.unit) for quantity in quantities],
        len(denied),
    )
