"""Text -> Counts: sentences by `segment`, words by our own rules (COUNTS.md), each piece of text looked up once."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from pipeline.languages import Language
from pipeline.languages import language as known_language
from pipeline.model import Counts
from pipeline.readability import unspaced
from pipeline.readability.lanes import unpack
from pipeline.readability.lines import paragraphs
from pipeline.readability.measure import Measures
from pipeline.readability.words import CODE
from pipeline.segment import sentences


def count(text: str, language: str) -> Counts:
    """The counts of a plain text, or of the plain text of one segment, in a language (`de`; of `de-simple`, `de`).

    Sentences are those of `segment` that hold a word; a line that was ended on purpose ends its sentence. Counts add
    up: those of two texts with a blank line between them are the sum of theirs (law 8).
    """
    known = known_language(language)
    return _counts(split(text, known), known)


def count_sentence(text: str, language: str) -> Counts:
    """The counts of one sentence that `split` gave."""
    return _counts([text], known_language(language))


def split(text: str, language: Language) -> list[str]:
    """The sentences of a plain text as they are counted; code between backticks is no text."""
    return sentences(paragraphs(CODE.sub(" ", text) if "`" in text else text), language)


def _counts(parts: Iterable[str], language: Language) -> Counts:
    if unspaced.is_unspaced(language):
        return unspaced.count(parts)
    return unpack(_packed(parts, _measures(language)))


def _packed(parts: Iterable[str], measures: Measures) -> int:
    """The sum over all pieces between spaces; the first one with a word makes a sentence of its part."""
    total = 0
    for part in parts:
        pieces = part.split()
        first = next(filter(None, map(measures.firsts.__getitem__, pieces)), 0)
        if first:
            total += first + sum(map(measures.__getitem__, pieces))
    return total


@cache
def _measures(language: Language) -> Measures:
    return Measures(language)
