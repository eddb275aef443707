"""How long a translation is beside what translations of its source are.

This was measured on parallel medical sentences (TICO-19) and on texts of ours: the logarithms of length over expected
length spread like a normal distribution, the wider the shorter the source.
"""

from __future__ import annotations

import re
from functools import lru_cache
from math import log, sqrt

from pipeline.checks.reading import read
from pipeline.checks.scripts import RANGES
from pipeline.facts.text import KEPT
from pipeline.languages import language
from pipeline.model import Locale, Pair

FROM = 25
"""Letters of the source that the measure holds for."""
HEAVY = "Hans", "Hant", "Jpan", "Kore"
"""Scripts whose characters stand for more than a letter."""
_LEAST, _BY_LETTER = 0.08, 1.2
"""The spread of long sentences, and what each letter takes from it."""
_HAN, _HANGUL = (re.compile(f"[{RANGES[script]}]") for script in ("Jpan", "Hang"))
_HAN_WEIGHT, _HANGUL_WEIGHT = 3.3, 2.0


def off(source: float, target: float, pair: Pair) -> float | None:
    """How many standard deviations the translation is from its expected length; None where that is not known."""
    here, there = language(pair.source_locale.language).whole.length, language(pair.locale.language).whole.length
    if not (here and there) or source < FROM or pair.source_locale.language == pair.locale.language:
        return None
    spread = sqrt(_LEAST**2 + _BY_LETTER**2 / source)
    return log(target * here / (source * there)) / spread


def share(pair: Pair, text: str) -> float:
    """How long a plain text is beside what a translation of the source should be; 0.0 where that is not known."""
    here, there = language(pair.source_locale.language).whole.length, language(pair.locale.language).whole.length
    source = weight(pair.source, pair.source_locale) * there
    return letters(text, pair.locale) * here / source if source and here else 0.0


@lru_cache(maxsize=KEPT)
def weight(text: str, locale: Locale) -> float:
    """Length in letters of an alphabet: a Chinese character stands for about three of them."""
    return letters(read(text), locale)


def letters(text: str, locale: Locale) -> float:
    if locale.script not in HEAVY:
        return float(len(text))
    han, hangul = len(_HAN.findall(text)), len(_HANGUL.findall(text))
    return len(text) + han * (_HAN_WEIGHT - 1) + hangul * (_HANGUL_WEIGHT - 1)
