"""Abbreviations with stops inside, as the language's file lists them: each is one word, with or without spaces."""

from __future__ import annotations

import re
from collections.abc import Iterable

from pipeline.languages import Language

_INSIDE = re.compile(r"[.-]+")
_SHORT = 2
"""Letters between two stops up to which `words` knows an abbreviation by its shape."""


class Abbreviations:
    """What is listed for a language: "z.B.", "n.Chr.", "c.-à-d."."""

    def __init__(self, language: Language) -> None:
        rules = language.segmentation
        listed = {text for text in rules.never | rules.before_number | rules.may_end | rules.ends if "." in text}
        odd = [text for text in listed if any(len(part) > _SHORT or "-" in part for part in text.split("."))]
        self._spaced = _either((r"\.\s?".join(map(re.escape, text.split("."))) for text in listed), r"(?=\.)")
        self._odd = _either(map(re.escape, odd), r"(?!\w)")

    def closed(self, sentence: str) -> str:
        """The sentence with the spaces inside of its abbreviations left out: "z. B." is "z.B."."""
        # Most sentences have no stop inside; to look for each kind of space is quicker than a pattern.
        if ". " in sentence or ".\xa0" in sentence or ".\u202f" in sentence or ".\n" in sentence:
            return self._spaced.sub(_without_spaces, sentence) if self._spaced else sentence
        return sentence

    def bound(self, chunk: str) -> str:
        """A piece without spaces in which a listed abbreviation that does not look like one word is bound by
        middle dots, which stand inside words."""
        return self._odd.sub(lambda found: _INSIDE.sub("·", found[0]), chunk) if self._odd and "." in chunk else chunk


def _without_spaces(found: re.Match[str]) -> str:
    return "".join(found[0].split())


def _either(patterns: Iterable[str], end: str) -> re.Pattern[str] | None:
    """One pattern for all that start where no word goes on, the longest first."""
    joined = "|".join(sorted(patterns, key=lambda pattern: (-len(pattern), pattern)))
    return re.compile(rf"(?<!\w)(?:{joined}){end}") if joined else None
