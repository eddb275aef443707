"""Two things to choose from, and what a translation may say for both: a range, one word for two sides of a notion."""

from __future__ import annotations

import re
from itertools import pairwise

from pipeline import facts
from pipeline.checks.anew import is_anew
from pipeline.checks.reading import read
from pipeline.model import Locale, Pair

_MOST, _BETWEEN = 20, 6
"""The values of a range of times or things, and the characters between its ends."""


def has_either(pair: Pair) -> bool:
    """Whether the source has an `or`; who writes a text anew in its language may have one plain word for two."""
    return not is_anew(pair) and facts.has_turn(read(pair.source), pair.source_locale, "either")


def is_put_otherwise(pair: Pair) -> bool:
    """Whether a translation without a word between two things may say both of them all the same."""
    return _fasts(pair) or _is_range(pair) or _is_twofold(pair)


def _fasts(pair: Pair) -> bool:
    """Whether a translation says in one word that nobody eats or drinks: nüchtern, à jeun."""
    return False in facts.stance(read(pair.target), pair.locale).poles.get("fasted", ())


def _is_range(pair: Pair) -> bool:
    """Whether a choice of two numbers is a range of two: once or twice a day, ein- bis zweimal täglich, 1–2 раза."""
    choice = _choice(pair)
    before, after = choice.start() - 1, choice.end() + 1
    here = facts.numbers(read(pair.source), pair.source_locale)
    is_between = any(item.start < choice.start() < item.end for item in here)
    is_between |= {before, after} <= {place for item in here for place in (item.start, item.end)}
    return is_between and _has_range(read(pair.target), pair.locale)


def _has_range(text: str, locale: Locale) -> bool:
    found = sorted((item.start, item.end, item.value) for item in facts.numbers(text, locale) if item.kind != "held")
    return any(
        0 < two[0] - one[1] <= _BETWEEN and one[2] < two[2] <= _MOST for one, two in pairwise(dict.fromkeys(found))
    )


def _is_twofold(pair: Pair) -> bool:
    """Whether the two are both sides of a notion of which the translation has none: husband or wife, Ehepartner."""
    choice, source = _choice(pair), read(pair.source)
    before, after = source[: choice.start()].split()[-1:], source[choice.end() :].split()[:2]
    one, two = (facts.stance(" ".join(words), pair.source_locale).poles for words in (before, after))
    both = [name for name in one.keys() & two.keys() if one[name].keys() != two[name].keys()]
    there = facts.stance(read(pair.target), pair.locale).poles if both else {}
    return any(len(there.get(name, ())) != 1 for name in both)


def _choice(pair: Pair) -> re.Match[str]:
    return next(facts.turns(read(pair.source), pair.source_locale, "either"))
