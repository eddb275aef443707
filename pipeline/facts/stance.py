"""What a text affirms and denies: its negations, the words that deny by their meaning, and opposites."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from pipeline.facts.lexicon import Lexicon, lexicon
from pipeline.facts.phrase_lists import Pole
from pipeline.facts.text import folded
from pipeline.facts.turns import has_turn
from pipeline.facts.values import Mention
from pipeline.model import Locale

_NEUTRAL = """
    before increase high pressure sugar overactive left morning first strong gain open early dry raw inside mild
    quick adult male young acute liquid long large wide inhale inpatient better start same night empty until warm
    plenty sole easy most every parent sibling offspring spouse awake healthy alive curb halved relieve end sides
    refrigerated summer autumn tight potassium sodium calcium pulse platelets leukocytes erythrocytes within
    hours days weeks months years by upright mouth muscle vein motion block sudden insert upper hot
"""

NEUTRAL = frozenset(_NEUTRAL.split())
"""Notions of `opposites` of which neither side denies."""

_COMPARED = frozenset({"increase", "high"})
"""Notions whose words are those of bounds too: more, less, higher."""

_NEAR = 28
"""Characters behind a negation in which a word that denies cancels it: not at all uncommon."""

_NEXT = 10
"""The same for words that are no notion of `opposites`: not unpleasant."""


@dataclass(frozen=True, slots=True)
class Stance:
    """What a text affirms and denies."""

    negations: tuple[Mention, ...] = ()
    """The words that deny, without those that belong to a phrase of `opposites`."""
    implied: tuple[Mention, ...] = ()
    """The words that deny by what they mean, and stand in no `opposites`."""
    poles: Mapping[str, Mapping[bool, Mention]] = field(default_factory=dict)
    """A notion of `opposites`, and its sides that the text has: True for the notion, False for its opposite."""
    cancelled: frozenset[str] = frozenset()
    """The notions whose opposite is denied (not uncommon); empty text for other words that deny."""

    formed: frozenset[str] = frozenset()
    """The notions that the text affirms by a word that denies their opposite: harmless."""

    refused: frozenset[tuple[str, bool]] = frozenset()
    """The sides of notions that a negation stands before: the pressure does not rise."""

    forms: tuple[Mention, ...] = ()
    """Those words that deny by what they mean which are missed where the other side has nothing that denies."""

    @property
    def denying(self) -> frozenset[str]:
        """The notions whose opposite the text has, and which deny by it."""
        return frozenset(name for name, sides in self.poles.items() if False in sides and name not in NEUTRAL)


@lru_cache(maxsize=1024)
def stance(text: str, locale: Locale) -> Stance:
    """What a plain text affirms and denies, by the data of its language; empty where there are none."""
    known, text = lexicon(locale.language), folded(text)
    found, every = list(_poles(text, known)), implied_of(text, known)
    denied = _outside(negations_of(text, known), [(start, end) for pole, start, end in found if pole.denies])
    named = [(start, end) for pole, start, end in found if pole.name not in NEUTRAL] if every else []
    implied = _outside(every, named)
    starts = {item.start for item in every}
    formed = (pole.name for pole, start, _ in found if pole.affirms and pole.name not in NEUTRAL and start in starts)
    poles: dict[str, dict[bool, Mention]] = {}
    for pole, start, end in found:
        poles.setdefault(pole.name, {}).setdefault(pole.affirms, Mention(pole.name, text[start:end], start, end))
    cancelled = frozenset(_cancelled(denied, implied, found, behind=known.negation_behind))
    refused = frozenset(_refused(denied, found, behind=known.negation_behind))
    return Stance(denied, implied, poles, cancelled, frozenset(formed), refused, tuple(_forms(implied, poles, known)))


def _outside(items: tuple[Mention, ...], spans: Sequence[tuple[int, int]]) -> tuple[Mention, ...]:
    """Those that start in none of some places."""
    if not items or not spans:
        return items
    return tuple(item for item in items if not any(start <= item.start < end for start, end in spans))


def _poles(text: str, known: Lexicon) -> Iterator[tuple[Pole, int, int]]:
    """The words of a folded text for notions and their opposites, but for those inside of a bound: al menos."""
    found = list(known.opposites.find(text))
    bounds = known.comparisons.find(text) if found else ()
    bounds = [item for item in bounds if item.value in {"at_least", "at_most"}]
    for poles, start, end in found:
        inside = any(item.start <= start and end <= item.end and item[1:] != (start, end) for item in bounds)
        yield from ((pole, start, end) for pole in poles if not (inside and pole.name in _COMPARED))


def _forms(
    implied: Sequence[Mention], poles: Mapping[str, Mapping[bool, Mention]], known: Lexicon
) -> Iterator[Mention]:
    denying = (sides[False] for name, sides in poles.items() if False in sides and name not in NEUTRAL)
    for item in (*implied, *denying) if known.negating_forms else ():
        if known.negating_forms and known.negating_forms.fullmatch(item.text):
            yield item


def negations_of(text: str, known: Lexicon) -> tuple[Mention, ...]:
    """The words of a folded text that deny, by place."""
    found = known.negations.find(text)
    matches = list(known.negation_pattern.finditer(text)) if known.negation_pattern else []
    if not found and not matches:
        return ()
    inside = {place for item in found for place in range(item.start, item.end)}
    excepted = known.negation_exceptions.finditer(text) if known.negation_exceptions else ()
    none = {place for match in excepted for place in range(*match.span())}
    inside |= none
    places = {item.start: item.end for item in found if item.value and item.start not in none}
    places.update(match.span() for match in matches if match.start() not in inside)
    return tuple(Mention("negation", text[start : places[start]], start, places[start]) for start in sorted(places))


def is_excepted(text: str, locale: Locale) -> bool:
    """Whether a plain text has a phrase that denies nothing and holds a word that does elsewhere: not only."""
    known, text = lexicon(locale.language), folded(text)
    spans = [(item.start, item.end) for item in known.negations.find(text) if not item.value]
    spans += [match.span() for match in (known.negation_exceptions.finditer(text) if known.negation_exceptions else ())]
    words = (word for start, end in spans for word in text[start:end].split())
    return any(item.value for word in words for item in known.negations.find(word))


def says_only(text: str, locale: Locale) -> bool:
    """Whether a plain text has a word that stands for `not ... unless`: only."""
    return any(lexicon(locale.language).only.find(folded(text))) or has_turn(text, locale, "only")


def implied_of(text: str, known: Lexicon) -> tuple[Mention, ...]:
    """The words of a folded text that deny by what they mean (unknown, lack, unable), by place."""
    matches = known.implied_pattern.finditer(text) if known.implied_pattern else ()
    places = {item.start: item.end for item in known.implied.find(text)}
    places.update(match.span() for match in matches)
    return tuple(Mention("implied", text[start : places[start]], start, places[start]) for start in sorted(places))


def _cancelled(
    denied: Sequence[Mention],
    implied: Sequence[Mention],
    poles: Sequence[tuple[Pole, int, int]],
    *,
    behind: bool,
) -> Iterator[str]:
    """What a negation shortly before it turns round, or shortly behind it."""

    for pole, start, end in poles if denied else ():
        if not pole.affirms and pole.name not in NEUTRAL and _is_denied(denied, start, end, behind=behind):
            yield pole.name
    if denied and any(_is_denied(denied, item.start, item.end, near=_NEXT, behind=behind) for item in implied):
        yield ""


def _refused(
    denied: Sequence[Mention], poles: Sequence[tuple[Pole, int, int]], *, behind: bool
) -> Iterator[tuple[str, bool]]:
    """The notions with their sides that a negation stands shortly before, or shortly behind."""
    for pole, start, end in poles if denied else ():
        if _is_denied(denied, start, end, behind=behind):
            yield pole.name, pole.affirms


def _is_denied(denied: Sequence[Mention], start: int, end: int, *, near: int = _NEAR, behind: bool) -> bool:
    """Whether a negation stands shortly before a place, or in some languages shortly behind it."""
    return any(
        0 <= start - item.end <= near or (behind and item.end >= end and item.start - end <= near) for item in denied
    )
