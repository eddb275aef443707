"""A short clause that a translation adds to say the same once more: kept safe, and not passed on."""

from __future__ import annotations

import re

from pipeline import facts
from pipeline.checks.lengths import share
from pipeline.checks.reading import read, told
from pipeline.facts.text import folded
from pipeline.model import Pair

_MARK = re.compile(r"[,;:\uff0c\uff1b\uff1a\u3001\u060c\u061b\u2013\u2014](?!\d)")
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
    start = denied[0].start
    marks = [match.start() for match in _MARK.finditer(text, 0, start)]
    marks += [match.start() for match in facts.turns(text, pair.locale, "attached") if match.start() == start]
    return bool(marks) and share(pair, text[: marks[-1]]) >= _WHOLE and len(text) < 2 * marks[-1]
