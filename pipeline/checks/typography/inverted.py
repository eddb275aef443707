"""Inverted marks, which open a question or an exclamation (Spanish)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from pipeline.checks.typography.text import FILL, Flaw, Text
from pipeline.facts.text import KEPT

_MARKS = re.compile(r"[¿¡]|[?!]+")
_ALONE = re.compile(r"[(\[]\s*$")
_BORDER = re.compile(r"[.…:?!]+[\"”»’)\]]*\s+|[—–]\s?|[(\[“«\"]")
_UNSURE = re.compile(rf"[,;*_~\[\]()“”«»\"{FILL}]")
_SHOWN = 12


def inverted(text: Text) -> Iterator[Flaw]:
    """Closing marks without an opening one, and the other way round; a single mark in brackets is a remark.

    Where the question begins is clear only where no other mark stands in its sentence; else nothing is mended.
    Source: Ortografía de la lengua española (RAE, 2010), 3.4.9.
    """
    pairs = text.typography.inverted
    if not pairs or not _any(text.shown, "".join((*pairs, *pairs.values()))):
        return
    opened: re.Match[str] | None = None
    last = 0
    for found in _MARKS.finditer(text.shown):
        mark = found[0]
        if mark in "¿¡":
            opened = opened or found
        elif _ALONE.search(text.shown, max(0, found.start() - _SHOWN), found.start()) or mark[-1] not in pairs:
            continue
        elif opened is None:
            if text.raw[max(0, found.start() - _SHOWN) : found.end()] not in text.source:
                yield _unopened(text, found, pairs[mark[-1]], last)
        else:
            opened = None
        last = found.start()
    if opened is not None:
        close = next(mark for mark, own in pairs.items() if own == opened[0])
        message = f"“{opened[0]}” opens what no “{close}” closes"
        yield Flaw(opened.start(), opened.end(), message, f"write {close} where it ends")


def _unopened(text: Text, found: re.Match[str], mark: str, last: int) -> Flaw:
    message = f"“{found[0]}” closes what no “{mark}” opens"
    border = last
    for one in _BORDER.finditer(text.shown, last, found.start()):
        border = one.end()
    sentence = text.shown[border : found.start()]
    start = border + len(sentence) - len(sentence.lstrip())
    suggestion = f"write {mark} where it begins"
    if _UNSURE.search(sentence) or not sentence.strip() or not text.raw[start].isalpha():
        return Flaw(found.start(), found.end(), message, suggestion)
    return Flaw(start, found.end(), message, suggestion, mark + text.raw[start : found.end()])


@lru_cache(maxsize=KEPT)
def _any(shown: str, marks: str) -> bool:
    return not set(marks).isdisjoint(shown)
