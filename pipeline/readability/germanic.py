"""The formulas for German, Dutch and the Scandinavian languages, and LIX and RIX for all alphabets like theirs."""

from __future__ import annotations

from math import sqrt

from pipeline.model import Counts
from pipeline.readability.formula import FLESCH, NEGATIVE, Bands, Formula, flesch, sentence_length, share

_SCHOOL_YEARS: Bands = ((NEGATIVE, "easy"), (8, "middle"), (12, "difficult"))
_LIX: Bands = ((NEGATIVE, "very-easy"), (30, "easy"), (40, "middle"), (50, "difficult"), (60, "very-difficult"))
_SCANDINAVIAN = ("sv", "no", "nb", "nn", "da")
_OTHERS = """
    af be bg bs ca cs cy de el en es et eu fi fr fy ga gl hr hu id is it lb lt lv mk ms mt nl pl pt ro ru sk sl sq sr
    sw tl tr uk
"""
ALPHABETIC = (*_SCANDINAVIAN, *_OTHERS.split())
"""Languages in Latin, Greek and Cyrillic letters. Not Vietnamese: it writes each syllable apart."""
_SYLLABLES = ("sentences", "words", "syllables")
_WSTF = "Bamberger R. & Vanecek E. 1984, Lesen - Verstehen - Lernen - Schreiben, Jugend und Volk, Wien"


def wstf_1(counts: Counts) -> float:
    long, mono = share(counts.long_words, counts), share(counts.monosyllables, counts)
    return 0.1935 * _hard(counts) + 0.1672 * sentence_length(counts) + 0.1297 * long - 0.0327 * mono - 0.875


def wstf_2(counts: Counts) -> float:
    long = share(counts.long_words, counts)
    return 0.2007 * _hard(counts) + 0.1682 * sentence_length(counts) + 0.1373 * long - 2.779


def wstf_3(counts: Counts) -> float:
    return 0.2963 * _hard(counts) + 0.1905 * sentence_length(counts) - 1.1144


def wstf_4(counts: Counts) -> float:
    return 0.2744 * _hard(counts) + 0.2656 * sentence_length(counts) - 1.693


def _hard(counts: Counts) -> float:
    """Words of three and more syllables per 100 words."""
    return share(counts.polysyllables, counts)


def smog_german(counts: Counts) -> float:
    return sqrt(30 * counts.polysyllables / counts.sentences) - 2


def lix(counts: Counts) -> float:
    return sentence_length(counts) + share(counts.long_words, counts)


def rix(counts: Counts) -> float:
    return counts.long_words / counts.sentences


def _wstf(number: int, needs: tuple[str, ...]) -> Formula:
    return Formula(
        f"wiener-sachtextformel-{number}",
        f"Wiener Sachtextformel {number}",
        ("de",),
        ("sentences", "words", *needs),
        (wstf_1, wstf_2, wstf_3, wstf_4)[number - 1],
        _WSTF,
        bands=_SCHOOL_YEARS,
        scale="school year, 4 to 15",
    )


GERMAN = (
    Formula(
        "amstad",
        "Amstad (Flesch for German)",
        ("de",),
        _SYLLABLES,
        flesch(180.0, 1.0, 58.5),
        "Amstad T. 1978, Wie verstaendlich sind unsere Zeitungen?, thesis, Universitaet Zuerich",
        easier="higher",
        bands=FLESCH,
        scale="0 to 100; can leave it",
    ),
    _wstf(1, ("polysyllables", "long_words", "monosyllables")),
    _wstf(2, ("polysyllables", "long_words")),
    _wstf(3, ("polysyllables",)),
    _wstf(4, ("polysyllables",)),
    Formula(
        "smog-german",
        "SMOG for German",
        ("de",),
        ("sentences", "polysyllables"),
        smog_german,
        _WSTF,
        scale="school year",
        minimum_sentences=30,
        note="The book drops the decimals.",
    ),
)

DUTCH = (
    Formula(
        "flesch-douma",
        "Flesch-Douma",
        ("nl",),
        _SYLLABLES,
        flesch(206.835, 0.93, 77.0),
        "Douma W. H. 1960, De leesbaarheid van landbouwbladen, Bulletin 17, Landbouwhogeschool Wageningen",
        easier="higher",
        bands=FLESCH,
        scale="0 to 100; can leave it",
    ),
    Formula(
        "brouwer",
        "Brouwer (Leesindex A)",
        ("nl",),
        _SYLLABLES,
        flesch(195.0, 2.0, 67.0),
        "Brouwer R. H. M. 1963, Onderzoek naar de leesmoeilijkheid van Nederlands proza, Paedagogische Studien 40: "
        "454-464",
        easier="higher",
        bands=FLESCH,
        scale="0 to 100; can leave it",
    ),
)

BJORNSSON = (
    Formula(
        "lix",
        "LIX",
        ALPHABETIC,
        ("sentences", "words", "long_words"),
        lix,
        "Bjoernsson C.-H. 1968, Laesbarhet, Liber, Stockholm; 1983, Readability of newspapers in 11 languages, Reading "
        "Research Quarterly 18(4): 480-497",
        bands=_LIX,
        banded=_SCANDINAVIAN,
        scale="about 20 to 70",
        note="Newspapers mean 47 in Swedish, 52 in English, 59 in German, 65 in Russian, 72 in Finnish: the bands hold "
        "for the Scandinavian languages only.",
    ),
    Formula(
        "rix",
        "RIX",
        ALPHABETIC,
        ("sentences", "long_words"),
        rix,
        "Anderson J. 1983, Lix and Rix: variations on a little-known readability index, Journal of Reading 26(6): "
        "490-496",
        scale="long words per sentence",
    ),
)
