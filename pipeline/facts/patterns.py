"""The regular expressions of a language: its patterns as whole words, and the written forms of its units."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from pipeline.facts.caseless import Caseless
from pipeline.facts.text import NOT_AFTER_LETTER, NOT_BEFORE_LETTER, folded
from pipeline.languages.facts import Facts


def expressions(phrases: tuple[str, ...]) -> tuple[str, ...]:
    """Those that are regular expressions, between slashes."""
    return tuple(phrase[1:-1] for phrase in phrases if is_expression(phrase))


def is_expression(phrase: str) -> bool:
    """Whether a phrase of a language file is a regular expression, which stands between slashes."""
    return len(phrase) > 2 and phrase[0] == phrase[-1] == "/"


def pattern_of(patterns: tuple[str, ...], *, spaced: bool) -> re.Pattern[str] | None:
    """Any of the patterns, as whole words where words are parted by spaces."""
    return re.compile(_either(patterns, spaced=spaced), re.IGNORECASE) if patterns else None


def caseless_of(patterns: tuple[str, ...], *, spaced: bool) -> Caseless | None:
    """The same, to be looked for in many texts."""
    return Caseless(_either(patterns, spaced=spaced)) if patterns else None


def _either(patterns: tuple[str, ...], *, spaced: bool) -> str:
    either = "|".join(f"(?:{_at_start(pattern)})" for pattern in _renumbered(patterns))
    return f"{NOT_AFTER_LETTER}(?:{either}){NOT_BEFORE_LETTER}" if spaced else either


def _at_start(pattern: str) -> str:
    """A pattern that starts with any letters only where a word does, or each part of a long word would be tried."""
    return rf"(?<![\d_]){pattern}" if re.match(r"(?:\(\?[!=][^)]*\))?\(?\\w", pattern) else pattern


def _renumbered(patterns: tuple[str, ...]) -> Iterator[str]:
    """The patterns with their references to groups as they are when they stand side by side."""
    before = 0
    for pattern in patterns:
        parts = re.split(r"\\([1-9])", pattern)
        yield "".join(f"\\{int(part) + before}" if at % 2 else part for at, part in enumerate(parts))
        before += re.compile(pattern).groups


def unit_forms(facts: Facts) -> Iterator[tuple[str, str]]:
    """Each written form of a unit, as `unit_key` has it, and the canonical unit."""
    for unit, forms in facts.units.items():
        for form in (unit, *forms):
            yield unit_key(form), unit


def unit_key(form: str) -> str:
    """Short forms keep their case (mg is not Mg, l is L by an entry of its own); longer ones are words."""
    form = folded(form)
    return form if len(form) <= 2 else form.lower()


def unit_pattern(forms: Iterable[str], *, spaced: bool) -> re.Pattern[str] | None:
    """Any of the written forms of units, the longest first; None if there are none."""
    longest = sorted(forms, key=len, reverse=True)
    if not longest:
        return None
    either = "|".join(re.escape(form) if len(form) <= 2 else f"(?i:{re.escape(form)})" for form in longest)
    return re.compile(f"(?:{either})" + (NOT_BEFORE_LETTER if spaced else "(?![A-Za-z])"))


def percent_forms(facts: Facts) -> str:
    """A regular expression for the signs and the words for per cent."""
    return "|".join(re.escape(form) for form in ("%", "٪", "％", *facts.units.get("%", ())))
