"""Segments and gaps put together again."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.model import Document, Segment

# Full-width sentence marks with what may close behind them: no space follows.
_FULL_WIDTH_END = re.compile(r"[。！？…｡][”’」』）》】*_~]*\Z")
_FULL_WIDTH_CLOSED = re.compile(r"[。！？…｡][^\w\s。！？…｡]*\Z")
# What has no words of its own, but would run into the sentence before it.
_RUNS_ON = re.compile(r"(?!</)[^\s|)\]}\"'”’」』）》】]")
_WORDLESS = re.compile(r"[ \t]*(?:(?:\r\n|\n|\r)[ \t>]*)?\Z")
# A comment that steers, between two sentences of one line.
_COMMENT = re.compile(r"[ \t]*(<!--[^\r\n]{1,200}?-->)[ \t]*\Z")


def join(document: Document, texts: Sequence[str | None], own: Sequence[bool], *, spaced: bool) -> list[str]:
    """The texts of all parts of a localised document, in the order of `document.parts`; joined they are the file.

    `texts` holds for each segment what stands in its place, or None for its raw slice; an empty text leaves the
    segment out, and one gap beside it. `own` says which segments are in the edition's language, `spaced` whether that
    language parts sentences by a space. Else a gap changes only between two such segments of one block (law 3).
    """
    pieces = [part if isinstance(part, str) else part.raw for part in document.parts]
    places = [place for place, part in enumerate(document.parts) if isinstance(part, Segment)]
    for place, text in zip(places, texts, strict=True):
        if text is not None:
            pieces[place] = text
    blank, said = False, ""
    for number in range(1, len(places)):
        left, right = places[number - 1], places[number]
        said = pieces[left] or said
        if not _neighbours(document.parts[left], document.parts[right]):
            blank = False
            continue
        # Nothing has been said yet on this line: its first sentences are left out.
        blank = not pieces[left] and (blank or _first(document.parts[left]))
        if blank or not pieces[right]:
            _close(pieces, left + 1, right)
        elif own[number] and own[number - 1]:
            _mind_space(pieces, said, left, right, spaced=spaced)
    if spaced:
        for place, is_own in zip(places, own, strict=True):
            if is_own and _runs_on(document, pieces, place):
                pieces[place] += " "
    return pieces


def _runs_on(document: Document, pieces: Sequence[str], place: int) -> bool:
    """Whether a sentence that needed no space before the number behind it (第一句。2) needs one now."""
    part, behind = document.parts[place], document.parts[place + 1 : place + 2]
    return (
        isinstance(part, Segment)
        and bool(behind)
        and isinstance(behind[0], str)
        and bool(_RUNS_ON.match(behind[0]))
        and bool(_FULL_WIDTH_CLOSED.search(part.raw))
        and not _FULL_WIDTH_CLOSED.search(pieces[place])
    )


def _neighbours(before: str | Segment, after: str | Segment) -> bool:
    return (
        isinstance(before, Segment) and isinstance(after, Segment) and before.block == after.block and not after.first
    )


def _first(part: str | Segment) -> bool:
    return isinstance(part, Segment) and part.first


def _close(pieces: list[str], gap: int, right: int) -> None:
    if gap < right and _WORDLESS.match(pieces[gap]):
        pieces[gap] = ""


def _mind_space(pieces: list[str], said: str, left: int, right: int, *, spaced: bool) -> None:
    """Take the space between two sentences out, or put one there; `said` is the last text before it."""
    full_width = _FULL_WIDTH_END.search(said)
    if left + 1 < right:
        if not spaced and full_width:
            _close(pieces, left + 1, right)
            pieces[left + 1] = _COMMENT.sub(r"\1", pieces[left + 1])
    elif spaced and not full_width:
        pieces[right] = f" {pieces[right]}"
