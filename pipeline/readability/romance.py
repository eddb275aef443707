"""The formulas for Spanish, Portuguese, French and Italian."""

from __future__ import annotations

from pipeline.readability.english import SMOG
from pipeline.readability.equation import bracket, equation
from pipeline.readability.formula import ABOUT_100, FLESCH, NEGATIVE, Bands, Formula, flesch, kincaid
from pipeline.readability.quantities import (
    LETTERS_PER_WORD,
    SENTENCES_PER_100,
    SENTENCES_PER_WORD,
    SYLLABLES_PER_100,
    SYLLABLES_PER_WORD,
    THREE_PER_WORD,
    WORDS_PER_SENTENCE,
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
_ALT = (
    "Moreno G. C. de L., de Souza M. P. M., Hein N. & Hein A. K. 2022, ALT: um software para análise de legibilidade "
    "de textos em língua portuguesa, Policromias 8(1), doi:10.61358/policromias.v8i1.54352, arXiv:2203.12135"
)

SPANISH = (
    Formula(
        "szigriszt-pazos",
        "Szigriszt-Pazos (perspicuidad)",
        ("es",),
        equation(206.835, (-62.3, SYLLABLES_PER_WORD), (-1, WORDS_PER_SENTENCE)),
        "Szigriszt Pazos F. 1993, Sistemas predictivos de legibilidad del mensaje escrito: fórmula de perspicuidad, "
        "thesis, Universidad Complutense de Madrid; bands (INFLESZ): Barrio-Cantalejo I. M. et al. 2008, Validación de "
        "la Escala INFLESZ para evaluar la legibilidad de los textos dirigidos a pacientes, Anales del Sistema "
        "Sanitario de Navarra 31(2): 135-152",
        easier="higher",
        bands=_INFLESZ,
        scale=ABOUT_100,
        note="Stands first: its bands were set on texts for patients.",
    ),
    Formula(
        "fernandez-huerta",
        "Fernández Huerta",
        ("es",),
        equation(206.84, (-60, SYLLABLES_PER_WORD), (-1.02, WORDS_PER_SENTENCE)),
        "Fernández Huerta J. 1959, Medidas sencillas de lecturabilidad, Consigna 214: 29-32",
        easier="higher",
        bands=FLESCH,
        scale=ABOUT_100,
        note="With words per sentence, as printed in 1959; many copies take sentences per 100 words.",
    ),
    Formula(
        "gutierrez-polini",
        "Gutiérrez de Polini",
        ("es",),
        equation(95.2, (-9.7, LETTERS_PER_WORD), (-0.35, WORDS_PER_SENTENCE)),
        "Gutiérrez de Polini L. E. 1972, Investigación sobre lectura en Venezuela, Primeras Jornadas de Educación "
        "Primaria, Ministerio de Educación, Caracas",
        easier="higher",
        scale="no published scale; made with texts for grade 6",
    ),
    Formula(
        "crawford",
        "Crawford",
        ("es",),
        equation((-0.205, SENTENCES_PER_100), (0.049, SYLLABLES_PER_100), -3.407),
        "Crawford A. N. 1985, Fórmula y gráfico para determinar la comprensibilidad de textos de nivel primario en "
        "castellano, Lectura y Vida 6(4)",
        scale="school grade, 1 to 6",
        span=(1, 6),
        note="For primary school, grades 1 to 6 only.",
    ),
    Formula(
        "sol",
        "SOL",
        ("es",),
        equation((0.74, bracket(SMOG)), -2.51),
        "Contreras A., García-Alonso R., Echenique M. & Daye-Contreras F. 1999, The SOL formulas for converting SMOG "
        "readability scores between health education materials written in Spanish, English, and French, Journal of "
        "Health Communication 4(1): 21-29",
        minimum_sentences=30,
        note="It brings the SMOG of a Spanish text onto the scale of the English one.",
    ),
)

PORTUGUESE = (
    Formula(
        "martins",
        "Martins et al. (Flesch for Portuguese)",
        ("pt",),
        flesch(248.835, 1.015, 84.6),
        "Martins T. B. F., Ghiraldelo C. M., Nunes M. G. V. & Oliveira Jr. O. N. 1996, Readability formulas applied to "
        "textbooks in Brazilian Portuguese, Notas do ICMSC 28, Universidade de São Paulo",
        easier="higher",
        bands=FLESCH,
        scale=ABOUT_100,
    ),
    Formula(
        "alt-flesch",
        "ALT Flesch",
        ("pt",),
        flesch(226, 1.04, 72),
        _ALT,
        easier="higher",
        bands=FLESCH,
        scale=ABOUT_100,
    ),
    Formula("alt-flesch-kincaid", "ALT Flesch-Kincaid", ("pt",), kincaid(0.36, 10.4, -18), _ALT),
    Formula("alt-fog", "ALT Gunning Fog", ("pt",), equation((0.49, WORDS_PER_SENTENCE), (19, THREE_PER_WORD)), _ALT),
    Formula("alt-ari", "ALT ARI", ("pt",), equation((4.6, LETTERS_PER_WORD), (0.44, WORDS_PER_SENTENCE), -20), _ALT),
    Formula(
        "alt-coleman-liau",
        "ALT Coleman-Liau",
        ("pt",),
        equation((5.4, LETTERS_PER_WORD), (-21, SENTENCES_PER_WORD), -14),
        _ALT,
    ),
)

FRENCH = (
    Formula(
        "kandel-moles",
        "Kandel & Moles",
        ("fr",),
        flesch(207, 1.015, 73.6),
        "Kandel L. & Moles A. 1958, Application de l'indice de Flesch à la langue française, Cahiers Études de "
        "Radio-Télévision 19: 253-274",
        easier="higher",
        bands=FLESCH,
        scale=ABOUT_100,
        note="Another variant circulates: 209 - 1.15 x words per sentence - 68 x syllables per word.",
    ),
)

ITALIAN = (
    Formula(
        "gulpease",
        "Gulpease",
        ("it",),
        equation(89, (300, SENTENCES_PER_WORD), (-10, LETTERS_PER_WORD)),
        "Lucisano P. & Piemontese M. E. 1988, Gulpease: una formula per la predizione della difficoltà dei testi in "
        "lingua italiana, Scuola e città 39(3): 110-124",
        easier="higher",
        bands=_GULPEASE,
        scale=ABOUT_100,
    ),
    Formula(
        "flesch-vacca",
        "Flesch-Vacca 1986",
        ("it",),
        flesch(217, 1.3, 60),
        "Franchina V. & Vacca R. 1986, Adaptation of Flesch readability index on a bilingual text written by the same "
        "author both in Italian and English languages, Linguaggi 3: 47-49",
        easier="higher",
        bands=_VACCA,
        scale=ABOUT_100,
    ),
    Formula(
        "flesch-vacca-1972",
        "Flesch-Vacca 1972",
        ("it",),
        flesch(206, 1, 65),
        "Vacca R. 1972, as given with Franchina V. & Vacca R. 1986, Linguaggi 3: 47-49",
        easier="higher",
        bands=_VACCA,
        scale=ABOUT_100,
    ),
)
