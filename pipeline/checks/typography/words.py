"""Words that stand twice in a row."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise, repeat
from typing import NamedTuple

from pipeline import languages
from pipeline.checks.typography.text import Flaw, Text
from pipeline.facts.text import NOT_BEFORE_LETTER

_WORD = re.compile(r"[^\W\d_][^\s\d_.,;:!?()\[\]/-]*")
_ENDED = re.compile(rf"{NOT_BEFORE_LETTER}(?![\w’'-])")
_OPENING = '([“«„"¿¡*'
_COMMA = re.compile(r",\s*(?:\w+\s)?$")
_BEFORE = 20
"""Signs before a word that stands twice, where a comma is looked for."""
_CONJUNCTION = re.compile(r"\w+(?=\s$)")
_JOINED = re.compile(r"(?P<word>[\u4e00-\u9fff]{2,4})(?P<more>(?P=word))")


class _Known(NamedTuple):
    """The words of a language that stand twice, and those that never do where all others may."""

    allowed: frozenset[str]
    endings: tuple[str, ...]
    """Of words that may stand twice; an empty one for all."""
    single: frozenset[str]

    def is_right(self, word: str, before: str) -> bool:
        if f",{word}" in self.allowed and (clause := _COMMA.search(before)):
            last = _CONJUNCTION.search(clause[0].lower())
            return not (last and f"!{last[0]}" in self.allowed)
        return word in self.allowed or (word.endswith(self.endings) and word not in self.single)


def doubled(text: Text) -> Iterator[Flaw]:
    """A word that stands twice, where the language does not double it; off where its doublings are not known."""
    known = _known(text.locale.language)
    if not known.allowed and not known.endings:
        return
    found = list(_twice(text.shown) if text.locale.spaced else _joined(text.shown, known))
    source = text.source.lower() if found else ""
    for word, start, end in found:
        folded = word.lower()
        is_letter = len(word) == 1 and word.isupper()
        before = text.shown[max(0, start - len(word) - _BEFORE) : max(0, start - len(word))]
        if not (known.is_right(folded, before) or is_letter or f"{folded} {folded}" in source):
            yield Flaw(start, end, f"“{word}” stands twice in a row", "leave one of them out")


def _twice(shown: str) -> Iterator[tuple[str, int, int]]:
    """The words that stand twice, and where the second one stands with the space before it."""
    lower = shown.lower().split(" ")
    if not any(map(str.startswith, lower[1:], map(str.lstrip, lower, repeat(_OPENING)))):
        return
    at = 0
    for one, two in pairwise(shown.split(" ")):
        at += len(one)
        if one and two[:1].lower() == one.lstrip(_OPENING)[:1].lower():
            word = one.lstrip(_OPENING)
            same = word.lower() == two[: len(word)].lower()
            if same and _WORD.fullmatch(word) and _ENDED.match(shown, at + 1 + len(word)):
                yield word, at, at + 1 + len(word)
        at += 1


def _joined(shown: str, known: _Known) -> Iterator[tuple[str, int, int]]:
    """Characters that stand twice where words are not parted; one alone, if it is known that it never does."""
    for found in _JOINED.finditer(shown):
        if len(set(found["word"])) > 1:
            yield found["word"], *found.span("more")
    for sign in known.single:
        bare = shown if sign * 2 in shown else ""
        for word in known.allowed if bare else ():
            bare = bare.replace(word, " " * len(word)) if sign * 2 in word else bare
        if (at := bare.find(sign * 2)) >= 0:
            yield sign, at + 1, at + 2


@cache
def _known(code: str) -> _Known:
    typography = languages.language(code).typography
    if typography is None:
        return _Known(frozenset(), (), frozenset())
    endings = tuple(word[1:] for word in typography.doubled if word.startswith("*"))
    return _Known(frozenset(typography.doubled), endings, frozenset(typography.single))
