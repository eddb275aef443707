"""Spaces and marks that stand twice, spaces before marks, and spaces that are missing behind them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.checks.typography.text import NO_BREAK, STYLE, Flaw, Text
from pipeline.facts.text import LETTER

_GAPS = f" {NO_BREAK[:2]}"
_DOUBLED = re.compile(rf"(?<=\S)[{_GAPS}]{{2,}}(?=\S)")
_SPACES = re.compile(rf"[{NO_BREAK[:2]}][{_GAPS}]|[{_GAPS}][{NO_BREAK[:2]}]")
_TWICE = re.compile(r"([,;:،؛。，、；：।])\1+|(?<![.…])\.\.(?!\.)|[,;،，][.。।](?![\d.])")
_BEFORE = re.compile(
    rf"(?<=\S)(?P<gap>[{_GAPS}]+)(?P<mark>[,.;:!?،؛؟।۔。，、；：！？])(?![.])(?=[\s\"”»’)\]{STYLE}]|$)"
    rf"|(?<=\S)(?P<gap3>[{_GAPS}]+)(?P<mark3>[，。、；：！？])"
    rf"|(?<=[^\s(])(?P<gap2>[{_GAPS}]+)(?P<mark2>\))(?=[\s.,;:!?]|$)"
)
_RATIO = re.compile(r"\d[\s\u00a0\u202f]:[\s\u00a0\u202f]\d")
_MISSING = re.compile(
    rf"(?:(?<={LETTER}{LETTER})(?P<mark>[,;،؛])(?={LETTER}{LETTER})"
    rf"|(?<={LETTER}{LETTER})(?P<stop>[!?؟।۔])(?={LETTER})"
    rf"|(?<=[^\W\d_])(?<=[^\W\dA-Z_])(?P<dot>\.)(?=[^\W\d_][^\W\d_]))"
)
_ARABIC = re.compile(r"[\u0620-\u064a\u066e-\u06d3]{3}")
_HAN = frozenset({"Hans", "Hant"})
_BETWEEN = re.compile(r"(?<=[\u4e00-\u9fff]) +(?=[\u4e00-\u9fff])")
_HYPHEN = re.compile(rf"(?<=[^\W\d][ {NO_BREAK[:2]}])-(?= [^\W\d])")
_TIGHT = re.compile(r"[,;.!?،؛؟।۔][^\W\d_]")
_LOOSE = re.compile(rf"[{_GAPS}][,.;:!?،؛؟।۔。，、；：！？)]")
_ROW = re.compile(r"[,;:،؛。，、；：।.]{2}")
"""What is looked for first, because it is found fast."""


def doubled(text: Text) -> Iterator[Flaw]:
    """Two spaces and more inside a text."""
    if "  " not in text.shown and not _SPACES.search(text.shown):
        return
    for found in _DOUBLED.finditer(text.shown):
        kept = next((sign for sign in found[0] if sign != " "), " ")
        message = f"{_COUNT.get(len(found[0]), str(len(found[0])))} spaces stand in a row"
        yield Flaw(*found.span(), message, "leave one", kept)


_COUNT = {2: "two", 3: "three", 4: "four"}


def doubled_marks(text: Text) -> Iterator[Flaw]:
    """A mark that stands twice, or a comma before a full stop."""
    for found in _TWICE.finditer(text.shown) if _ROW.search(text.shown) else ():
        if found[0] not in text.source:
            mark = found[0][0] if found[0][0] == found[0][-1] else None
            message = f"the marks “{found[0]}” stand in a row"
            yield Flaw(*found.span(), message, f"leave one “{found[0][-1]}”", mark)


def before_marks(text: Text) -> Iterator[Flaw]:
    """A space before a mark that has none before it in the language; not between the numbers of a ratio."""
    if not _LOOSE.search(text.shown):
        return
    for found in _BEFORE.finditer(text.shown):
        mark = found["mark"] or found["mark2"] or found["mark3"]
        side = "gap" if found["mark"] else "gap2" if found["mark2"] else "gap3"
        if mark in text.typography.no_break_before or f" {mark}" in text.source:
            continue
        if mark == ":" and _RATIO.match(text.shown, found.start() - 1):
            continue
        yield Flaw(*found.span(side), f"a space stands before “{mark}”", "leave it out", "")


def missing(text: Text) -> Iterator[Flaw]:
    """No space behind a comma or at the end of a sentence."""
    if not text.locale.spaced or not _TIGHT.search(text.shown):
        return
    for found in _MISSING.finditer(text.shown):
        around = text.shown[max(0, found.start() - 2) : found.end() + 2]
        if around in text.source or (found["dot"] and not _is_border(text.shown, found.start())):
            continue
        yield Flaw(found.end(), found.end(), f"no space stands behind “{found[0]}”", "add one", " ")


def _is_border(shown: str, at: int) -> bool:
    """Whether a full stop ends a word of small letters and a word with a capital follows, as in no name of a file."""
    before, after = shown[at - 3 : at], shown[at + 1 : at + 4]
    if _ARABIC.fullmatch(before) and _ARABIC.fullmatch(after):
        return True
    before, after = before[-2:], after[:2]
    return before.islower() and after[:1].isupper() and after[1:].islower()


def hyphens(text: Text) -> Iterator[Flaw]:
    """A hyphen with spaces around it, in a language that has a dash between words."""
    dash = text.typography.dash
    if not dash or " - " not in text.shown or " - " in text.source:
        return
    for found in _HYPHEN.finditer(text.shown):
        yield Flaw(*found.span(), f"a hyphen stands between words, {text.language} has a dash", f"write {dash}", dash)


def inside(text: Text) -> Iterator[Flaw]:
    """A space between Chinese characters; a heading may have one behind its number."""
    if text.locale.script not in _HAN or text.locale.spaced or text.kind == "heading":
        return
    for found in _BETWEEN.finditer(text.shown):
        yield Flaw(*found.span(), "a space stands between two characters", "leave it out", "")
