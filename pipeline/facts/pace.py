"""The time for which an amount is given: 60 ml per hour."""

from __future__ import annotations

from fractions import Fraction

from pipeline.facts.lexicon import lexicon
from pipeline.facts.rates import rates
from pipeline.facts.text import folded
from pipeline.facts.units import unit_at
from pipeline.facts.values import Quantity
from pipeline.model import Locale

_PACES = {Fraction(1, 60): "minute", Fraction(1): "hour", Fraction(24): "day"}
"""Hours of the times for which an amount is given."""


def pace(text: str, locale: Locale, amount: Quantity) -> str:
    """The unit of time for which an amount of a plain text is given: hour in `60 ml per hour`; or empty text."""
    for often in rates(text, locale) or ():
        unit = _PACES.get(often.length, "") if often.measure == "time" and often.times is None else ""
        if unit and (0 <= often.start - amount.end <= 1 or 0 <= amount.start - often.end <= 1):
            return unit
    known, text = lexicon(locale.language), folded(text)
    unit = unit_at(text, amount.end + 1, known)[0] or "" if text[amount.end : amount.end + 1] == "/" else ""
    return unit if unit in _PACES.values() else ""
