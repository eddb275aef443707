"""The formulas for Polish, Russian, Turkish and Japanese."""

from __future__ import annotations

from math import sqrt

from pipeline.model import Counts
from pipeline.readability.english import characters
from pipeline.readability.formula import (
    FLESCH,
    NEGATIVE,
    Bands,
    Formula,
    flesch,
    linear,
    sentence_length,
    share,
    word_syllables,
)

_POLISH_YEARS: Bands = (
    (NEGATIVE, "years-1-6"),
    (7, "years-7-9"),
    (10, "years-10-12"),
    (13, "years-13-15"),
    (16, "years-16-17"),
    (18, "years-18-more"),
)
_ATESMAN: Bands = (
    (NEGATIVE, "very-difficult"),
    (30, "difficult"),
    (50, "middle"),
    (70, "easy"),
    (90, "very-easy"),
)
_TURKISH_YEARS: Bands = ((NEGATIVE, "primary-school"), (9, "high-school"), (13, "university"))
_SYLLABLES = ("sentences", "words", "syllables")
_BEGTIN = "Begtin I. 2014, plainrussian.ru"


def fog_pl(counts: Counts) -> float:
    return 0.4 * (sentence_length(counts) + share(counts.four_syllables, counts))


def begtin_coleman_liau(counts: Counts) -> float:
    return 0.055 * share(counts.letters, counts) - 0.35 * share(counts.sentences, counts) - 20.33


def begtin_smog(counts: Counts) -> float:
    return 1.1 * sqrt(64.6 * counts.four_syllables / counts.sentences) + 0.05


def yod(counts: Counts) -> float:
    """sqrt(ASL (.84 H3 + 1.5 H4 + 3.5 H5 + 26.25 H6)), Hk = words of k syllables per sentence, H6 of six and more."""
    three = counts.polysyllables - counts.four_syllables
    four = counts.four_syllables - counts.five_syllables
    five = counts.five_syllables - counts.six_syllables
    weighted = 0.84 * three + 1.5 * four + 3.5 * five + 26.25 * counts.six_syllables
    return sqrt(sentence_length(counts) * weighted / counts.sentences)


def tateisi(counts: Counts) -> float:
    """-.12 ls - 1.37 la + 7.4 lh - 23.18 lc - 5.4 lk - 4.67 cp + 115.79.

    ls: characters per sentence; la, lh, lc, lk: mean length of the runs of Latin letters, hiragana, kanji, katakana
    (0 where there are none); cp: commas per sentence.
    """
    runs = (
        -1.37 * _mean(counts.latin, counts.latin_runs)
        + 7.4 * _mean(counts.hiragana, counts.hiragana_runs)
        - 23.18 * _mean(counts.han, counts.han_runs)
        - 5.4 * _mean(counts.katakana, counts.katakana_runs)
    )
    return 115.79 + runs - (0.12 * counts.characters + 4.67 * counts.commas) / counts.sentences


def _mean(total: int, number: int) -> float:
    return total / number if number else 0.0


POLISH = (
    Formula(
        "fog-pl",
        "FOG-PL",
        ("pl",),
        ("sentences", "words", "four_syllables"),
        fog_pl,
        "Gruszczynski W. & Ogrodniczuk M. 2015, Jasnopis, czyli mierzenie zrozumialosci polskich tekstow uzytkowych",
        bands=_POLISH_YEARS,
        scale="years of school",
    ),
)

RUSSIAN = (
    Formula(
        "oborneva",
        "Oborneva (Flesch for Russian)",
        ("ru",),
        _SYLLABLES,
        flesch(206.835, 1.3, 60.1),
        "Oborneva I. V. 2006, thesis, Moscow",
        easier="higher",
        bands=FLESCH,
        scale="0 to 100; can leave it",
        note="A variant without a source circulates: 206.835 - 1.52 ASL - 65.14 ASW.",
    ),
    Formula(
        "begtin-flesch-kincaid",
        "Begtin Flesch-Kincaid",
        ("ru",),
        _SYLLABLES,
        linear(-16.59, 0.49, 7.3, word_syllables),
        _BEGTIN,
    ),
    Formula(
        "begtin-ari",
        "Begtin ARI",
        ("ru",),
        ("sentences", "words", "characters"),
        linear(-31.04, 0.2805, 6.26, characters),
        _BEGTIN,
    ),
    Formula(
        "begtin-coleman-liau",
        "Begtin Coleman-Liau",
        ("ru",),
        ("sentences", "words", "letters"),
        begtin_coleman_liau,
        _BEGTIN,
    ),
    Formula(
        "begtin-smog",
        "Begtin SMOG",
        ("ru",),
        ("sentences", "four_syllables"),
        begtin_smog,
        _BEGTIN,
        minimum_sentences=30,
    ),
)

TURKISH = (
    Formula(
        "atesman",
        "Atesman",
        ("tr",),
        _SYLLABLES,
        flesch(198.825, 2.610, 40.175),
        "Atesman E. 1997, Turkcede okunabilirligin olculmesi, TOMER Dil Dergisi 58: 71-74",
        easier="higher",
        bands=_ATESMAN,
        scale="0 to 100; can leave it",
    ),
    Formula(
        "yod",
        "YOD",
        ("tr",),
        ("sentences", "words", "polysyllables", "four_syllables", "five_syllables", "six_syllables"),
        yod,
        "Bezirci B. & Yilmaz A. E. 2010, Metinlerin okunabilirliginin olculmesi uzerine bir yazilim kutuphanesi, DEU "
        "Muhendislik Fakultesi Fen ve Muhendislik Dergisi 12(3): 49-62",
        bands=_TURKISH_YEARS,
        scale="school grade",
    ),
)

JAPANESE = (
    Formula(
        "tateisi",
        "Tateisi, Ono & Yamada, short form",
        ("ja",),
        ("sentences", "characters", "commas", "han", "hiragana", "katakana", "latin"),
        tateisi,
        "Tateisi Y., Ono Y. & Yamada H. 1988, A computer readability formula of Japanese texts for machine scoring, "
        "COLING, C88-2135",
        easier="higher",
        scale="mean 50, standard deviation 10 on 77 texts",
    ),
)
