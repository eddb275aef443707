"""What a text affirms and denies: its negations, the words that deny by their meaning, and opposites."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from copy import copy
from functools import lru_cache

from pipeline.facts.denials import implied_of, negations_of
from pipeline.facts.lexicon import Lexicon, lexicon
from pipeline.facts.phrase_lists import BOUNDS, Pole
from pipeline.facts.text import KEPT, folded
from pipeline.facts.values import Mention
from pipeline.languages.neutral_notions import NEUTRAL
from pipeline.model import Locale

_COMPARED = frozenset({"increase", "high"})
"""Notions whose words are those of bounds too: more, less, higher."""

_NEAR = 28
"""Characters behind a negation in which a word that denies cancels it: not at all uncommon."""

_NEXT = 10
"""The same for words that are no notion of `opposites`: not unpleasant."""

_ENDS = re.compile(r"[.!?؟।](?=\s)|[。！？]")
"""The end of a sentence, beyond which a negation denies nothing."""


class Stance:
    """What a text affirms and denies; what few checks ask for is looked for when one does."""

    __slots__ = "_found", "_implied", "_known", "_passed", "_text", "negations", "poles"

    negations: tuple[Mention, ...]
    """The words that deny, without those that belong to a phrase of `opposites`."""
    poles: Mapping[str, Mapping[bool, Mention]]
    """A notion of `opposites`, and its sides that the text has: True for the notion, False for its opposite."""

    def __init__(self, text: str, known: Lexicon) -> None:
        self._text, self._known = text, known
        self._found = found = tuple(_poles(text, known))
        self._implied: tuple[Mention, ...] | None = None
        self._passed: Collection[int] = ()
        denied = negations_of(text, known)
        self.negations = _outside(denied, [item[1:] for item in found if item[0].denies]) if denied else ()
        poles: dict[str, dict[bool, Mention]] = {}
        for pole, start, end in found:
            sides = poles.setdefault(pole.name, {})
            if pole.affirms not in sides:
                sides[pole.affirms] = Mention(pole.name, text[start:end], start, end)
        self.poles = poles

    @property
    def implied(self) -> tuple[Mention, ...]:
        """The words that deny by what they mean, and stand in no `opposites`."""
        return tuple(item for item in self._every if item.start not in self._passed) if self._passed else self._every

    @property
    def cancelled(self) -> frozenset[str]:
        """The notions whose opposite is denied (not uncommon); empty text for other words that deny."""
        if not self.negations:
            return frozenset()
        denying = (item for item in self._found if not item[0].affirms and item[0].name not in NEUTRAL)
        named = frozenset(pole.name for pole, start, end in denying if self._is_denied(start, end))
        is_other = any(self._is_denied(item.start, item.end, _NEXT) for item in self.implied)
        return named | {""} if is_other else named

    @property
    def formed(self) -> frozenset[str]:
        """The notions that the text affirms by a word that denies their opposite: harmless."""
        starts = {item.start for item in self._anywhere}
        named = (pole.name for pole, start, _ in self._found if pole.affirms and start in starts)
        return frozenset(named) - NEUTRAL

    @property
    def is_behind(self) -> bool:
        """Whether a negation stands behind what it denies, at the end of the clause as a rule."""
        return self._known.negation_behind

    @property
    def refused(self) -> frozenset[tuple[str, bool]]:
        """The sides of notions that a negation stands before: the pressure does not rise."""
        if not self.negations:
            return frozenset()
        return frozenset((pole.name, pole.affirms) for pole, start, end in self._found if self._is_denied(start, end))

    @property
    def held(self) -> frozenset[tuple[str, bool]]:
        """The notions with their sides that the text has in words which hold a negation: चबाए बिना, without chewing."""
        return frozenset((pole.name, pole.affirms) for pole, *_ in self._found if pole.denies)

    @property
    def forms(self) -> tuple[Mention, ...]:
        """Those words that deny by what they mean which are missed where the other side has nothing that denies.

        So are those that hold a negation: no longer.
        """
        shape = self._known.negating_forms
        denying = [sides[False] for name, sides in self.poles.items() if False in sides and name not in NEUTRAL]
        held = {start for pole, start, _ in self._found if pole.denies and not pole.affirms} if denying else ()
        shaped = tuple(item for item in self.implied if shape and shape.fullmatch(item.text))
        named = (item for item in denying if item.start in held or _is(shape, item))
        return (*shaped, *named)

    @property
    def denying(self) -> frozenset[str]:
        """The notions whose opposite the text has, and which deny by it."""
        return frozenset(name for name, sides in self.poles.items() if False in sides and name not in NEUTRAL)

    def without(self, places: Collection[int]) -> Stance:
        """The same, but for words at some places that deny by what they mean."""
        other = copy(self)
        other._passed = frozenset((*self._passed, *places))
        return other

    @property
    def _every(self) -> tuple[Mention, ...]:
        anywhere = self._anywhere
        named = [(start, end) for pole, start, end in self._found if pole.name not in NEUTRAL] if anywhere else ()
        return _outside(anywhere, named)

    @property
    def _anywhere(self) -> tuple[Mention, ...]:
        """The words that deny by what they mean, also those that stand in `opposites`."""
        if self._implied is None:
            self._implied = implied_of(self._text, self._known)
        return self._implied

    def _is_denied(self, start: int, end: int, near: int = _NEAR) -> bool:
        """Whether a negation stands shortly before a place in its sentence, or in some languages shortly behind it."""
        text, behind = self._text, self.is_behind
        return any(
            (0 <= start - item.end <= near and not _ENDS.search(text, item.end, start))
            or (behind and item.end >= end and item.start - end <= near and not _ENDS.search(text, end, item.start))
            for item in self.negations
        )


@lru_cache(maxsize=KEPT)
def stance(text: str, locale: Locale) -> Stance:
    """What a plain text affirms and denies, by the data of its language; empty where there are none."""
    return Stance(folded(text), lexicon(locale.language))


def _is(shape: re.Pattern[str] | None, item: Mention) -> bool:
    return bool(shape and shape.fullmatch(item.text))


def _outside(items: tuple[Mention, ...], spans: Sequence[tuple[int, int]]) -> tuple[Mention, ...]:
    """Those that start in none of some places."""
    if not items or not spans:
        return items
    return tuple(item for item in items if not any(start <= item.start < end for start, end in spans))


def _poles(text: str, known: Lexicon) -> Iterator[tuple[Pole, int, int]]:
    """The words of a folded text for notions and their opposites, but for those inside of a bound: al menos."""
    found = list(known.opposites.find(text))
    bounds = known.comparisons.find(text) if found else ()
    bounds = [item for item in bounds if item.value in BOUNDS]
    for poles, start, end in found:
        if bounds and any(item.start <= start and end <= item.end and item[1:] != (start, end) for item in bounds):
            yield from ((pole, start, end) for pole in poles if pole.name not in _COMPARED)
        else:
            yield from ((pole, start, end) for pole in poles)
