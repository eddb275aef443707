"""Text -> Counts: sentences by `segment`, words by our own rules (COUNTS.md), each piece of text looked up once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache

from pipeline.languages import Language
from pipeline.languages import language as known_language
from pipeline.model import Counts
from pipeline.readability.lanes import unpack, words_in
from pipeline.readability.level import model
from pipeline.readability.lines import paragraphs
from pipeline.readability.measure import Measures
from pipeline.readability.unspaced import is_unspaced, with_scripts
from pipeline.readability.words import CODE
from pipeline.segment import sentences


def count(text: str, language: str, *, level: bool = True) -> Counts:
    """The counts of a plain text, or of the plain text of one segment, in a language (`de`; of `de-simple`, `de`).

    Sentences are those of `segment` that hold a word; a line that was ended on purpose ends its sentence. Counts add
    up: those of two texts with a blank line between them are the sum of theirs (law 8). Without `level`, what the level
    is made of is left out (`effort`), and no list of word frequencies is loaded.
    """
    known = known_language(language)
    return _counts(split(text, known), known, level=level)


def count_sentence(text: str, language: str, *, level: bool = True) -> Counts:
    """The counts of one sentence that `split` gave; `level` as for `count`."""
    return _counts([text], known_language(language), level=level)


def words_of(text: str, language: str) -> tuple[str, ...]:
    """The words of a plain text that `count` counts, in order, with apostrophes and hyphens in their plain shape.

    Where `unit` is `character`, each character of the script is one.
    """
    known = known_language(language)
    measures = _measures(known)
    parts = split(text, known)
    return tuple(word for part in parts for piece in measures.pieces(part) for word in measures.words(piece))


def pieces(sentence: str, language: str) -> list[str]:
    """A sentence cut into pieces without spaces inside; each is looked up as a whole."""
    return _measures(known_language(language)).pieces(sentence)


def split(text: str, language: Language) -> list[str]:
    """The sentences of a plain text as they are counted; code between backticks is no text."""
    return sentences(paragraphs(CODE.sub(" ", text) if "`" in text else text), language)


def _counts(parts: Iterable[str], language: Language, *, level: bool) -> Counts:
    measures = _measures(language)
    rated = model(language.code) if level else None
    packed = effort = squares = 0
    held = []
    for part in parts:
        pieces = measures.pieces(part)
        if found := _packed(pieces, measures):
            packed += found
            held.append(part)
            if rated:
                words, points = words_in(found), rated.points(pieces)
                effort += words * points
                squares += words * points * points
    counts = replace(unpack(packed), effort=effort, effort_squares=squares)
    return with_scripts(counts, held) if is_unspaced(language) else counts


def _packed(pieces: Sequence[str], measures: Measures) -> int:
    """The sum over all pieces of a sentence, of which the first one with a word makes a sentence; 0 without a word."""
    first = next(filter(None, map(measures.firsts.__getitem__, pieces)), 0)
    return first + sum(map(measures.__getitem__, pieces)) if first else 0


@cache
def _measures(language: Language) -> Measures:
    return Measures(language)
