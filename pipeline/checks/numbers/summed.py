"""Numbers that a side says by naming what it counts: two tablets, one at each meal."""

from __future__ import annotations

import re

from pipeline import facts
from pipeline.checks.numbers.numbers import Numbers
from pipeline.checks.reading import read
from pipeline.model import Locale, Pair

_LIST = re.compile(r"[,:(;\u2013\u2014]")
"""Marks behind which a list may follow."""
_COMMA = re.compile(r"[,\uff0c\u3001\u060c](?!\d)")


def is_listed(pair: Pair, number: facts.Number, target: Numbers) -> bool:
    """Whether a source lists what it counts, and the translation has as many ones: two tablets, one at each meal."""
    ones = sum(item.kind == "word" and item.value == 1 for item in target)
    return (ones >= number.value and _LIST.search(pair.source) is not None) or _is_named(pair, number)


def _is_named(pair: Pair, number: facts.Number) -> bool:
    """Whether both sides name what the source counts: two options, surgery or radiotherapy."""
    text = read(pair.source)
    start = text.find(":", number.end) + 1
    if not start:
        return False
    items = _joins(text[start:], pair.source_locale)
    return items + 1 == number.value and _joins(read(pair.target), pair.locale) >= items


def _joins(text: str, locale: Locale) -> int:
    """How many commas and joining words a plain text has."""
    return len(_COMMA.findall(text)) + sum(1 for _ in facts.turns(text, locale, "joins"))


def is_summed(pair: Pair, number: facts.Number, source: Numbers) -> bool:
    """Whether a translation says first how often a source has it: one in the morning and one at night, twice a day."""
    ones = sum(item.kind == "word" and item.value == 1 for item in source)
    if ones < number.value or not _LIST.search(pair.target):
        return False
    often = facts.frequencies(read(pair.target), pair.locale) or ()
    return any(item.start == number.start and item.kind in {"twice", "thrice"} for item in often)
