"""The numbers of a text that are below zero: -18 °C, minus 18 Grad, 20 degrees below zero."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import lru_cache

from pipeline.facts.numbers import numbers
from pipeline.facts.text import KEPT, folded
from pipeline.facts.turns import turns
from pipeline.model import Locale

_SIGN = re.compile(r"(?<![\w)\]%°.,])(?<!\d\s)(?<!\d\s\s)[-\u2013](?=\d)")
"""A mark before a number that no number stands before."""
_BEFORE, _BEHIND = 3, 24
"""Characters between a number and the words that say it is below zero: 20 degrees Celsius below zero."""


@lru_cache(maxsize=KEPT)
def below_zero(text: str, locale: Locale) -> frozenset[Fraction]:
    """The numbers of a plain text that are below zero, as the sign before them or a word beside them says."""
    text = folded(text)
    signs = {match.end() for match in _SIGN.finditer(text)}
    words = [match.span() for match in turns(text, locale, "minus")]
    behind = [start for start, end in words if " " in text[start:end]]
    return frozenset(
        number.value
        for number in (numbers(text, locale) if signs or words else ())
        if number.start in signs
        or any(0 <= number.start - end <= _BEFORE for _, end in words)
        or any(0 <= start - number.end <= _BEHIND for start in behind)
    )
