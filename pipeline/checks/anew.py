"""What an edition in easier words of the source's own language may do: explain, split sentences, round numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pipeline import facts
from pipeline.checks.reading import SENTENCES, read, told
from pipeline.checks.rounded import rounded
from pipeline.languages import language
from pipeline.model import Pair

_WORD = re.compile(r"[^\W\d_]+")
_JOINED = re.compile(r"(?<=\w)[-\u00ad\u00b7\u2027](?=\w)")
"""What parts a long word so that it is easier to read: Kranken-Haus."""
_PARTED = re.compile(r"(?<=\w)[\u00ad\u00b7\u2027](?=\w)|(?<=[a-zäöüß])-(?=[A-ZÄÖÜ])")
_STEM, _ENDING = 5, -2
_SAYS = 4
"""Letters from which a word that seldom starts a sentence says something."""
_EMERGENCY = frozenset({112, 144, 911, 999})
"""Numbers for an ambulance in Europe, Austria and Switzerland, America, and Great Britain."""
_OWN = 3
"""So many words that no other sentence has say what a sentence is about."""


def is_anew(pair: Pair) -> bool:
    """Whether a text is written anew in its own language."""
    return pair.source_locale.language == pair.locale.language and pair.source_locale.tag != pair.locale.tag


def whole(text: str, pair: Pair) -> str:
    """A plain text of an easier edition, with the words whole that it parts for its readers: Kranken-Haus."""
    terms = language(pair.locale.language).terms
    return _PARTED.sub("", text) if terms and terms.compounds and is_anew(pair) else text


def is_added(pair: Pair) -> bool:
    """Whether an easier edition denies only in sentences that have no word of their source: those it adds."""
    if not is_anew(pair):
        return False
    source = _JOINED.sub("", read(pair.source)).lower()
    denying = (part for part in SENTENCES.split(read(pair.target)) if facts.negations(part, pair.locale))
    return not any(_shares(part, source, pair) for part in denying)


def is_contrasted(pair: Pair) -> bool:
    """Whether an easier edition adds what not to do to what to do, and begins both alike: do not cough, cough."""
    source, parts = SENTENCES.split(read(pair.source)), SENTENCES.split(read(pair.target))
    if not is_anew(pair) or len(parts) <= len(source):
        return False
    denying = [part for part in parts if facts.negations(part, pair.locale)]
    begun = {_begins(part, pair) for part in parts if part not in denying}
    return len(parts) - len(denying) >= len(source) and all(_begins(part, pair) in begun for part in denying)


def _begins(sentence: str, pair: Pair) -> str:
    """The first word of a sentence that is no small one and denies nothing."""
    small = language(pair.locale.language).segmentation.starters
    words = (word.lower() for word in _WORD.findall(sentence))
    said = (word for word in words if len(word) >= _SAYS and not facts.negations(word, pair.locale))
    return next((word for word in said if word not in small or word == sentence.split(maxsplit=1)[0].lower()), "")


def resolves(pair: Pair, source: facts.Stance, target: facts.Stance) -> bool:
    """Whether an easier edition says otherwise what its source denies by what a word means: the kidneys do not work."""
    text = _JOINED.sub("", read(pair.target)).lower()
    kept = all(item.text.lower()[:_ENDING] in text for item in source.implied)
    return is_anew(pair) and (not kept or bool(source.denying - target.denying))


def is_split(pair: Pair) -> bool:
    """Whether an easier edition has more sentences than its source: which of them denies cannot be told for sure."""
    return is_anew(pair) and len(SENTENCES.split(read(pair.target))) > len(SENTENCES.split(read(pair.source)))


def adds_sentence(pair: Pair) -> bool:
    """Whether an easier edition has more sentences than its source, but for the questions that say a condition."""
    if not is_anew(pair):
        return False
    before, after = SENTENCES.split(read(pair.source)), SENTENCES.split(read(pair.target))
    asked = sum(part.rstrip().endswith("?") for part in after) - sum(part.rstrip().endswith("?") for part in before)
    return bool(len(after) - max(0, asked) > len(before))


def says_each(pair: Pair) -> bool:
    """Whether an easier edition has the stem of a word of each sentence of its source.

    Where a sentence has some that no other sentence has, of one of those.
    """
    target = _JOINED.sub("", read(pair.target)).lower()
    small = language(pair.locale.language).segmentation.starters
    parts = SENTENCES.split(_JOINED.sub("", read(pair.source)).lower())
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
    small = language(pair.locale.language).segmentation.starters
    said = frozenset(_WORD.findall(source)) - small
    known = (word for word in words if (len(word) >= _STEM and word[:_STEM] in source) or word in said)
    return not all(facts.negations(word, pair.locale) for word in known)


def said_openly(pair: Pair, missing: Sequence[facts.Number], added: Sequence[facts.Number]) -> frozenset[facts.Number]:
    """Numbers of both sides that an easier edition rounds, or adds to explain something."""
    if not is_anew(pair):
        return frozenset()
    return frozenset((*_explaining(pair, added), *rounded(pair, missing), *_called(pair, added)))


def _called(pair: Pair, added: Sequence[facts.Number]) -> Iterator[facts.Number]:
    """The numbers that everybody calls in an emergency, where the source only says to call for help."""
    called = [number for number in added if number.value in _EMERGENCY]
    if called and facts.has_turn(read(pair.source), pair.source_locale, "emergency"):
        yield from called


def _explaining(pair: Pair, added: Sequence[facts.Number]) -> Iterator[facts.Number]:
    """Numbers of sentences that an easier edition adds to explain something: that is about 2 glasses."""
    rest = told(pair.target, pair.source, pair.locale) if added else read(pair.target)
    if rest != read(pair.target):
        kept = {number.value for number in facts.numbers(rest, pair.locale)}
        yield from (number for number in added if number.value not in kept)
