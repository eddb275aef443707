"""The formulas for German and Dutch; those for the Scandinavian languages are in `bjornsson`."""

from __future__ import annotations

from pipeline.readability.equation import Equation, equation, root
from pipeline.readability.formula import ABOUT_100, FLESCH, NEGATIVE, Bands, Formula, flesch
from pipeline.readability.quantities import (
    LONG_PER_100,
    ONE_PER_100,
    THREE_PER_100,
    THREE_PER_SENTENCE,
    WORDS_PER_SENTENCE,
)

_SCHOOL_YEARS: Bands = ((NEGATIVE, "easy"), (8, "middle"), (12, "difficult"))
_WSTF = "Bamberger R. & Vanecek E. 1984, Lesen - Verstehen - Lernen - Schreiben, Jugend und Volk, Wien"


def _wstf(number: int, equation: Equation) -> Formula:
    return Formula(
        f"wiener-sachtextformel-{number}",
        f"Wiener Sachtextformel {number}",
        ("de",),
        equation,
        _WSTF,
        bands=_SCHOOL_YEARS,
        scale="school year, 4 to 15",
    )


GERMAN = (
    Formula(
        "amstad",
        "Amstad (Flesch for German)",
        ("de",),
        flesch(180, 1, 58.5),
        "Amstad T. 1978, Wie verständlich sind unsere Zeitungen?, thesis, Universität Zürich",
        easier="higher",
        bands=FLESCH,
        scale=ABOUT_100,
    ),
    _wstf(
        1,
        equation(
            (0.1935, THREE_PER_100),
            (0.1672, WORDS_PER_SENTENCE),
            (0.1297, LONG_PER_100),
            (-0.0327, ONE_PER_100),
            -0.875,
        ),
    ),
    _wstf(2, equation((0.2007, THREE_PER_100), (0.1682, WORDS_PER_SENTENCE), (0.1373, LONG_PER_100), -2.779)),
    _wstf(3, equation((0.2963, THREE_PER_100), (0.1905, WORDS_PER_SENTENCE), -1.1144)),
    _wstf(4, equation((0.2744, THREE_PER_100), (0.2656, WORDS_PER_SENTENCE), -1.693)),
    Formula(
        "smog-german",
        "SMOG for German",
        ("de",),
        equation((1, root(equation((30, THREE_PER_SENTENCE)))), -2),
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
        flesch(206.835, 0.93, 77),
        "Douma W. H. 1960, De leesbaarheid van landbouwbladen: een onderzoek naar en een toepassing van "
        "leesbaarheidsformules, Bulletin 17, Landbouwhogeschool Wageningen",
        easier="higher",
        bands=FLESCH,
        scale=ABOUT_100,
    ),
    Formula(
        "brouwer",
        "Brouwer (Leesindex A)",
        ("nl",),
        flesch(195, 2, 67),
        "Brouwer R. H. M. 1963, Onderzoek naar de leesmoeilijkheden van Nederlands proza, Paedagogische Studiën 40: "
        "454-464",
        easier="higher",
        bands=FLESCH,
        scale=ABOUT_100,
    ),
)
