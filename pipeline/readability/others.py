"""The formulas for Polish, Russian, Turkish and Japanese."""

from __future__ import annotations

from pipeline.readability.equation import equation, root
from pipeline.readability.formula import ABOUT_100, FLESCH, NEGATIVE, Bands, Formula, flesch, kincaid
from pipeline.readability.quantities import (
    CHARACTERS_PER_SENTENCE,
    COMMAS_PER_SENTENCE,
    EXACTLY_FIVE,
    EXACTLY_FOUR,
    EXACTLY_THREE,
    FOUR_PER_100,
    FOUR_PER_SENTENCE,
    HAN_RUN,
    HIRAGANA_RUN,
    KATAKANA_RUN,
    LATIN_RUN,
    LETTERS_PER_100,
    LETTERS_PER_WORD,
    SENTENCES_PER_100,
    SIX_PER_SENTENCE,
    SYLLABLES_PER_WORD,
    WORDS_PER_SENTENCE,
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
_BEGTIN = (
    "Begtin I. 2014, plainrussian.ru (formulas fitted to Russian texts with known grades), as computed by its program "
    "and by ruTS"
)

POLISH = (
    Formula(
        "fog-pl",
        "FOG-PL",
        ("pl",),
        equation((0.4, WORDS_PER_SENTENCE), (0.4, FOUR_PER_100)),
        "Gruszczyński W. & Ogrodniczuk M. (eds) 2015, Jasnopis, czyli mierzenie zrozumiałości polskich tekstów "
        "użytkowych, Aspra-JR, Warszawa",
        bands=_POLISH_YEARS,
        scale="years of school",
    ),
)

RUSSIAN = (
    Formula(
        "oborneva",
        "Oborneva (Flesch for Russian)",
        ("ru",),
        flesch(206.835, 1.3, 60.1),
        "Oborneva I. V. 2006, Avtomatizirovannaya otsenka slozhnosti uchebnykh tekstov na osnove statisticheskikh "
        "parametrov, thesis, Moscow",
        easier="higher",
        bands=FLESCH,
        scale=ABOUT_100,
        note="A variant without a source circulates: 206.835 - 1.52 x words per sentence - 65.14 x syllables per word.",
    ),
    Formula("begtin-flesch-kincaid", "Begtin Flesch-Kincaid", ("ru",), kincaid(0.49, 7.3, -16.59), _BEGTIN),
    Formula(
        "begtin-ari",
        "Begtin ARI",
        ("ru",),
        equation((6.26, LETTERS_PER_WORD), (0.2805, WORDS_PER_SENTENCE), -31.04),
        _BEGTIN,
    ),
    Formula(
        "begtin-coleman-liau",
        "Begtin Coleman-Liau",
        ("ru",),
        equation((0.055, LETTERS_PER_100), (-0.35, SENTENCES_PER_100), -20.33),
        _BEGTIN,
    ),
    Formula(
        "begtin-smog",
        "Begtin SMOG",
        ("ru",),
        equation((1.1, root(equation((64.6, FOUR_PER_SENTENCE)))), 0.05),
        _BEGTIN,
        minimum_sentences=30,
    ),
)

TURKISH = (
    Formula(
        "atesman",
        "Ateşman",
        ("tr",),
        equation(198.825, (-40.175, SYLLABLES_PER_WORD), (-2.61, WORDS_PER_SENTENCE)),
        "Ateşman E. 1997, Türkçede okunabilirliğin ölçülmesi, TÖMER Dil Dergisi 58: 71-74",
        easier="higher",
        bands=_ATESMAN,
        scale=ABOUT_100,
    ),
    Formula(
        "yod",
        "YOD",
        ("tr",),
        equation(
            (
                1,
                root(
                    WORDS_PER_SENTENCE,
                    equation(
                        (0.84, EXACTLY_THREE), (1.5, EXACTLY_FOUR), (3.5, EXACTLY_FIVE), (26.25, SIX_PER_SENTENCE)
                    ),
                ),
            )
        ),
        "Bezirci B. & Yılmaz A. E. 2010, Metinlerin okunabilirliğinin ölçülmesi üzerine bir yazılım kütüphanesi ve "
        "Türkçe için yeni bir okunabilirlik ölçütü, DEÜ Mühendislik Fakültesi Fen ve Mühendislik Dergisi 12(3): 49-62",
        bands=_TURKISH_YEARS,
        scale="school grade, 1 to 16",
    ),
)

JAPANESE = (
    Formula(
        "tateisi",
        "Tateisi, Ono & Yamada, short form",
        ("ja",),
        equation(
            (-0.12, CHARACTERS_PER_SENTENCE),
            (-1.37, LATIN_RUN),
            (7.4, HIRAGANA_RUN),
            (-23.18, HAN_RUN),
            (-5.4, KATAKANA_RUN),
            (-4.67, COMMAS_PER_SENTENCE),
            115.79,
        ),
        "Tateisi Y., Ono Y. & Yamada H. 1988, A computer readability formula of Japanese texts for machine scoring, "
        "COLING 1988, C88-2135",
        easier="higher",
        scale="mean 50, standard deviation 10 on 77 texts",
        note="It has no official bands. A script that a text does not use has runs of length 0.",
    ),
)
