"""Where sentences start, by local rules: the tokens beside a mark decide, so one edit moves no other border."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from pipeline.languages import Language
from pipeline.segment.marks import GLUED, LOWER, NEXT, SPACED, WIDE, candidates, is_lower
from pipeline.segment.stops import ends, is_paragraph_start, starts

_INVERTED = frozenset("¿¡")
_GLUED = frozenset(GLUED)
_NO_START = frozenset(".!?,;:/=)]}»”、，；：）」』،؛")
_MARKS = re.compile(f"[{re.escape(GLUED + SPACED)}]")
_ELLIPSES = frozenset({"...", "…"})
_POINT = re.compile(r"\.\w")
_MARK_AFTER_BRACKET = re.compile(rf"[)\]].*{_MARKS.pattern}", re.DOTALL)
_BRACKETS = frozenset(")]}")


def borders(text: str, language: Language, holds: Sequence[tuple[int, int]] = ()) -> list[int]:
    """The places (characters) where a new sentence starts: behind a border and its white space; never 0.

    `text` is prose, plain or with Markdown marks, which count as closers and openers beside a sentence mark. `holds`
    are zones (start, end) with no border inside, in any order. A border depends only on the tokens beside it and on
    the start of its paragraph, so that a stray mark elsewhere moves none.
    """
    places = _places(text, language)
    return list(_outside(places, sorted(holds)) if holds else places)


def sentences(text: str, language: Language) -> list[str]:
    """The sentences of a plain text, without the white space around them; blank lines part them too."""
    edges = [0, *borders(text, language), len(text)]
    parts = (text[start:end].strip() for start, end in pairwise(edges))
    return [part for part in parts if part]


def _places(text: str, language: Language) -> Iterator[int]:
    length = len(text)
    for match in candidates(language.segmentation.marks).finditer(text):
        end = match.end()
        if end < length and match.start() and _is_border(text, match, language):
            yield end


def _outside(places: Iterable[int], holds: Sequence[tuple[int, int]]) -> Iterator[int]:
    """The places that lie in no hold: none with start < place < end."""
    reach, index = 0, 0
    for place in places:
        while index < len(holds) and holds[index][0] < place:
            reach = max(reach, holds[index][1])
            index += 1
        if place >= reach:
            yield place


def _is_border(text: str, match: re.Match[str], language: Language) -> bool:
    rest, gap = match.groups()
    if gap is None or (len(gap) > 1 and (gap.count("\n") > 1 or gap.count("\r") > 1)):
        return True
    run = text[match.start()] + rest
    if not text[match.start() - 1].isalnum() and is_paragraph_start(text, match.start()):
        return False
    if not gap and not _needs_no_gap(text, match, run, language):
        return False
    return _may_start(text, match.end()) and _ends(text, match, run, language)


def _may_start(text: str, start: int) -> bool:
    """Whether a sentence may start there: not in lower case, nor with a mark that belongs to what was before."""
    if text[start].isupper():
        return True
    match = NEXT.match(text, start)
    assert match is not None
    word, following = match.groups()
    if not word:
        return _NO_START.isdisjoint((text[start], following)) or _POINT.match(text, start) is not None
    at = match.start("word")
    return not is_lower(word[0]) or LOWER.match(text, at) is None or not _INVERTED.isdisjoint(text[start:at])


def _ends(text: str, match: re.Match[str], run: str, language: Language) -> bool:
    """Whether the marks end a sentence, if what comes next may start one."""
    if run == "." or (run[0] == "." and not _MARKS.search(run, 1)):
        closed = not _BRACKETS.isdisjoint(run)
        return ends(text, match.start(), match.end(), closed=closed, language=language)
    if text[match.start() - 1] in "([" and not _MARK_AFTER_BRACKET.search(run):
        return False
    if run in _ELLIPSES and not language.segmentation.ellipsis_ends:
        return starts(text, match.end(), language)
    return True


def _needs_no_gap(text: str, match: re.Match[str], run: str, language: Language) -> bool:
    """Full-width marks and those of other scripts stand alone; Latin ones between characters of such a script."""
    start, end = match.span()
    if not _GLUED.isdisjoint(run):
        if run == "．":
            return not text[end].isdigit()
        return run[-1] in _GLUED or not text.startswith(language.segmentation.continuers, end)
    return WIDE.match(text, start - 1) is not None and WIDE.match(text, end) is not None
