"""What is said of how hard a text is to read: its goal, its source, and the plain-language rules."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from pipeline import checks, outputs, readability
from pipeline.config import Goal, Term
from pipeline.markup import plain
from pipeline.model import Advice, Counts, Finding, Locale, Localisation, Piece

_WHY = {rule.id: rule.why for rule in readability.RULES.values()}
_SHOWN = 3
"""So many lines of hard sentences, and so many rare words, are named."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a text is held to."""

    locale: Locale
    goal: Goal
    terms: tuple[Term, ...] = ()
    source: Locale | None = None
    """Of the text that it was translated from; None for the source itself."""


def of_pieces(pieces: Sequence[Piece], wanted: Wanted) -> tuple[tuple[Finding, ...], ...]:
    """The findings on each piece, without their places; none on words of another edition, and on drafts."""
    advised = _advised(pieces, wanted)
    folded = {piece.segment.block for piece in pieces if piece.state == "omitted"}
    return tuple(
        tuple(_of_piece(piece, advice, wanted, alone=piece.segment.block not in folded)) if _own(piece, wanted) else ()
        for piece, advice in zip(pieces, advised, strict=True)
    )


def of_text(text: Localisation, wanted: Wanted, line: Callable[[Piece], int]) -> Iterator[Finding]:
    """The findings on a whole text, without their places: the goal that it misses, a source that is easier.

    `line` gives the place of a piece in the file that an editor works on; the hardest ones are named.
    """
    counts, tag = outputs.figures.own_counts(text), wanted.locale.tag
    missed = readability.document_misses(counts, wanted.goal, wanted.locale.language)
    if missed:
        start = _hardest([piece for piece in text.pieces if _own(piece, wanted)], line)
        yield from checks.goal(missed, locale=tag, severity=wanted.goal.severity, suggestion=start)
    if wanted.source:
        before = _source_counts(text, wanted)
        languages = wanted.source.language, wanted.locale.language
        yield from checks.harder(readability.harder(before, counts, *languages, readability.DOCUMENT), locale=tag)


def _own(piece: Piece, wanted: Wanted) -> bool:
    return piece.origin == wanted.locale.tag and piece.state not in {"carried", "fuzzy"}


def _of_piece(piece: Piece, advised: Sequence[Advice], wanted: Wanted, *, alone: bool) -> Iterator[Finding]:
    """`alone`: no neighbour's meaning is folded into it."""
    language, tag = wanted.locale.language, wanted.locale.tag
    longest = readability.hardest(piece.plain, piece.counts, language)
    missed = readability.misses(longest, wanted.goal, language)
    yield from checks.goal(missed, locale=tag)
    if wanted.source and alone:
        before = _hardest_of_source(piece, wanted.source.language)
        if reason := readability.harder(before, longest, wanted.source.language, language):
            yield from checks.harder(reason + _rare(piece, language), locale=tag)
    # What the goal has already said is not said twice.
    yield from checks.advice((item for item in advised if not missed or item.rule != "long-sentence"), _WHY, locale=tag)


def _rare(piece: Piece, language: str) -> str:
    """The rare words that make a piece hard."""
    found = list(dict.fromkeys(reason.word for reason in readability.why(piece.plain, language) if reason.word))
    return f"; rare words: {', '.join(map(checks.short, found[:_SHOWN]))}" if found else ""


def _advised(pieces: Sequence[Piece], wanted: Wanted) -> Sequence[Sequence[Advice]]:
    if not wanted.goal.rules:
        return ((),) * len(pieces)
    language = wanted.locale.language
    return readability.advise(
        [piece.plain if _own(piece, wanted) else "" for piece in pieces],
        language,
        wanted.goal.rules,
        terms=wanted.terms,
        most=readability.longest(wanted.goal, language),
    )


def _hardest_of_source(piece: Piece, language: str) -> Counts:
    text = plain(piece.segment.text)
    return readability.hardest(text, readability.count(text, language), language)


def _source_counts(text: Localisation, wanted: Wanted) -> Counts:
    """The counts of what the edition's own words say in the source."""
    assert wanted.source is not None
    said = (plain(piece.segment.text) for piece in text.pieces if outputs.figures.speaks(piece, wanted.locale))
    return sum((readability.count(words, wanted.source.language) for words in said), Counts())


def _hardest(pieces: Sequence[Piece], line: Callable[[Piece], int]) -> str:
    """Where an editor may start: the pieces of the highest level, or where there is none the longest ones."""
    hardest = sorted(pieces, key=_ease)
    lines = list(dict.fromkeys(map(line, hardest)))[:_SHOWN]
    return f"start with lines {', '.join(map(str, sorted(lines)))}" if len(lines) == _SHOWN else ""


def _ease(piece: Piece) -> tuple[float, int]:
    """Sorts the hardest first."""
    words = piece.counts.words
    return (-piece.counts.effort / words if words else 0.0, -words)
