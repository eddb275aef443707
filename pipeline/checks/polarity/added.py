"""Negations that an easier edition adds to explain, or has for a word that denies by what it means."""

from __future__ import annotations

from pipeline import facts
from pipeline.checks.anew import SAYS, STEM, WORD, is_anew, joined, parts, small_words
from pipeline.checks.reading import read
from pipeline.model import Pair

_ENDING = -2
"""Letters at the end of a word that may be an ending."""


def is_added(pair: Pair) -> bool:
    """Whether an easier edition denies only in sentences that have no word of their source: those it adds."""
    if not is_anew(pair):
        return False
    source = joined(read(pair.source))
    denying = (part for part in parts(pair.target) if facts.negations(part, pair.locale))
    return not any(_shares(part, source, pair) for part in denying)


def is_contrasted(pair: Pair) -> bool:
    """Whether an easier edition adds what not to do to what to do, and begins both alike: do not cough, cough."""
    if not is_anew(pair):
        return False
    least, said = len(parts(pair.source)), parts(pair.target)
    if len(said) <= least:
        return False
    denying = [part for part in said if facts.negations(part, pair.locale)]
    begun = {_begins(part, pair) for part in said if part not in denying}
    return len(said) - len(denying) >= least and all(_begins(part, pair) in begun for part in denying)


def resolves(pair: Pair, source: facts.Stance, target: facts.Stance) -> bool:
    """Whether an easier edition says otherwise what its source denies by what a word means: the kidneys do not work."""
    if not is_anew(pair):
        return False
    text = joined(read(pair.target))
    kept = all(item.text.lower()[:_ENDING] in text for item in source.implied)
    return not kept or bool(source.denying - target.denying)


def _begins(sentence: str, pair: Pair) -> str:
    """The first word of a sentence that is no small one and denies nothing."""
    small = small_words(pair)
    words = (word.lower() for word in WORD.findall(sentence))
    said = (word for word in words if len(word) >= SAYS and not facts.negations(word, pair.locale))
    return next((word for word in said if word not in small or word == sentence.split(maxsplit=1)[0].lower()), "")


def _shares(sentence: str, source: str, pair: Pair) -> bool:
    """Whether a sentence has the stem of a word of the source, beside those that deny."""
    said = frozenset(WORD.findall(source)) - small_words(pair)
    words = WORD.findall(joined(sentence))
    known = (word for word in words if (len(word) >= STEM and word[:STEM] in source) or word in said)
    return not all(facts.negations(word, pair.locale) for word in known)
