"""A short clause that a translation adds to say the same once more: kept safe, and not passed on."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline import facts
from pipeline.checks.reading import read, told
from pipeline.checks.sizes import share
from pipeline.facts.text import folded
from pipeline.model import Pair

_MARK = re.compile(r"[,;:\uff0c\uff1b\uff1a\u3001\u060c\u061b\u2013\u2014](?!\d)")
_DUTIES = "allowed", "necessary", "mandatory"
"""Notions that are denied where a thing is forbidden, or free."""
_NEAR = 28
"""Characters between such a word and its negation."""
_WORDS = 10
"""Words of a source that is one clause."""
_WHOLE = 0.75
"""The part of its expected length that the rest of the translation has at least."""


def is_echo(pair: Pair) -> bool:
    """Whether a translation of one clause denies only in another one, behind what is as long as all of it should be."""
    source, text = read(pair.source), folded(told(pair.target, pair.source, pair.locale))
    denied = facts.negations(text, pair.locale)
    if not denied or len(source.split()) > _WORDS or _MARK.search(source):
        return False
    if facts.has_turn(source, pair.source_locale, "joins"):
        return False
    # What may not or need not be done is no echo: it is the sentence.
    if _is_duty(denied, facts.stance(text, pair.locale), text):
        return False
    start = denied[0].start
    marks = [match.start() for match in _MARK.finditer(text, 0, start)]
    marks += [match.start() for match in facts.turns(text, pair.locale, "attached") if match.start() == start]
    return bool(marks) and share(pair, text[: marks[-1]]) >= _WHOLE and len(text) < 2 * marks[-1]


def _is_duty(denied: Sequence[facts.Mention], stance: facts.Stance, text: str) -> bool:
    """Whether a negation stands beside a word for what may or must be done, before it or behind it."""
    words = [word for name in _DUTIES if (word := stance.poles.get(name, {}).get(True))]
    gaps = [sorted((item, word), key=lambda one: one.start) for word in words for item in denied]
    return any(two.start - one.end <= _NEAR and not _MARK.search(text, one.end, two.start) for one, two in gaps)
