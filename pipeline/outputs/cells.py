"""One piece of a text as a report shows it: its words, how hard they are, why, and what is wrong with them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from pipeline import readability
from pipeline.checks import PLAIN
from pipeline.config import Goal
from pipeline.languages import language as known_language
from pipeline.languages import locale as locale_of
from pipeline.model import Counts, Finding, Locale, Piece
from pipeline.outputs.characters import shown
from pipeline.outputs.figures import piece_misses, speaks
from pipeline.outputs.marking import marked
from pipeline.outputs.names import counted_by_characters, name
from pipeline.outputs.sentences import Sentence, hardest, sentences
from pipeline.readability.unspaced import is_unspaced

HARDNESS: tuple[str, ...] = ("very easy", "easy", "middling", "hard", "very hard")
"""The words for `readability.hardness`, 0 to 4."""
HARD = 3
"""From this hardness on a sentence is one to look at."""
FEW = 5
"""Words below which a level says more of a name than of a sentence: "Checkpoint inhibitors"."""
_KINDS: Mapping[str, str] = {
    "item": "list item",
    "cell": "table cell",
    "alt": "picture description",
    "title": "title of a link or picture",
    "paragraph": "",
}


@dataclass(frozen=True, slots=True)
class Cell:
    """All that a report says of one piece."""

    locale: Locale
    """Whose words they are."""
    parts: tuple[tuple[str, bool], ...]
    """Its text, and which words of it are rare."""
    kind: str
    """What kind of block it stands in, in words; empty for a paragraph."""
    heading: int
    """A heading's level; 0 for all else."""
    hardness: int | None
    """0 to 4; None where it cannot be said, and for what stands in for a translation."""
    band: str
    """The level by name; empty where there is none."""
    label: str
    """The hardness and the length in words: `hard, 24 words`."""
    misses: tuple[str, ...]
    """Why it misses the goal."""
    sentences: tuple[Sentence, ...]
    """What makes it hard, sentence by sentence; empty for what stands in for a translation."""
    state: str
    note: str
    """The state in words; empty for what is translated."""
    findings: tuple[Finding, ...]
    """Without advice, and without those that say no more than `misses`."""
    advice: tuple[Finding, ...]
    """Of the plain-language rules."""
    entry: str
    words: int

    @property
    def to_do(self) -> bool:
        """An editor should look at it."""
        return bool(self.misses) or ((self.hardness or 0) >= HARD and self.words >= FEW)


def cell(piece: Piece, locale: Locale, goal: Goal, *, most: float | None = None, original: bool = False) -> Cell:
    """A piece of the edition in `locale` with this goal; `original` is the source, which has no states and entries.

    `most` is the level of the goal if the whole text misses it: then the sentences above it are those to look at.
    """
    origin = locale if piece.origin == locale.tag else locale_of(piece.origin)
    own = sentences(piece, origin.language) if speaks(piece, locale) else ()
    top = hardest(own)
    rare = [word for sentence in own for word in sentence.rare]
    goal_misses = piece_misses(piece, locale, goal)
    advice = tuple(found for found in piece.findings if found.check.startswith(PLAIN))
    return Cell(
        locale=origin,
        parts=marked(
            shown(piece.plain or piece.text).strip(), rare, spaced=not is_unspaced(known_language(origin.language))
        ),
        kind=kind(piece),
        heading=piece.segment.level if piece.segment.kind == "heading" else 0,
        hardness=top.hardness if top else None,
        band=top.band if top else "",
        label=_label(top.hardness if top else None, piece.counts, origin),
        misses=(*goal_misses, *_above(top, most)),
        sentences=own,
        state="" if original else piece.state,
        note="" if original else _note(piece, origin, locale),
        findings=tuple(f for f in piece.findings if f not in advice and f.message not in goal_misses),
        advice=advice,
        entry="" if original else piece.entry,
        words=piece.counts.words,
    )


def kind(piece: Piece) -> str:
    """What kind of block a piece stands in, in words: `heading 2`, `list item`, `front matter, title`."""
    segment = piece.segment
    if segment.kind == "heading":
        return f"heading {segment.level}"
    if segment.kind == "value":
        return f"front matter, {'.'.join(segment.path)}"
    return _KINDS.get(segment.kind, segment.kind)


def _above(top: Sentence | None, most: float | None) -> tuple[str, ...]:
    """That the hardest sentence lies above the goal of the text, where that is as sure as for a whole text."""
    if top is None or top.level is None or most is None or top.counts.words < FEW:
        return ()
    if int(top.level + 0.5) <= most or top.level - readability.error_of(top.language) < most:
        return ()
    return (f"about {readability.level_name(top.level)} (goal of the text: at most {readability.level_goal(most)})",)


def _label(hardness: int | None, counts: Counts, origin: Locale) -> str:
    """`middling, 17 words`; where a piece has several sentences, how many: the hardest of them gives the word."""
    noun = "character" if counted_by_characters(origin) else "word"
    length = f"{counts.words} {noun}{'' if counts.words == 1 else 's'}" if counts.words else ""
    if length and counts.sentences > 1:
        length += f" in {counts.sentences} sentences"
    return ", ".join(part for part in (HARDNESS[hardness] if hardness is not None else "", length) if part)


_LACKS = {"fuzzy": "Not finished", "refused": "Held back for an error"}
"""Why other words stand there, by what the piece lacks."""


def _note(piece: Piece, origin: Locale, locale: Locale) -> str:
    match piece.state:
        case "fallback":
            return f"{_LACKS.get(piece.lack, 'Not translated')}: {name(origin)} is shown instead"
        case "fuzzy":
            return "Unconfirmed translation, used in drafts only"
        case "omitted":
            return "Left out: its meaning stands in a neighbouring sentence"
        case "carried":
            return "Nothing to translate"
        case _ if origin.tag != locale.tag:
            return f"In the words of {name(origin)}"
    return ""
