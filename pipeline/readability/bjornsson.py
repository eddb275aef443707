"""LIX and RIX: the formulas of the Scandinavian languages, and for all languages in alphabets like theirs."""

from __future__ import annotations

from pipeline.readability.equation import equation
from pipeline.readability.formula import NEGATIVE, Bands, Formula
from pipeline.readability.quantities import LONG_PER_100, LONG_PER_SENTENCE, WORDS_PER_SENTENCE

_LIX: Bands = ((NEGATIVE, "very-easy"), (30, "easy"), (40, "middle"), (50, "difficult"), (60, "very-difficult"))
SCANDINAVIAN = ("sv", "no", "nb", "nn", "da")
NEWSPAPERS = (
    ("sv", 47.0),
    ("no", 48.0),
    ("nb", 48.0),
    ("nn", 48.0),
    ("da", 51.0),
    ("en", 52.0),
    ("fr", 55.0),
    ("de", 59.0),
    ("it", 65.0),
    ("ru", 65.0),
    ("es", 67.0),
    ("pt", 70.0),
    ("fi", 72.0),
)
"""Mean LIX of newspapers (Björnsson 1983); what is one and the same difficulty has another LIX in each language."""
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
        "Björnsson C.-H. 1968, Läsbarhet, Liber, Stockholm; newspapers: 1983, Readability of newspapers in 11 "
        "languages, Reading Research Quarterly 18(4): 480-497",
        bands=_LIX,
        banded=SCANDINAVIAN,
        validated=tuple(language for language, _ in NEWSPAPERS),
        newspapers=NEWSPAPERS,
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
        validated=(*SCANDINAVIAN, "en"),
        scale="long words per sentence",
        note="The table of its grades is not confirmed, so it has no bands.",
    ),
)
