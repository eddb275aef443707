"""What an edition in easier words of the source's own language may do: part long words, split and add sentences."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.checks.reading import SENTENCES, read
from pipeline.languages import language
from pipeline.model import Pair

WORD = re.compile(r"[^\W\d_]+")
_JOINED = re.compile(r"(?<=\w)[-\u00ad\u00b7\u2027](?=\w)")
"""What parts a long word so that it is easier to read: Kranken-Haus."""
_PARTED = re.compile(r"(?<=\w)[\u00ad\u00b7\u2027](?=\w)|(?<=[a-zäöüß])-(?=[A-ZÄÖÜ])")
STEM = 5
"""Letters in which the forms of a word are alike."""
SAYS = 4
"""Letters from which a word that seldom starts a sentence says something."""
_OWN = 3
"""So many words that no other sentence has say what a sentence is about."""


def is_anew(pair: Pair) -> bool:
    """Whether a text is written anew in its own language."""
    return pair.source_locale.language == pair.locale.language and pair.source_locale.tag != pair.locale.tag


def whole(text: str, pair: Pair) -> str:
    """A plain text of an easier edition, with the words whole that it parts for its readers: Kranken-Haus."""
    terms = language(pair.locale.language).terms
    return _PARTED.sub("", text) if terms and terms.compounds and is_anew(pair) else text


def joined(text: str) -> str:
    """A plain text in lower case, with all words whole that a sign may part."""
    return _JOINED.sub("", text).lower()


def small_words(pair: Pair) -> frozenset[str]:
    """The words of an easier edition that often start a sentence, and say little, in lower case."""
    return language(pair.locale.language).segmentation.starters


def is_split(pair: Pair) -> bool:
    """Whether an easier edition has more sentences than its source: which of them denies cannot be told for sure."""
    return is_anew(pair) and len(parts(pair.target)) > len(parts(pair.source))


def adds_sentence(pair: Pair) -> bool:
    """Whether an easier edition has more sentences than its source, but for the questions that say a condition."""
    if not is_anew(pair):
        return False
    before, after = parts(pair.source), parts(pair.target)
    asked = sum(part.rstrip().endswith("?") for part in after) - sum(part.rstrip().endswith("?") for part in before)
    return bool(len(after) - max(0, asked) > len(before))


def says_each(pair: Pair) -> bool:
    """Whether an easier edition has the stem of a word of each sentence of its source.

    Where a sentence has some that no other sentence has, of one of those.
    """
    target, small = joined(read(pair.target)), small_words(pair)
    said = SENTENCES.split(joined(read(pair.source)))
    for at, part in enumerate(said):
        rest = " ".join((*said[:at], *said[at + 1 :]))
        stems = {word[:STEM] for word in WORD.findall(part) if len(word) >= SAYS and word not in small}
        own = {stem for stem in stems if stem not in rest}
        if not any(stem in target for stem in (own if len(own) >= _OWN else stems)):
            return False
    return True


def parts(text: str) -> Sequence[str]:
    """The sentences of a msgid or a translation, as they are read."""
    return SENTENCES.split(read(text))
