"""Quotation marks of the language, in pairs, and apostrophes that are none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from pipeline.checks.typography.text import FILL, NO_BREAK, STYLE, Flaw, Text

_ANY = re.compile(r"[\"“”„‟«»‹›‘’‚‛「」『』]")
_FIRST = re.compile(r"[\"“”„‟«»‘‚「」『』]")
_CLOSERS = {
    '"': '"“”', "“": "”“\"", "„": "“”\"", "‟": "”\"", "”": "”\"", "«": "»", "»": "«»", "‘": "’", "‚": "‘’", "‹": "›",
    "›": "‹", "’": "’", "「": "」", "『": "』",
}  # fmt: skip
"""What may close a quotation that a mark opens, in any language."""
_BEFORE = re.compile(rf"(?:^|[\s(\[{{—–/{STYLE}“„«‘‚「『、，。：（-])$")
_OPENERS = '"“«»‘'
"""Marks that open a quotation where they stand before a word, though they close others."""
_BEGINS = frozenset(f'([{{{STYLE}{FILL}“„«‘‚"¿¡…+-−<')
_SINGLE = "‘’‚‛‹›"
_ACCENT = re.compile(r"(?<=[^\W\d_])[´`](?=[^\W\d_])")
_GUILLEMETS = ("«", "»")


class _Quoted(NamedTuple):
    start: int
    end: int
    """Of the closing mark."""
    depth: int


def quotes(text: Text) -> Iterator[Flaw]:
    """Quotations in marks that the language does not have, and double marks without a partner."""
    if not text.typography.quotes or not _FIRST.search(text.shown):
        return
    pairs, alone = _paired(text.shown, text.locale.spaced, _closing(text.typography.quotes))
    right = set(text.typography.quotes)
    if text.typography.straight == "right":
        right.add(('"', '"'))
    for quoted in pairs:
        used = (text.shown[quoted.start], text.shown[quoted.end])
        if used not in right and not (quoted.depth and used in text.typography.nested):
            yield from _wrong(text, quoted, used, right)
    if len(alone) == 1 and not _paired(text.source)[1]:
        mark = text.shown[alone[0]]
        message = (
            f"the quotation mark “{mark}” has no partner" if mark not in "“”" else "a quotation mark has no partner"
        )
        yield Flaw(alone[0], alone[0] + 1, message, "close the quotation, or leave the mark out")


def apostrophes(text: Text) -> Iterator[Flaw]:
    """An opening quotation mark, or an accent, in the place of an apostrophe."""
    for found in _ACCENT.finditer(text.shown) if "´" in text.shown or "`" in text.shown else ():
        yield Flaw(*found.span(), f"an accent (U+{ord(found[0]):04X}) stands for the apostrophe", "write ’", "’")
    if text.typography.suffixes and (ending := _ending(text.typography.suffixes).search(text.shown)):
        mark = "’" if "’" in text.shown else "'"
        yield Flaw(ending.start(), ending.start(), "no apostrophe parts a number and its ending", f"add {mark}", mark)
    if text.typography.elided and "‘" in text.shown:
        words = "|".join(text.typography.elided)
        for found in re.finditer(rf"(?<![^\W_])‘(?=(?:{words})(?![^\W_’]))", text.shown):
            yield Flaw(*found.span(), "a word begins with an opening quotation mark", "write the apostrophe ’", "’")


def _wrong(text: Text, quoted: _Quoted, used: tuple[str, str], right: set[tuple[str, str]]) -> Iterator[Flaw]:
    """What is said of a pair; both of its marks are mended, or none."""
    own = text.typography.quotes[0]
    straight = used == ('"', '"')
    common = straight and text.typography.straight == "common" and '"' in text.source
    what = "straight quotation marks" if straight else f"the quotation marks {used[0]} {used[1]}"
    message = f"the translation has {what}, {text.language} has {own[0]} {own[1]}"
    suggestion = f"write {own[0]}…{own[1]}"
    new = _new(text, quoted, used, right)
    severity = "note" if common else ""
    whole = text.raw[quoted.start : quoted.end + 1]
    inside = whole[1:-1]
    mended = None if new is None else new[0] + (_padded(inside, text) if new == _GUILLEMETS else inside) + new[1]
    yield Flaw(quoted.start, quoted.end + 1, message, suggestion, mended, severity)


def _new(text: Text, quoted: _Quoted, used: tuple[str, str], right: set[tuple[str, str]]) -> tuple[str, str] | None:
    """The marks for a quotation: the language's usual ones, or the ones for a quotation in another."""
    if quoted.depth:
        return text.typography.nested[0] if text.typography.nested else None
    # Of a pair of which one half is right, that half says which pair is meant.
    for pair in text.typography.quotes:
        if pair[0] == used[0] and pair in right and used[0] not in _SINGLE:
            return pair
    return text.typography.quotes[0]


def _padded(inside: str, text: Text) -> str:
    """With no-break spaces at both ends, where the language has them."""
    if "«" not in text.typography.no_break_after:
        return inside
    bare = inside.strip(f" {NO_BREAK}")
    return f"\u00a0{bare}\u00a0"


@cache
def _ending(suffixes: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<=\d)(?:{'|'.join(suffixes)})(?![^\W_])")


@cache
def _closing(quotes: tuple[tuple[str, str], ...]) -> str:
    """The marks that close quotations of a language and open none."""
    opening = {one for one, _ in quotes}
    return "".join(mark for _, mark in quotes if mark not in opening)


def _paired(shown: str, spaced: bool = True, closing: str = "") -> tuple[list[_Quoted], list[int]]:
    """The quotations of a text, outer ones first, and the double marks that are in none; `closing` ones open none."""
    waiting: list[int] = []
    pairs: list[_Quoted] = []
    alone: list[int] = []
    for found in _ANY.finditer(shown):
        at, mark = found.start(), found[0]
        opens = _opens(shown, at, spaced)
        if mark in "’'" and not (waiting and shown[waiting[-1]] in "‘‚’" and _closes(shown, at)):
            continue
        if waiting and mark in _CLOSERS.get(shown[waiting[-1]], "") and not (opens and mark in _OPENERS):
            start = waiting.pop()
            pairs.append(_Quoted(start, at, len(waiting)))
        elif mark in _CLOSERS and (opens or mark not in closing) and (mark != '"' or opens or not _is_inch(shown, at)):
            waiting.append(at)
        elif mark not in _SINGLE:
            alone.append(at)
    alone += [at for at in waiting if shown[at] not in _SINGLE]
    return sorted(pairs), sorted(alone)


def _opens(shown: str, at: int, spaced: bool) -> bool:
    """Whether a mark stands where only an opening one does: behind a space or a bracket, before a word."""
    after = shown[at + 1 : at + 2]
    return spaced and bool(_BEFORE.search(shown, max(0, at - 1), at)) and (after.isalnum() or after in _BEGINS)


def _closes(shown: str, at: int) -> bool:
    """Whether a single mark may close a quotation: it does not stand inside a word."""
    after = shown[at + 1 : at + 2]
    return not (after.isalnum() or after == FILL) and bool(shown[at - 1 : at].strip())


def _is_inch(shown: str, at: int) -> bool:
    return shown[at - 1 : at].isdigit()
