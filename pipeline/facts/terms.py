"""Terms found in a text in all their forms: the longest first, and a part of a longer term is none."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Generic, NamedTuple, TypeVar

from pipeline.facts.term_forms import body, expression, is_pattern, name_expression, shaped, start
from pipeline.model import Locale

T = TypeVar("T")


class Found(NamedTuple, Generic[T]):
    """A term in a text."""

    value: T
    text: str
    """As it stands there, or in the form in which terms are looked for, where that has fewer signs."""
    start: int
    end: int
    """Characters of the shaped text."""


class Terms(Generic[T]):
    """The forms of many terms in one locale, as one compiled expression."""

    def __init__(self, entries: Iterable[tuple[str, T]], locale: Locale) -> None:
        """`entries` are forms as the glossary has them, and what each stands for."""
        self._code = locale.language
        rows = sorted(entries, key=lambda row: (is_pattern(row[0]), -_size(row[0])))
        self._values = tuple(value for _, value in rows)
        written = [f"(?P<t{at}>{body(form, self._code)})" for at, (form, _) in enumerate(rows)]
        self._pattern = re.compile(f"{start(self._code)}(?:{'|'.join(written) or '(?!)'})", re.IGNORECASE)

    def find(self, text: str) -> Iterator[Found[T]]:
        """The terms of a plain text from left to right, none inside of another."""
        for match in self._pattern.finditer(shaped(text, self._code)):
            name = match.lastgroup
            if name and match[0]:
                yield Found(self._values[int(name[1:])], _written(match, text), *match.span())


def form_in(forms: Sequence[str], text: str, locale: Locale, *, parts: bool = False) -> str:
    """What stands in a plain text of any of these forms; empty for nothing. `parts`: also joined to other words."""
    found = pattern_of(tuple(forms), locale.language, parts=parts).search(shaped(text, locale.language))
    return _written(found, text) if found else ""


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
