"""The first letter and the last mark of a translation, and brackets that are opened and closed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.checks.typography.text import FILL, STYLE, Flaw, Text

_PROSE = frozenset({"paragraph", "quotation"})
"""Kinds of segments that are sentences; a heading, an item or a cell need no full stop."""
_STOPS = frozenset(".!?…。！？؟۔।;:։՞՜።។؛：；·")
_QUESTIONS = frozenset("?？؟;՞")
_CLOSING = f' \u00a0"”“»«’‘」』）)]{STYLE}{FILL}'
_BRACKET = re.compile(r"[()（）]")
_NUMBERED = re.compile(r"(?:^|[\s(,;])(?:\w{1,3}|[ivx]{1,5})$")
_WORDS = 3


def ends(text: Text) -> Iterator[Flaw]:
    """A sentence whose source ends in a mark, and which ends in none."""
    if text.kind not in _PROSE or not text.typography.stop:
        return
    source, target = text.source.rstrip(_CLOSING), text.shown.rstrip(_CLOSING)
    if not target or not source or source[-1] not in ".!?" or len(source.split()) < _WORDS:
        return
    last = target[-1]
    if last in _STOPS or not _is_word(last):
        return
    message = f"the source ends in “{source[-1]}”, the translation in no mark"
    yield Flaw(len(target) - 1, len(target), message, "end the sentence with its mark")


def capital(text: Text) -> Iterator[Flaw]:
    """A sentence that begins with a small letter, whose source begins with a capital."""
    if text.kind not in _PROSE or not text.source[:1].isupper() or not text.raw[:1].islower():
        return
    word = text.raw.split(None, 1)[0]
    if text.source[1:2].islower() and word.isalpha() and word.islower() and word not in text.source:
        yield Flaw(0, len(word), "the source begins with a capital letter, the translation with a small one", "")


def brackets(text: Text) -> Iterator[Flaw]:
    """Round brackets without a partner, where the source has all of them in pairs; `a)` is a number of an item."""
    found = _alone(text.shown)
    if len(found) != 1 or _alone(text.source):
        return
    mark = text.shown[found[0]]
    wanted = "closes" if mark in "(（" else "opens"
    yield Flaw(found[0], found[0] + 1, f"no bracket {wanted} what “{mark}” {_DOES[wanted]}", "add it, or leave it out")


_DOES = {"closes": "opens", "opens": "closes"}


def _alone(shown: str) -> list[int]:
    """The places of brackets without a partner."""
    if "(" not in shown and ")" not in shown and "（" not in shown and "）" not in shown:
        return []
    waiting: list[int] = []
    alone: list[int] = []
    for found in _BRACKET.finditer(shown):
        if found[0] in "(（":
            waiting.append(found.start())
        elif waiting:
            waiting.pop()
        elif not _NUMBERED.search(shown, max(0, found.start() - 6), found.start()):
            alone.append(found.start())
    return alone + waiting


def _is_word(sign: str) -> bool:
    return sign.isalpha() or "\u0900" <= sign <= "\u0dff"
