"""The table of known formulas that are not computed, each with the reason."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from pipeline.readability.equation import Equation, equation
from pipeline.readability.quantities import HARD_PER_100, SYLLABLES_PER_100, WORDS_PER_SENTENCE


@dataclass(frozen=True, slots=True)
class Withheld:
    """A formula that is known by name and is not computed."""

    id: str
    name: str
    languages: tuple[str, ...]
    reason: str
    """Why, as one sentence without its full stop: "its coefficients are not confirmed"."""
    citation: str
    equation: Equation | None = None
    """What was printed, where its coefficients are confirmed and its quantities are known here."""


_UNCONFIRMED = "its coefficients could not be confirmed in a second source"
_SYLLABLES = "it needs syllables, and the writing does not show short vowels"
_ROWS = (
    Withheld(
        "new-dale-chall",
        "New Dale-Chall",
        ("en",),
        "it needs the list of words as it was revised for it; the list here is the older one",
        "Chall J. S. & Dale E. 1995, Readability revisited: the new Dale-Chall readability formula, Brookline Books",
        equation(64, (-0.95, HARD_PER_100), (-0.69, WORDS_PER_SENTENCE)),
    ),
    Withheld(
        "spache",
        "Spache",
        ("en",),
        "it needs its own list of words and is for grades 1 to 4 only",
        "Spache G. 1953, A new readability formula for primary-grade reading materials, Elementary School Journal 53: "
        "410-413; 1974, Good reading for poor readers, Garrard",
    ),
    Withheld(
        "linsear-write",
        "Linsear Write",
        ("en",),
        "it is bound to samples of 100 words, and its printed form is not confirmed",
        "O'Hayre J. 1966, Gobbledygook has gotta go, US Bureau of Land Management",
    ),
    Withheld(
        "spaulding",
        "Spaulding",
        ("es",),
        "it needs its own list of words, and its bands are not confirmed",
        "Spaulding S. 1956, A Spanish readability formula, Modern Language Journal 40: 433-441",
    ),
    Withheld(
        "de-landsheere",
        "De Landsheere",
        ("fr",),
        _UNCONFIRMED,
        "De Landsheere G. 1963, Pour une application des tests de lisibilité de Flesch à la langue française, Le "
        "Travail humain 26: 141-154",
    ),
    Withheld(
        "pisarek",
        "Pisarek",
        ("pl",),
        _UNCONFIRMED,
        "Pisarek W. 1969, Jak mierzyć zrozumiałość tekstu?, Zeszyty Prasoznawcze 4; tested: Charzyńska E. & Dębowski "
        "Ł. 2015",
    ),
    Withheld(
        "oborneva-flesch-kincaid",
        "Oborneva Flesch-Kincaid",
        ("ru",),
        _UNCONFIRMED,
        "Oborneva I. V. 2006, thesis, Moscow",
    ),
    Withheld(
        "cetinkaya-uzun",
        "Çetinkaya-Uzun",
        ("tr",),
        _UNCONFIRMED,
        "Çetinkaya G. & Uzun L. 2010, thesis, Ankara Üniversitesi",
    ),
    Withheld(
        "bendova-cinkova",
        "Bendová-Cinková",
        ("cs",),
        "its coefficients could not be confirmed, and its constant is given as 206.935 and as 206.835",
        "Bendová K. & Cinková S. 2021, Adaptation of classic readability metrics to Czech, Text, Speech and Dialogue "
        "(TSD 2021)",
    ),
    Withheld(
        "rh-hindi",
        "RH1 and RH2",
        ("hi",),
        "they add counts of a whole text, so that a longer text of the same kind is a harder one, and they agreed "
        "poorly with readers",
        "Sinha M., Sharma S., Dasgupta T. & Basu A. 2012, New readability measures for Bangla and Hindi texts, COLING "
        "2012 posters: 1141-1150",
    ),
    Withheld(
        "rh-bangla",
        "Sinha et al. for Bangla",
        ("bn",),
        "they add counts of a whole text, so that a longer text of the same kind is a harder one, and their "
        "coefficients are not confirmed",
        "Sinha M., Sharma S., Dasgupta T. & Basu A. 2012, New readability measures for Bangla and Hindi texts, COLING "
        "2012 posters: 1141-1150",
    ),
    Withheld(
        "osman",
        "OSMAN",
        ("ar",),
        "it needs the short vowels written as marks: without them it calls the same sentence 100 points easier",
        "El-Haj M. & Rayson P. 2016, OSMAN: a novel Arabic readability metric, LREC 2016",
    ),
    Withheld(
        "al-heeti",
        "Al-Heeti",
        ("ar",),
        _UNCONFIRMED,
        "Al-Heeti K. N. 1984, Judgment analysis technique applied to readability prediction of Arabic reading "
        "material, thesis, University of Northern Colorado",
    ),
    Withheld(
        "aari",
        "AARI",
        ("ar",),
        _UNCONFIRMED,
        "Al-Tamimi A.-K., Jaradat M., Al-Jarrah N. & Ghanem S. 2014, AARI: automatic Arabic readability index, "
        "International Arab Journal of Information Technology 11(4): 370-378",
    ),
    Withheld(
        "flesch-dayani",
        "Flesch-Dayani",
        ("fa",),
        _SYLLABLES,
        "Dayani M. H. 2000, Reading assessment of Persian writings: reading for children and adolescents, Ketabkhane "
        "Rayanei, Tehran",
        equation(262.835, (-0.846, SYLLABLES_PER_100), (-1.015, WORDS_PER_SENTENCE)),
    ),
    Withheld(
        "hungarian-flesch",
        "Flesch for Hungarian, as other programs have it",
        ("hu",),
        "no source says where its coefficients come from",
        "textstat, without a citation",
    ),
    Withheld(
        "tateisi-long",
        "Tateisi, Ono & Yamada, long form",
        ("ja",),
        "the sign of its constant is printed in two ways; the short form holds",
        "Tateisi Y., Ono Y. & Yamada H. 1988, COLING 1988, C88-2135",
    ),
    Withheld(
        "jreadability",
        "jReadability",
        ("ja",),
        "it needs each word's part of speech and origin, which a dictionary program (MeCab with UniDic) would have to "
        "tell, and it is for learners of Japanese",
        "Lee J. & Hasebe Y. 2016, Readability measurement of Japanese texts based on levelled corpora",
    ),
    Withheld(
        "sun",
        "Sun",
        ("zh",),
        "it needs the strokes of each character and a graded list of words, and there is no agreement on a formula for "
        "Chinese",
        "Sun H. 1992, as given in later studies of Chinese readability",
    ),
    Withheld(
        "cldc",
        "Chinese health readability (CLDC)",
        ("zh",),
        "it needs words as a dictionary program parts them, graded by the list of the HSK examination",
        "BMJ Open, studies of Chinese patient information",
    ),
    Withheld(
        "seo",
        "Seo",
        ("ko",),
        "it needs a graded list of words",
        "Seo 2013",
    ),
    Withheld(
        "nguyen-henkin",
        "Nguyen & Henkin",
        ("vi",),
        "its coefficients could not be found",
        "Nguyen L. T. & Henkin A. B. 1982, A readability formula for Vietnamese, Journal of Reading 26(3): 243-251; "
        "1985, A second generation readability formula for Vietnamese, Journal of Reading 29(3): 219-225",
    ),
)

WITHHELD: Mapping[str, Withheld] = {row.id: row for row in _ROWS}
"""By id; ids differ from those in FORMULAS."""
