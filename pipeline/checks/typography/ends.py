"""The first letter and the last mark of a translation, and brackets that are opened and closed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline import facts
from pipeline.checks.typography.text import FILL, STYLE, Flaw, Text
from pipeline.languages import language

_PROSE = frozenset({"paragraph", "quotation"})
"""Kinds of segments that are sentences; a heading, an item or a cell need no full stop."""
_STOPS = frozenset(".。।۔։")
_QUESTIONS = frozenset("?？؟;\u037e՞")
"""With the marks that ask in Greek and, inside a word, in Armenian."""
_CLOSING = f' \u00a0"”“»«’‘」』）)]{STYLE}{FILL}'
_BRACKET = re.compile(r"[()（）]")
_NUMBERED = re.compile(r"(?:^|[\s(,;])(?:\w{1,3}|[ivx]{1,5})$")


def ends(text: Text) -> Iterator[Flaw]:
    """A question that ends in a full stop and has no question mark.

    That a statement becomes a question is good style in plain language: This page explains: What does it mean? What
    only asks politely may well be a request: Would you mind waiting?
    """
    if text.kind not in _PROSE or text.source.rstrip(_CLOSING)[-1:] != "?":
        return
    target = text.shown.rstrip(_CLOSING)
    if target[-1:] not in _STOPS or not _QUESTIONS.isdisjoint(target):
        return
    if not facts.has_turn(text.source, text.source_locale, "asks"):
        message = "the source is a question, the translation ends in a full stop"
        yield Flaw(len(target) - 1, len(target), message, "ask too")


def capital(text: Text) -> Iterator[Flaw]:
    """A sentence that begins with a small letter, whose source begins with a capital; a title may be small: dr."""
    if text.kind not in _PROSE or not text.source[:1].isupper() or not text.raw[:1].islower():
        return
    word = text.raw.split(None, 1)[0]
    if word in language(text.locale.language).segmentation.never:
        return
    if text.source[1:2].islower() and word.isalpha() and word.islower() and word not in text.source:
        yield Flaw(0, len(word), "the source begins with a capital letter, the translation with a small one", "")


def brackets(text: Text) -> Iterator[Flaw]:
    """Round brackets without a partner, where the source has all of them in pairs; `a)` is a number of an item."""
    found = _alone(text.shown, _has_lost(text.shown, text.source))
    if len(found) != 1 or _alone(text.source):
        return
    mark = text.shown[found[0]]
    wanted = "closes" if mark in "(（" else "opens"
    yield Flaw(found[0], found[0] + 1, f"no bracket {wanted} what “{mark}” {_DOES[wanted]}", "add it, or leave it out")


_DOES = {"closes": "opens", "opens": "closes"}


def _has_lost(shown: str, source: str) -> bool:
    """Whether there is one opening bracket less than in the source, and as many closing ones."""
    opened, closed = (sum(map(shown.count, marks)) for marks in ("(（", ")）"))
    return (opened + 1, closed) == (source.count("("), source.count(")"))


def _alone(shown: str, has_lost: bool = False) -> list[int]:
    """The places of brackets without a partner; `1)` has none, unless one `has_lost` it."""
    if "(" not in shown and ")" not in shown and "（" not in shown and "）" not in shown:
        return []
    waiting: list[int] = []
    alone: list[int] = []
    for found in _BRACKET.finditer(shown):
        if found[0] in "(（":
            waiting.append(found.start())
        elif waiting:
            waiting.pop()
        elif has_lost or not _NUMBERED.search(shown, max(0, found.start() - 6), found.start()):
            alone.append(found.start())
    return alone + waiting
