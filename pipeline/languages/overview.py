"""What is known of which language: the rows of `plainloc languages`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.languages.facts import Facts
from pipeline.languages.loader import known, language
from pipeline.languages.values import Language, Segmentation

_FACTS = ("numbers", "negations", "comparisons", "frequencies", "units", "months", "weekdays", "clock", "opposites")


@dataclass(frozen=True, slots=True)
class Overview:
    """One language and what its file holds."""

    code: str
    name: str
    native: str
    borders: str
    """`lists` (abbreviations, or marks that need none) or `rules` (the general ones only)."""
    words: str
    """`spaces`, or `characters` where words have no spaces between them."""
    syllables: bool
    """Whether there is a rule to count them."""
    facts: tuple[str, ...]
    """What a check can compare by value: `numbers`, `negations`, `comparisons`, `frequencies`, `units`, `months`,
    `weekdays`, `clock`, `opposites`."""
    typography: bool
    """Whether the quotes and the marks of the language are known."""


def overview() -> Iterator[Overview]:
    """A row for each language that has a file, by code."""
    return (_row(language(code)) for code in known())


def _row(data: Language) -> Overview:
    return Overview(
        code=data.code,
        name=data.name,
        native=data.native,
        borders="lists" if _has_lists(data.segmentation) or not data.spaced else "rules",
        words="spaces" if data.spaced else "characters",
        syllables=data.syllables is not None,
        facts=_facts(data.facts) if data.facts else (),
        typography=data.typography is not None,
    )


def _has_lists(rules: Segmentation) -> bool:
    return bool(rules.never or rules.before_number or rules.may_end)


def _facts(facts: Facts) -> tuple[str, ...]:
    return tuple(name for name in _FACTS if getattr(facts, name))
