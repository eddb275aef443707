"""Whether a full stop ends a sentence or belongs to the word before it."""

from __future__ import annotations

import re

from pipeline.languages import Language, Segmentation

_REACH = 40
"""Characters: how far the rules look back for the word before a stop."""

_OPENING = "([{<\"'“”„‟‘’‚‛«»‹›（「『*_~`¿¡/–—"
_DOTTED = re.compile(r"[^\W\d_](?:\.[^\W\d_]{1,2})+")
_ROMAN = re.compile(r"[IVXLC]{2,7}")
_SHORT = re.compile(r"[^\W\d_aeiouyAEIOUYаеёиоуыэюяіїєАЕЁИОУЫЭЮЯІЇЄ]{2,4}")
_MARKER = re.compile(r"(?:\d{1,3}(?:\.\d{1,3}){0,3}|[^\W\d_]|[ivxIVX]{1,5})")
_PARAGRAPH_START = re.compile(rf"(?:\A|\n[^\S\n]*\n)[\s{re.escape(_OPENING)}]*\Z")


def ends(text: str, stop: int, word: str, following: str, language: Language) -> bool:
    """Whether the single full stop at `stop` ends a sentence, if `word` (or else `following`) comes next.

    It depends on the token before, on the word behind, and on the start of the paragraph; on nothing else.
    """
    token = _token(text, stop)
    if not token:
        return True
    rules = language.segmentation
    starts = word.lower() in rules.starters
    if token in rules.never or token in rules.before_number or token in rules.may_end:
        return _listed(token, word, following, starts, rules)
    if len(token) <= 3 or token[-1].isdigit() or "." in token:
        return _short(text, stop, token, starts, language)
    return not (_SHORT.fullmatch(token) and token.istitle()) or language.known


def _token(text: str, stop: int) -> str:
    """The word before a stop, without the marks that open it."""
    words = text[max(0, stop - _REACH) : stop].split()
    if not words or text[stop - 1].isspace():
        return ""
    token = words[-1].lstrip(_OPENING)
    return token.rpartition("’")[2].rpartition("'")[2] or token


def _listed(token: str, word: str, following: str, starts: bool, rules: Segmentation) -> bool:
    if token in rules.never:
        return False
    if token in rules.before_number:
        return not (following.isdigit() and not word) and not _ROMAN.fullmatch(word)
    return starts


def _short(text: str, stop: int, token: str, starts: bool, language: Language) -> bool:
    """Initials, ordinals and the markers of a list."""
    if _MARKER.fullmatch(token) and _PARAGRAPH_START.search(text, max(0, stop - _REACH - 20), stop - len(token)):
        return False
    if len(token) == 1 and (token.isupper() or token.islower()):
        return starts
    if _DOTTED.fullmatch(token):
        return starts
    if language.segmentation.ordinal_dots and (token.isdigit() and len(token) <= 2 or _ROMAN.fullmatch(token)):
        return starts
    return not (_SHORT.fullmatch(token) and token.istitle()) or language.known
