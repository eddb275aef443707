"""Text -> Counts: sentences by `segment`, words by our own rules (COUNTS.md), each piece of text looked up once."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from pipeline.languages import Language
from pipeline.languages import language as known_language
from pipeline.model import Counts
from pipeline.readability.lanes import unpack
from pipeline.readability.lines import paragraphs
from pipeline.readability.measure import Measures
from pipeline.readability.unspaced import is_unspaced, with_scripts
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


def words_of(text: str, language: str) -> tuple[str, ...]:
    """The words of a plain text that `count` counts, in order, with apostrophes and hyphens in their plain shape.

    Where `unit` is `character`, each character of the script is one.
    """
    known = known_language(language)
    measures = _measures(known)
    parts = split(text, known)
    return tuple(word for part in parts for piece in measures.pieces(part) for word in measures.words(piece))


def split(text: str, language: Language) -> list[str]:
    """The sentences of a plain text as they are counted; code between backticks is no text."""
    return sentences(paragraphs(CODE.sub(" ", text) if "`" in text else text), language)


def _counts(parts: Iterable[str], language: Language) -> Counts:
    measures = _measures(language)
    if not is_unspaced(language):
        return unpack(sum(_packed(part, measures) for part in parts))
    packed = [(part, found) for part in parts if (found := _packed(part, measures))]
    return with_scripts(unpack(sum(found for _, found in packed)), (part for part, _ in packed))


def _packed(sentence: str, measures: Measures) -> int:
    """The sum over all pieces of a sentence, of which the first one with a word makes a sentence; 0 without a word."""
    pieces = measures.pieces(sentence)
    first = next(filter(None, map(measures.firsts.__getitem__, pieces)), 0)
    return first + sum(map(measures.__getitem__, pieces)) if first else 0


@cache
def _measures(language: Language) -> Measures:
    return Measures(language)
