"""Marks of the language's own: the Arabic comma, full-width marks, the danda, the Greek question mark."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from pipeline import facts, languages
from pipeline.checks.reading import read
from pipeline.checks.scripts import RANGES
from pipeline.checks.typography.text import STYLE, Flaw, Text
from pipeline.model import Locale

_END = rf"(?=[\"”»’」』）)\]{STYLE}]*(?:\s|$))"
_WIDE = frozenset({"Hans", "Hant", "Hani", "Jpan"})
_PLAIN = frozenset({"Latn", "Cyrl", "Grek", "Arab"})
_PLAIN_MARKS = dict(zip("，。、；：？！（）،؛؟।", ",.,;:?!(),;?.", strict=True))
_OTHERS = re.compile("[，。、；：？！（）،؛؟।]")
_PERCENT = re.compile(r"(?<![\d.,%])(?P<number>\d+(?:[.,]\d+)*)[ \u00a0\u202f]?%(?!\d)")
_BRACKETS = re.compile(r"[()（）]")
_NEAR = 12
"""Characters beside a mark that are looked at."""
_SENTENCE_MARKS = frozenset("?!.|:")
_LEAST = 2
"""Letters and vowel signs of a word before a full stop; one letter is an initial."""
_WORD = re.compile(r"[^\s(“\"«‘]*$")
_DECIMAL = re.compile(r"(?<![\d.,:/-])\d{1,4}\.\d{1,2}(?=[ \u00a0\u202f]?[%°‰]|[ \u00a0\u202f][^\W\d_])(?![.\d])")


class _Found(NamedTuple):
    marks: re.Pattern[str]
    letter: re.Pattern[str]


def own(text: Text) -> Iterator[Flaw]:
    """Marks of another script beside letters of the language's script; not in numbers, foreign words and code."""
    yield from _foreign(text)
    marks = text.typography.marks
    if not marks or not any(mark in text.shown for mark in marks):
        return
    patterns = _patterns(text.locale, "".join(marks))
    if patterns is None:
        return
    find = _wide if text.locale.script in _WIDE else _narrow
    for start, end in find(text, patterns):
        mark, new = text.shown[start], marks[text.shown[start]]
        message = f"the translation has “{mark}” where {text.language} has “{new}”"
        mended = None if mark in text.typography.inside else new
        where = "over the vowel that is stressed" if mended is None else "instead"
        yield Flaw(start, end, message, f"write {new} {where}", mended)


def percent(text: Text) -> Iterator[Flaw]:
    """A percent sign behind its number, in a language in which it stands before it."""
    if "%" in text.shown and text.typography.percent_before:
        for found in _PERCENT.finditer(text.shown):
            message = f"the percent sign stands behind its number, in {text.language} it stands before it"
            yield Flaw(*found.span(), message, f"write %{found['number']}", f"%{found['number']}")


def lookalikes(text: Text) -> Iterator[Flaw]:
    """A letter at the end that is mistaken for a mark, where the source ends in that mark."""
    for letter, mark in text.typography.lookalikes.items():
        if text.shown.endswith(letter) and text.source.endswith(mark):
            size = len(text.shown)
            message = f"the translation ends in the letter U+{ord(letter):04X}, the source in “{mark}”"
            yield Flaw(size - len(letter), size, message, f"write {mark} in the place of the letter")


def decimals(text: Text) -> Iterator[Flaw]:
    """A decimal point kept from the source before a unit, in a language with a decimal comma."""
    if "." not in text.shown or text.typography.decimal_point:
        return
    for found in _DECIMAL.finditer(text.shown):
        same = re.search(rf"(?<![\d.]){re.escape(found[0])}(?![\d.])", text.source)
        if same and facts.decimal_mark(text.locale) == "," and not _is_time(text, found[0]):
            point = found.start() + found[0].index(".")
            message = f"{text.language} has a decimal comma, the translation a point"
            yield Flaw(point, point + 1, message, f"write {found[0].replace('.', ',')}", ",")


def _foreign(text: Text) -> Iterator[Flaw]:
    """Marks of a script that is not the locale's."""
    if text.locale.script not in _PLAIN or not _OTHERS.search(text.shown):
        return
    for found in _OTHERS.finditer(text.shown):
        mark = found[0]
        if mark not in text.source and not (mark in "،؛؟" and text.locale.script == "Arab"):
            message = f"the translation has “{mark}”, a mark of another script"
            yield Flaw(*found.span(), message, f"write {_PLAIN_MARKS[mark]}", _PLAIN_MARKS[mark])


def _is_time(text: Text, number: str) -> bool:
    return any(number in time.text for time in facts.times(read(text.raw), text.locale) or ())


def _narrow(text: Text, patterns: _Found) -> Iterator[tuple[int, int]]:
    """Marks behind a word of the script; those that end a sentence also where the sentence has such a word."""
    border = 0
    for found in patterns.marks.finditer(text.shown):
        start, mark = found.start(), found[0]
        before = text.shown[border:start].rstrip(f' \t\u00a0"”»’)]%{STYLE}')
        after = text.shown[start + 1 : start + 3].lstrip()[:1]
        is_last = mark in _SENTENCE_MARKS
        if is_last:
            border = start + 1
        beside = bool(before) and bool(patterns.letter.match(before[-1]))
        if mark in ".:" and not (beside or not text.shown[start + 1 :].strip()):
            continue
        if mark == "." and _is_short(text, before):
            continue
        in_sentence = is_last and bool(patterns.letter.search(before))
        between = mark in ",;" and bool(after) and bool(patterns.letter.match(after))
        if beside or in_sentence or (between and not before[-1:].isdigit()):
            yield start, start + 1


def _wide(text: Text, patterns: _Found) -> Iterator[tuple[int, int]]:
    """Marks behind or before a character of the script; brackets around such."""
    wrong = frozenset(_brackets(text.shown, patterns.letter))
    for found in patterns.marks.finditer(text.shown):
        start, mark = found.start(), found[0]
        before = text.shown[max(0, start - _NEAR) : start].rstrip(f'{STYLE}"”')
        after = text.shown[start + 1 : start + 1 + _NEAR].lstrip(STYLE)
        is_before = bool(before) and bool(patterns.letter.match(before[-1]))
        is_after = bool(after) and bool(patterns.letter.match(after.lstrip()[:1]))
        if mark in "()":
            if start in wrong:
                yield start, start + 1
        elif mark == "." and not (is_before and (not after.strip() or is_after)):
            continue
        elif (is_before and not (mark == ":" and after[:2] == "//")) or (is_after and after[:1] != " "):
            gap = 1 if after[:1] == " " and text.shown[start + 1] == " " and after[1:2] != " " else 0
            yield start, start + 1 + gap


def _brackets(shown: str, letter: re.Pattern[str]) -> Iterator[int]:
    """The places of brackets with characters of the script between them."""
    opened: list[int] = []
    for found in _BRACKETS.finditer(shown) if "(" in shown or ")" in shown else ():
        if found[0] in "(（":
            opened.append(found.start())
        elif opened:
            start = opened.pop()
            if letter.search(shown, start, found.end()):
                yield from (start, found.start())


def _is_short(text: Text, before: str) -> bool:
    """Whether the full stop belongs to an abbreviation or an initial."""
    found = _WORD.search(before)
    word = found[0] if found else ""
    if "." in word or len(word) < _LEAST:
        return True
    known = languages.language(text.locale.language).segmentation
    return any(word in some for some in (known.never, known.before_number, known.may_end, known.ends))


@cache
def _patterns(locale: Locale, marks: str) -> _Found | None:
    if locale.script not in RANGES:
        return None
    ending = "".join(mark for mark in marks if mark in ".:|") if locale.script not in _WIDE else ""
    rest = "".join(mark for mark in marks if mark not in ending)
    some = [f"[{re.escape(rest)}](?!(?<=\\d.)\\d)"] if rest else []
    some += [f"(?<!\\.)[{re.escape(ending)}](?!\\.){_END}"] if ending else []
    # Marks of the script itself are none of its letters.
    letter = f"[{RANGES[locale.script]}]"
    is_letter = re.compile(f"(?![\u060c\u061b\u061f\u0660-\u066c\u06d4\u06f0-\u06f9\u0964-\u096f]){letter}")
    return _Found(re.compile("|".join(some)), is_letter)
