"""One piece of a text as a report shows it: its words, how hard they are, why, and what is wrong with them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from pipeline import readability
from pipeline.config import Goal
from pipeline.languages import locale as locale_of
from pipeline.model import Counts, Finding, Locale, Piece
from pipeline.outputs.characters import shown
from pipeline.outputs.figures import piece_misses, speaks
from pipeline.outputs.names import counted_by_characters, name

HARDNESS: tuple[str, ...] = ("very easy", "easy", "medium", "hard", "very hard")
"""The words for `readability.hardness`, 0 to 4."""
HARD = 3
"""From this hardness on a sentence is one to look at."""
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
    text: str
    kind: str
    """What kind of block it stands in, in words; empty for a paragraph."""
    heading: int
    """A heading's level; 0 for all else."""
    hardness: int | None
    """0 to 4; None where it cannot be said, and for what stands in for a translation."""
    label: str
    """The hardness and the length in words: `hard, 24 words`."""
    misses: tuple[str, ...]
    """Why it misses the goal."""
    reasons: tuple[str, ...]
    """What else makes it hard."""
    state: str
    note: str
    """The state in words; empty for what is translated."""
    findings: tuple[Finding, ...]
    """Without those that say no more than `misses`."""
    entry: str
    words: int

    @property
    def to_do(self) -> bool:
        """An editor should look at it."""
        return bool(self.misses) or (self.hardness or 0) >= HARD


def cell(piece: Piece, locale: Locale, goal: Goal, *, original: bool = False) -> Cell:
    """A piece of the edition in `locale` with this goal; `original` is the source, which has no states and entries."""
    origin = locale if piece.origin == locale.tag else locale_of(piece.origin)
    own = speaks(piece, locale)
    longest = readability.hardest(piece.plain, piece.counts, origin.language)
    hardness = readability.hardness(longest, origin.language) if own and piece.counts.words else None
    misses = piece_misses(piece, locale, goal)
    told = misses or (hardness or 0) >= 2
    reasons = readability.reasons(longest, origin.language) if told else ()
    return Cell(
        locale=origin,
        text=shown(piece.plain or piece.text).strip(),
        kind=kind(piece),
        heading=piece.segment.level if piece.segment.kind == "heading" else 0,
        hardness=hardness,
        label=_label(hardness, piece.counts, origin),
        misses=misses,
        reasons=tuple(reason for reason in reasons if not any(miss.startswith(reason) for miss in misses)),
        state="" if original else piece.state,
        note="" if original else _note(piece, origin, locale),
        findings=tuple(found for found in piece.findings if found.message not in misses),
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


def _label(hardness: int | None, counts: Counts, origin: Locale) -> str:
    """`medium, 17 words`; where a piece has several sentences, how many: the hardest of them gives the word."""
    noun = "character" if counted_by_characters(origin) else "word"
    length = f"{counts.words} {noun}{'' if counts.words == 1 else 's'}" if counts.words else ""
    if length and counts.sentences > 1:
        length += f" in {counts.sentences} sentences"
    return ", ".join(part for part in (HARDNESS[hardness] if hardness is not None else "", length) if part)


def _note(piece: Piece, origin: Locale, locale: Locale) -> str:
    match piece.state:
        case "fallback":
            return f"Not translated: {name(origin)} is shown instead"
        case "fuzzy":
            return "Unconfirmed translation, used in drafts only"
        case "omitted":
            return "Left out: its meaning stands in a neighbouring sentence"
        case "carried":
            return "Nothing to translate"
        case _ if origin.tag != locale.tag:
            return f"In the words of {name(origin)}"
    return ""
