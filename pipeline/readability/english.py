"""The formulas for English."""

from __future__ import annotations

from pipeline.readability.equation import equation, root
from pipeline.readability.formula import ABOUT_100, FLESCH, NEGATIVE, Bands, Formula, flesch, kincaid
from pipeline.readability.quantities import (
    CHARACTERS_PER_WORD,
    COMPLEX_PER_100,
    HARD_PER_100,
    LETTERS_PER_100,
    ONE_PER_150,
    SENTENCES_PER_100,
    THREE_PER_SENTENCE,
    WORDS_PER_SENTENCE,
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
_GRADE = "US school grade"

SMOG = equation((1.043, root(equation((30, THREE_PER_SENTENCE)))), 3.1291)

ENGLISH = (
    Formula(
        "flesch-kincaid-grade",
        "Flesch-Kincaid grade",
        ("en",),
        kincaid(0.39, 11.8, -15.59),
        "Kincaid J. P., Fishburne R. P., Rogers R. L. & Chissom B. S. 1975, Derivation of new readability formulas "
        "(Automated Readability Index, Fog Count and Flesch Reading Ease formula) for Navy enlisted personnel, Naval "
        "Technical Training Command, Research Branch Report 8-75",
        bands=_GRADES,
        scale=_GRADE,
        note="Stands first: health organisations state their goals as US grades (AMA: 6; NIH: 6 to 8).",
    ),
    Formula(
        "flesch-reading-ease",
        "Flesch Reading Ease",
        ("en",),
        flesch(206.835, 1.015, 84.6),
        "Flesch R. 1948, A new readability yardstick, Journal of Applied Psychology 32(3): 221-233",
        easier="higher",
        bands=FLESCH,
        scale=ABOUT_100,
    ),
    Formula(
        "smog",
        "SMOG",
        ("en",),
        SMOG,
        "McLaughlin G. H. 1969, SMOG grading: a new readability formula, Journal of Reading 12(8): 639-646",
        bands=_GRADES,
        scale="US school grade for full comprehension",
        minimum_sentences=30,
    ),
    Formula(
        "gunning-fog",
        "Gunning Fog",
        ("en",),
        equation((0.4, WORDS_PER_SENTENCE), (0.4, COMPLEX_PER_100)),
        "Gunning R. 1952, The technique of clear writing, McGraw-Hill, New York",
        bands=_GRADES,
        scale=_GRADE,
        note="Below 12 for a wide public. Complex words have three and more syllables; names, compounds of short words "
        "and words that reach three only by -es, -ed or -ing are none.",
    ),
    Formula(
        "coleman-liau",
        "Coleman-Liau index",
        ("en",),
        equation((0.0588, LETTERS_PER_100), (-0.296, SENTENCES_PER_100), -15.8),
        "Coleman M. & Liau T. L. 1975, A computer readability formula designed for machine scoring, Journal of "
        "Applied Psychology 60(2): 283-284",
        bands=_GRADES,
        scale=_GRADE,
    ),
    Formula(
        "automated-readability-index",
        "Automated Readability Index",
        ("en",),
        equation((4.71, CHARACTERS_PER_WORD), (0.5, WORDS_PER_SENTENCE), -21.43),
        "Senter R. J. & Smith E. A. 1967, Automated readability index, Aerospace Medical Research Laboratories, "
        "AMRL-TR-66-220",
        bands=_GRADES,
        scale=_GRADE,
    ),
    Formula(
        "dale-chall",
        "Dale-Chall",
        ("en",),
        equation((0.1579, HARD_PER_100), (0.0496, WORDS_PER_SENTENCE), 3.6365),
        "Dale E. & Chall J. S. 1948, A formula for predicting readability, Educational Research Bulletin 27: 11-20, "
        "37-54",
        bands=_DALE_CHALL,
        scale="raw score: 4.9 and below for grade 4, about 10 for college graduates",
        note="The constant always belongs to it, as in the worked samples of 1948; many programs add it only above "
        "5 % of hard words, which makes a jump.",
    ),
    Formula(
        "forcast",
        "FORCAST",
        ("en",),
        equation(20, (-0.1, ONE_PER_150)),
        "Caylor J. S., Sticht T. G., Fox L. C. & Ford J. P. 1973, Methodologies for determining reading requirements "
        "of military occupational specialties, HumRRO Technical Report 73-5",
        bands=_GRADES,
        scale=_GRADE,
        span=(5, 12),
        minimum_words=150,
        note="For technical texts; it reads no sentences, so lists and forms can be measured too.",
    ),
)
