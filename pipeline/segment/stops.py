"""Whether a full stop ends a sentence or belongs to the word before it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.languages import Language
from pipeline.segment.marks import OPENERS

_REACH = 40
"""Characters: how far the rules look back for the word before a stop."""

_OPENING = OPENERS + "/–—"
_ROMAN = re.compile(r"[IVXLC]{1,7}")
_TITLE = re.compile(r"[B-DF-HJ-NP-TV-ZБ-ДЖЗЙ-НП-ТФ-Щ][b-df-hj-np-tv-zб-джзй-нп-тф-щ]{1,3}")
"""A short word without a vowel: `Dr`, `Hr`, `Mrs`. Where there are no lists, it is taken for an abbreviation."""
_UNITS = frozenset("ghlmsглмсч")
_MARKER = re.compile(r"(?:\d{1,3}(?:\.\d{1,3}){0,3}|[^\W\d_]|[ivxIVX]{1,5})")
_PARAGRAPH_START = re.compile(rf"(?:\A|\n[^\S\n]*\n)[\s{re.escape(_OPENING)}]*\Z")


def ends(text: str, stop: int, word: str, following: str, *, closed: bool, language: Language) -> bool:
    """Whether the single full stop at `stop` ends a sentence, if `word` (or else `following`) comes next.

    `closed` says that a bracket closes behind the stop. The answer depends on the tokens before, on the word behind,
    and on the start of the paragraph; on nothing else.
    """
    words = text[max(0, stop - _REACH) : stop].split()
    if not words or text[stop - 1].isspace():
        return True
    rules = language.segmentation
    number = _ROMAN.fullmatch(word) is not None or (following.isdigit() and not word)
    starts = word.lower() in rules.starters
    for token in _tokens(words):
        if token in rules.never:
            return closed and starts
        if token in rules.ends:
            return True
        if number and token in rules.before_number:
            return False
        if token in rules.may_end:
            return starts
    return _unlisted(text, stop, words, starts, language)


def _unlisted(text: str, stop: int, words: list[str], starts: bool, language: Language) -> bool:
    """The same for what is no known abbreviation: markers of a list, initials and ordinals need a starter."""
    token = _bare(words[-1])
    if _is_marker(text, stop, token):
        return False
    if _is_initial(token, words) or (language.segmentation.ordinal_dots and _is_ordinal(token)):
        return starts
    return language.known or not _TITLE.fullmatch(token)


def _tokens(words: list[str]) -> Iterator[str]:
    """The word before a stop, first together with the abbreviations before it: `z. B` is looked up as `z.B`."""
    token = _bare(words[-1])
    joined, found = token, []
    for word in words[-2:-4:-1]:
        if not word.endswith(".") or len(word) > 5:
            break
        joined = _bare(word) + joined
        found.append(joined)
    yield from reversed(found)
    yield token


def _bare(word: str) -> str:
    """Without what opens it and without an elided article."""
    word = word.lstrip(_OPENING)
    return word.replace("’", "'").rpartition("'")[2] or word


def _is_marker(text: str, stop: int, token: str) -> bool:
    """The number or letter of a list item, at the start of a paragraph."""
    if len(token) > 11 or not _MARKER.fullmatch(token):
        return False
    start = stop - len(token)
    return _PARAGRAPH_START.search(text[max(0, start - _REACH) : start] if start > _REACH else text[:start]) is not None


def _is_initial(token: str, words: list[str]) -> bool:
    """One letter, or short parts with dots between them: `B`, `z.B`, `Ph.D`; but not the unit of a number: `5 g`."""
    if len(token) == 1:
        return token.isupper() or (
            token.islower() and not (token in _UNITS and len(words) > 1 and words[-2][-1].isdigit())
        )
    parts = token.split(".")
    return len(parts) > 1 and all(0 < len(part) <= 3 and not part[0].isdigit() for part in parts)


def _is_ordinal(token: str) -> bool:
    return (len(token) <= 2 and token.isdigit()) or _ROMAN.fullmatch(token) is not None
