"""The formulas for English."""

from __future__ import annotations

from math import sqrt

from pipeline.model import Counts
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

_GRADES: Bands = (
    (NEGATIVE, "elementary-school"),
    (6, "middle-school"),
    (9, "high-school"),
    (13, "college"),
)
_DALE_CHALL: Bands = (
    (NEGATIVE, "grade-4"),
    (5, "grades-5-to-6"),
    (6, "grades-7-to-8"),
    (7, "grades-9-to-10"),
    (8, "grades-11-to-12"),
    (9, "college"),
)
_SYLLABLES = ("sentences", "words", "syllables")


def smog(counts: Counts) -> float:
    """1.0430 sqrt(30 x words of three and more syllables / sentences) + 3.1291."""
    return 1.0430 * sqrt(30 * counts.polysyllables / counts.sentences) + 3.1291


def characters(counts: Counts) -> float:
    """Letters and digits per word."""
    return counts.characters / counts.words


def coleman_liau(counts: Counts) -> float:
    return 0.0588 * share(counts.letters, counts) - 0.296 * share(counts.sentences, counts) - 15.8


def gunning_fog(counts: Counts) -> float:
    return 0.4 * (sentence_length(counts) + share(counts.fog_words, counts))


def dale_chall(counts: Counts) -> float:
    return 0.1579 * share(counts.hard_words, counts) + 0.0496 * sentence_length(counts) + 3.6365


def forcast(counts: Counts) -> float:
    return 20 - 150 * counts.monosyllables / counts.words / 10


ENGLISH = (
    Formula(
        "flesch-kincaid-grade",
        "Flesch-Kincaid grade",
        ("en",),
        _SYLLABLES,
        linear(-15.59, 0.39, 11.8, word_syllables),
        "Kincaid, Fishburne, Rogers & Chissom 1975, Derivation of new readability formulas, Naval Technical Training "
        "Command, Research Branch Report 8-75",
        bands=_GRADES,
        note="Stands first: health organisations state their goals as US grades (AMA: 6; NIH: 6 to 8).",
    ),
    Formula(
        "flesch-reading-ease",
        "Flesch Reading Ease",
        ("en",),
        _SYLLABLES,
        flesch(206.835, 1.015, 84.6),
        "Flesch R. 1948, A new readability yardstick, Journal of Applied Psychology 32(3): 221-233",
        easier="higher",
        bands=FLESCH,
        scale="0 to 100; can leave it",
    ),
    Formula(
        "smog",
        "SMOG",
        ("en",),
        ("sentences", "polysyllables"),
        smog,
        "McLaughlin G. H. 1969, SMOG grading, Journal of Reading 12(8): 639-646",
        bands=_GRADES,
        scale="school grade for full comprehension",
        minimum_sentences=30,
    ),
    Formula(
        "gunning-fog",
        "Gunning Fog",
        ("en",),
        ("sentences", "words", "fog_words"),
        gunning_fog,
        "Gunning R. 1952, The technique of clear writing, McGraw-Hill",
        bands=_GRADES,
    ),
    Formula(
        "coleman-liau",
        "Coleman-Liau index",
        ("en",),
        ("sentences", "words", "letters"),
        coleman_liau,
        "Coleman M. & Liau T. L. 1975, A computer readability formula designed for machine scoring, Journal of "
        "Applied Psychology 60(2): 283-284",
        bands=_GRADES,
    ),
    Formula(
        "automated-readability-index",
        "Automated Readability Index",
        ("en",),
        ("sentences", "words", "characters"),
        linear(-21.43, 0.5, 4.71, characters),
        "Senter R. J. & Smith E. A. 1967, Automated readability index, AMRL-TR-66-220",
        bands=_GRADES,
    ),
    Formula(
        "dale-chall",
        "Dale-Chall",
        ("en",),
        ("sentences", "words", "hard_words"),
        dale_chall,
        "Dale E. & Chall J. S. 1948, A formula for predicting readability, Educational Research Bulletin 27: 11-20, "
        "37-54",
        bands=_DALE_CHALL,
        scale="raw score, 4.9 and below to 10",
        note="The constant always belongs to it, as in the worked samples of 1948; many programs add it only above "
        "5 % of hard words, which makes a jump.",
    ),
    Formula(
        "forcast",
        "FORCAST",
        ("en",),
        ("words", "monosyllables"),
        forcast,
        "Caylor, Sticht, Fox & Ford 1973, Methodologies for determining reading requirements of military occupational "
        "specialties, HumRRO TR 73-5",
        bands=_GRADES,
        span=(5, 12),
        minimum_words=150,
    ),
)
