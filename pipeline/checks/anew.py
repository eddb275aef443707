"""What an edition in easier words of the source's own language may do: explain, split sentences, round numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from pipeline import facts
from pipeline.checks.reading import read, told
from pipeline.languages import language
from pipeline.model import Pair

_SENTENCES = re.compile(r"(?<=[.!?:\u0964\u3002])\s+")
_WORD = re.compile(r"[^\W\d_]+")
_JOINED = re.compile(r"(?<=\w)[-\u00ad\u00b7\u2027](?=\w)")
"""What parts a long word so that it is easier to read: Kranken-Haus."""
_STEM = 5
_SAYS = 4
"""Letters from which a word that seldom starts a sentence says something."""
_BESIDE = 12
"""Characters between a number and the word that says it is not exact."""
_OWN = 3
"""So many words that no other sentence has say what a sentence is about."""
_ROUND = Fraction(1, 20)
"""The part by which a number may be rounded."""


def is_anew(pair: Pair) -> bool:
    """Whether a text is written anew in its own language."""
    return pair.source_locale.language == pair.locale.language and pair.source_locale.tag != pair.locale.tag


def is_added(pair: Pair) -> bool:
    """Whether an easier edition denies only in sentences that have no word of their source: those it adds."""
    if not is_anew(pair):
        return False
    source = _JOINED.sub("", read(pair.source)).lower()
    denying = (part for part in _SENTENCES.split(read(pair.target)) if facts.negations(part, pair.locale))
    return not any(_shares(part, source, pair) for part in denying)


def says_each(pair: Pair) -> bool:
    """Whether an easier edition has the stem of a word of each sentence of its source: of one
    that no other sentence has, where there are some.
    """
    target = _JOINED.sub("", read(pair.target)).lower()
    small = language(pair.locale.language).segmentation.starters
    parts = _SENTENCES.split(_JOINED.sub("", read(pair.source)).lower())
    for at, part in enumerate(parts):
        rest = " ".join((*parts[:at], *parts[at + 1 :]))
        stems = {word[:_STEM] for word in _WORD.findall(part) if len(word) >= _SAYS and word not in small}
        own = {stem for stem in stems if stem not in rest}
        if not any(stem in target for stem in (own if len(own) >= _OWN else stems)):
            return False
    return True


def _shares(sentence: str, source: str, pair: Pair) -> bool:
    """Whether a sentence has the stem of a word of the source, beside those that deny."""
    words = (word.lower() for word in _WORD.findall(_JOINED.sub("", sentence)))
    known = (word for word in words if len(word) >= _STEM and word[:_STEM] in source)
    return not all(facts.negations(word, pair.locale) for word in known)


def said_openly(pair: Pair, missing: Sequence[facts.Number], added: Sequence[facts.Number]) -> frozenset[facts.Number]:
    """Numbers of both sides that an easier edition rounds, or adds to explain something."""
    if not is_anew(pair):
        return frozenset()
    both = (number for pair_ in _rounded(pair, missing, added) for number in pair_)
    return frozenset((*_explaining(pair, added), *both))


def _rounded(
    pair: Pair, missing: Sequence[facts.Number], added: Sequence[facts.Number]
) -> Iterator[tuple[facts.Number, facts.Number]]:
    """Numbers of the source that an easier edition rounds and says so: 498,000 and nearly 500,000."""
    about = [item for item in facts.comparisons(read(pair.target), pair.locale) or () if item.kind == "about"]
    for before in missing if about else ():
        for after in added:
            said = any(0 <= after.start - item.end <= _BESIDE for item in about)
            near = abs(before.value - after.value) <= abs(before.value) * _ROUND
            if said and near and _figures(after.value) < _figures(before.value):
                yield before, after
                break


def _explaining(pair: Pair, added: Sequence[facts.Number]) -> Iterator[facts.Number]:
    """Numbers of sentences that an easier edition adds to explain something: that is about 2 glasses."""
    rest = told(pair.target, pair.source, pair.locale) if added else read(pair.target)
    if rest != read(pair.target):
        kept = {number.value for number in facts.numbers(rest, pair.locale)}
        yield from (number for number in added if number.value not in kept)


def _figures(value: Fraction) -> int:
    """How many figures a number has but for the zeros at its ends."""
    return len(str(float(value)).replace(".", "").strip("0"))
