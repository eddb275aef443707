"""Terms found in a text in all their forms: the longest first, and a part of a longer term is none."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Generic, NamedTuple, TypeVar

from pipeline.facts.term_forms import caseless, core, expression, is_pattern, name_expression, shaped
from pipeline.model import Locale

T = TypeVar("T")

_KEPT = 64
"""Texts of which it is kept what terms they have; several checks ask for the same."""


class Found(NamedTuple, Generic[T]):
    """A term in a text."""

    value: T
    text: str
    """As it stands there, or in the form in which terms are looked for, where that has fewer signs."""
    start: int
    end: int
    """Characters of the shaped text."""


class _Row(NamedTuple, Generic[T]):
    """One form of a term."""

    order: int
    core: str
    """What stands in every text that has the form."""
    form: str
    value: T


class Terms(Generic[T]):
    """The forms of many terms in one locale; a text is searched only for those of which it has the core."""

    def __init__(self, entries: Iterable[tuple[str, T]], locale: Locale) -> None:
        """`entries` are forms as the glossary has them, and what each stands for."""
        self._code = locale.language
        rows = sorted(entries, key=lambda row: (is_pattern(row[0]), -_size(row[0])))
        self._rows = [_Row(at, core(form, self._code), form, value) for at, (form, value) in enumerate(rows)]
        self._patterns: dict[int, re.Pattern[str]] = {}
        self._find = lru_cache(maxsize=_KEPT)(self._found)

    def find(self, text: str) -> tuple[Found[T], ...]:
        """The terms of a plain text from left to right, none inside of another."""
        return self._find(text)

    def _found(self, text: str) -> tuple[Found[T], ...]:
        folded = _caseless(text, self._code)
        rows = [row for row in self._rows if row.core in folded]
        return tuple(self._searched(rows, text)) if rows else ()

    def _searched(self, rows: Sequence[_Row[T]], text: str) -> Iterator[Found[T]]:
        """What an expression of all rows would find: the first place, and there the first row."""
        shape, end = shaped(text, self._code), 0
        waiting = [(found, row) for row in rows if (found := self._next(row, shape, 0))]
        while waiting:
            match, row = min(waiting, key=lambda one: (one[0].start(), one[1].order))
            yield Found(row.value, _written(match, text), *match.span())
            end = match.end()
            late = [(one, row) for one, row in waiting if one.start() >= end]
            early = [row for one, row in waiting if one.start() < end]
            waiting = late + [(found, row) for row in early if (found := self._next(row, shape, end))]

    def _next(self, row: _Row[T], shape: str, place: int) -> re.Match[str] | None:
        """Where a form stands next, from a place on."""
        pattern = self._patterns.get(row.order)
        if pattern is None:
            pattern = self._patterns[row.order] = re.compile(expression(row.form, self._code), re.IGNORECASE)
        return next((match for match in pattern.finditer(shape, place) if match[0]), None)


def form_in(forms: Sequence[str], text: str, locale: Locale, *, parts: bool = False) -> str:
    """What stands in a plain text of any of these forms; empty for nothing. `parts`: also joined to other words."""
    folded = _caseless(text, locale.language)
    if not any(part in folded for part in _cores(tuple(forms), locale.language)):
        return ""
    found = pattern_of(tuple(forms), locale.language, parts=parts).search(shaped(text, locale.language))
    return _written(found, text) if found else ""


@lru_cache(maxsize=1024)
def _caseless(text: str, code: str) -> str:
    return caseless(shaped(text, code))


@lru_cache(maxsize=4096)
def _cores(forms: tuple[str, ...], code: str) -> tuple[str, ...]:
    return tuple(core(form, code) for form in forms)


def _written(found: re.Match[str], text: str) -> str:
    """What stands in the text itself, where every sign of the shaped one stands for one of it."""
    return text[found.start() : found.end()] if len(found.string) == len(text) else found[0]


def named(name: str, text: str) -> bool:
    """Whether a name stands in a plain text exactly as it is written."""
    return bool(_name(name).search(shaped(text, "und")))


@lru_cache(maxsize=4096)
def pattern_of(forms: tuple[str, ...], code: str, *, parts: bool) -> re.Pattern[str]:
    """The expression of all forms of one term, for a text that is `shaped`."""
    return re.compile("|".join(f"(?:{expression(form, code, parts=parts)})" for form in forms) or r"(?!)", re.I)


@lru_cache(maxsize=1024)
def _name(name: str) -> re.Pattern[str]:
    return re.compile(name_expression(name))


def _size(form: str) -> int:
    """The more words, the sooner; then the more letters."""
    words = form.split()
    return len(words) * 1000 + len(form.replace("*", ""))
