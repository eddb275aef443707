"""The formulas for Spanish, Portuguese, French and Italian."""

from __future__ import annotations

from pipeline.model import Counts
from pipeline.readability.english import characters, smog
from pipeline.readability.formula import (
    FLESCH,
    NEGATIVE,
    Bands,
    Formula,
    flesch,
    linear,
    share,
    word_length,
    word_syllables,
)

_INFLESZ: Bands = (
    (NEGATIVE, "very-difficult"),
    (40, "fairly-difficult"),
    (55, "normal"),
    (65, "fairly-easy"),
    (80, "very-easy"),
)
_GULPEASE: Bands = (
    (NEGATIVE, "difficult-for-upper-secondary-school"),
    (40, "difficult-for-middle-school"),
    (60, "difficult-for-primary-school"),
    (80, "easy"),
)
_VACCA: Bands = ((NEGATIVE, "difficult"), (50, "middle"), (60, "easy"))
_SYLLABLES = ("sentences", "words", "syllables")
_LETTERS = ("sentences", "words", "letters")
_ALT = (
    "Moreno G. C. de L., de Souza M. P. M., Hein N. & Hein A. K. 2022, ALT: um software para analise de legibilidade "
    "de textos em lingua portuguesa, arXiv:2203.12135"
)


def crawford(counts: Counts) -> float:
    return 0.049 * share(counts.syllables, counts) - 0.205 * share(counts.sentences, counts) - 3.407


def sol(counts: Counts) -> float:
    return 0.74 * smog(counts) - 2.51


def gulpease(counts: Counts) -> float:
    return 89 + (300 * counts.sentences - 10 * counts.letters) / counts.words


def _polysyllables(counts: Counts) -> float:
    return share(counts.polysyllables, counts)


def _alt_coleman_liau(counts: Counts) -> float:
    return 5.4 * word_length(counts) - 21 * counts.sentences / counts.words - 14


SPANISH = (
    Formula(
        "szigriszt-pazos",
        "Szigriszt-Pazos (perspicuidad)",
        ("es",),
        _SYLLABLES,
        flesch(206.835, 1.0, 62.3),
        "Szigriszt Pazos F. 1993, thesis, Universidad Complutense de Madrid; bands (INFLESZ): Barrio-Cantalejo et al. "
        "2008, Anales del Sistema Sanitario de Navarra 31(2): 135-152",
        easier="higher",
        bands=_INFLESZ,
        scale="0 to 100; can leave it",
        note="Stands first: its bands were set on texts for patients.",
    ),
    Formula(
        "fernandez-huerta",
        "Fernandez Huerta",
        ("es",),
        _SYLLABLES,
        flesch(206.84, 1.02, 60.0),
        "Fernandez Huerta J. 1959, Medidas sencillas de lecturabilidad, Consigna 214: 29-32",
        easier="higher",
        bands=FLESCH,
        scale="0 to 100; can leave it",
        note="With words per sentence, as printed in 1959; many copies take sentences per 100 words.",
    ),
    Formula(
        "gutierrez-polini",
        "Gutierrez de Polini",
        ("es",),
        _LETTERS,
        linear(95.2, -0.35, -9.7, word_length),
        "Gutierrez de Polini L. E. 1972, Investigacion sobre lectura en Venezuela",
        easier="higher",
        scale="tested with grade 6",
    ),
    Formula(
        "crawford",
        "Crawford",
        ("es",),
        _SYLLABLES,
        crawford,
        "Crawford A. N. 1985, Formula y grafico para determinar la comprensibilidad de textos de nivel primario en "
        "castellano, Lectura y vida 6(4)",
        span=(1, 6),
        note="For primary school, grades 1 to 6 only.",
    ),
    Formula(
        "sol",
        "SOL",
        ("es",),
        ("sentences", "polysyllables"),
        sol,
        "Contreras A., Garcia-Alonso R., Echenique M. & Daye-Contreras F. 1999, The SOL formulas for converting SMOG "
        "readability scores, Journal of Health Communication 4(1): 21-29",
        minimum_sentences=30,
    ),
)

PORTUGUESE = (
    Formula(
        "martins",
        "Martins et al. (Flesch for Portuguese)",
        ("pt",),
        _SYLLABLES,
        flesch(248.835, 1.015, 84.6),
        "Martins T. B. F., Ghiraldelo C. M., Nunes M. G. V. & Oliveira Jr. O. N. 1996, Readability formulas applied to "
        "textbooks in Brazilian Portuguese, Notas do ICMSC 28, Universidade de Sao Paulo",
        easier="higher",
        bands=FLESCH,
        scale="0 to 100; can leave it",
    ),
    Formula(
        "alt-flesch",
        "ALT Flesch",
        ("pt",),
        _SYLLABLES,
        flesch(226.0, 1.04, 72.0),
        _ALT,
        easier="higher",
        bands=FLESCH,
        scale="0 to 100; can leave it",
    ),
    Formula(
        "alt-flesch-kincaid", "ALT Flesch-Kincaid", ("pt",), _SYLLABLES, linear(-18, 0.36, 10.4, word_syllables), _ALT
    ),
    Formula(
        "alt-fog",
        "ALT Gunning Fog",
        ("pt",),
        ("sentences", "words", "polysyllables"),
        linear(0, 0.49, 0.19, _polysyllables),
        _ALT,
    ),
    Formula(
        "alt-ari", "ALT ARI", ("pt",), ("sentences", "words", "characters"), linear(-20, 0.44, 4.6, characters), _ALT
    ),
    Formula("alt-coleman-liau", "ALT Coleman-Liau", ("pt",), _LETTERS, _alt_coleman_liau, _ALT),
)

FRENCH = (
    Formula(
        "kandel-moles",
        "Kandel & Moles",
        ("fr",),
        _SYLLABLES,
        flesch(207.0, 1.015, 73.6),
        "Kandel L. & Moles A. 1958, Application de l'indice de Flesch a la langue francaise, Cahiers Etudes de "
        "Radio-Television 19: 253-274",
        easier="higher",
        bands=FLESCH,
        scale="0 to 100; can leave it",
        note="Another variant circulates: 209 - 1.15 ASL - 68 ASW.",
    ),
)

ITALIAN = (
    Formula(
        "gulpease",
        "Gulpease",
        ("it",),
        _LETTERS,
        gulpease,
        "Lucisano P. & Piemontese M. E. 1988, Gulpease: una formula per la predizione della difficolta dei testi in "
        "lingua italiana, Scuola e citta 39(3): 110-124",
        easier="higher",
        bands=_GULPEASE,
        scale="0 to 100",
    ),
    Formula(
        "flesch-vacca",
        "Flesch-Vacca 1986",
        ("it",),
        _SYLLABLES,
        flesch(217.0, 1.3, 60.0),
        "Franchina V. & Vacca R. 1986, Adaptation of Flesch readability index on a bilingual text, Linguaggi 3: 47-49",
        easier="higher",
        bands=_VACCA,
        scale="0 to 100; can leave it",
    ),
    Formula(
        "flesch-vacca-1972",
        "Flesch-Vacca 1972",
        ("it",),
        _SYLLABLES,
        flesch(206.0, 1.0, 65.0),
        "Vacca R. 1972, as given with Franchina & Vacca 1986",
        easier="higher",
        bands=_VACCA,
        scale="0 to 100; can leave it",
    ),
)
