"""Syllables of words in Devanagari: aksharas without the schwas that are not heard (Hindi)."""

from __future__ import annotations

import re

_AKSHARA = re.compile(
    r"(?P<vowel>[\u0904-\u0914\u0960\u0961][\u0900-\u0903]?)"
    r"|(?P<onset>[\u0915-\u0939\u0958-\u095f]\u093c?(?:\u094d[\u200c\u200d]?[\u0915-\u0939\u0958-\u095f]\u093c?)*)"
    r"(?P<sign>[\u093a\u093b\u093e-\u094c\u094e\u094f\u0955-\u0957\u0962\u0963]?[\u0900-\u0903]?)(?P<virama>\u094d?)"
)


def syllables(word: str) -> int:
    """How many syllables a Hindi word has.

    An akshara is a consonant or a cluster without a final virama, or an independent vowel. The inherent vowel
    (schwa) of a bare final consonant is not heard in words of more than one akshara; going on from the right, a bare
    consonant between a unit with a vowel and a consonant with a vowel sign loses its schwa too, and then one is
    skipped (after Ohala 1983, Aspects of Hindi phonology).
    """
    bare = [_is_bare(match) for match in _AKSHARA.finditer(word) if not match["virama"]]
    if len(bare) < 2:
        return len(bare)
    silent = int(bare[-1])
    place = len(bare) - 2
    while place > 0:
        if bare[place] and not bare[place + 1]:
            silent += 1
            place -= 1
        place -= 1
    return len(bare) - silent


def _is_bare(match: re.Match[str]) -> bool:
    """A single consonant without a vowel sign; a cluster keeps its schwa."""
    return match["onset"] is not None and not match["sign"] and len(match["onset"].replace("\u093c", "")) == 1
