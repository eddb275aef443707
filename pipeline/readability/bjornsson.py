"""LIX and RIX: the formulas of the Scandinavian languages, and for all languages in alphabets like theirs."""

from __future__ import annotations

from collections.abc import Mapping

from pipeline.readability.equation import equation
from pipeline.readability.formula import NEGATIVE, Bands, Formula
from pipeline.readability.quantities import LONG_PER_100, LONG_PER_SENTENCE, WORDS_PER_SENTENCE

_LIX: Bands = ((NEGATIVE, "very-easy"), (30, "easy"), (40, "middle"), (50, "difficult"), (60, "very-difficult"))
SCANDINAVIAN = ("sv", "no", "nb", "nn", "da")
NEWSPAPERS: Mapping[str, tuple[int, int]] = {
    "sv": (17, 30),
    "no": (20, 28),
    "nb": (20, 28),
    "nn": (20, 28),
    "da": (22, 29),
    "en": (25, 27),
    "fr": (23, 32),
    "de": (22, 37),
    "it": (30, 35),
    "ru": (18, 47),
    "es": (35, 32),
    "pt": (36, 34),
    "fi": (14, 58),
}
"""Words per sentence, and words of more than 6 letters per 100 words, of newspapers on average (Björnsson 1983: 250
newspapers in 11 languages; the two add up to their mean LIX). Texts as hard as each other have another LIX in each
language."""
_OTHERS = """
    af be bg bs ca cs cy de el en eo es et eu fi fo fr fy ga gd gl hr hu id is it la lb lt lv mk ms mt nl pl pt ro ru
    sk sl sq sr sw tl tr uk
"""
ALPHABETIC = (*SCANDINAVIAN, *_OTHERS.split())
"""Languages in Latin, Greek and Cyrillic letters. Not Vietnamese: it writes each syllable apart."""

BJORNSSON = (
    Formula(
        "lix",
        "LIX",
        ALPHABETIC,
        equation((1, WORDS_PER_SENTENCE), (1, LONG_PER_100)),
        "Björnsson C.-H. 1968, Läsbarhet, Liber, Stockholm; newspapers, and studies in Danish, English, French, German "
        "and Finnish: 1983, Readability of newspapers in 11 languages, Reading Research Quarterly 18(4): 480-497",
        bands=_LIX,
        banded=SCANDINAVIAN,
        validated=tuple(NEWSPAPERS),
        newspapers=tuple((language, float(words + long)) for language, (words, long) in NEWSPAPERS.items()),
        scale="about 20 to 70",
        note="The bands hold for the Scandinavian languages only.",
    ),
    Formula(
        "rix",
        "RIX",
        ALPHABETIC,
        equation((1, LONG_PER_SENTENCE)),
        "Anderson J. 1983, Lix and Rix: variations on a little-known readability index, Journal of Reading 26(6): "
        "490-496",
        validated=tuple(NEWSPAPERS),
        newspapers=tuple((language, round(words * long / 100, 1)) for language, (words, long) in NEWSPAPERS.items()),
        scale="long words per sentence",
        note="The table of its grades is not confirmed, so it has no bands. Figures for newspapers are worked out from "
        "Björnsson 1983.",
    ),
)
