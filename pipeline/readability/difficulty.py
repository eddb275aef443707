"""How hard one sentence is to read, from 0 to 4, and why, in words that can be counted."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.languages import language as known_language
from pipeline.model import Counts
from pipeline.readability.counting import count_sentence, split
from pipeline.readability.scoring import level
from pipeline.readability.unspaced import unit

_LEVELS = (2.5, 3.5, 4.5, 5.5)
"""Levels from which a sentence is nearer to B1, B2, C1 and C2 than to the name below."""

_WORDS = (10, 15, 20, 25)
"""Words per sentence: Easy Read wants 10 to 15 (UK Department of Health 2010, Making written information easier to
understand for people with learning disabilities; Inclusion Europe 2009, Information for all), plain English 15 to 20 on
average (Plain English Campaign, How to write in plain English), GOV.UK no more than 25 (Government Digital Service
2014, Sentence length: why 25 words is our limit)."""
_DICTIONARY_WORDS = {"ja": (14, 21, 27, 34), "th": (12, 18, 23, 29)}
"""Japanese, where particles and endings are words: the limits in characters by the 1.75 of a word in 1373 runs of news
and encyclopedia (Universal Dependencies, ja_gsd). Thai: 243 words stand for 208 English ones in the first sentences of
Universal Dependencies, th_pud, which are few. Chinese has the limits of all others: 957 of its words stand for 1000
English ones in TICO-19 (see below)."""
_CHARACTERS = {"zh": (16, 24, 32, 40), "yue": (16, 24, 32, 40), "ja": (24, 36, 48, 60)}
"""Characters per sentence. Chinese: the same limits by the 1.61 characters that stand for an English word in 1007
parallel sentences (Anastasopoulos et al. 2020, TICO-19). Japanese: the same steps up to the 60 at which the Agency for
Cultural Affairs (2022, Koyobun sakusei no kangaekata) wants a sentence to be looked at."""
_SCRIPTS_WITHOUT_SPACES = (40, 60, 80, 100)
"""Letters per sentence for Thai and its neighbours: a rough guess of 4 for an English word, not measured."""

USUAL_LONG_WORDS = {
    "sv": 27, "no": 28, "nb": 28, "nn": 28, "da": 31, "en": 32, "fr": 35, "de": 39, "it": 45, "ru": 45, "es": 47,
    "pt": 50, "fi": 52,
}  # fmt: skip
"""Words of more than 6 letters per 100 words in newspapers: their mean LIX (Bjoernsson 1983, Reading Research
Quarterly 18(4): 480-497) less 20 words per sentence."""
_FEW = 5
"""Words below which a share of them says nothing."""


def hardest(text: str, counts: Counts, language: str) -> Counts:
    """The counts of the longest sentence of a plain text that has `counts`; a short one beside it must not hide it."""
    if counts.sentences < 2:
        return counts
    parts = split(text, known_language(language))
    return max((count_sentence(part, language) for part in parts), key=lambda found: found.words, default=counts)


def hardness(counts: Counts, language: str) -> int | None:
    """0 very easy, 1 easy, 2 middling, 3 hard, 4 very hard: one sentence's colour (`de`; also a tag); None: no words.

    By its level, where there is a model for the language: A1 or A2, B1, B2, C1, C2, by the nearest name. Elsewhere by
    length: up to 10, 15, 20, 25 words per sentence, and more (other limits for Japanese and for characters). One step
    more where more of its words are long (over 6 letters) than newspapers of the language have, by 10 in 100, or two
    steps by 30 in 100; languages without such a figure go by length alone. It is a hint where to look, not a grade.
    """
    if not counts.words or not counts.sentences:
        return None
    if (rated := level(counts, language)) is not None:
        return sum(rated >= limit for limit in _LEVELS)
    length = counts.words / counts.sentences
    steps = sum(length > limit for limit in limits(language))
    excess = _excess(counts, language)
    return min(4, steps + (excess > 10) + (excess > 30))


def reasons(counts: Counts, language: str) -> tuple[str, ...]:
    """What makes a sentence hard, as facts: "31 words in one sentence"; () where nothing stands out."""
    return tuple(_reasons(counts, language)) if counts.words and counts.sentences else ()


def limits(language: str) -> tuple[int, ...]:
    """The longest very easy, easy, middling and hard sentence: words, or characters where no spaces part words."""
    code = known_language(language).code
    if unit(code) == "word":
        return _DICTIONARY_WORDS.get(code, _WORDS)
    return _CHARACTERS.get(code, _SCRIPTS_WITHOUT_SPACES)


def length(counts: Counts, language: str) -> str:
    """How long the sentences are: "31 words in one sentence", "62 words in 2 sentences"."""
    place = "one sentence" if counts.sentences == 1 else f"{counts.sentences} sentences"
    return f"{counts.words} {noun(language)}{'s' * (counts.words != 1)} in {place}"


def noun(language: str) -> str:
    """What is counted: `word`, or `character` where no spaces part words and nothing here can tell them."""
    return unit(language)


def _reasons(counts: Counts, language: str) -> Iterator[str]:
    if counts.words > counts.sentences * limits(language)[1]:
        yield length(counts, language)
    if _excess(counts, language) > 10:
        yield f"{counts.long_words} of {counts.words} words have more than 6 letters"
    if (
        counts.words >= _FEW
        and 100 * counts.polysyllables > 25 * counts.words
        and known_language(language).code == "en"
    ):
        yield f"{counts.polysyllables} of {counts.words} words have three or more syllables"
    if counts.commas > 3 * counts.sentences:
        yield f"{counts.commas} commas in {'one sentence' if counts.sentences == 1 else 'all'}"


def _excess(counts: Counts, language: str) -> float:
    """How many more of 100 words are long than in newspapers of the language; 0 where that is not known."""
    usual = USUAL_LONG_WORDS.get(known_language(language).code)
    return 0.0 if usual is None or counts.words < _FEW else 100 * counts.long_words / counts.words - usual
