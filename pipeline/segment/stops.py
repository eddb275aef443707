"""Whether a full stop ends a sentence or belongs to the word before it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.languages import Language
from pipeline.segment.marks import NEXT, OPENERS

_REACH = 40
"""Characters: how far the rules look back for the words before a stop."""

_OPENING = OPENERS + "/–—"
_BEFORE_TEXT = _OPENING + " \t\r\n\xa0\u202f\u3000"
_UNITS = frozenset("ghlmsглмсч")
_ROMAN = re.compile(r"[IVXLC]{1,7}")
_TITLE = re.compile(r"[B-DF-HJ-NP-TV-ZБ-ДЖЗЙ-НП-ТФ-Щ][b-df-hj-np-tv-zб-джзй-нп-тф-щ]{1,3}")
"""A short word without a vowel: `Dr`, `Hr`, `Mrs`. Where there are no lists, it is taken for an abbreviation."""
_MARKER = re.compile(r"(?:\d{1,3}(?:\.\d{1,3}){0,3}|[^\W\d_]|[ivxIVX]{1,5})")
_BLANK_LINE = re.compile(r"\n[^\S\n]*\n|\r[^\S\r]*\r")


def ends(text: str, stop: int, after: int, *, closed: bool, language: Language) -> bool:
    """Whether the single full stop at `stop` ends a sentence, if what stands at `after` comes next.

    `closed` says that a bracket closes behind the stop. The answer depends on the tokens before, on the word behind,
    and on the start of the paragraph; on nothing else.
    """
    words = text[max(0, stop - _REACH) : stop].rsplit(None, 3)
    if not words or text[stop - 1].isspace():
        return True
    if len(words[-1]) == 1 and len(words) > 1 and _bare(words[-2]).lower() in language.segmentation.lettered:
        return True
    for token in _tokens(words):
        found = _listed(token, text, after, closed=closed, language=language)
        if found is not None:
            return found
    return _unlisted(text, stop, after, words, language)


def _listed(token: str, text: str, after: int, *, closed: bool, language: Language) -> bool | None:
    """The same for an abbreviation of one of the language's classes; None if it is in none."""
    rules = language.segmentation
    if token in rules.never:
        return closed and starts(text, after, language)
    if token in rules.ends:
        return True
    if token in rules.before_number and _is_number(text, after):
        return False
    return starts(text, after, language) if token in rules.may_end else None


def _unlisted(text: str, stop: int, after: int, words: list[str], language: Language) -> bool:
    """The same for a word that is no known abbreviation: initials and ordinals end only before a starter."""
    token = _bare(words[-1])
    if len(token) > 5 and token.isalpha() and not token.isupper():
        return True
    if _is_marker(text, stop, token):
        return False
    if _is_initial(token, words) or (language.segmentation.ordinal_dots and _is_ordinal(token)):
        return starts(text, after, language)
    return language.known or not _TITLE.fullmatch(token)


def _tokens(words: list[str]) -> Iterator[str]:
    """The word before a stop, first together with the abbreviations before it: `z. B` is looked up as `z.B`."""
    token = joined = _bare(words[-1])
    found = []
    for word in words[-2:-4:-1]:
        if not word.endswith(".") or len(word) > 5:
            break
        joined = _bare(word) + joined
        found.append(joined)
    yield from reversed(found)
    yield token


def _bare(word: str) -> str:
    """Without what opens it and without an elided article."""
    word = word.lstrip(_OPENING).rstrip("\\")
    return word.replace("’", "'").rpartition("'")[2] or word


def starts(text: str, after: int, language: Language) -> bool:
    """Whether a word comes next that often starts a sentence; behind a dash it need not.

    One letter with a stop is an initial, not the word `a`.
    """
    match = NEXT.match(text, after)
    assert match is not None
    word, mark = match.groups()
    if text[after] in "-–—" or (mark == "." and len(word) == 1):
        return False
    return word.lower() in language.segmentation.starters


def _is_number(text: str, after: int) -> bool:
    """Whether a number comes next, with digits or a Roman one."""
    match = NEXT.match(text, after)
    assert match is not None
    word = match["word"]
    return match["mark"].isdigit() if not word else _ROMAN.fullmatch(word) is not None


def _is_marker(text: str, stop: int, token: str) -> bool:
    """The number or letter of a list item, at the start of a paragraph."""
    if len(token) > 15 or not _MARKER.fullmatch(token):
        return False
    escaped = text[stop - 1] == "\\"
    return is_paragraph_start(text, stop - len(token) - escaped)


def is_paragraph_start(text: str, place: int) -> bool:
    """Whether nothing but openers stands between a place and the start of its paragraph."""
    head = text[max(0, place - _REACH) : place]
    bare = head.rstrip(_BEFORE_TEXT)
    return (not bare and place <= _REACH) or _BLANK_LINE.search(head, len(bare)) is not None


def _is_initial(token: str, words: list[str]) -> bool:
    """One letter, or short parts with dots between them: `B`, `z.B`, `Ph.D`; but not the unit of a number: `5 g`."""
    if len(token) == 1:
        is_unit = token in _UNITS and len(words) > 1 and words[-2][-1].isdigit()
        return token.isupper() or (token.islower() and not is_unit)
    parts = token.split(".")
    return len(parts) > 1 and all(0 < len(part) <= 3 and not part[0].isdigit() for part in parts)


def _is_ordinal(token: str) -> bool:
    return (len(token) <= 2 and token.isdigit()) or _ROMAN.fullmatch(token) is not None
