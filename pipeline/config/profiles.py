"""The built-in profiles: reading-level goals that others have set, with where they come from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import chain

from pipeline.config.values import Limit


@dataclass(frozen=True, slots=True)
class Profile:
    """What an audience needs of a text, whatever its language. What is None or empty is not asked for."""

    words_per_sentence: int | None = None
    level: float | None = None
    """1 to 6 (A1 to C2)."""
    limits: tuple[tuple[str, Limit], ...] = ()
    """A language and what a formula must give in it; the language is empty for all that the formula holds for."""
    rules: tuple[str, ...] = ()
    source: str = ""
    """Where it comes from; empty for a project's own."""


RULES = (
    "long-sentence", "several-ideas", "hard-word", "passive", "nominal-style", "double-negation", "abbreviation",
    "number-words", "dates-and-units", "address-the-reader",
)  # fmt: skip
"""The plain-language rules that profiles name, by the ids that the readability room gives them."""


def _limits(*rows: tuple[str, Limit]) -> tuple[tuple[str, Limit], ...]:
    """One language, or several with spaces between them, in each row."""
    return tuple(chain.from_iterable(((code, limit) for code in codes.split()) for codes, limit in rows))


_SIX_YEARS = _limits(
    # In school years as they come.
    ("en", Limit("flesch-kincaid-grade", at_most=6)),
    ("de", Limit("wiener-sachtextformel-1", at_most=6)),
    ("pl", Limit("fog-pl", at_most=6)),
    # Rather easy and more: primary school, which has six years (Barrio-Cantalejo et al. 2008, INFLESZ).
    ("es", Limit("szigriszt-pazos", at_least=65)),
    # Easy and more: US grade 6 (Flesch 1949, The art of readable writing); these were fitted to his scale.
    ("fr", Limit("kandel-moles", at_least=80)),
    ("nl", Limit("flesch-douma", at_least=80)),
    ("ru", Limit("oborneva", at_least=80)),
    # Easy and more, in the formula's own words (Atesman 1997).
    ("tr", Limit("atesman", at_least=70)),
    # Easy: fiction and popular magazines (Bjoernsson 1968).
    ("sv da no nb nn", Limit("lix", at_most=40)),
)
"""Grade 6. Gulpease (it) and Martins (pt) name four or five, and eight years of school, and nothing between: for them,
as for languages without a formula, the level alone decides."""

_NINE_YEARS = _limits(
    ("en", Limit("flesch-kincaid-grade", at_most=9)),
    ("de", Limit("wiener-sachtextformel-1", at_most=9)),
    ("pl", Limit("fog-pl", at_most=9)),
    # Normal and more: lower secondary school and the general press (INFLESZ).
    ("es", Limit("szigriszt-pazos", at_least=55)),
    # For those who have left middle school, after eight years (Lucisano & Piemontese 1988).
    ("it", Limit("gulpease", at_least=60)),
    # Easy and more: up to the last of the eight years of primary school (Martins et al. 1996).
    ("pt", Limit("martins", at_least=50)),
    # Plain and more: US grades 8 and 9 (Flesch 1949).
    ("fr", Limit("kandel-moles", at_least=60)),
    ("nl", Limit("flesch-douma", at_least=60)),
    ("ru", Limit("oborneva", at_least=60)),
    # The middle band (Atesman 1997).
    ("tr", Limit("atesman", at_least=50)),
    # The middle band: newspapers (Bjoernsson 1968).
    ("sv da no nb nn", Limit("lix", at_most=50)),
)
"""Lower secondary school."""

PROFILES: Mapping[str, Profile] = {
    "easy-to-read": Profile(
        words_per_sentence=15,
        level=2,
        rules=RULES,
        source="UK Department of Health 2010, Making written information easier to understand for people with learning "
        "disabilities: 10 to 15 words and one idea in a sentence; Inclusion Europe 2009, Information for all. Neither "
        "names a level: A2 is ours.",
    ),
    "patient-leaflet": Profile(
        words_per_sentence=20,
        level=3,
        limits=_SIX_YEARS,
        rules=tuple(rule for rule in RULES if rule != "nominal-style"),
        source="Weiss B. D. 2007, Health literacy and patient safety, American Medical Association Foundation: no "
        "harder than grade 6. It names no level: B1 is ours, and so are 20 words, the upper end of what the Plain "
        "English Campaign wants on average.",
    ),
    "public": Profile(
        words_per_sentence=25,
        level=4,
        limits=_NINE_YEARS,
        rules=("long-sentence", "hard-word", "abbreviation"),
        source="WCAG 2.2, 3.1.3 to 3.1.5: no more than lower secondary education, nine years of school; unusual words "
        "and abbreviations are explained. It names neither words nor a level: 25 words and B2 are ours.",
    ),
    "gov": Profile(
        words_per_sentence=25,
        level=4,
        rules=(
            "long-sentence", "hard-word", "passive", "nominal-style", "double-negation", "abbreviation",
            "number-words", "dates-and-units", "address-the-reader",
        ),
        source="Government Digital Service, Content design: planning, writing and managing content (GOV.UK): sentences "
        "of at most 25 words, plain words, the active voice. It names no level: B2 is ours.",
    ),
}  # fmt: skip
"""By name. `limits` are for whole texts; where a language has none, the level decides alone."""
