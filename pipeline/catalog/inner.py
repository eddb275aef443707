"""Marks inside of a text that came or went, and whether they can have parted or joined things."""

from __future__ import annotations

import re
from itertools import pairwise

from pipeline.catalog.tokens import TOKEN
from pipeline.languages import language
from pipeline.model import Locale

_PARTING = re.compile(r"[,;:،؛，；：、]|\s[-–—]\s|—")


def parts(old: str, new: str, locale: Locale) -> bool:
    """Whether a mark that came or went inside of a text, of the same words, may part or join what is listed.

    "Milk chocolate" is not "milk, chocolate", and two marks may set a clause off: "women, who are pregnant, ...".
    Beside one of the small words that often start a sentence ("and", "the", "if") or beside a number a mark says
    nothing new. Of a language without a list of them nothing is sure.
    """
    before, after = _marked(old), _marked(new)
    if [word for word, _ in before] != [word for word, _ in after]:
        return False
    small = language(locale.language).segmentation.starters
    changed = [
        (left, right)
        for ((left, was), (right, _)), (_, now) in zip(pairwise(before), after, strict=False)
        if was != now
    ]
    return len(changed) > 1 or not all(any(word in small or word.isdigit() for word in pair) for pair in changed)


def _marked(text: str) -> list[tuple[str, bool]]:
    """The words, and whether a mark stands behind each of them."""
    found = [*TOKEN.finditer(text)]
    ends = [*(word.start() for word in found[1:]), len(text)]
    return [
        (word[0].casefold(), bool(_PARTING.search(text, word.end(), end)))
        for word, end in zip(found, ends, strict=True)
    ]
